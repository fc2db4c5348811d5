/* cyc-weakref-proxy.c
 *
 * Proxies: weak references that behave like what they watch.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-weakref-module.h"

/* What the proxy stands for, or the object itself where it is none; held. NULL with a ReferenceError. */
static CycObject *
unwrap (CycVM     *vm,
        CycObject *object)
{
  if ((object->type->flags & CYC_TYPE_PROXY) == 0)
    return cyc_new_ref (vm, object);
  if (cyc_weakref_get (CYC_WEAKREF (object)) == NULL)
    return cyc_raise (vm, vm->exceptions.ReferenceError, "weakly-referenced object no longer exists");
  return cyc_new_ref (vm, cyc_weakref_get (CYC_WEAKREF (object)));
}

static CycObject *
binary (CycVM      *vm,
        CycObject  *left,
        CycObject  *right,
        CycBinaryOp op,
        gboolean    inplace)
{
  CycObject *a = unwrap (vm, left);
  CycObject *b = a != NULL ? unwrap (vm, right) : NULL;
  CycObject *result = NULL;

  if (b != NULL)
    result = inplace ? cyc_number_inplace (vm, a, b, op) : cyc_number_binary (vm, a, b, op);
  cyc_xrelease (vm->heap, a);
  cyc_xrelease (vm->heap, b);
  return result;
}

#define FOR_EACH_BINARY(X) \
  X (ADD)                  \
  X (SUBTRACT)             \
  X (MULTIPLY)             \
  X (MATMUL)               \
  X (TRUE_DIVIDE)          \
  X (FLOOR_DIVIDE)         \
  X (REMAINDER)            \
  X (POWER) X (LSHIFT)     \
    X (RSHIFT) X (AND) X (XOR) X (OR)

