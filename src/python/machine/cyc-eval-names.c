/* cyc-eval-names.c
 *
 * Names and attributes for the dispatch loop, with their inline caches.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-eval.h"

/**
 * cyc_code_prepare:
 * @vm: the machine
 * @code: code that runs for the first time
 *
 * Gives the instructions that profit from one a cache.
 */
void
cyc_code_prepare (CycVM *vm, CycCode *code)
{
  guint n = 0;

  for (guint i = 0; i < code->n_instrs; i++)
    {
      CycInstr *instr = &code->instrs[i];

      instr->cache = 0;
      if ((instr->op == CYC_OP_LOAD_GLOBAL || instr->op == CYC_OP_LOAD_ATTR || instr->op == CYC_OP_LOAD_METHOD || instr->op == CYC_OP_STORE_ATTR) && n < G_MAXUINT16)
        instr->cache = (guint16) ++n;
    }
  code->n_caches = n;
  code->caches = g_new0 (CycCache, n + 1);
}

static gssize
find_entry (const CycDict *dict, const CycObject *name)
{
  for (gsize i = 0; i < dict->n_entries; i++)
    if (dict->entries[i].key == name)
      return (gssize) i;
  return -1;
}

/**
 * cyc_eval_raise_undefined:
 *
 * Returns: %NULL, with a NameError that knows the name
 */
gpointer
cyc_eval_raise_undefined (CycVM *vm, CycObject *name)
{
  cyc_raise (vm, vm->exceptions.NameError, "name '%U' is not defined", name);
  cyc_exception_set_extra (vm, vm->error, "name", name);
  return NULL;
}

/**
 * cyc_eval_load_name:
 *
 * Returns: (transfer full) (nullable): the value of a name outside functions
 */
CycObject *
cyc_eval_load_name (CycVM *vm, CycFrame *frame, CycObject *name)
{
  CycObject *value = NULL;

  if (frame->locals != NULL)
    value = cyc_dict_get (vm, frame->locals, name);
  if (value == NULL && frame->locals != frame->globals)
    value = cyc_dict_get (vm, frame->globals, name);
  if (value == NULL)
    value = cyc_dict_get (vm, frame->builtins, name);
  return value != NULL ? cyc_new_ref (vm, value) : cyc_eval_raise_undefined (vm, name);
}

/**
 * cyc_eval_load_global:
 *
 * Returns: (transfer none) (nullable): the value; @cache remembers where it was
 */
CycObject *
cyc_eval_load_global (CycVM *vm, CycFrame *frame, CycObject *name, CycCache *cache)
{
  CycObject *value = cyc_dict_get (vm, frame->globals, name);
  CycDict   *dict = CYC_DICT (frame->globals);
  gssize     index;

  cache->kind = CYC_CACHE_GLOBAL;
  if (value == NULL)
    {
      dict = CYC_DICT (frame->builtins);
      value = cyc_dict_get (vm, frame->builtins, name);
      cache->kind = CYC_CACHE_BUILTIN;
      cache->version = CYC_DICT (frame->globals)->version;
    }
  if (value == NULL)
    {
      cache->kind = CYC_CACHE_EMPTY;
      return cyc_eval_raise_undefined (vm, name);
    }
  index = find_entry (dict, name);
  if (index < 0)
    cache->kind = CYC_CACHE_EMPTY;
  else
    cache->index = (guint32) index;
  return value;
}

/**
 * cyc_eval_store_name:
 * @names: the namespace: a dictionary, or what a metaclass prepared
 * @value: (transfer full): a new reference
 *
 * Source: Python/ceval.c, STORE_NAME
 *
 * Returns: %FALSE with an exception
 */
gboolean
cyc_eval_store_name (CycVM *vm, CycObject *names, CycObject *name, CycObject *value)
{
  gboolean done;

  if (G_LIKELY (CYC_CLASS_OF (names) == vm->types.dict))
    return cyc_dict_set_move (vm, names, name, value);
  done = cyc_object_setitem (vm, names, name, value);
  cyc_release (vm->heap, value);
  return done;
}

/**
 * cyc_eval_delete_name:
 *
 * Returns: %FALSE with a NameError
 */
gboolean
cyc_eval_delete_name (CycVM *vm, CycObject *names, CycObject *name)
{
  int done = cyc_dict_remove (vm, names, name);

  if (done == 0)
    cyc_eval_raise_undefined (vm, name);
  return done > 0;
}

/**
 * cyc_eval_append_str:
 * @frame: the frame, about to run the instruction after the addition
 * @left: the left operand, a str
 * @right: (transfer full): the right operand, a str
 *
 * Source: Python/ceval.c, unicode_concatenate
 *
 * Returns: %FALSE when a new str must be made; nothing is done then
 */
