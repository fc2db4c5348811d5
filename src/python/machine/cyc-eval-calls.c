/* cyc-eval-calls.c
 *
 * The long parts of calls, unpacking, `with` and exceptions for the dispatch
 * loop.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "cyc-eval.h"

/**
 * cyc_eval_bind_method:
 *
 * Binds the arguments of a method that stays on the caller's stack.
 *
 * Returns: %FALSE with a TypeError
 */
gboolean
cyc_eval_bind_method (CycVM *vm, CycFrame *frame, CycMethod *method, CycObject *const *args, gsize n_args)
{
  g_autofree CycObject **all = g_new (CycObject *, n_args + 1);
  CycArguments           arguments = { all, n_args + 1, NULL, FALSE, 0, 0 };

  all[0] = method->self;
  if (n_args > 0)
    memcpy (all + 1, args, n_args * sizeof (CycObject *));
  return cyc_frame_bind (vm, frame, CYC_FUNCTION (method->func), &arguments);
}

/**
 * cyc_eval_make_function:
 * @stack: the end of the stack
 *
 * Returns: (transfer full): the function
 */
CycObject *
cyc_eval_make_function (CycVM *vm, CycFrame *frame, guint flags, CycObject **stack)
{
  CycObject   *qualname = (flags & 16) != 0 ? *--stack : NULL;
  CycCode     *code = (CycCode *) *--stack;
  CycFunction *self = CYC_FUNCTION (cyc_function_new (vm, code, frame->globals, qualname != NULL ? qualname : code->qualname));

  if ((flags & 8) != 0)
    CYC_FIELD_INIT (vm, self, closure, "__closure__", *--stack);
  if ((flags & 4) != 0)
    CYC_FIELD_INIT (vm, self, annotations, "__annotations__", *--stack);
  if ((flags & 2) != 0)
    CYC_FIELD_INIT (vm, self, kwdefaults, "__kwdefaults__", *--stack);
  if ((flags & 1) != 0)
    CYC_FIELD_INIT (vm, self, defaults, "__defaults__", *--stack);
  return &self->object;
}

static gboolean
raise_not_enough (CycVM *vm, guint before, gboolean star, guint after, guint got)
{
  cyc_raise (vm, vm->exceptions.ValueError,
             star ? "not enough values to unpack (expected at least %u, got %u)"
                  : "not enough values to unpack (expected %u, got %u)",
             before + after, got);
  return FALSE;
}

/* Only where it is known without counting does it say how many there are. */
static void
raise_too_many_values (CycVM *vm, CycObject *iterable, guint expected)
{
  gsize got = iterable->type == &vm->types.list->type    ? CYC_LIST (iterable)->length
              : iterable->type == &vm->types.tuple->type ? CYC_TUPLE (iterable)->length
              : iterable->type == &vm->types.dict->type  ? cyc_dict_length (iterable)
                                                         : 0;

  if (vm->profile->unpack_says_got && got > expected)
    cyc_raise (vm, vm->exceptions.ValueError, "too many values to unpack (expected %u, got %zu)", expected, got);
  else
    cyc_raise (vm, vm->exceptions.ValueError, "too many values to unpack (expected %u)", expected);
}

/* The values of a star and what stands after it. */
static gboolean
unpack_rest (CycVM *vm, CycObject *iterator, guint before, guint after, CycObject **out)
{
  CycObject *list = cyc_sequence_list (vm, iterator);
  gsize      length;

  if (list == NULL)
    return FALSE;
  length = CYC_LIST (list)->length;
  if (length < after)
    {
      cyc_release (vm->heap, list);
      return raise_not_enough (vm, before, TRUE, after, before + (guint) length);
    }
  for (guint i = 0; i < after; i++)
    out[before + 1 + i] = cyc_new_ref (vm, CYC_LIST (list)->items[length - after + i]);
  if (after > 0)
    {
      CycObject *head = cyc_list_from_array (vm, CYC_LIST (list)->items, length - after);

      cyc_release (vm->heap, list);
      list = head;
    }
  out[before] = list;
  return TRUE;
}

