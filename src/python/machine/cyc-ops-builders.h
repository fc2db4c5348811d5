/* cyc-ops-builders.h
 *
 * The instructions that make containers and strings, take them apart and add
 * to them. Part of the loop of cyc-eval-loop.h.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

TARGET (BUILD_SLICE)
{
  result = cyc_slice_new (vm, sp[-ARG], sp[1 - ARG], ARG == 3 ? sp[-1] : NULL);
  if (result == NULL)
    goto error;
  for (gint32 i = 0; i < ARG; i++)
    DROP ();
  PUSH_NEW (result);
  DISPATCH ();
}

TARGET (BUILD_TUPLE)
{
  sp -= ARG;
  result = cyc_tuple_new_for (vm, sp, (gsize) ARG);
  for (gint32 i = 0; i < ARG; i++)
    {
      FROM_STACK (sp[i], sp + i);
      cyc_tuple_init_move (vm, result, (gsize) i, sp[i]);
    }
  PUSH_NEW (result);
  DISPATCH ();
}

TARGET (BUILD_LIST)
{
  result = cyc_list_new_sized (vm, (gsize) ARG);
  sp -= ARG;
  for (gint32 i = 0; i < ARG; i++)
    {
      FROM_STACK (sp[i], sp + i);
      cyc_list_init_move (vm, result, (gsize) i, sp[i]);
    }
  PUSH_NEW (result);
  DISPATCH ();
}

TARGET (BUILD_SET)
{
  CycObject **items = sp - ARG;
  gboolean    fits = TRUE;

  result = cyc_set_new (vm, NULL, FALSE);
  sp = items;
  for (gint32 i = 0; i < ARG; i++)
    {
      if (fits && vm->profile->sets_take_items)
        {
          FROM_STACK (items[i], items + i);
          fits = cyc_set_add_take (vm, result, items[i]);
          continue;
        }
      fits = fits && cyc_set_add (vm, result, items[i]);
      DROP_AT (items + i);
    }
  if (!fits)
    {
      cyc_release (heap, result);
      goto error;
    }
  PUSH_NEW (result);
  DISPATCH ();
}

TARGET (BUILD_MAP)
{
  result = cyc_dict_new_presized (vm, (gsize) ARG);
  for (gint32 i = 0; i < ARG; i++)
    if (!cyc_dict_set (vm, result, sp[2 * (i - ARG)], sp[2 * (i - ARG) + 1]))
      {
        cyc_release (heap, result);
        goto error;
      }
  for (gint32 i = 0; i < 2 * ARG; i++)
    DROP ();
  PUSH_NEW (result);
  DISPATCH ();
}

TARGET (BUILD_CONST_KEY_MAP)
{
  result = cyc_dict_new_presized (vm, (gsize) ARG);
  for (gint32 i = 0; i < ARG; i++)
    if (!cyc_dict_set (vm, result, CYC_TUPLE (sp[-1])->items[i], sp[i - ARG - 1]))
      {
        cyc_release (heap, result);
        goto error;
      }
  for (gint32 i = 0; i < ARG + 1; i++)
    DROP ();
  PUSH_NEW (result);
  DISPATCH ();
}

TARGET (BUILD_STRING)
{
  CycStrBuilder *builder = cyc_str_builder_new (vm);

  for (gint32 i = 0; i < ARG; i++)
    cyc_str_builder_append (builder, sp[i - ARG]);
  result = cyc_str_builder_end (vm, builder);
  if (G_UNLIKELY (result == NULL))
    goto error;
  for (gint32 i = 0; i < ARG; i++)
    DROP ();
  PUSH_NEW (result);
  DISPATCH ();
}

TARGET (LIST_APPEND)
{
  CycObject *value;

  POP_NEW (value);
  cyc_list_append_move (vm, sp[-ARG], value);
  DISPATCH ();
}

TARGET (SET_ADD)
{
  if (vm->profile->sets_take_items)
    {
      CycObject *item;

      POP_NEW (item);
      if (!cyc_set_add_take (vm, sp[-ARG], item))
        goto error;
      DISPATCH ();
    }
  if (!cyc_set_add (vm, sp[-ARG - 1], sp[-1]))
    goto error;
  DROP ();
  DISPATCH ();
}

TARGET (MAP_ADD)
{
  if (!cyc_dict_set (vm, sp[-ARG - 2], sp[-2], sp[-1]))
    goto error;
  DROP ();
  DROP ();
  DISPATCH ();
}

TARGET (LIST_EXTEND)
{
  if (!cyc_list_extend (vm, sp[-ARG - 1], sp[-1]))
    {
      if (cyc_error_matches (vm, vm->exceptions.TypeError) && CYC_CLASS_OF (sp[-1])->slots.iter == NULL && CYC_CLASS_OF (sp[-1])->slots.getitem == NULL && vm->profile->calls_named_in_full)
        {
          cyc_error_clear (vm);
          cyc_raise (vm, vm->exceptions.TypeError, "Value after * must be an iterable, not %T", sp[-1]);
        }
      goto error;
    }
  DROP ();
  DISPATCH ();
}

TARGET (SET_UPDATE)
{
  if (!cyc_set_update (vm, sp[-ARG - 1], sp[-1]))
    goto error;
  DROP ();
  DISPATCH ();
}

TARGET (DICT_UPDATE)
{
  if (!cyc_eval_merge (vm, sp[-ARG - 1], sp[-1], NULL))
    goto error;
  DROP ();
  DISPATCH ();
}

TARGET (DICT_MERGE)
{
  if (!cyc_eval_merge (vm, sp[-ARG - 1], sp[-1], sp[-ARG - 3]))
    goto error;
  DROP ();
  DISPATCH ();
}

TARGET (LIST_TO_TUPLE)
{
  result = cyc_tuple_from_array (vm, CYC_LIST (sp[-1])->items, CYC_LIST (sp[-1])->length);
  DROP ();
  PUSH_NEW (result);
  DISPATCH ();
}

TARGET (BUILD_UNPACK)
{
  n = (guint) ARG >> CYC_UNPACK_BITS;
  result = cyc_eval_build_unpack (vm, (CycUnpack) (ARG & CYC_UNPACK_MASK), sp - n, n);
  if (result == NULL)
    goto error;
  for (guint i = 0; i < n; i++)
    DROP ();
  PUSH_NEW (result);
  DISPATCH ();
}

TARGET (UNPACK_SEQUENCE)
{
  CycObject *sequence;

  n = (guint) ARG;
  if (!cyc_eval_unpack (vm, sp[-1], n, FALSE, 0, sp))
    goto error;
  goto unpacked;

  TARGET (UNPACK_EX)
  n = ((guint) ARG & 0xff) + 1 + ((guint) ARG >> 8);
  if (!cyc_eval_unpack (vm, sp[-1], (guint) ARG & 0xff, TRUE, (guint) ARG >> 8, sp))
    goto error;

unpacked:
  /* The first item comes to the top; all move down by one, over the sequence. */
  sequence = *--sp;
  FROM_STACK (sequence, sp);
  for (guint i = 0; i < n / 2; i++)
    {
      CycObject *item = sp[1 + i];

      sp[1 + i] = sp[n - i];
      sp[n - i] = item;
    }
  for (guint i = 0; i < n; i++)
    {
      CycObject *item = sp[1];

      PUSH_NEW (item);
    }
  cyc_release (heap, sequence);
  DISPATCH ();
}

TARGET (FORMAT_VALUE)
{
  gboolean has_spec = (ARG & 4) != 0;

  result = cyc_eval_format (vm, has_spec ? sp[-2] : sp[-1], (guint) ARG, has_spec ? sp[-1] : NULL);
  if (result == NULL)
    goto error;
  if (has_spec)
    DROP ();
  DROP ();
  PUSH_NEW (result);
  DISPATCH ();
}