gboolean
cyc_eval_append_str (CycVM *vm, CycFrame *frame, CycObject *left, CycObject *right)
{
  const CycInstr *next = frame->next;
  CycObject      *names = frame->locals != NULL ? frame->locals : frame->globals;
  CycObject      *stored = NULL;

  if (next->op == CYC_OP_STORE_FAST)
    stored = frame->fast[next->arg];
  else if (next->op == CYC_OP_STORE_DEREF)
    stored = CYC_CELL (frame->fast[frame->code->n_locals + (guint) next->arg])->content;
  else if (next->op == CYC_OP_STORE_NAME && CYC_CLASS_OF (names) == vm->types.dict)
    stored = cyc_dict_get (vm, names, CYC_TUPLE (frame->code->names)->items[next->arg]);
  return stored == left && cyc_str_append (vm, left, right, 2);
}

static CycObject *
name_of_fast (const CycCode *code, guint index)
{
  if (index < code->n_locals)
    return CYC_TUPLE (code->varnames)->items[index];
  index -= code->n_locals;
  if (index < code->n_cells)
    return CYC_TUPLE (code->cellvars)->items[index];
  return CYC_TUPLE (code->freevars)->items[index - code->n_cells];
}

/**
 * cyc_eval_raise_unbound:
 * @index: into the fast locals
 *
 * Returns: %NULL, with an UnboundLocalError or NameError
 *
 * Source: Python/ceval.c, format_exc_unbound
 */
gpointer
cyc_eval_raise_unbound (CycVM *vm, CycFrame *frame, guint index)
{
  const CycCode *code = frame->code;
  CycObject     *name = name_of_fast (code, index);
  gboolean       modern = vm->profile->caret_marks;

  if (index < code->n_locals + code->n_cells)
    cyc_raise (vm, vm->exceptions.UnboundLocalError,
               modern ? "cannot access local variable '%U' where it is not associated with a value"
                      : "local variable '%U' referenced before assignment",
               name);
  else
    cyc_raise (vm, vm->exceptions.NameError,
               modern ? "cannot access free variable '%U' where it is not associated with a value in enclosing scope"
                      : "free variable '%U' referenced before assignment in enclosing scope",
               name);
  if (index >= code->n_locals + code->n_cells)
    cyc_exception_set_extra (vm, vm->error, "name", name);
  return NULL;
}

static gboolean
is_data_descriptor (CycObject *attribute)
{
  return CYC_CLASS_OF (attribute)->slots.descr_set != NULL;
}

/* What LOAD_ATTR and STORE_ATTR may remember about an attribute of @self. */
static void
fill_attribute_cache (CycVM *vm, CycObject *self, CycObject *name, CycCache *cache)
{
  CycClass   *type = CYC_CLASS_OF (self);
  CycObject  *attribute = cyc_class_lookup (vm, type, name);
  CycObject **place;
  gssize      index = -1;

  cache->kind = CYC_CACHE_EMPTY;
  if (!CYC_STR (name)->interned)
    return;
  if (attribute != NULL && attribute->type == &vm->types.member_descriptor->type && CYC_DESCRIPTOR (attribute)->getset == NULL)
    {
      cache->kind = CYC_CACHE_SLOT;
      cache->index = (guint32) CYC_DESCRIPTOR (attribute)->offset;
      cache->version = cyc_class_get_version (vm, type);
      return;
    }
  if (attribute != NULL && is_data_descriptor (attribute))
    return;
  place = cyc_instance_dict_place (self);
  if (place == NULL)
    return;
  if (type->shared_keys != NULL && *cyc_instance_values_place (self) != NULL)
    {
      index = cyc_shared_keys_find (type->shared_keys, name);
      cache->kind = CYC_CACHE_VALUE;
    }
  else if (*place != NULL)
    {
      index = find_entry (CYC_DICT (*place), name);
      cache->kind = CYC_CACHE_DICT;
    }
  if (index < 0)
    {
      cache->kind = CYC_CACHE_EMPTY;
      return;
    }
  cache->index = (guint32) index;
  cache->version = cyc_class_get_version (vm, type);
}

