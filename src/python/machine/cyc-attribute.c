/* cyc-attribute.c
 *
 * Attribute access by the rules of object: data descriptors of the class,
 * the instance's own attributes, other things of the class.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-instance.h"

static gboolean
check_name (CycVM *vm, CycObject *name)
{
  if (cyc_object_is (name, CYC_CLASS_STR))
    return TRUE;
  cyc_raise (vm, vm->exceptions.TypeError, "attribute name must be string, not '%T'", name);
  return FALSE;
}

static void
name_error_place (CycVM *vm, CycObject *self, CycObject *name)
{
  if (vm->error == NULL)
    return;
  cyc_exception_set_extra (vm, vm->error, "name", name);
  cyc_exception_set_extra (vm, vm->error, "obj", self);
}

/* FALSE: no such attribute, and no exception. */
static gboolean
generic_lookup (CycVM *vm, CycObject *self, CycObject *name, CycObject **result)
{
  CycClass      *type = CYC_CLASS_OF (self);
  CycObject     *attribute = cyc_class_lookup (vm, type, name);
  CycObject     *own;
  CycTernaryFunc get = NULL;

  *result = NULL;
  if (attribute != NULL)
    {
      get = CYC_CLASS_OF (attribute)->slots.descr_get;
      cyc_hold (vm->heap, attribute);
      if (get != NULL && CYC_CLASS_OF (attribute)->slots.descr_set != NULL)
        {
          *result = get (vm, attribute, self, (CycObject *) type);
          cyc_release (vm->heap, attribute);
          return TRUE;
        }
    }
  own = cyc_instance_get (vm, self, name);
  if (own != NULL)
    {
      *result = cyc_new_ref (vm, own);
      cyc_xrelease (vm->heap, attribute);
      return TRUE;
    }
  if (attribute == NULL)
    return FALSE;
  if (get == NULL)
    {
      *result = attribute;
      return TRUE;
    }
  *result = get (vm, attribute, self, (CycObject *) type);
  cyc_release (vm->heap, attribute);
  return TRUE;
}

/**
 * cyc_object_generic_getattr:
 * @vm: the machine
 * @self: an object
 * @name: a str
 *
 * Returns: (transfer full) (nullable): the attribute, or %NULL with an
 *   AttributeError
 *
 * Source: Objects/object.c, _PyObject_GenericGetAttrWithDict
 */
CycObject *
cyc_object_generic_getattr (CycVM *vm, CycObject *self, CycObject *name)
{
  CycObject *result;

  if (!check_name (vm, name))
    return NULL;
  if (generic_lookup (vm, self, name, &result) || vm->error != NULL)
    return result;
  cyc_raise (vm, vm->exceptions.AttributeError, "'%T' object has no attribute '%U'", self, name);
  name_error_place (vm, self, name);
  return NULL;
}

/**
 * cyc_object_generic_lookup:
 * @vm: the machine
 * @self: an object
 * @name: a str
 *
 * Returns: (transfer full) (nullable): the attribute; %NULL without an
 *   exception where there is none
 *
 * Source: Objects/object.c, _PyObject_GenericGetAttrWithDict, with suppress
 */
CycObject *
cyc_object_generic_lookup (CycVM *vm, CycObject *self, CycObject *name)
{
  CycObject *result = NULL;

  if (check_name (vm, name))
    generic_lookup (vm, self, name, &result);
  return result;
}

static gboolean
raise_no_place (CycVM *vm, CycObject *self, CycObject *name, CycObject *attribute)
{
  if (attribute == NULL && cyc_instance_dict_place (self) == NULL)
    cyc_raise (vm, vm->exceptions.AttributeError,
               vm->profile->says_no_dict
                 ? "'%T' object has no attribute '%U' and no __dict__ for setting new attributes"
                 : "'%T' object has no attribute '%U'",
               self, name);
  else
    cyc_raise (vm, vm->exceptions.AttributeError, "'%T' object attribute '%U' is read-only", self, name);
  name_error_place (vm, self, name);
  return FALSE;
}

/**
 * cyc_object_generic_setattr:
 * @vm: the machine
 * @self: an object
 * @name: a str
 * @value: (nullable): %NULL to delete
 *
 * Returns: %FALSE with an exception
 *
 * Source: Objects/object.c, _PyObject_GenericSetAttrWithDict
 */
gboolean
cyc_object_generic_setattr (CycVM *vm, CycObject *self, CycObject *name, CycObject *value)
{
  CycObject *attribute;
  int        done;

  if (!check_name (vm, name))
    return FALSE;
  attribute = cyc_class_lookup (vm, CYC_CLASS_OF (self), name);
  if (attribute != NULL && CYC_CLASS_OF (attribute)->slots.descr_set != NULL)
    {
      gboolean set;

      cyc_hold (vm->heap, attribute);
      set = CYC_CLASS_OF (attribute)->slots.descr_set (vm, attribute, self, value);
      cyc_release (vm->heap, attribute);
      return set;
    }
  if (G_UNLIKELY (!CYC_STR (name)->interned))
    {
      cyc_hold (vm->heap, name);
      cyc_str_intern (vm, &name);
      done = cyc_instance_set (vm, self, name, value);
      cyc_release (vm->heap, name);
    }
  else
    {
      done = cyc_instance_set (vm, self, name, value);
    }
  if (done == -2)
    return raise_no_place (vm, self, name, attribute);
  if (done == 0)
    {
      if (vm->profile->caret_marks)
        cyc_raise (vm, vm->exceptions.AttributeError, "'%T' object has no attribute '%U'", self, name);
      else
        cyc_raise_object (vm, vm->exceptions.AttributeError, name);
      name_error_place (vm, self, name);
    }
  return done > 0;
}