static gboolean
unpack_iterator (CycVM *vm, CycObject *iterator, CycObject *iterable, guint before, gboolean star, guint after, CycObject **out)
{
  CycObject *more;
  guint      n = 0;
  gboolean   done = FALSE;

  while (n < before && (out[n] = cyc_iter_next (vm, iterator)) != NULL)
    n++;
  if (vm->error != NULL)
    ;
  else if (n < before)
    raise_not_enough (vm, before, star, after, n);
  else if (star)
    done = unpack_rest (vm, iterator, before, after, out);
  else if ((more = cyc_iter_next (vm, iterator)) != NULL)
    {
      cyc_release (vm->heap, more);
      raise_too_many_values (vm, iterable, before);
    }
  else
    done = vm->error == NULL;
  for (guint i = 0; !done && i < n; i++)
    cyc_release (vm->heap, out[i]);
  return done;
}

/**
 * cyc_eval_unpack:
 * @out: (array): takes before (+ 1 + after) new references
 *
 * Returns: %FALSE with an exception
 *
 * Source: Python/ceval.c, unpack_iterable
 */
gboolean
cyc_eval_unpack (CycVM *vm, CycObject *iterable, guint before, gboolean star, guint after, CycObject **out)
{
  CycObject *const *items = NULL;
  CycObject        *iterator;
  gboolean          done;

  if (iterable->type == &vm->types.tuple->type && CYC_TUPLE (iterable)->length == before)
    items = CYC_TUPLE (iterable)->items;
  else if (iterable->type == &vm->types.list->type && CYC_LIST (iterable)->length == before)
    items = CYC_LIST (iterable)->items;
  if (items != NULL && !star)
    {
      for (guint i = 0; i < before; i++)
        out[i] = cyc_new_ref (vm, items[i]);
      return TRUE;
    }
  if (CYC_CLASS_OF (iterable)->slots.iter == NULL && CYC_CLASS_OF (iterable)->slots.getitem == NULL)
    {
      cyc_raise (vm, vm->exceptions.TypeError,
                 vm->profile->method_call_pair ? "cannot unpack non-iterable %T object" : "'%T' object is not iterable", iterable);
      return FALSE;
    }
  iterator = cyc_object_iter (vm, iterable);
  if (iterator == NULL)
    return FALSE;
  done = unpack_iterator (vm, iterator, iterable, before, star, after, out);
  cyc_release (vm->heap, iterator);
  return done;
}

/* 3.9 on: by its qualified name and its module, or what str () says of it. Source: Objects/object.c, _PyObject_FunctionStr */
static char *
describe (CycVM *vm, CycObject *callable)
{
  CycObject  *name = cyc_object_lookup_attr (vm, callable, vm->names.dunder_qualname);
  CycObject  *module = name != NULL ? cyc_object_lookup_attr (vm, callable, vm->names.dunder_module) : NULL;
  CycObject  *text = name != NULL ? name : cyc_object_str (vm, callable);
  const char *prefix = module != NULL && cyc_object_is (module, CYC_CLASS_STR) ? cyc_str_get_utf8 (module) : "builtins";
  gboolean    plain = strcmp (prefix, "builtins") == 0;
  char       *described = g_strconcat (plain ? "" : prefix, plain ? "" : ".",
                                 text != NULL && cyc_object_is (text, CYC_CLASS_STR) ? cyc_str_get_utf8 (text) : "?",
                                 name != NULL ? "()" : "", NULL);

  cyc_xrelease (vm->heap, text);
  cyc_xrelease (vm->heap, module);
  cyc_error_clear (vm);
  return described;
}

