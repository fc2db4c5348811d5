/* cyc-ops-attributes.h
 *
 * The instructions for attributes and methods. What an inline cache knows is
 * done here where nothing is recorded. Part of the loop of cyc-eval-loop.h.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

TARGET (LOAD_ATTR)
{
  CycObject *self = sp[-1];

#if !CYC_RECORDING
  const CycCache *cache = CACHE ();
  const CycClass *type = CYC_CLASS_OF (self);

  if (G_LIKELY (cache->kind == CYC_CACHE_VALUE && cache->version == type->version && type->version != 0 && type->shared_keys != NULL))
    {
      const CycValues *values = *cyc_instance_values_place (self);

      result = values != NULL ? cyc_values_at (values, cache->index) : NULL;
      if (G_LIKELY (result != NULL))
        {
          REF (result, 0);
          sp[-1] = result;
          if (!TAKE_BORROWED (sp - 1))
            UNREF (self, 0);
          DISPATCH ();
        }
    }
#endif
  result = cyc_eval_load_attr (vm, self, NAME_AT (ARG), CACHE ());
  if (G_UNLIKELY (result == NULL))
    goto error;
  {
    gboolean borrowed = TAKE_BORROWED (sp - 1);

    sp[-1] = result;
#if CYC_RECORDING
    if (!borrowed)
      FROM_STACK (self, sp - 1);
    TO_STACK (result, sp - 1);
    if (!borrowed)
      cyc_release (heap, self);
#else
    if (!borrowed)
      UNREF (self, 0);
#endif
  }
  DISPATCH ();
}

TARGET (STORE_ATTR)
{
#if !CYC_RECORDING
  CycObject      *self = sp[-1];
  const CycCache *cache = CACHE ();
  const CycClass *type = CYC_CLASS_OF (self);

  if (G_LIKELY (cache->kind == CYC_CACHE_VALUE && cache->version == type->version && type->version != 0 && type->shared_keys != NULL))
    {
      CycValues *values = *cyc_instance_values_place (self);
      CycObject *old = values != NULL ? cyc_values_at (values, cache->index) : NULL;

      if (G_LIKELY (old != NULL))
        {
          sp -= 2;
          values->items[cache->index] = *sp;
          FROM_STACK (*sp, sp);
          UNREF (old, 0);
          if (!TAKE_BORROWED (sp + 1))
            UNREF (self, 0);
          DISPATCH ();
        }
    }
#endif
  if (!cyc_eval_store_attr (vm, sp[-1], NAME_AT (ARG), sp[-2], CACHE ()))
    goto error;
  sp -= 2;
  DROP_AT (sp);
  DROP_AT (sp + 1);
  DISPATCH ();
}

TARGET (DELETE_ATTR)
{
  if (!cyc_object_setattr (vm, sp[-1], NAME_AT (ARG), NULL))
    goto error;
  DROP ();
  DISPATCH ();
}

TARGET (LOAD_METHOD)
{
  CycObject *self = sp[-1];
  gboolean   unbound;

#if !CYC_RECORDING
  const CycCache *cache = CACHE ();
  const CycClass *type = CYC_CLASS_OF (self);

  /* The class alone decides: there is no dictionary, or the instance's values know no such name. */
  if (G_LIKELY (cache->kind == CYC_CACHE_METHOD && cache->version == type->version && type->version != 0 && (type->dict_offset == 0 || (type->shared_keys != NULL && *cyc_instance_values_place (self) != NULL && cyc_shared_keys_find (type->shared_keys, NAME_AT (ARG)) < 0))))
    {
      MOVE (sp, sp - 1);
      sp[-1] = cache->value;
      REF (cache->value, 0);
      sp++;
      DISPATCH ();
    }
#endif
  result = cyc_eval_load_method (vm, self, NAME_AT (ARG), CACHE (), &unbound);
  if (G_UNLIKELY (result == NULL))
    goto error;
  if (unbound)
    {
      MOVE (sp, sp - 1);
      sp--;
      PUSH_NEW (result);
      sp++;
    }
  else
    {
      FROM_STACK (self, sp - 1);
      sp[-1] = NULL;
      PUSH_NEW (result);
      cyc_release (heap, self);
    }
  DISPATCH ();
}

TARGET (LOAD_SUPER_ATTR)
{
  result = cyc_eval_super_attr (vm, sp[-3], sp[-2], sp[-1], NAME_AT (ARG));
  if (result == NULL)
    goto error;
  DROP ();
  DROP ();
  DROP ();
  PUSH_NEW (result);
  DISPATCH ();
}
