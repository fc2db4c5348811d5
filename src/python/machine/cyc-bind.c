/* cyc-bind.c
 *
 * From the arguments of a call to a function's locals.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "cyc-machine.h"

/* Whether the caller's stack borrows argument @i, which leaves it. */
static inline gboolean
take_borrowed (const CycArguments *self, gsize i)
{
  if (!self->move || self->borrowed == NULL || self->borrowed[i] == 0)
    return FALSE;
  self->borrowed[i] = FALSE;
  ((CycObject **) self->args)[i] = NULL;
  return TRUE;
}

/* The reference of argument @i, which C code holds from now on. */
static CycObject *
take_argument (CycVM *vm, const CycArguments *self, gsize i)
{
  CycObject *value = self->args[i];

  if (!self->move || take_borrowed (self, i))
    return cyc_new_ref (vm, value);
  cyc_ref_rename (vm->heap, self->holder, CYC_SLOT (STACK, self->at + i), CYC_HOLDER_INTERPRETER, CYC_SLOT_HELD, value);
  ((CycObject **) self->args)[i] = NULL;
  return value;
}

static inline void
place_argument (CycVM *vm, CycFrame *frame, guint index, const CycArguments *self, gsize i)
{
  CycObject *value = self->args[i];

  frame->fast[index] = value;
  if (G_UNLIKELY (take_borrowed (self, i)))
    {
      frame->borrowed[index] = TRUE;
      return;
    }
  if (G_LIKELY (self->move && vm->heap->sink == NULL))
    {
      ((CycObject **) self->args)[i] = NULL;
      return;
    }
  if (!self->move)
    {
      cyc_ref_make (vm->heap, frame->holder, cyc_frame_slot (vm->heap, frame, index), value);
      return;
    }
  ((CycObject **) self->args)[i] = NULL;
  cyc_ref_rename (vm->heap, self->holder, CYC_SLOT (STACK, self->at + i), frame->holder,
                  cyc_frame_slot (vm->heap, frame, index), value);
}

static void
place_default (CycVM *vm, CycFrame *frame, guint index, CycObject *value)
{
  cyc_ref_init (vm->heap, frame->holder, cyc_frame_slot (vm->heap, frame, index), &frame->fast[index], value);
}

static void
place_new (CycVM *vm, CycFrame *frame, guint index, CycObject *value)
{
  cyc_ref_init_move (vm->heap, frame->holder, cyc_frame_slot (vm->heap, frame, index), &frame->fast[index], value);
}

/* Source: Python/ceval.c, too_many_positional */
static gboolean
raise_too_many (CycVM *vm, CycFunction *function, gsize given, const CycFrame *frame)
{
  const CycCode   *code = function->code;
  gsize            n_defaults = function->defaults != NULL ? CYC_TUPLE (function->defaults)->length : 0;
  gsize            n_kwonly = 0;
  gboolean         plural = n_defaults > 0 || code->n_args != 1;
  g_autofree char *takes = NULL;
  g_autofree char *also = NULL;

  for (guint i = code->n_args; i < code->n_args + code->n_kwonly_args; i++)
    n_kwonly += frame->fast[i] != NULL;
  takes = n_defaults > 0 ? g_strdup_printf ("from %zu to %u", code->n_args - n_defaults, code->n_args)
                         : g_strdup_printf ("%u", code->n_args);
  if (n_kwonly > 0)
    also = g_strdup_printf (" positional argument%s (and %zu keyword-only argument%s)", given != 1 ? "s" : "", n_kwonly,
                            n_kwonly != 1 ? "s" : "");
  cyc_raise (vm, vm->exceptions.TypeError, "%s() takes %s positional argument%s but %zu%s %s given",
             cyc_function_get_error_name (vm, function), takes, plural ? "s" : "", given, also != NULL ? also : "",
             given == 1 && n_kwonly == 0 ? "was" : "were");
  return FALSE;
}

/* "'a', 'b', and 'c'" Source: Python/ceval.c, format_missing */
static gboolean
raise_missing (CycVM *vm, CycFunction *function, const char *kind, const GPtrArray *names)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    {
      if (i > 0)
        g_string_append (list, names->len == 2 ? " and " : i + 1 == names->len ? ", and "
                                                                               : ", ");
      g_string_append_printf (list, "'%s'", cyc_str_get_utf8 (names->pdata[i]));
    }
  cyc_raise (vm, vm->exceptions.TypeError, "%s() missing %u required %s argument%s: %s",
             cyc_function_get_error_name (vm, function), names->len, kind, names->len == 1 ? "" : "s", list->str);
  return FALSE;
}