/* What a call's error calls its callable. */
static const char *
callable_name (CycVM *vm, CycObject *callable, char **to_free)
{
  if (vm->profile->calls_named_in_full)
    return *to_free = describe (vm, callable);
  if (CYC_IS_METHOD (vm, callable))
    callable = CYC_METHOD (callable)->func;
  if (CYC_IS_FUNCTION (vm, callable))
    return *to_free = g_strconcat (cyc_str_get_utf8 (CYC_FUNCTION (callable)->name), "()", NULL);
  if (CYC_IS_BUILTIN (vm, callable))
    return *to_free = g_strconcat (CYC_BUILTIN (callable)->def->name, "()", NULL);
  return *to_free = g_strconcat (callable->type->name, " object", NULL);
}

/* The values of the dictionary behind the items of the tuple. */
static CycObject *
pack_keywords (CycVM *vm, CycObject *dict, CycObject **values)
{
  CycObject *names = cyc_tuple_new (vm, cyc_dict_length (dict));
  CycObject *key, *value;
  gsize      position = 0, n = 0;

  while (cyc_dict_next (dict, &position, &key, &value))
    {
      cyc_tuple_init (vm, names, n, key);
      values[n++] = value;
    }
  return names;
}

typedef struct
{
  CycObject **args; /* borrowed from the tuple and the dictionary */
  gsize       n_args;
  gsize       n_names;
  CycObject  *names;
} Spread;

static void
spread (CycVM *vm, Spread *self, CycObject *tuple, CycObject *dict)
{
  self->n_args = CYC_TUPLE (tuple)->length;
  self->n_names = dict != NULL ? cyc_dict_length (dict) : 0;
  self->args = g_new (CycObject *, self->n_args + self->n_names + 1);
  memcpy (self->args, CYC_TUPLE (tuple)->items, self->n_args * sizeof (CycObject *));
  self->names = self->n_names > 0 ? pack_keywords (vm, dict, self->args + self->n_args) : NULL;
}

static void
spread_end (CycVM *vm, Spread *self)
{
  cyc_xrelease (vm->heap, self->names);
  g_free (self->args);
}

/* How many of the arguments are copied for the call, the last ones: none where the callable takes a tuple
 * and a dictionary itself, and nobody else can change the dictionary meanwhile. */
static gsize
count_copied (CycVM *vm, const Spread *self, CycObject *callable, CycObject *dict)
{
  if (self->n_names == 0 || (cyc_call_is_packed (vm, callable, self->n_args) && dict->refcnt == 1))
    return 0;
  return vm->profile->unpacking_copies_all ? self->n_args + self->n_names : self->n_names;
}

/**
 * cyc_eval_to_tuple:
 * @args: what follows * in a call
 *
 * Returns: (transfer full) (nullable): its items as a tuple
 */
CycObject *
cyc_eval_to_tuple (CycVM *vm, CycObject *callable, CycObject *args)
{
  g_autofree char *to_free = NULL;

  if (cyc_object_is (args, CYC_CLASS_TUPLE))
    return cyc_new_ref (vm, args);
  if (CYC_CLASS_OF (args)->slots.iter == NULL && CYC_CLASS_OF (args)->slots.getitem == NULL)
    return cyc_raise (vm, vm->exceptions.TypeError, "%s argument after * must be an iterable, not %T",
                      callable_name (vm, callable, &to_free), args);
  return cyc_sequence_tuple (vm, args);
}

/**
 * cyc_eval_call_object:
 * @callable: no function
 * @args: on the stack: positional arguments, then the values of @kwnames
 * @kwnames: (nullable): a tuple of str
 *
 * Calls what the eval loop has at hand: a method's arguments stand on the
 * stack, and str (x) has an instruction of its own.
 *
 * Returns: (transfer full) (nullable): what the call returns
 *
 * Source: Python/ceval.c of 3.7, call_function, which holds what it calls
 */
