/* cyc-comparison.c
 *
 * What differs between two branches at the same place of the program.
 * Objects made before the fork have the same number in both, and are
 * compared one by one; those made after it are counted by type.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-comparison.h"

#include <glib/gi18n-lib.h>

#include "cyc-slot-text.h"

/**
 * Side:
 * @model: the heap at the cursor
 * @cursor: the place
 */
typedef struct
{
  CycRecording *recording;
  CycModel     *model;
  guint32       cursor;
} Side;

static void
difference_free (gpointer data)
{
  CycDifference *self = data;

  g_free (self->name);
  g_free (self->here);
  g_free (self->there);
  g_free (self);
}

static void
add (GPtrArray        *differences,
     CycDifferenceKind kind,
     CycObjectId       object,
     char             *name,
     char             *here,
     char             *there)
{
  CycDifference *self = g_new0 (CycDifference, 1);

  self->kind = kind;
  self->object = object;
  self->name = name;
  self->here = here;
  self->there = there;
  g_ptr_array_add (differences, self);
}

/* Nobody looks at the interpreter's own. */
static gboolean
is_shown (CycModel   *model,
          CycObjectId object)
{
  return (cyc_model_get_object (model, object)->flags & (CYC_ALLOC_BUILTIN | CYC_ALLOC_IMMORTAL)) == 0;
}

static void
compare_object (GPtrArray  *differences,
                const Side *here,
                const Side *there,
                CycObjectId object)
{
  gboolean alive_here = cyc_model_is_alive (here->model, object), alive_there = cyc_model_is_alive (there->model, object);
  guint32  count_here, count_there;

  if (!is_shown (here->model, object) || (!alive_here && !alive_there))
    return;
  if (alive_here != alive_there)
    {
      add (differences, alive_here ? CYC_DIFFERENCE_ALIVE_HERE : CYC_DIFFERENCE_ALIVE_THERE, object,
           cyc_object_to_text (alive_here ? here->model : there->model, object), NULL, NULL);
      return;
    }
  count_here = cyc_model_get_count (here->model, object);
  count_there = cyc_model_get_count (there->model, object);
  if (count_here != count_there)
    add (differences, CYC_DIFFERENCE_COUNT, object, cyc_object_to_text (here->model, object),
         g_strdup_printf ("%u", count_here), g_strdup_printf ("%u", count_there));
}

/* Living objects made after the fork, by the name of their type. */
static GHashTable *
count_newcomers (const Side *side,
                 CycObjectId last)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (CycObjectId i = last + 1; i <= cyc_model_get_n_objects (side->model); i++)
    if (cyc_model_is_alive (side->model, i) && is_shown (side->model, i))
      {
        const char *type = cyc_model_get_type_name (side->model, i);
        guint       n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, type));

        g_hash_table_replace (counts, g_strdup (type), GUINT_TO_POINTER (n + 1));
      }
  return counts;
}

static void
compare_newcomers (GPtrArray  *differences,
                   const Side *here,
                   const Side *there,
                   CycObjectId last)
{
  g_autoptr (GHashTable) mine = count_newcomers (here, last), its = count_newcomers (there, last);
  g_autoptr (GList) types = NULL;
  GHashTableIter iter;
  gpointer       type;

  g_hash_table_iter_init (&iter, its);
  while (g_hash_table_iter_next (&iter, &type, NULL))
    if (!g_hash_table_contains (mine, type))
      g_hash_table_insert (mine, g_strdup (type), GUINT_TO_POINTER (0));
  types = g_list_sort (g_hash_table_get_keys (mine), (GCompareFunc) g_strcmp0);
  for (GList *item = types; item != NULL; item = item->next)
    {
      guint n_here = GPOINTER_TO_UINT (g_hash_table_lookup (mine, item->data));
      guint n_there = GPOINTER_TO_UINT (g_hash_table_lookup (its, item->data));

      if (n_here != n_there)
        add (differences, CYC_DIFFERENCE_NUMBER, 0, g_strdup (item->data), g_strdup_printf ("%u", n_here),
             g_strdup_printf ("%u", n_there));
    }
}

static guint
count_collected (const Side *side,
                 guint32     fork)
{
  guint          n, collected = 0;
  const CycMark *marks = cyc_timeline_get_marks (cyc_recording_get_timeline (side->recording), CYC_UNIT_GC, &n);

  for (guint i = 0; i < n && marks[i].cursor <= side->cursor; i++)
    if (marks[i].cursor > fork && marks[i].kind == CYC_EVENT_GC_END)
      collected += marks[i].value;
  return collected;
}