static gboolean
check_missing (CycVM *vm, CycFunction *function, CycFrame *frame, guint from, guint to, const char *kind)
{
  g_autoptr (GPtrArray) names = NULL;

  for (guint i = from; i < to; i++)
    if (frame->fast[i] == NULL)
      {
        if (names == NULL)
          names = g_ptr_array_new ();
        g_ptr_array_add (names, CYC_TUPLE (function->code->varnames)->items[i]);
      }
  return names == NULL || raise_missing (vm, function, kind, names);
}

/* The index of a parameter that may be named, -1 when there is none. */
static int
find_parameter (const CycCode *code, CycObject *name)
{
  const CycTuple *names = CYC_TUPLE (code->varnames);
  guint           n = code->n_args + code->n_kwonly_args;

  for (guint i = code->n_posonly_args; i < n; i++)
    if (names->items[i] == name)
      return (int) i;
  for (guint i = code->n_posonly_args; i < n; i++)
    if (cyc_str_equal (names->items[i], name))
      return (int) i;
  return -1;
}

static gboolean
raise_positional_only (CycVM *vm, CycFunction *function, CycObject *kwnames)
{
  const CycCode *code = function->code;
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < code->n_posonly_args; i++)
    for (gsize k = 0; k < CYC_TUPLE (kwnames)->length; k++)
      if (cyc_str_equal (CYC_TUPLE (code->varnames)->items[i], CYC_TUPLE (kwnames)->items[k]))
        g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "",
                                cyc_str_get_utf8 (CYC_TUPLE (code->varnames)->items[i]));
  if (list->len == 0)
    return FALSE;
  cyc_raise (vm, vm->exceptions.TypeError,
             "%s() got some positional-only arguments passed as keyword arguments: '%s'",
             cyc_function_get_error_name (vm, function), list->str);
  return TRUE;
}

static gboolean
raise_unexpected (CycVM *vm, CycFunction *function, CycObject *kwnames, CycObject *name)
{
  const CycCode   *code = function->code;
  g_autofree char *guess = NULL;

  if (code->n_posonly_args > 0 && raise_positional_only (vm, function, kwnames))
    return FALSE;
  if (vm->profile->suggests_keywords)
    guess = cyc_suggestion_among (vm, name, CYC_TUPLE (code->varnames)->items + code->n_posonly_args,
                                  code->n_args + code->n_kwonly_args - code->n_posonly_args);
  cyc_raise (vm, vm->exceptions.TypeError, "%s() got an unexpected keyword argument '%S'%s%s%s",
             cyc_function_get_error_name (vm, function), name, guess != NULL ? ". Did you mean '" : "",
             guess != NULL ? guess : "", guess != NULL ? "'?" : "");
  return FALSE;
}

static gboolean
bind_keywords (CycVM *vm, CycFrame *frame, CycFunction *function, const CycArguments *self, CycObject *rest)
{
  const CycTuple *names = CYC_TUPLE (self->kwnames);

  for (gsize i = 0; i < names->length; i++)
    {
      CycObject *name = names->items[i];
      int        index;

      if (!cyc_object_is (name, CYC_CLASS_STR))
        {
          cyc_raise (vm, vm->exceptions.TypeError, "%s() keywords must be strings", cyc_function_get_error_name (vm, function));
          return FALSE;
        }
      index = find_parameter (function->code, name);
      if (index < 0 && rest == NULL)
        return raise_unexpected (vm, function, self->kwnames, name);
      if (index < 0)
        {
          cyc_dict_set_move (vm, rest, name, take_argument (vm, self, self->n_args + i));
          continue;
        }
      if (frame->fast[index] != NULL)
        {
          cyc_raise (vm, vm->exceptions.TypeError, "%s() got multiple values for argument '%S'",
                     cyc_function_get_error_name (vm, function), name);
          return FALSE;
        }
      place_argument (vm, frame, (guint) index, self, self->n_args + i);
    }
  return TRUE;
}

static void
bind_rest (CycVM *vm, CycFrame *frame, guint index, const CycArguments *self, gsize from)
{
  gsize      n = self->n_args > from ? self->n_args - from : 0;
  CycObject *rest = cyc_tuple_new_for (vm, self->args + from, n);

  for (gsize i = 0; i < n; i++)
    cyc_tuple_init_move (vm, rest, i, take_argument (vm, self, from + i));
  place_new (vm, frame, index, rest);
}

static gboolean
fill_defaults (CycVM *vm, CycFrame *frame, CycFunction *function, gsize given)
{
  const CycCode *code = function->code;
  gsize          n_defaults = function->defaults != NULL ? CYC_TUPLE (function->defaults)->length : 0;
  guint          n_required = code->n_args - (guint) MIN (n_defaults, code->n_args);

  if (given < n_required && !check_missing (vm, function, frame, (guint) given, n_required, "positional"))
    return FALSE;
  for (guint i = MAX ((guint) MIN (given, code->n_args), n_required); i < code->n_args; i++)
    if (frame->fast[i] == NULL)
      place_default (vm, frame, i, CYC_TUPLE (function->defaults)->items[i - n_required]);
  return TRUE;
}