CycObject *
cyc_eval_call_object (CycVM *vm, CycObject *callable, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *result;

  if (CYC_IS_METHOD (vm, callable) || (callable == (CycObject *) vm->types.str && n_args == 1 && kwnames == NULL && cyc_eval_is_specialized (vm)))
    return cyc_object_call_spread (vm, callable, args, n_args, kwnames);
  if (!vm->profile->call_holds_callable || CYC_IS_BUILTIN (vm, callable))
    return cyc_object_call (vm, callable, args, n_args, kwnames);
  cyc_hold (vm->heap, callable);
  result = cyc_object_call (vm, callable, args, n_args, kwnames);
  cyc_release (vm->heap, callable);
  return result;
}

/**
 * cyc_eval_call_is_unchecked:
 * @instr: a call, which runs now
 * @callable: what it calls
 * @n_args: with so many arguments
 *
 * Returns: whether the call is specialized to an instruction that does not
 *   look whether a collection or an interrupt is due: that of list.append()
 *   as a statement, of len(), isinstance() and type()
 *
 * Source: Python/bytecodes.c of 3.12, CALL_NO_KW_LIST_APPEND
 */
gboolean
cyc_eval_call_is_unchecked (CycVM *vm, CycInstr *instr, CycObject *callable, gsize n_args)
{
  if ((instr->flags & CYC_INSTR_RAN) == 0)
    {
      instr->flags |= CYC_INSTR_RAN;
      return FALSE;
    }
  if (CYC_IS_BUILTIN (vm, callable))
    return CYC_BUILTIN (callable)->def->unchecked;
  if (callable->type == &vm->types.method_descriptor->type)
    return CYC_DESCRIPTOR (callable)->method->unchecked && instr[1].op == CYC_OP_POP_TOP;
  return callable == (CycObject *) vm->types.type && n_args == 1;
}

/**
 * cyc_eval_call_ex:
 * @dict: (nullable): keyword arguments
 *
 * Returns: (transfer full) (nullable): what the call returns
 */
CycObject *
cyc_eval_call_ex (CycVM *vm, CycObject *callable, CycObject *tuple, CycObject *dict)
{
  CycObject  *result;
  CycObject **copied;
  gsize       n_copied;
  Spread      all;

  spread (vm, &all, tuple, dict);
  n_copied = count_copied (vm, &all, callable, dict);
  copied = all.args + all.n_args + all.n_names - n_copied;
  cyc_arguments_hold (vm, copied, n_copied);
  result = cyc_object_call_from_tuple (vm, callable, all.args, all.n_args, all.names);
  cyc_arguments_release (vm, copied, n_copied);
  spread_end (vm, &all);
  return result;
}

/**
 * cyc_eval_bind_ex:
 *
 * Binds the arguments of f (*tuple, **dict) to a function's frame.
 *
 * Returns: %FALSE with a TypeError
 */
gboolean
cyc_eval_bind_ex (CycVM *vm, CycFrame *frame, CycFunction *function, CycObject *tuple, CycObject *dict)
{
  Spread       all;
  CycArguments arguments = { 0 };
  gboolean     fits;

  spread (vm, &all, tuple, dict);
  arguments.args = all.args;
  arguments.n_args = all.n_args;
  arguments.kwnames = all.names;
  fits = cyc_frame_bind (vm, frame, function, &arguments);
  spread_end (vm, &all);
  return fits;
}

/* Up to 3.8 a lone dictionary is looked at by what is called: only Python's functions say their names. */
static gboolean
check_keyword (CycVM *vm, CycObject *key, const char *name, gboolean names_callable)
{
  if (cyc_object_is (key, CYC_CLASS_STR))
    return TRUE;
  cyc_raise (vm, vm->exceptions.TypeError, "%s%skeywords must be strings", names_callable ? name : "", names_callable ? " " : "");
  return FALSE;
}

/**
 * cyc_eval_merge:
 * @target: the dictionary in the making
 * @mapping: what follows **
 * @callable: (nullable): the callable where it is a call's: duplicates raise
 *
 * Returns: %FALSE with a TypeError
 */
