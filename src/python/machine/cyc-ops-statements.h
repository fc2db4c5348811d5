/* cyc-ops-statements.h
 *
 * The instructions of single statements: def, class, import, annotations, and
 * the lines of a notebook. Part of the loop of cyc-eval-loop.h.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

TARGET (MAKE_FUNCTION)
{
  n = 1 + ((ARG & 1) != 0) + ((ARG & 2) != 0) + ((ARG & 4) != 0) + ((ARG & 8) != 0) + ((ARG & 16) != 0);
  result = cyc_eval_make_function (vm, frame, (guint) ARG, sp);
  for (guint i = 0; i < n; i++)
    DROP ();
  PUSH_NEW (result);
  DISPATCH ();
}

TARGET (LOAD_BUILD_CLASS)
{
  result = cyc_dict_get_utf8 (vm, frame->builtins, "__build_class__");
  if (result == NULL)
    {
      cyc_raise (vm, vm->exceptions.NameError, "__build_class__ not found");
      goto error;
    }
  PUSH (result);
  DISPATCH ();
}

TARGET (IMPORT_NAME)
{
  result = cyc_import_name (vm, frame, NAME_AT (ARG), sp[-1], sp[-2]);
  if (result == NULL)
    goto error;
  DROP ();
  DROP ();
  PUSH_NEW (result);
  DISPATCH ();
}

TARGET (IMPORT_FROM)
{
  result = cyc_eval_import_from (vm, sp[-1], NAME_AT (ARG));
  if (result == NULL)
    goto error;
  PUSH_NEW (result);
  DISPATCH ();
}

TARGET (IMPORT_STAR)
{
  if (!cyc_eval_import_star (vm, frame, sp[-1]))
    goto error;
  DROP ();
  DISPATCH ();
}

TARGET (SETUP_ANNOTATIONS)
{
  CycObject *names = frame->locals != NULL ? frame->locals : frame->globals;

  if (cyc_dict_get (vm, names, vm->names.dunder_annotations) == NULL)
    cyc_dict_set_move (vm, names, vm->names.dunder_annotations, cyc_dict_new (vm));
  DISPATCH ();
}

TARGET (DISPLAY)
{
  result = cyc_display_value (vm, sp[-1]);
  if (result == NULL)
    goto error;
  cyc_release (heap, result);
  DROP ();
  DISPATCH ();
}

TARGET (ECHO)
{
  result = cyc_echo_value (vm, sp[-1]);
  if (result == NULL)
    goto error;
  cyc_release (heap, result);
  DROP ();
  DISPATCH ();
}
