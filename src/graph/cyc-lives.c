/* cyc-lives.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-lives.h"

#include <string.h>

#include "cyc-model.h"
#include "cyc-survey.h"

/* A change of some life; in the order of the log until they are sorted by life. */
typedef struct
{
  guint         life;
  CycLifeChange change;
} Entry;

struct _CycLives
{
  GObject parent_instance;

  GArray *lives;   /* of CycLife, by object */
  GArray *changes; /* of CycLifeChange, of one life after the other */
  GArray *starts;  /* of guint: where each life's changes begin; one more than lives */
};

static void cyc_lives_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CycLives, cyc_lives, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, cyc_lives_model_init))

static GType
get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
get_n_items (GListModel *model)
{
  return CYC_LIVES (model)->lives->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  return position < get_n_items (model) ? g_object_new (G_TYPE_OBJECT, NULL) : NULL;
}

static void
cyc_lives_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static void
cyc_lives_dispose (GObject *object)
{
  CycLives *self = CYC_LIVES (object);

  g_clear_pointer (&self->lives, g_array_unref);
  g_clear_pointer (&self->changes, g_array_unref);
  g_clear_pointer (&self->starts, g_array_unref);

  G_OBJECT_CLASS (cyc_lives_parent_class)->dispose (object);
}

static void
cyc_lives_class_init (CycLivesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cyc_lives_dispose;
}

static void
cyc_lives_init (CycLives *self)
{
  self->lives = g_array_new (FALSE, FALSE, sizeof (CycLife));
  self->changes = g_array_new (FALSE, FALSE, sizeof (CycLifeChange));
  self->starts = g_array_new (FALSE, TRUE, sizeof (guint));
}

static gboolean
is_lasting (guint list)
{
  switch ((CycListId) list)
    {
    case CYC_LIST_NONE:
    case CYC_LIST_GEN0:
    case CYC_LIST_GEN1:
    case CYC_LIST_GEN2:
    case CYC_LIST_PERMANENT:
    case CYC_LIST_UNCOLLECTABLE:
    case CYC_LIST_PENDING:
    case CYC_LIST_VISITED:
      return TRUE;
    case CYC_LIST_YOUNG:
    case CYC_LIST_UNREACHABLE:
    case CYC_LIST_FINALIZERS:
    case CYC_LIST_STARTUP:
    case CYC_LIST_REACHABLE:
    case CYC_N_LISTS:
    default:
      return FALSE;
    }
}

static void
find_lives (CycLives  *self,
            CycSurvey *survey)
{
  for (CycObjectId object = 1; object < survey->objects->len; object++)
    {
      const CycSurveyObject *it = cyc_survey_get_object (survey, object);
      CycLife                life = { .object = object, .type_text = it->type_text, .born = it->born, .freed = it->freed };

      if (it->kind == CYC_SURVEY_CARD)
        g_array_append_val (self->lives, life);
    }
}

static void
add_change (GArray *entries,
            guint8 *lists,
            guint   life,
            guint32 cursor,
            guint   list)
{
  Entry entry = { .life = life, .change = { .cursor = cursor, .list = list } };

  if (lists[life] == list)
    return;
  lists[life] = list;
  g_array_append_val (entries, entry);
}

static gboolean
is_generation (guint list)
{
  return (list >= CYC_LIST_GEN0 && list <= CYC_LIST_GEN2) || list == CYC_LIST_PENDING || list == CYC_LIST_VISITED;
}

/* What moves all at once, without an event for each: gc.freeze, gc.unfreeze, and the end of a pass over the heap. */
static void
add_mass (CycLives       *self,
          GArray         *entries,
          guint8         *lists,
          guint32         cursor,
          const CycEvent *event)
{
  for (guint life = 0; life < self->lives->len; life++)
    if (event->kind == CYC_EVENT_FREEZE && is_generation (lists[life]))
      add_change (entries, lists, life, cursor, CYC_LIST_PERMANENT);
    else if (event->kind == CYC_EVENT_UNFREEZE && lists[life] == CYC_LIST_PERMANENT)
      add_change (entries, lists, life, cursor, cyc_event_get_thawed (event));
    else if (event->kind == CYC_EVENT_SCAVENGED && lists[life] == CYC_LIST_VISITED)
      add_change (entries, lists, life, cursor, CYC_LIST_PENDING);
}