gboolean
cyc_eval_merge (CycVM *vm, CycObject *target, CycObject *mapping, CycObject *callable)
{
  g_autofree char *to_free = NULL;
  CycObject       *key, *value;
  gsize            position = 0;

  if (!cyc_object_is (mapping, CYC_CLASS_DICT))
    {
      CycObject *keys = cyc_str_new_interned (vm, "keys");
      CycObject *method = cyc_object_lookup_attr (vm, mapping, keys);

      cyc_release (vm->heap, keys);
      if (method == NULL && callable != NULL)
        cyc_raise (vm, vm->exceptions.TypeError, "%s argument after ** must be a mapping, not %T",
                   callable_name (vm, callable, &to_free), mapping);
      else if (method == NULL)
        cyc_raise (vm, vm->exceptions.TypeError, "'%T' object is not a mapping", mapping);
      cyc_xrelease (vm->heap, method);
      if (method == NULL)
        return FALSE;
      return cyc_dict_update (vm, target, mapping, TRUE);
    }
  if (callable == NULL)
    return cyc_dict_update (vm, target, mapping, TRUE);
  while (cyc_dict_next (mapping, &position, &key, &value))
    {
      const char *name = callable_name (vm, callable, &to_free);

      if (!check_keyword (vm, key, name, !vm->profile->calls_named_in_full))
        return FALSE;
      if (cyc_dict_get (vm, target, key) != NULL)
        {
          cyc_raise (vm, vm->exceptions.TypeError, "%s got multiple values for keyword argument '%S'", name, key);
          return FALSE;
        }
      g_clear_pointer (&to_free, g_free);
      if (!cyc_dict_set (vm, target, key, value))
        return FALSE;
    }
  return TRUE;
}

static CycObject *
build_mapping (CycVM *vm, CycObject *const *pieces, guint n, CycObject *callable)
{
  CycObject *all = cyc_dict_new (vm);

  for (guint i = 0; i < n; i++)
    if (!cyc_eval_merge (vm, all, pieces[i], callable))
      {
        cyc_release (vm->heap, all);
        return NULL;
      }
  return all;
}

static gboolean
add_all (CycVM *vm, CycObject *target, gboolean set, CycObject *piece, CycObject *callable)
{
  g_autofree char *to_free = NULL;

  if (set ? cyc_set_update (vm, target, piece) : cyc_list_extend (vm, target, piece))
    return TRUE;
  if (callable != NULL && cyc_error_matches (vm, vm->exceptions.TypeError) && CYC_CLASS_OF (piece)->slots.iter == NULL && CYC_CLASS_OF (piece)->slots.getitem == NULL)
    {
      cyc_error_clear (vm);
      cyc_raise (vm, vm->exceptions.TypeError, "%s argument after * must be an iterable, not %T", callable_name (vm, callable, &to_free), piece);
    }
  return FALSE;
}

/**
 * cyc_eval_build_unpack:
 * @kind: what is made
 * @pieces: (array length=n): iterables, or mappings, on the stack
 * @n: how many
 *
 * Returns: (transfer full) (nullable): all their items
 *
 * Source: Python/ceval.c of 3.8, BUILD_LIST_UNPACK, BUILD_MAP_UNPACK_WITH_CALL and the others
 */
CycObject *
cyc_eval_build_unpack (CycVM *vm, CycUnpack kind, CycObject *const *pieces, guint n)
{
  CycObject *all, *tuple;

  if (kind == CYC_UNPACK_MAP || kind == CYC_UNPACK_CALL_MAP)
    return build_mapping (vm, pieces, n, kind == CYC_UNPACK_CALL_MAP ? pieces[-2] : NULL);
  all = kind == CYC_UNPACK_SET ? cyc_set_new (vm, NULL, FALSE) : cyc_list_new (vm);
  for (guint i = 0; i < n; i++)
    if (!add_all (vm, all, kind == CYC_UNPACK_SET, pieces[i], kind == CYC_UNPACK_CALL_TUPLE ? pieces[-1] : NULL))
      {
        cyc_release (vm->heap, all);
        return NULL;
      }
  if (kind == CYC_UNPACK_LIST || kind == CYC_UNPACK_SET)
    return all;
  tuple = cyc_tuple_from_array (vm, CYC_LIST (all)->items, CYC_LIST (all)->length);
  cyc_release (vm->heap, all);
  return tuple;
}