#define DEFINE_BINARY(op)                                                             \
  static CycObject *proxy_binary_##op (CycVM *vm, CycObject *left, CycObject *right)  \
  {                                                                                   \
    return binary (vm, left, right, CYC_BINARY_##op, FALSE);                          \
  }                                                                                   \
  static CycObject *proxy_inplace_##op (CycVM *vm, CycObject *left, CycObject *right) \
  {                                                                                   \
    return binary (vm, left, right, CYC_BINARY_##op, TRUE);                           \
  }

FOR_EACH_BINARY (DEFINE_BINARY)

static CycObject *
proxy_binary_DIVMOD (CycVM     *vm,
                     CycObject *left,
                     CycObject *right)
{
  return binary (vm, left, right, CYC_BINARY_DIVMOD, FALSE);
}

static CycObject *
unary (CycVM     *vm,
       CycObject *self,
       CycUnaryOp op)
{
  CycObject *object = unwrap (vm, self);
  CycObject *result;

  if (object == NULL)
    return NULL;
  result = cyc_number_unary (vm, object, op);
  cyc_release (vm->heap, object);
  return result;
}

#define FOR_EACH_UNARY(X) X (POSITIVE) X (NEGATIVE) X (INVERT) X (ABSOLUTE) X (INT) X (FLOAT) X (INDEX)

#define DEFINE_UNARY(op)                                          \
  static CycObject *proxy_unary_##op (CycVM *vm, CycObject *self) \
  {                                                               \
    return unary (vm, self, CYC_UNARY_##op);                      \
  }

FOR_EACH_UNARY (DEFINE_UNARY)

static CycObject *
proxy_getattr (CycVM     *vm,
               CycObject *self,
               CycObject *name)
{
  CycObject *object = unwrap (vm, self);
  CycObject *result;

  if (object == NULL)
    return NULL;
  result = cyc_object_getattr (vm, object, name);
  cyc_release (vm->heap, object);
  return result;
}

static gboolean
proxy_setattr (CycVM     *vm,
               CycObject *self,
               CycObject *name,
               CycObject *value)
{
  CycObject *object = unwrap (vm, self);
  gboolean   done;

  if (object == NULL)
    return FALSE;
  done = cyc_object_setattr (vm, object, name, value);
  cyc_release (vm->heap, object);
  return done;
}

static CycObject *
proxy_compare (CycVM       *vm,
               CycObject   *self,
               CycObject   *other,
               CycCompareOp op)
{
  CycObject *a = unwrap (vm, self);
  CycObject *b = a != NULL ? unwrap (vm, other) : NULL;
  CycObject *result = b != NULL ? cyc_object_compare (vm, a, b, op) : NULL;

  cyc_xrelease (vm->heap, a);
  cyc_xrelease (vm->heap, b);
  return result;
}

static CycObject *
proxy_str (CycVM     *vm,
           CycObject *self)
{
  CycObject *object = unwrap (vm, self);
  CycObject *result;

  if (object == NULL)
    return NULL;
  result = cyc_object_str (vm, object);
  cyc_release (vm->heap, object);
  return result;
}

/* Source: Objects/weakrefobject.c, proxy_repr */
static CycObject *
proxy_repr (CycVM     *vm,
            CycObject *self)
{
  CycObject *referent = cyc_weakref_get (CYC_WEAKREF (self));
  gpointer   address = (gpointer) (gsize) cyc_object_get_address (self);
  CycObject *shown = referent != NULL ? referent : vm->none;
  CycObject *type_name, *text;

  if (!vm->profile->weakrefs_qualify_types)
    return cyc_str_printf (vm, "<weakproxy at %p to %T at %p>", address, shown, (gpointer) (gsize) cyc_object_get_address (shown));
  if (referent == NULL)
    return cyc_str_printf (vm, "<weakproxy at %p; dead>", address);
  type_name = cyc_weakref_type_name (vm, referent);
  text = cyc_str_printf (vm, "<weakproxy at %p; to '%U' at %p>", address, type_name, (gpointer) (gsize) cyc_object_get_address (referent));
  cyc_release (vm->heap, type_name);
  return text;
}

static CycObject *
proxy_call (CycVM            *vm,
            CycObject        *self,
            CycObject *const *args,
            gsize             n_args,
            CycObject        *kwnames)
{
  CycObject *object = unwrap (vm, self);
  CycObject *result;

  if (object == NULL)
    return NULL;
  result = cyc_object_call (vm, object, args, n_args, kwnames);
  cyc_release (vm->heap, object);
  return result;
}

static CycObject *
proxy_iter (CycVM     *vm,
            CycObject *self)
{
  CycObject *object = unwrap (vm, self);
  CycObject *result;

  if (object == NULL)
    return NULL;
  result = cyc_object_iter (vm, object);
  cyc_release (vm->heap, object);
  return result;
}

static CycObject *
proxy_next (CycVM     *vm,
            CycObject *self)
{
  CycObject *object = unwrap (vm, self);
  CycObject *result;

  if (object == NULL)
    return NULL;
  if (CYC_CLASS_OF (object)->slots.next == NULL)
    result = cyc_raise (vm, vm->exceptions.TypeError,
                        vm->profile->proxies_say_referenced ? "Weakref proxy referenced a non-iterator '%T' object"
                                                            : "'%T' object is not iterable",
                        object);
  else
    result = CYC_CLASS_OF (object)->slots.next (vm, object);
  cyc_release (vm->heap, object);
  return result;
}

static gssize
proxy_length (CycVM     *vm,
              CycObject *self)
{
  CycObject *object = unwrap (vm, self);
  gssize     length;

  if (object == NULL)
    return -1;
  length = cyc_object_length (vm, object);
  cyc_release (vm->heap, object);
  return length;
}

static CycObject *
proxy_getitem (CycVM     *vm,
               CycObject *self,
               CycObject *key)
{
  CycObject *object = unwrap (vm, self);
  CycObject *result;

  if (object == NULL)
    return NULL;
  result = cyc_object_getitem (vm, object, key);
  cyc_release (vm->heap, object);
  return result;
}

static gboolean
proxy_setitem (CycVM     *vm,
               CycObject *self,
               CycObject *key,
               CycObject *value)
{
  CycObject *object = unwrap (vm, self);
  gboolean   done;

  if (object == NULL)
    return FALSE;
  done = cyc_object_setitem (vm, object, key, value);
  cyc_release (vm->heap, object);
  return done;
}

static int
proxy_contains (CycVM     *vm,
                CycObject *self,
                CycObject *item)
{
  CycObject *object = unwrap (vm, self);
  int        result;

  if (object == NULL)
    return -1;
  result = cyc_object_contains (vm, object, item);
  cyc_release (vm->heap, object);
  return result;
}

static int
proxy_bool (CycVM     *vm,
            CycObject *self)
{
  CycObject *object = unwrap (vm, self);
  int        result;

  if (object == NULL)
    return -1;
  result = cyc_object_is_true (vm, object);
  cyc_release (vm->heap, object);
  return result;
}

/* Source: Objects/weakrefobject.c, proxy_pow */
static CycObject *
proxy_power (CycVM     *vm,
             CycObject *base,
             CycObject *exponent,
             CycObject *modulus)
{
  CycObject *a = unwrap (vm, base);
  CycObject *b = a != NULL ? unwrap (vm, exponent) : NULL;
  CycObject *c = b != NULL ? unwrap (vm, modulus) : NULL;
  CycObject *result = c != NULL ? cyc_number_power (vm, a, b, c) : NULL;

  cyc_xrelease (vm->heap, a);
  cyc_xrelease (vm->heap, b);
  cyc_xrelease (vm->heap, c);
  return result;
}

static CycObject *
call_special (CycVM      *vm,
              CycObject  *self,
              const char *name)
{
  CycObject *object = unwrap (vm, self);
  CycObject *key, *result;

  if (object == NULL)
    return NULL;
  key = cyc_str_new_interned (vm, name);
  result = cyc_object_call_method (vm, object, key, 0);
  cyc_release (vm->heap, key);
  cyc_release (vm->heap, object);
  return result;
}

static CycObject *
proxy_bytes (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return cyc_args_none (vm, "__bytes__", n_args, kwnames) ? call_special (vm, self, "__bytes__") : NULL;
}

static CycObject *
proxy_reversed (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return cyc_args_none (vm, "__reversed__", n_args, kwnames) ? call_special (vm, self, "__reversed__") : NULL;
}

static const CycMethodDef proxy_methods[] = {
  { "__bytes__", proxy_bytes },
  { "__reversed__", proxy_reversed, .from_minor = 9 },
  CYC_METHODS_END,
};

#define BINARY_ROW(op) [CYC_BINARY_##op] = proxy_binary_##op,
#define INPLACE_ROW(op) [CYC_BINARY_##op] = proxy_inplace_##op,
#define UNARY_ROW(op) [CYC_UNARY_##op] = proxy_unary_##op,

#define PROXY_SPEC(module_, name_, call_, methods_)                         \
  {                                                                         \
    .name = (name_), .module = (module_), .flags = CYC_TYPE_GC,             \
    .class_flags = CYC_CLASS_NOT_INSTANTIABLE | CYC_CLASS_FINAL,            \
    .struct_size = sizeof (CycWeakref), .sizes = { { 6, 56 }, { 11, 64 } }, \
    .slots = {                                                              \
      .repr = proxy_repr,                                                   \
      .str = proxy_str,                                                     \
      .hash = cyc_hash_not_implemented,                                     \
      .call = (call_),                                                      \
      .getattr = proxy_getattr,                                             \
      .setattr = proxy_setattr,                                             \
      .compare = proxy_compare,                                             \
      .iter = proxy_iter,                                                   \
      .next = proxy_next,                                                   \
      .length = proxy_length,                                               \
      .getitem = proxy_getitem,                                             \
      .setitem = proxy_setitem,                                             \
      .contains = proxy_contains,                                           \
      .bool_ = proxy_bool,                                                  \
      .unary = { FOR_EACH_UNARY (UNARY_ROW) },                              \
      .binary = { FOR_EACH_BINARY (BINARY_ROW) BINARY_ROW (DIVMOD) },       \
      .inplace = { FOR_EACH_BINARY (INPLACE_ROW) },                         \
      .power = proxy_power,                                                 \
    },                                                                      \
    .methods = (methods_),                                                  \
  }

static const CycClassSpec proxy_spec = PROXY_SPEC ("weakref", "ProxyType", NULL, proxy_methods);
static const CycClassSpec callable_spec = PROXY_SPEC ("weakref", "CallableProxyType", proxy_call, NULL);
static const CycClassSpec old_proxy_spec = PROXY_SPEC (NULL, "weakproxy", NULL, proxy_methods);
static const CycClassSpec old_callable_spec = PROXY_SPEC (NULL, "weakcallableproxy", proxy_call, NULL);

static CycClass *
make_type (CycVM              *vm,
           const CycClassSpec *spec)
{
  CycClass *class = cyc_class_new_builtin (vm, spec, NULL);

  cyc_weakref_init_type (&class->type);
  class->type.flags |= CYC_TYPE_PROXY;
  if (!vm->profile->proxies_matmul)
    {
      class->slots.binary[CYC_BINARY_MATMUL] = NULL;
      class->slots.inplace[CYC_BINARY_MATMUL] = NULL;
    }
  return class;
}

/**
 * cyc_weakproxy_init:
 * @vm: the machine
 *
 * Makes the types of proxies.
 */
void
cyc_weakproxy_init (CycVM *vm)
{
  gboolean named = vm->profile->weakref_type_names;

  vm->types.weakproxy = make_type (vm, named ? &proxy_spec : &old_proxy_spec);
  vm->types.weakcallableproxy = make_type (vm, named ? &callable_spec : &old_callable_spec);
}

/**
 * cyc_weakproxy_function:
 *
 * weakref.proxy().
 *
 * Source: Objects/weakrefobject.c, PyWeakref_NewProxy
 *
 * Returns: (transfer full) (nullable): a proxy
 */
CycObject *
cyc_weakproxy_function (CycVM            *vm,
                        CycObject        *self,
                        CycObject *const *args,
                        gsize             n_args,
                        CycObject        *kwnames)
{
  CycClass *class;
  CycObject *callback = NULL;

  if (!cyc_args_count (vm, "proxy", n_args, kwnames, 1, 2) || !cyc_weakref_check (vm, args[0]))
    return NULL;
  if (n_args > 1 && args[1] != vm->none)
    callback = args[1];
  class = cyc_object_callable (args[0]) ? vm->types.weakcallableproxy : vm->types.weakproxy;
  return cyc_weakref_new (vm->heap, &class->type, TRUE, args[0], callback);
}