static gboolean
fill_keyword_defaults (CycVM *vm, CycFrame *frame, CycFunction *function)
{
  const CycCode *code = function->code;

  for (guint i = code->n_args; i < code->n_args + code->n_kwonly_args; i++)
    {
      CycObject *value;

      if (frame->fast[i] != NULL || function->kwdefaults == NULL)
        continue;
      value = cyc_dict_get (vm, function->kwdefaults, CYC_TUPLE (code->varnames)->items[i]);
      if (value != NULL)
        place_default (vm, frame, i, value);
    }
  return check_missing (vm, function, frame, code->n_args, code->n_args + code->n_kwonly_args, "keyword-only");
}

/* An argument that is a cell moves into it. */
static void
make_cells (CycVM *vm, CycFrame *frame)
{
  const CycCode *code = frame->code;

  for (guint i = 0; i < code->n_cells; i++)
    {
      CycObject *cell = cyc_cell_new (vm, NULL);
      gint32     arg = code->cell_to_arg != NULL ? code->cell_to_arg[i] : -1;

      if (arg >= 0 && frame->fast[arg] != NULL)
        {
          CycObject *value;

          cyc_frame_own (vm, frame, &frame->fast[arg]);
          value = cyc_ref_take (vm->heap, frame->holder, cyc_frame_slot (vm->heap, frame, (guint) arg), &frame->fast[arg]);
          CYC_FIELD_MOVE (vm, CYC_CELL (cell), content, "cell_contents", value);
        }
      place_new (vm, frame, code->n_locals + i, cell);
    }
}

static void
copy_closure (CycVM *vm, CycFrame *frame, CycFunction *function)
{
  const CycCode *code = frame->code;

  for (guint i = 0; function->closure != NULL && i < code->n_free; i++)
    place_default (vm, frame, code->n_locals + code->n_cells + i, CYC_TUPLE (function->closure)->items[i]);
}

static gboolean
bind_all (CycVM *vm, CycFrame *frame, CycFunction *function, const CycArguments *self)
{
  const CycCode *code = frame->code;
  gsize          n_names = code->n_args + code->n_kwonly_args;
  gsize          n_placed = MIN (self->n_args, code->n_args);
  CycObject     *rest = NULL;

  if ((code->flags & CYC_CODE_VARKEYWORDS) != 0)
    {
      rest = cyc_dict_new (vm);
      place_new (vm, frame, (guint) n_names + ((code->flags & CYC_CODE_VARARGS) != 0), rest);
    }
  for (gsize i = 0; i < n_placed; i++)
    place_argument (vm, frame, (guint) i, self, i);
  if ((code->flags & CYC_CODE_VARARGS) != 0)
    bind_rest (vm, frame, (guint) n_names, self, n_placed);
  if (self->kwnames != NULL && !bind_keywords (vm, frame, function, self, rest))
    return FALSE;
  if (self->n_args > code->n_args && (code->flags & CYC_CODE_VARARGS) == 0)
    return raise_too_many (vm, function, self->n_args, frame);
  if (self->n_args < code->n_args && !fill_defaults (vm, frame, function, self->n_args))
    return FALSE;
  return code->n_kwonly_args == 0 || fill_keyword_defaults (vm, frame, function);
}

/**
 * cyc_frame_bind:
 * @vm: the machine
 * @frame: a frame fresh from cyc_frame_push()
 * @function: what it runs
 * @arguments: the arguments; those that move are emptied where they stood
 *
 * Gives each parameter its value, makes the cells and copies the closure.
 *
 * Returns: %FALSE with a TypeError
 *
 * Source: Python/ceval.c, initialize_locals
 */
gboolean
cyc_frame_bind (CycVM *vm, CycFrame *frame, CycFunction *function, const CycArguments *arguments)
{
  const CycCode *code = frame->code;

  if (G_LIKELY (arguments->n_args == code->n_args && arguments->kwnames == NULL && code->n_kwonly_args == 0 && (code->flags & (CYC_CODE_VARARGS | CYC_CODE_VARKEYWORDS)) == 0))
    {
      for (gsize i = 0; i < arguments->n_args; i++)
        place_argument (vm, frame, (guint) i, arguments, i);
    }
  else if (!bind_all (vm, frame, function, arguments))
    {
      return FALSE;
    }
  if (code->n_cells > 0)
    make_cells (vm, frame);
  if (code->n_free > 0)
    copy_closure (vm, frame, function);
  return TRUE;
}