/**
 * cyc_eval_to_dict:
 * @mapping: what follows ** in a call that has nothing else by name
 *
 * Returns: (transfer full) (nullable): itself where it is a dictionary, else a new one
 *
 * Source: Python/ceval.c of 3.8, CALL_FUNCTION_EX
 */
CycObject *
cyc_eval_to_dict (CycVM *vm, CycObject *callable, CycObject *mapping)
{
  g_autofree char *to_free = NULL;
  const char      *name;
  CycObject       *key, *value, *dict;
  gsize            position = 0;

  if (mapping->type != &vm->types.dict->type)
    {
      dict = cyc_dict_new (vm);
      if (cyc_eval_merge (vm, dict, mapping, callable))
        return dict;
      cyc_release (vm->heap, dict);
      return NULL;
    }
  name = callable_name (vm, callable, &to_free);
  while (cyc_dict_next (mapping, &position, &key, &value))
    if (!check_keyword (vm, key, name, !vm->profile->calls_named_in_full && (CYC_IS_FUNCTION (vm, callable) || CYC_IS_METHOD (vm, callable))))
      return NULL;
  return cyc_new_ref (vm, mapping);
}

/**
 * cyc_eval_format:
 * @flags: FORMAT_VALUE's argument
 * @spec: (nullable): the specification
 *
 * Returns: (transfer full) (nullable): a str
 */
CycObject *
cyc_eval_format (CycVM *vm, CycObject *value, guint flags, CycObject *spec)
{
  CycObject *converted, *result;

  switch (flags & 3)
    {
    case 1:
      converted = cyc_object_str (vm, value);
      break;
    case 2:
      converted = cyc_object_repr (vm, value);
      break;
    case 3:
      converted = cyc_object_ascii (vm, value);
      break;
    default:
      return cyc_object_format (vm, value, spec);
    }
  if (converted == NULL)
    return NULL;
  result = cyc_object_format (vm, converted, spec);
  cyc_release (vm->heap, converted);
  return result;
}

static CycObject *
special_or_raise (CycVM *vm, CycObject *manager, CycObject *name, const char *more)
{
  CycObject *method = cyc_object_lookup_special (vm, manager, name);

  if (method != NULL || vm->error != NULL)
    return method;
  if (vm->profile->caret_marks)
    return cyc_raise (vm, vm->exceptions.TypeError, "'%T' object does not support the context manager protocol%s", manager, more);
  return cyc_raise_object (vm, vm->exceptions.AttributeError, name);
}

/**
 * cyc_eval_before_with:
 * @exit_method: (out): a new reference to the bound __exit__
 * @enter: (out): a new reference to the bound __enter__
 *
 * Looks both up: the stack gives the manager back before __enter__ runs.
 *
 * Returns: %FALSE with an exception
 *
 * Source: Python/bytecodes.c, BEFORE_WITH
 */
gboolean
cyc_eval_before_with (CycVM *vm, CycObject *manager, CycObject **exit_method, CycObject **enter)
{
  *enter = special_or_raise (vm, manager, vm->names.dunder_enter, "");
  if (*enter == NULL)
    return FALSE;
  *exit_method = special_or_raise (vm, manager, vm->names.dunder_exit, " (missed __exit__ method)");
  if (*exit_method == NULL)
    cyc_release (vm->heap, *enter);
  return *exit_method != NULL;
}

