/* cyc-belt.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-belt.h"

#include "cyc-metrics.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CHIP_SIZE 12
#define CHIP_PAD 9
#define CHIP_GAP 14
/* Looked at from the end of a list; what is before is only counted. */
#define FARTHEST 4096

static void
chip_clear (gpointer data)
{
  CycChip *chip = data;

  g_free (chip->label);
  g_free (chip->gc_refs);
}

/* Objects of the program have a chip of their own; the interpreter's are counted. */
static gboolean
is_of_program (const CycMoment      *moment,
               CycObjectId           id,
               const CycModelObject *object)
{
  CycModel                *model = moment->model;
  static const char *const inner[] = {
    "function", "builtin_function_or_method", "method", "code", "cell", "module", "getset_descriptor", "wrapper_descriptor",
    "method_descriptor", "member_descriptor", "classmethod_descriptor", "property", "staticmethod", "classmethod", "frame", "mappingproxy", NULL
  };

  if (moment->graph != NULL)
    {
      guint          number = cyc_graph_find_object (moment->graph, id);
      const CycNode *node = number != CYC_NODE_NONE ? cyc_graph_get_node (moment->graph, number) : NULL;

      return node != NULL && node->object == id && (node->kind == CYC_NODE_OBJECT || node->kind == CYC_NODE_CLASS);
    }
  if (object->flags & (CYC_ALLOC_BUILTIN | CYC_ALLOC_NAMESPACE))
    return FALSE;
  return !g_strv_contains (inner, cyc_log_get_text (cyc_model_get_log (model), object->type_text));
}

static char *
chip_label (const CycMoment      *moment,
            CycObjectId           id,
            const CycModelObject *object)
{
  CycModel   *model = moment->model;
  guint       node = moment->graph != NULL ? cyc_graph_find_object (moment->graph, id) : CYC_NODE_NONE;
  const char *repr = cyc_model_get_repr (model, id), *end, *start;

  if (node != CYC_NODE_NONE && cyc_graph_get_node (moment->graph, node)->kind != CYC_NODE_OBJECT)
    return g_strdup (cyc_graph_get_node (moment->graph, node)->title);
  if (!(object->flags & CYC_ALLOC_TYPE) || repr == NULL || (end = strrchr (repr, '\'')) == NULL)
    return g_strdup_printf ("%s #%u", cyc_model_get_type_name (model, id), id);
  for (start = end; start > repr && start[-1] != '.' && start[-1] != '\'';)
    start--;
  return g_strndup (start, end - start);
}

static void
measure (CycChip *chip)
{
  chip->label_width = cyc_metrics_text_width (chip->label, CHIP_SIZE, FALSE, FALSE);
  chip->width = chip->label_width + 2 * CHIP_PAD;
  if (chip->gc_refs != NULL)
    chip->width += cyc_metrics_text_width (chip->gc_refs, CHIP_SIZE, FALSE, TRUE) + 8;
}

static CycChip
make_chip (const CycMoment *moment,
           CycObjectId      id)
{
  CycModel             *model = moment->model;
  const CycModelObject *object = cyc_model_get_object (model, id);
  CycChip               chip = { .object = id, .label = chip_label (moment, id, object) };
  guint32               gc_refs;

  if (cyc_model_get_gc_refs (model, id, &gc_refs))
    chip.gc_refs = g_strdup_printf ("◆%u", gc_refs);
  measure (&chip);
  return chip;
}

static CycChip
make_rest (guint n)
{
  CycChip chip = { .label = g_strdup_printf (ngettext ("%u more", "%u more", n), n) };

  measure (&chip);
  return chip;
}

/* What the event is about: its chip must be among those that fit. */
static CycObjectId
object_of_event (const CycMoment *moment)
{
  const CycEvent *event = moment->event;

  if (event == NULL)
    return 0;
  if (event->kind == CYC_EVENT_GC_REFS)
    return event->gc_refs.object;
  if (event->kind == CYC_EVENT_LIST || event->kind == CYC_EVENT_TRACK)
    return event->list.object;
  return event->kind == CYC_EVENT_VERDICT ? event->object.object : 0;
}