/**
 * cyc_attribute_or_blame:
 * @vm: the machine
 * @result: (transfer full) (nullable): what looking for `self.name` gave
 * @self: an object
 * @name: a str
 *
 * An AttributeError that the program raised meanwhile, in __getattr__() or a
 * property, learns what was looked for, unless it knows; suggestions need that.
 *
 * Returns: (transfer full) (nullable): @result
 *
 * Source: Objects/object.c, _PyObject_SetAttributeErrorContext
 */
CycObject *
cyc_attribute_or_blame (CycVM *vm, CycObject *result, CycObject *self, CycObject *name)
{
  if (G_UNLIKELY (result == NULL) && cyc_error_matches (vm, vm->exceptions.AttributeError) &&
      cyc_exception_get_extra (vm, vm->error, "name") == NULL && cyc_exception_get_extra (vm, vm->error, "obj") == NULL)
    name_error_place (vm, self, name);
  return result;
}

/**
 * cyc_object_getattr:
 * @vm: the machine
 * @self: an object
 * @name: a str
 *
 * Returns: (transfer full) (nullable): `self.name`
 */
CycObject *
cyc_object_getattr (CycVM *vm, CycObject *self, CycObject *name)
{
  CycBinaryFunc getattr = CYC_CLASS_OF (self)->slots.getattr;

  if (!check_name (vm, name))
    return NULL;
  return cyc_attribute_or_blame (vm, getattr != NULL ? getattr (vm, self, name) : cyc_object_generic_getattr (vm, self, name), self, name);
}

/**
 * cyc_object_lookup_attr:
 * @vm: the machine
 * @self: an object
 * @name: a str
 *
 * Returns: (transfer full) (nullable): `self.name`; %NULL without an
 *   exception when there is no such attribute
 *
 * Source: Objects/object.c, _PyObject_LookupAttr
 */
CycObject *
cyc_object_lookup_attr (CycVM *vm, CycObject *self, CycObject *name)
{
  CycObject *result;

  if (!check_name (vm, name))
    return NULL;
  if (CYC_CLASS_OF (self)->slots.getattr == cyc_object_generic_getattr)
    {
      if (generic_lookup (vm, self, name, &result) && result == NULL && cyc_error_matches (vm, vm->exceptions.AttributeError))
        cyc_error_clear (vm);
      return result;
    }
  result = cyc_object_getattr (vm, self, name);
  if (result == NULL && cyc_error_matches (vm, vm->exceptions.AttributeError))
    cyc_error_clear (vm);
  return result;
}

/**
 * cyc_object_getattr_utf8:
 * @vm: the machine
 * @self: an object
 * @name: the attribute's name
 *
 * Returns: (transfer full) (nullable): the attribute
 */
CycObject *
cyc_object_getattr_utf8 (CycVM *vm, CycObject *self, const char *name)
{
  CycObject *text = cyc_str_new_interned (vm, name);
  CycObject *result = cyc_object_getattr (vm, self, text);

  cyc_release (vm->heap, text);
  return result;
}

/**
 * cyc_object_setattr:
 * @vm: the machine
 * @self: an object
 * @name: a str
 * @value: (nullable): %NULL to delete
 *
 * Returns: %FALSE with an exception
 */
gboolean
cyc_object_setattr (CycVM *vm, CycObject *self, CycObject *name, CycObject *value)
{
  CycSetAttrFunc setattr = CYC_CLASS_OF (self)->slots.setattr;

  if (!check_name (vm, name))
    return FALSE;
  return setattr != NULL ? setattr (vm, self, name, value) : cyc_object_generic_setattr (vm, self, name, value);
}

/**
 * cyc_object_lookup_special:
 * @vm: the machine
 * @self: an object
 * @name: of a special method
 *
 * Looks on the type only, as implicit calls do.
 *
 * Returns: (transfer full) (nullable): the bound method; %NULL without an
 *   exception where there is none
 *
 * Source: Objects/typeobject.c, lookup_maybe_method
 */
CycObject *
cyc_object_lookup_special (CycVM *vm, CycObject *self, CycObject *name)
{
  CycClass      *type = CYC_CLASS_OF (self);
  CycObject     *method = cyc_class_lookup (vm, type, name);
  CycTernaryFunc get;
  CycObject     *bound;

  if (method == NULL)
    return NULL;
  get = CYC_CLASS_OF (method)->slots.descr_get;
  if (get == NULL)
    return cyc_new_ref (vm, method);
  cyc_hold (vm->heap, method);
  bound = get (vm, method, self, (CycObject *) type);
  cyc_release (vm->heap, method);
  return bound;
}
