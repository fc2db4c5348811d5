/* cyc-args.c
 *
 * The arguments of built-in functions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "cyc-machine.h"

/* Methods and modules' functions stand with their owner before them, "list.append", where the version says so. */
static const char *
shown_name (CycVM *vm, const char *function)
{
  const char *dot = strrchr (function, '.');

  return dot != NULL && !vm->profile->errors_qualify_methods ? dot + 1 : function;
}

/* Where the number of arguments is wrong the owner is never named. */
static const char *
short_name (const char *function)
{
  const char *dot = strrchr (function, '.');

  return dot != NULL ? dot + 1 : function;
}

static const char *
plural_ending (CycVM *vm, gsize n)
{
  return n == 1 && vm->profile->counts_in_singular ? "" : "s";
}

static gboolean
no_keywords (CycVM *vm, const char *function, CycObject *kwnames)
{
  if (kwnames == NULL || CYC_TUPLE (kwnames)->length == 0)
    return TRUE;
  cyc_raise (vm, vm->exceptions.TypeError, "%s() takes no keyword arguments", shown_name (vm, function));
  return FALSE;
}

/**
 * cyc_args_unnamed:
 * @function: its name as 3.6 writes it here: "set()", but "super"
 * @kwnames: (nullable): the names of keyword arguments
 *
 * Returns: %FALSE with a TypeError where there are keyword arguments
 *
 * Source: Python/getargs.c, _PyArg_NoKeywords
 */
gboolean
cyc_args_unnamed (CycVM *vm, const char *function, CycObject *kwnames)
{
  if (kwnames == NULL || CYC_TUPLE (kwnames)->length == 0)
    return TRUE;
  if (vm->profile->constructor_keywords)
    cyc_raise (vm, vm->exceptions.TypeError, "%s does not take keyword arguments", function);
  else
    cyc_raise (vm, vm->exceptions.TypeError, "%.*s() takes no keyword arguments", (int) strcspn (function, "("), function);
  return FALSE;
}

/* Refuses keyword arguments to a built-in class, and to those that have @slot from it where they are asked too. */
static gboolean
class_unnamed (CycVM *vm, const CycClass *type, gsize slot, CycObject *kwnames)
{
  const CycClass *built_in = type;
  char           *function;
  gboolean        fine;

  if (kwnames == NULL)
    return TRUE;
  while ((built_in->type.flags & CYC_TYPE_HEAP) != 0)
    built_in = built_in->base;
  if (type != built_in && (!vm->profile->heirs_take_no_keywords ||
                           G_STRUCT_MEMBER (CycCFunction, &type->slots, slot) != G_STRUCT_MEMBER (CycCFunction, &built_in->slots, slot)))
    return TRUE;
  function = g_strconcat (built_in->spec->name, "()", NULL);
  fine = cyc_args_unnamed (vm, function, kwnames);
  g_free (function);
  return fine;
}

/**
 * cyc_args_new_unnamed:
 * @type: the class whose __new__() is called
 * @kwnames: (nullable): the names of keyword arguments
 *
 * Refuses keyword arguments to a built-in class. To a subclass they may be
 * given for an __init__() of its own: up to 3.10 whether it has one or not.
 *
 * Returns: %FALSE with a TypeError
 *
 * Source: Tools/clinic/clinic.py, METHOD_NEW
 */
gboolean
cyc_args_new_unnamed (CycVM *vm, CycClass *type, CycObject *kwnames)
{
  return class_unnamed (vm, type, G_STRUCT_OFFSET (CycSlots, init), kwnames);
}

/**
 * cyc_args_init_unnamed:
 * @type: the class of what is initialized
 * @kwnames: (nullable): the names of keyword arguments
 *
 * The same of __init__(), with a __new__() of its own.
 *
 * Returns: %FALSE with a TypeError
 */
gboolean
cyc_args_init_unnamed (CycVM *vm, CycClass *type, CycObject *kwnames)
{
  return class_unnamed (vm, type, G_STRUCT_OFFSET (CycSlots, new_), kwnames);
}

/**
 * cyc_args_none:
 * @function: its name in messages
 *
 * Returns: %FALSE with a TypeError where there are arguments
 */
gboolean
cyc_args_none (CycVM *vm, const char *function, gsize n_args, CycObject *kwnames)
{
  if (!no_keywords (vm, function, kwnames))
    return FALSE;
  if (n_args == 0)
    return TRUE;
  cyc_raise (vm, vm->exceptions.TypeError, "%s() takes no arguments (%zu given)", shown_name (vm, function), n_args);
  return FALSE;
}

/**
 * cyc_args_count:
 * @function: its name in messages
 * @min: fewest
 * @max: most
 *
 * Returns: %FALSE with a TypeError where they are too few or too many
 *
 * Source: Python/getargs.c, _PyArg_CheckPositional
 */
gboolean
cyc_args_count (CycVM *vm, const char *function, gsize n_args, CycObject *kwnames, gsize min, gsize max)
{
  gsize wanted = n_args < min ? min : max;

  if (!no_keywords (vm, function, kwnames))
    return FALSE;
  if (n_args >= min && n_args <= max)
    return TRUE;
  if (min == max && max == 1)
    cyc_raise (vm, vm->exceptions.TypeError, "%s() takes exactly one argument (%zu given)", shown_name (vm, function), n_args);
  else if (min == max)
    cyc_raise (vm, vm->exceptions.TypeError, "%s expected %zu argument%s, got %zu", short_name (function), wanted,
               plural_ending (vm, wanted), n_args);
  else
    cyc_raise (vm, vm->exceptions.TypeError, "%s expected at %s %zu argument%s, got %zu", short_name (function),
               n_args < min ? "least" : "most", wanted, plural_ending (vm, wanted), n_args);
  return FALSE;
}