static GArray *
find_changes (CycLives *self,
              CycLog   *log,
              guint32   length)
{
  GArray            *entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_autofree guint8 *lists = g_new0 (guint8, self->lives->len);

  for (guint32 n = 0; n < length; n++)
    {
      const CycEvent *event = cyc_log_get (log, n);
      guint           life;

      if (event->kind == CYC_EVENT_FREEZE || event->kind == CYC_EVENT_UNFREEZE || event->kind == CYC_EVENT_SCAVENGED)
        add_mass (self, entries, lists, n + 1, event);
      if ((event->kind != CYC_EVENT_TRACK && event->kind != CYC_EVENT_UNTRACK && event->kind != CYC_EVENT_LIST) || !is_lasting (event->list.to))
        continue;
      life = cyc_lives_find (self, event->list.object);
      if (life != CYC_LIFE_NONE)
        add_change (entries, lists, life, n + 1, event->list.to);
    }
  return entries;
}

/* By counting, which keeps the order of the log. */
static void
sort_changes (CycLives *self,
              GArray   *entries)
{
  guint             n = self->lives->len;
  g_autofree guint *next = g_new (guint, n + 1);

  g_array_set_size (self->starts, n + 1);
  for (guint i = 0; i < entries->len; i++)
    g_array_index (self->starts, guint, g_array_index (entries, Entry, i).life + 1)++;
  for (guint i = 0; i < n; i++)
    g_array_index (self->starts, guint, i + 1) += g_array_index (self->starts, guint, i);
  memcpy (next, self->starts->data, sizeof (guint) * (n + 1));
  g_array_set_size (self->changes, entries->len);
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);

      g_array_index (self->changes, CycLifeChange, next[entry->life]++) = entry->change;
    }
}

/**
 * cyc_lives_new:
 * @log: a log
 * @view: what a person asked to see
 *
 * Looks at a whole run. May be called from any thread.
 *
 * Cost: two ways through the log.
 *
 * Returns: (transfer full): the lives, in the order of birth
 */
CycLives *
cyc_lives_new (CycLog        *log,
               const CycView *view)
{
  CycLives *self = g_object_new (CYC_TYPE_LIVES, NULL);
  g_autoptr (CycSurvey) survey = cyc_survey_new (log, view);
  g_autoptr (GArray) entries = NULL;

  find_lives (self, survey);
  entries = find_changes (self, log, survey->length);
  sort_changes (self, entries);
  return self;
}

/**
 * cyc_lives_get_n:
 * @self: the lives
 *
 * Returns: how many there are
 */
guint
cyc_lives_get_n (CycLives *self)
{
  return self->lives->len;
}

/**
 * cyc_lives_get_nth:
 * @self: the lives
 * @n: which
 *
 * Returns: (transfer none): a life
 */
const CycLife *
cyc_lives_get_nth (CycLives *self,
                   guint     n)
{
  g_return_val_if_fail (n < self->lives->len, NULL);

  return &g_array_index (self->lives, CycLife, n);
}

/**
 * cyc_lives_find:
 * @self: the lives
 * @object: an object
 *
 * Returns: which life is its; %CYC_LIFE_NONE for one that is never shown
 */
guint
cyc_lives_find (CycLives   *self,
                CycObjectId object)
{
  guint low = 0, high = self->lives->len;

  while (low < high)
    {
      guint       middle = low + (high - low) / 2;
      CycObjectId there = g_array_index (self->lives, CycLife, middle).object;

      if (there == object)
        return middle;
      if (there < object)
        low = middle + 1;
      else
        high = middle;
    }
  return CYC_LIFE_NONE;
}

/**
 * cyc_lives_get_changes:
 * @self: the lives
 * @n: which
 * @n_changes: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_changes): the lists that it stood
 *   in, one after the other
 */
const CycLifeChange *
cyc_lives_get_changes (CycLives *self,
                       guint     n,
                       guint    *n_changes)
{
  guint start;

  g_return_val_if_fail (n < self->lives->len, NULL);

  start = g_array_index (self->starts, guint, n);
  *n_changes = g_array_index (self->starts, guint, n + 1) - start;
  return &g_array_index (self->changes, CycLifeChange, start);
}
