/* cyc-suggestion.c
 *
 * "Did you mean": the name that was probably meant.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-containers.h"
#include "cyc-machine.h"

#include <string.h>

#define MAX_CANDIDATES 750
#define MAX_LENGTH 40
#define MOVE_COST 2
#define CASE_COST 1

static guint
substitution_cost (guint32 a, guint32 b)
{
  if ((a & 31) != (b & 31))
    return MOVE_COST;
  if (a == b)
    return 0;
  if (a >= 'A' && a <= 'Z')
    a += 'a' - 'A';
  if (b >= 'A' && b <= 'Z')
    b += 'a' - 'A';
  return a == b ? CASE_COST : MOVE_COST;
}

/* The Levenshtein distance of two texts, or more than @max.
 * Source: Python/suggestions.c, levenshtein_distance */
static guint
distance (const guint8 *a, gsize n_a, const guint8 *b, gsize n_b, guint max)
{
  guint row[MAX_LENGTH], result = 0;

  while (n_a > 0 && n_b > 0 && *a == *b)
    {
      a++, b++;
      n_a--, n_b--;
    }
  while (n_a > 0 && n_b > 0 && a[n_a - 1] == b[n_b - 1])
    n_a--, n_b--;
  if (n_a == 0 || n_b == 0)
    return (guint) (n_a + n_b) * MOVE_COST;
  if (n_a > MAX_LENGTH || n_b > MAX_LENGTH)
    return max + 1;
  if (n_b < n_a)
    {
      const guint8 *t = a;
      gsize         n = n_a;

      a = b, n_a = n_b;
      b = t, n_b = n;
    }
  if ((n_b - n_a) * MOVE_COST > max)
    return max + 1;

  for (gsize i = 0; i < n_a; i++)
    row[i] = (guint) (i + 1) * MOVE_COST;
  for (gsize j = 0; j < n_b; j++)
    {
      guint diagonal = (guint) j * MOVE_COST, least = G_MAXUINT;

      result = diagonal;
      for (gsize i = 0; i < n_a; i++)
        {
          guint substitute = diagonal + substitution_cost (b[j], a[i]);

          diagonal = row[i];
          result = MIN (substitute, MIN (result, diagonal) + MOVE_COST);
          row[i] = result;
          least = MIN (least, result);
        }
      if (least > max)
        return max + 1;
    }
  return result;
}

/* The closest of the names looked at so far. */
typedef struct
{
  CycVM      *vm;
  const char *wanted;
  const char *best;
  guint       distance;
} Closest;

/* Source: Python/suggestions.c, calculate_suggestions */
static void
consider (Closest *self, const char *candidate)
{
  gsize length = strlen (self->wanted), n = strlen (candidate);
  guint max = (guint) (length + n + 3) * MOVE_COST / 6, found;

  if (strcmp (candidate, self->wanted) == 0 || (self->vm->profile->suggests_no_underscores && *candidate == '_' && *self->wanted != '_'))
    return;
  if (self->best != NULL)
    max = MIN (max, self->distance - 1);
  found = distance ((const guint8 *) self->wanted, length, (const guint8 *) candidate, n, max);
  if (found > max || (self->best != NULL && found >= self->distance))
    return;
  self->best = candidate;
  self->distance = found;
}

/**
 * cyc_suggestion_among:
 * @vm: the machine
 * @name: what was written
 * @names: what there is
 * @n_names: length of @names
 *
 * Returns: (transfer full) (nullable): the name most like @name, if one is
 *   near enough
 */
char *
cyc_suggestion_among (CycVM *vm, CycObject *name, CycObject *const *names, gsize n_names)
{
  Closest closest = { vm, cyc_str_get_utf8 (name), NULL, 0 };

  for (gsize i = 0; i < n_names && n_names < MAX_CANDIDATES; i++)
    if (cyc_object_is (names[i], CYC_CLASS_STR))
      consider (&closest, cyc_str_get_utf8 (names[i]));
  return g_strdup (closest.best);
}

/**
 * cyc_suggestion_among_words:
 * @vm: the machine
 * @name: what was written
 * @words: (array zero-terminated=1): what there is
 *
 * Returns: (nullable): the one of @words most like @name, if one is near enough
 */
const char *
cyc_suggestion_among_words (CycVM *vm, CycObject *name, const char *const *words)
{
  Closest closest = { vm, cyc_str_get_utf8 (name), NULL, 0 };

  for (; *words != NULL; words++)
    if (**words != '\0')
      consider (&closest, *words);
  return closest.best;
}

static void
add_keys (GPtrArray *names, CycObject *dict)
{
  gsize      position = 0;
  CycObject *key, *value;

  while (dict != NULL && cyc_dict_next (dict, &position, &key, &value))
    g_ptr_array_add (names, key);
}

static CycFrame *
innermost_frame (CycVM *vm, CycObject *exception)
{
  CycObject *tb = CYC_EXCEPTION_OBJECT (exception)->traceback;

  if (tb == NULL || tb == vm->none)
    return NULL;
  while (CYC_TRACEBACK (tb)->next != NULL && CYC_TRACEBACK (tb)->next != vm->none)
    tb = CYC_TRACEBACK (tb)->next;
  return CYC_FRAME_OBJECT (CYC_TRACEBACK (tb)->frame)->frame;
}