static char *
dup_output (const Side *side,
            guint32     fork)
{
  guint          n;
  const CycMark *marks = cyc_timeline_get_marks (cyc_recording_get_timeline (side->recording), CYC_UNIT_OUTPUT, &n);
  CycLog        *log = cyc_recording_get_log (side->recording);
  GString       *text = g_string_new (NULL);

  for (guint i = 0; i < n && marks[i].cursor <= side->cursor; i++)
    if (marks[i].cursor > fork)
      g_string_append (text, cyc_log_get_text (log, cyc_log_get (log, marks[i].cursor - 1)->text.text));
  return g_string_free (text, FALSE);
}

static void
compare_runs (GPtrArray  *differences,
              const Side *here,
              const Side *there,
              guint32     fork)
{
  guint            mine = count_collected (here, fork), its = count_collected (there, fork);
  g_autofree char *printed_here = dup_output (here, fork);
  g_autofree char *printed_there = dup_output (there, fork);

  if (mine != its)
    add (differences, CYC_DIFFERENCE_COLLECTED, 0, NULL, g_strdup_printf ("%u", mine), g_strdup_printf ("%u", its));
  if (!g_str_equal (printed_here, printed_there))
    add (differences, CYC_DIFFERENCE_OUTPUT, 0, NULL, g_steal_pointer (&printed_here), g_steal_pointer (&printed_there));
}

/* What lives in one of them only comes first. */
static int
compare_differences (gconstpointer a,
                     gconstpointer b)
{
  const CycDifference *x = *(CycDifference *const *) a, *y = *(CycDifference *const *) b;

  if (x->kind != y->kind)
    return x->kind < y->kind ? -1 : 1;
  return x->object != y->object ? (x->object < y->object ? -1 : 1) : g_strcmp0 (x->name, y->name);
}

/**
 * cyc_comparison_new:
 * @here: a branch
 * @here_cursor: where in it
 * @there: another branch of the same program
 * @there_cursor: the same place in it; see cyc_branches_map()
 *
 * Returns: (transfer full) (element-type CycDifference): what differs
 */
GPtrArray *
cyc_comparison_new (CycSession *here,
                    guint32     here_cursor,
                    CycSession *there,
                    guint32     there_cursor)
{
  GPtrArray *differences = g_ptr_array_new_with_free_func (difference_free);
  Side       a = { .recording = cyc_session_get_recording (here), .cursor = here_cursor };
  Side       b = { .recording = cyc_session_get_recording (there), .cursor = there_cursor };
  guint32    fork = cyc_session_find_fork (here, there);
  g_autoptr (CycModel) shared = cyc_recording_new_model (a.recording, MIN (fork, here_cursor));
  CycObjectId last = cyc_model_get_n_objects (shared);

  a.model = cyc_recording_new_model (a.recording, here_cursor);
  b.model = cyc_recording_new_model (b.recording, there_cursor);
  for (CycObjectId i = 1; i <= last; i++)
    compare_object (differences, &a, &b, i);
  compare_newcomers (differences, &a, &b, last);
  compare_runs (differences, &a, &b, fork);
  g_ptr_array_sort (differences, compare_differences);
  cyc_model_free (a.model);
  cyc_model_free (b.model);
  return differences;
}

static char *
tell (const CycDifference *it)
{
  switch (it->kind)
    {
    case CYC_DIFFERENCE_ALIVE_HERE:
      return g_strdup_printf (_ ("%s lives here only."), it->name);
    case CYC_DIFFERENCE_ALIVE_THERE:
      return g_strdup_printf (_ ("%s lives there only."), it->name);
    case CYC_DIFFERENCE_COUNT:
      /* Translators: %1$s is an object, the others its reference counts. */
      return g_strdup_printf (_ ("%1$s has %2$s references here, %3$s there."), it->name, it->here, it->there);
    case CYC_DIFFERENCE_NUMBER:
      /* Translators: %1$s is a type, the others numbers of objects. */
      return g_strdup_printf (_ ("New objects of type %1$s: %2$s here, %3$s there."), it->name, it->here, it->there);
    case CYC_DIFFERENCE_COLLECTED:
      return g_strdup_printf (_ ("Found unreachable by the collector: %1$s here, %2$s there."), it->here, it->there);
    case CYC_DIFFERENCE_OUTPUT:
    default:
      return g_strdup (_ ("What was printed differs."));
    }
}

/**
 * cyc_comparison_to_text:
 * @differences: (element-type CycDifference): what differs
 *
 * Returns: (transfer full): a sentence a line
 */
char *
cyc_comparison_to_text (GPtrArray *differences)
{
  GString *text = g_string_new (NULL);

  if (differences->len == 0)
    g_string_append (text, _ ("Both are the same here."));
  for (guint i = 0; i < differences->len; i++)
    {
      g_autofree char *sentence = tell (g_ptr_array_index (differences, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", sentence);
    }
  return g_string_free (text, FALSE);
}