/* A function as it stands in the class, so that its self can go along; anything else bound. */
static CycObject *
find_special (CycVM *vm, CycObject *manager, CycObject *name, const char *more, gboolean *unbound)
{
  CycObject *method = cyc_class_lookup (vm, CYC_CLASS_OF (manager), name);

  *unbound = method != NULL && CYC_IS_FUNCTION (vm, method);
  return *unbound ? cyc_new_ref (vm, method) : special_or_raise (vm, manager, name, more);
}

/**
 * cyc_eval_load_specials:
 * @exit_method: (out): a new reference to __exit__
 * @exit_unbound: (out): whether it is a plain function
 * @enter: (out): a new reference to __enter__
 * @enter_unbound: (out): whether it is a plain function
 *
 * Looks up what a with statement calls.
 *
 * Returns: %FALSE with an exception
 *
 * Source: Python/ceval.c of 3.14, _PyObject_LookupSpecialMethod
 */
gboolean
cyc_eval_load_specials (CycVM *vm, CycObject *manager, CycObject **exit_method, gboolean *exit_unbound, CycObject **enter, gboolean *enter_unbound)
{
  *exit_method = find_special (vm, manager, vm->names.dunder_exit, " (missed __exit__ method)", exit_unbound);
  if (*exit_method == NULL)
    return FALSE;
  *enter = find_special (vm, manager, vm->names.dunder_enter, " (missed __enter__ method)", enter_unbound);
  if (*enter == NULL)
    cyc_release (vm->heap, *exit_method);
  return *enter != NULL;
}

/**
 * cyc_eval_with_except:
 * @self: (nullable): what @exit_method is called on, if it is not bound
 *
 * Returns: (transfer full) (nullable): what __exit__ (type, exc, tb) returns
 */
CycObject *
cyc_eval_with_except (CycVM *vm, CycObject *exit_method, CycObject *self, CycObject *exception)
{
  CycObject  *traceback = CYC_EXCEPTION_OBJECT (exception)->traceback;
  CycObject  *with_self[4] = { self, (CycObject *) CYC_CLASS_OF (exception), exception, traceback != NULL ? traceback : vm->none };
  CycObject **args = with_self + 1, *result;

  if (vm->profile->exc_info_triple) /* the stack has them, too */
    {
      cyc_hold (vm->heap, args[0]);
      cyc_hold (vm->heap, args[2]);
    }
  result = self != NULL ? cyc_object_call (vm, exit_method, with_self, 4, NULL) : cyc_object_call (vm, exit_method, args, 3, NULL);
  if (vm->profile->exc_info_triple)
    {
      cyc_release (vm->heap, args[0]);
      cyc_release (vm->heap, args[2]);
    }
  return result;
}

/**
 * cyc_eval_find_handler:
 * @frame: a frame in which something was raised
 *
 * Returns: (nullable): the innermost handler around its instruction
 */
const CycHandler *
cyc_eval_find_handler (const CycFrame *frame)
{
  const CycCode *code = frame->code;
  guint32        at = (guint32) (frame->next - code->instrs - 1);

  for (guint i = 0; i < code->n_handlers; i++)
    if (at >= code->handlers[i].start && at < code->handlers[i].end)
      return &code->handlers[i];
  return NULL;
}

/**
 * cyc_eval_stop_iteration_to_error:
 *
 * PEP 479: a StopIteration that leaves a generator becomes a RuntimeError.
 * (3.6 only warns.)
 */
void
cyc_eval_stop_iteration_to_error (CycVM *vm)
{
  CycObject *cause;

  if (!vm->profile->method_call_pair || !cyc_error_matches (vm, vm->exceptions.StopIteration))
    return;
  cause = cyc_error_take (vm);
  cyc_raise (vm, vm->exceptions.RuntimeError, "generator raised StopIteration");
  cyc_exception_set_cause (vm, vm->error, cyc_new_ref (vm, cause));
  cyc_exception_set_context (vm, vm->error, cause);
}