/* The value of a local that is bound, borrowed. */
static CycObject *
get_local (CycFrame *frame, const char *name)
{
  CycTuple *names = CYC_TUPLE (frame->code->varnames);

  for (gsize i = 0; i < names->length && i < frame->code->n_locals; i++)
    if (frame->fast[i] != NULL && g_str_equal (cyc_str_get_utf8 (names->items[i]), name))
      return frame->fast[i];
  return NULL;
}

/* "self.x" where a method left self out. */
static char *
suggest_self (CycVM *vm, CycFrame *frame, CycObject *name)
{
  CycObject *self = get_local (frame, "self"), *value;

  if (self == NULL)
    return NULL;
  value = cyc_object_lookup_attr (vm, self, name);
  cyc_error_clear (vm);
  if (value == NULL)
    return NULL;
  cyc_release (vm->heap, value);
  return g_strdup_printf (" Did you mean: 'self.%s'?", cyc_str_get_utf8 (name));
}

static gboolean
is_standard_module (const char *name)
{
  static const char *const modules[] = {
#define CYC_STANDARD_MODULE(name) name,
#include "cyc-standard-modules.def"
#undef CYC_STANDARD_MODULE
  };

  for (gsize i = 0; i < G_N_ELEMENTS (modules); i++)
    if (g_str_equal (modules[i], name))
      return TRUE;
  return FALSE;
}

static char *
suggest_name (CycVM *vm, CycObject *exception, CycObject *name)
{
  CycFrame *frame = innermost_frame (vm, exception);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *found = NULL;
  char            *self;

  if (frame == NULL)
    return NULL;
  self = vm->profile->suggests_self ? suggest_self (vm, frame, name) : NULL;
  if (self != NULL)
    return self;

  for (gsize i = 0; i < CYC_TUPLE (frame->code->varnames)->length; i++)
    if (!vm->profile->suggests_self || i >= frame->code->n_locals || frame->fast[i] != NULL)
      g_ptr_array_add (names, CYC_TUPLE (frame->code->varnames)->items[i]);
  add_keys (names, frame->globals);
  add_keys (names, frame->builtins);
  found = cyc_suggestion_among (vm, name, (CycObject *const *) names->pdata, names->len);

  if (vm->profile->suggests_self && CYC_CLASS_OF (exception) == vm->exceptions.NameError &&
      is_standard_module (cyc_str_get_utf8 (name)))
    return found != NULL ? g_strdup_printf (" Did you mean: '%s'? Or did you forget to import '%s'?", found, cyc_str_get_utf8 (name))
                         : g_strdup_printf (" Did you forget to import '%s'?", cyc_str_get_utf8 (name));
  return found != NULL ? g_strdup_printf (" Did you mean: '%s'?", found) : NULL;
}

/* Names that dir () gives of an object, new reference; NULL where it fails. */
static CycObject *
list_attributes (CycVM *vm, CycObject *object)
{
  CycObject *dir = cyc_dict_get_utf8 (vm, vm->builtins, "dir");
  CycObject *names = dir != NULL ? cyc_object_call_n (vm, dir, 1, object) : NULL;

  cyc_error_clear (vm);
  return names;
}

static char *
suggest_attribute (CycVM *vm, CycObject *object, CycObject *name)
{
  CycObject       *names = list_attributes (vm, object);
  g_autofree char *found = NULL;

  if (names == NULL)
    return NULL;
  found = cyc_suggestion_among (vm, name, CYC_LIST (names)->items, CYC_LIST (names)->length);
  cyc_release (vm->heap, names);
  return found != NULL ? g_strdup_printf (" Did you mean: '%s'?", found) : NULL;
}

/**
 * cyc_suggestion_for:
 * @vm: the machine
 * @exception: an exception
 *
 * Source: Python/suggestions.c, _Py_Offer_Suggestions
 *
 * Returns: (transfer full) (nullable): what to put after the message's full
 *   stop: " Did you mean: 'x'?"
 */
char *
cyc_suggestion_for (CycVM *vm, CycObject *exception)
{
  CycClass *class = CYC_CLASS_OF (exception);
  CycObject *name;

  if (cyc_class_is_subclass (class, vm->exceptions.AttributeError))
    {
      CycObject *object = cyc_exception_get_extra (vm, exception, "obj");

      name = cyc_exception_get_extra (vm, exception, "name");
      if (name == NULL || object == NULL || !cyc_object_is (name, CYC_CLASS_STR))
        return NULL;
      return suggest_attribute (vm, object, name);
    }
  if (cyc_class_is_subclass (class, vm->exceptions.NameError))
    {
      name = cyc_exception_get_extra (vm, exception, "name");
      return name != NULL && cyc_object_is (name, CYC_CLASS_STR) ? suggest_name (vm, exception, name) : NULL;
    }
  return NULL;
}