/**
 * cyc_args_tuple:
 * @function: its name in messages
 * @min: fewest
 * @max: most
 *
 * The arguments of a function that was never given to Argument Clinic: its
 * messages are worded in another way than those of cyc_args_count().
 *
 * Returns: %FALSE with a TypeError where they are too few or too many
 *
 * Source: Python/getargs.c, vgetargs1_impl
 */
gboolean
cyc_args_tuple (CycVM *vm, const char *function, gsize n_args, CycObject *kwnames, gsize min, gsize max)
{
  gsize wanted = n_args < min ? min : max;

  if (!no_keywords (vm, function, kwnames))
    return FALSE;
  if (n_args >= min && n_args <= max)
    return TRUE;
  cyc_raise (vm, vm->exceptions.TypeError, "%s() takes %s %zu argument%s (%zu given)", short_name (function),
             min == max ? "exactly" : n_args < min ? "at least"
                                                   : "at most",
             wanted, wanted == 1 ? "" : "s", n_args);
  return FALSE;
}

static gssize
find_name (const char *const *names, gsize n, const char *name)
{
  for (gsize i = 0; i < n; i++)
    if (strcmp (names[i], name) == 0)
      return (gssize) i;
  return -1;
}

static gboolean
raise_too_many (CycVM *vm, const char *function, gsize given, gsize n_positional, gsize n_required, gsize n_names)
{
  cyc_raise (vm, vm->exceptions.TypeError, "%s() takes %s %zu %sargument%s (%zu given)", function,
             n_required < n_positional ? "at most" : "exactly", n_positional,
             given <= n_names ? "positional " : "", n_positional == 1 ? "" : "s", given);
  return FALSE;
}

/* A name that there is not, or whose place is taken. */
static gboolean
raise_bad_keyword (CycVM *vm, const char *function, const char *const *names, gsize n_names, gsize n_positional_only, CycObject *key)
{
  gssize      index = find_name (names, n_names, cyc_str_get_utf8 (key));
  const char *guess = vm->profile->suggests_keywords ? cyc_suggestion_among_words (vm, key, names + n_positional_only) : NULL;

  if (index >= (gssize) n_positional_only)
    cyc_raise (vm, vm->exceptions.TypeError, "argument for %s() given by name ('%s') and position (%zd)", function,
               names[index], index + 1);
  else if (!vm->profile->takes_no_arguments)
    cyc_raise (vm, vm->exceptions.TypeError, "'%S' is an invalid keyword argument for this function", key);
  else if (vm->profile->says_no_dict)
    cyc_raise (vm, vm->exceptions.TypeError, "%s() got an unexpected keyword argument '%S'%s%s%s", function, key,
               guess != NULL ? ". Did you mean '" : "", guess != NULL ? guess : "", guess != NULL ? "'?" : "");
  else
    cyc_raise (vm, vm->exceptions.TypeError, "'%S' is an invalid keyword argument for %s()", key, function);
  return FALSE;
}

/**
 * cyc_args_parse:
 * @function: its name in messages
 * @names: (array zero-terminated=1): the parameters
 * @n_positional_only: these first ones have no name
 * @n_positional: those after these have only a name
 * @n_required: these first ones must be there
 * @out: (array): takes the arguments, borrowed; %NULL where not given
 *
 * Returns: %FALSE with a TypeError
 *
 * Source: Python/getargs.c, vgetargskeywords
 */
gboolean
cyc_args_parse (CycVM *vm, const char *function, CycObject *const *args, gsize n_args, CycObject *kwnames, const char *const *names, gsize n_positional_only, gsize n_positional, gsize n_required, CycObject **out)
{
  gsize      n_names = g_strv_length ((char **) names);
  gsize      n_named = kwnames != NULL ? CYC_TUPLE (kwnames)->length : 0;
  CycObject *bad = NULL;

  memset (out, 0, n_names * sizeof (CycObject *));
  if (n_args + n_named > n_names)
    {
      cyc_raise (vm, vm->exceptions.TypeError, "%s() takes at most %zu %sargument%s (%zu given)", function, n_names,
                 n_args == 0 && vm->profile->counts_keywords ? "keyword " : "", n_names == 1 ? "" : "s", n_args + n_named);
      return FALSE;
    }
  if (n_args > n_positional)
    return raise_too_many (vm, function, n_args, n_positional, n_required, n_names);
  if (n_args < MIN (n_required, n_positional_only))
    {
      cyc_raise (vm, vm->exceptions.TypeError, "%s() takes at least %zu positional argument%s (%zu given)", function,
                 n_positional_only, n_positional_only == 1 ? "" : "s", n_args);
      return FALSE;
    }
  for (gsize i = 0; i < n_args; i++)
    out[i] = args[i];
  for (gsize i = 0; i < n_named; i++)
    {
      CycObject *key = CYC_TUPLE (kwnames)->items[i];
      gssize     index = find_name (names, n_names, cyc_str_get_utf8 (key));

      if (index >= (gssize) n_positional_only && out[index] == NULL)
        out[index] = args[n_args + i];
      else if (bad == NULL)
        bad = key;
    }
  for (gsize i = 0; i < n_required; i++)
    if (out[i] == NULL)
      {
        if (vm->profile->takes_no_arguments)
          cyc_raise (vm, vm->exceptions.TypeError, "%s() missing required argument '%s' (pos %zu)", function, names[i], i + 1);
        else
          cyc_raise (vm, vm->exceptions.TypeError, "Required argument '%s' (pos %zu) not found", names[i], i + 1);
        return FALSE;
      }
  /* What is missing is told before what is too much. */
  return bad == NULL || raise_bad_keyword (vm, function, names, n_names, n_positional_only, bad);
}