/* From the end, how many chips of the program's objects to pass over so that
 * the one that the event is about is the last but one. */
static guint
chips_to_pass (const CycMoment *moment,
               GArray          *members)
{
  CycObjectId wanted = object_of_event (moment);
  guint       n = 0;

  for (guint i = 0; i < members->len && wanted != 0; i++)
    {
      CycObjectId id = g_array_index (members, CycObjectId, i);

      if (id == wanted)
        return n > 1 ? n - 1 : 0;
      n += is_of_program (moment, id, cyc_model_get_object (moment->model, id));
    }
  return 0;
}

/* The list's objects from its end, as they stand or as they stood before a LIST event. */
static GArray *
members_from_end (const CycMoment *moment,
                  CycListId        list,
                  gboolean         before)
{
  GArray         *members = g_array_new (FALSE, FALSE, sizeof (CycObjectId));
  const CycEvent *event = before ? moment->event : NULL;
  CycObjectId     next = cyc_model_get_list (moment->model, list)->last;

  if (event != NULL && event->list.from == list && event->list.was_before == 0)
    g_array_append_val (members, event->list.object);
  for (; next != 0 && members->len < FARTHEST; next = cyc_model_get_object (moment->model, next)->prev)
    {
      if (event == NULL || event->list.to != list || event->list.object != next)
        g_array_append_val (members, next);
      if (event != NULL && event->list.from == list && event->list.was_before == next)
        g_array_append_val (members, event->list.object);
    }
  return members;
}

static void
push_rest (GArray *chips,
           guint  *rest,
           double *used)
{
  CycChip chip;

  if (*rest == 0)
    return;
  chip = make_rest (*rest);
  *used += chip.width + CHIP_GAP;
  *rest = 0;
  g_array_append_val (chips, chip);
}

static void
reverse (GArray *chips)
{
  for (guint i = 0; i < chips->len / 2; i++)
    {
      CycChip chip = g_array_index (chips, CycChip, i);

      g_array_index (chips, CycChip, i) = g_array_index (chips, CycChip, chips->len - 1 - i);
      g_array_index (chips, CycChip, chips->len - 1 - i) = chip;
    }
}

/* Private: the chips that fit into @room: the end of the list or where things
 * happen, and counts of what stands around them. */
GArray *
cyc_chips_new (const CycMoment *moment,
               CycListId        list,
               double           room,
               gboolean         before)
{
  GArray *chips = g_array_new (FALSE, FALSE, sizeof (CycChip));
  g_autoptr (GArray) members = members_from_end (moment, list, before);
  guint  pass = chips_to_pass (moment, members);
  guint  n_all = cyc_model_get_list (moment->model, list)->n, shown = 0, rest = 0;
  double used = 0, room_for_rest = 74;

  g_array_set_clear_func (chips, chip_clear);
  n_all = MAX (n_all, members->len < FARTHEST ? members->len : n_all);
  for (guint i = 0; i < members->len; i++)
    {
      CycObjectId id = g_array_index (members, CycObjectId, i);
      CycChip     chip;

      if (!is_of_program (moment, id, cyc_model_get_object (moment->model, id)))
        {
          rest++;
          shown++;
          continue;
        }
      if (pass > 0)
        {
          pass--;
          rest++;
          shown++;
          continue;
        }
      chip = make_chip (moment, id);
      if (used + (rest > 0 ? room_for_rest : 0) + chip.width + CHIP_GAP + (n_all > shown + 1 ? room_for_rest : 0) > room)
        {
          chip_clear (&chip);
          break;
        }
      push_rest (chips, &rest, &used);
      used += chip.width + CHIP_GAP;
      shown++;
      g_array_append_val (chips, chip);
    }
  rest += n_all > shown ? n_all - shown : 0;
  push_rest (chips, &rest, &used);
  reverse (chips);
  return chips;
}
