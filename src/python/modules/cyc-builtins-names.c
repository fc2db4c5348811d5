/* cyc-builtins-names.c
 *
 * The built-in functions on attributes and namespaces.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-builtins.h"

#include "cyc-frame.h"

/* getattr and hasattr say who they are in versions that check before the lookup does. */
static gboolean
check_name (CycVM *vm, const char *function, CycObject *name)
{
  if (cyc_object_is (name, CYC_CLASS_STR))
    return TRUE;
  if (vm->profile->attribute_checks_name_function)
    cyc_raise (vm, vm->exceptions.TypeError, "%s(): attribute name must be string", function);
  else
    cyc_raise (vm, vm->exceptions.TypeError, "attribute name must be string, not '%T'", name);
  return FALSE;
}

static gboolean
is_name (CycVM *vm, CycObject *name)
{
  if (cyc_object_is (name, CYC_CLASS_STR))
    return TRUE;
  cyc_raise (vm, vm->exceptions.TypeError, "attribute name must be string, not '%T'", name);
  return FALSE;
}

CYC_BUILTIN_FUNCTION (cyc_builtin_getattr)
{
  CycObject *value;

  if (!cyc_args_count (vm, "getattr", n_args, kwnames, 2, 3) || !check_name (vm, "getattr", args[1]))
    return NULL;
  if (n_args == 2)
    return cyc_object_getattr (vm, args[0], args[1]);
  value = cyc_object_lookup_attr (vm, args[0], args[1]);
  return value != NULL || vm->error != NULL ? value : cyc_new_ref (vm, args[2]);
}

CYC_BUILTIN_FUNCTION (cyc_builtin_hasattr)
{
  CycObject *value;

  if (!cyc_args_count (vm, "hasattr", n_args, kwnames, 2, 2) || !check_name (vm, "hasattr", args[1]))
    return NULL;
  value = cyc_object_lookup_attr (vm, args[0], args[1]);
  cyc_xrelease (vm->heap, value);
  return vm->error != NULL ? NULL : cyc_bool_new (vm, value != NULL);
}

CYC_BUILTIN_FUNCTION (cyc_builtin_setattr)
{
  if (!cyc_args_count (vm, "setattr", n_args, kwnames, 3, 3) || !is_name (vm, args[1]))
    return NULL;
  return cyc_object_setattr (vm, args[0], args[1], args[2]) ? cyc_none_new (vm) : NULL;
}

CYC_BUILTIN_FUNCTION (cyc_builtin_delattr)
{
  if (!cyc_args_count (vm, "delattr", n_args, kwnames, 2, 2) || !is_name (vm, args[1]))
    return NULL;
  return cyc_object_setattr (vm, args[0], args[1], NULL) ? cyc_none_new (vm) : NULL;
}

CYC_BUILTIN_FUNCTION (cyc_builtin_globals)
{
  return cyc_args_none (vm, "globals", n_args, kwnames) ? cyc_new_ref (vm, vm->frame->globals) : NULL;
}

CYC_BUILTIN_FUNCTION (cyc_builtin_locals)
{
  return cyc_args_none (vm, "locals", n_args, kwnames) ? cyc_frame_get_locals (vm, vm->frame) : NULL;
}

CYC_BUILTIN_FUNCTION (cyc_builtin_vars)
{
  CycObject *dict;

  if (!cyc_args_count (vm, "vars", n_args, kwnames, 0, 1))
    return NULL;
  if (n_args == 0)
    return cyc_frame_get_locals (vm, vm->frame);
  dict = cyc_object_lookup_attr (vm, args[0], vm->names.dunder_dict);
  if (dict == NULL && vm->error == NULL)
    cyc_raise (vm, vm->exceptions.TypeError, "vars() argument must have __dict__ attribute");
  return dict;
}

/* What an object's __dir__ gives, or the names of the running frame. */
static CycObject *
names_of (CycVM *vm, CycObject *object)
{
  CycObject *source;
  CycObject *names;

  if (object == NULL)
    source = cyc_frame_get_locals (vm, vm->frame);
  else
    {
      CycObject *method = cyc_object_lookup_special (vm, object, vm->names.dunder_dir);

      if (method == NULL)
        return vm->error != NULL ? NULL : cyc_raise (vm, vm->exceptions.TypeError, "object does not provide __dir__");
      source = cyc_object_call (vm, method, NULL, 0, NULL);
      cyc_release (vm->heap, method);
    }
  names = source != NULL ? cyc_sequence_list (vm, source) : NULL;
  cyc_xrelease (vm->heap, source);
  return names;
}

CYC_BUILTIN_FUNCTION (cyc_builtin_dir)
{
  CycObject *names;

  if (!cyc_args_count (vm, "dir", n_args, kwnames, 0, 1))
    return NULL;
  names = names_of (vm, n_args == 1 ? args[0] : NULL);
  if (names == NULL || cyc_list_sort (vm, names, NULL, FALSE))
    return names;
  cyc_release (vm->heap, names);
  return NULL;
}