/* Borrowed; NULL when the cache does not help. */
static inline CycObject *
cached_attribute (CycObject *self, CycObject *name, const CycCache *cache)
{
  const CycClass *type = CYC_CLASS_OF (self);

  if (G_UNLIKELY (cache->kind == CYC_CACHE_EMPTY || cache->version != type->version || type->version == 0))
    return NULL;
  if (cache->kind == CYC_CACHE_VALUE && type->shared_keys != NULL)
    {
      const CycValues *values = *cyc_instance_values_place (self);

      return values != NULL ? cyc_values_at (values, cache->index) : NULL;
    }
  if (cache->kind == CYC_CACHE_DICT)
    {
      const CycDict *dict = (const CycDict *) *cyc_instance_dict_place (self);

      if (dict != NULL && cache->index < dict->n_entries && dict->entries[cache->index].key == name)
        return dict->entries[cache->index].value;
      return NULL;
    }
  return cache->kind == CYC_CACHE_SLOT ? *cyc_field_place (self, cache->index) : NULL;
}

/**
 * cyc_eval_load_attr:
 *
 * Returns: (transfer full) (nullable): self.name
 */
CycObject *
cyc_eval_load_attr (CycVM *vm, CycObject *self, CycObject *name, CycCache *cache)
{
  CycObject    *value = cached_attribute (self, name, cache);
  CycBinaryFunc getattr;

  if (G_LIKELY (value != NULL))
    return cyc_new_ref (vm, value);
  getattr = CYC_CLASS_OF (self)->slots.getattr;
  if (getattr == cyc_object_generic_getattr)
    fill_attribute_cache (vm, self, name, cache);
  return cyc_attribute_or_blame (vm, getattr (vm, self, name), self, name);
}

/**
 * cyc_eval_load_method:
 * @unbound: (out): whether the result is a function that takes @self first
 *
 * Returns: (transfer full) (nullable): the method, bound or not
 *
 * Source: Objects/object.c, _PyObject_GetMethod
 */
CycObject *
cyc_eval_load_method (CycVM *vm, CycObject *self, CycObject *name, CycCache *cache, gboolean *unbound)
{
  CycClass  *type = CYC_CLASS_OF (self);
  CycObject *method;

  *unbound = FALSE;
  if (G_LIKELY (cache->kind == CYC_CACHE_METHOD && cache->version == type->version && type->version != 0))
    {
      if (type->dict_offset == 0 || cyc_instance_get (vm, self, name) == NULL)
        {
          *unbound = TRUE;
          return cyc_new_ref (vm, cache->value);
        }
    }
  if (type->slots.getattr != cyc_object_generic_getattr)
    return cyc_attribute_or_blame (vm, type->slots.getattr (vm, self, name), self, name);
  method = cyc_class_lookup (vm, type, name);
  if (method != NULL && (CYC_CLASS_OF (method)->flags & CYC_CLASS_METHOD_DESCRIPTOR) != 0 && cyc_instance_get (vm, self, name) == NULL)
    {
      cache->kind = CYC_CACHE_METHOD;
      cache->version = cyc_class_get_version (vm, type);
      cache->value = method;
      *unbound = TRUE;
      return cyc_new_ref (vm, method);
    }
  return cyc_attribute_or_blame (vm, cyc_object_generic_getattr (vm, self, name), self, name);
}

/**
 * cyc_eval_store_attr:
 *
 * Returns: %FALSE with an exception
 */
gboolean
cyc_eval_store_attr (CycVM *vm, CycObject *self, CycObject *name, CycObject *value, CycCache *cache)
{
  CycClass      *type = CYC_CLASS_OF (self);
  CycSetAttrFunc setattr = type->slots.setattr;
  gboolean       done;

  if (G_LIKELY (cache->kind == CYC_CACHE_VALUE && cache->version == type->version && type->version != 0 && type->shared_keys != NULL))
    {
      CycValues **values = cyc_instance_values_place (self);

      if (*values != NULL)
        {
          CycObject **place = cyc_values_need (vm->heap, values, cache->index);

          if (*place == NULL)
            cyc_values_order (*values)[(*values)->n++] = (guint8) cache->index;
          cyc_ref_set (vm->heap, CYC_HOLDER_OF (self),
                       CYC_SLOT (ATTRIBUTE, vm->heap->sink != NULL ? cyc_str_get_text (vm, name) : 0), place, value);
          return TRUE;
        }
    }
  done = setattr (vm, self, name, value);
  if (done && setattr == cyc_object_generic_setattr)
    fill_attribute_cache (vm, self, name, cache);
  return done;
}

/**
 * cyc_eval_super_attr:
 * @super: what the name super means here
 * @type: the class cell's content
 * @self: the first argument
 *
 * Returns: (transfer full) (nullable): super ().name
 */
CycObject *
cyc_eval_super_attr (CycVM *vm, CycObject *super, CycObject *type, CycObject *self, CycObject *name)
{
  CycObject *object, *result;

  object = cyc_object_call_n (vm, super, 2, type, self);
  if (object == NULL)
    return NULL;
  result = cyc_object_getattr (vm, object, name);
  cyc_release (vm->heap, object);
  return result;
}
