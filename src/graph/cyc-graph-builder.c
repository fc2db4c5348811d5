/* cyc-graph-builder.c
 *
 * Walks an epoch with a model and gathers all that stands in it at some time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-graph-private.h"

#include "cyc-slot-text.h"

#include <string.h>

typedef struct
{
  CycGraph *graph;
  CycModel *model;
} Builder;

static void
node_clear (gpointer data)
{
  CycNode *node = data;

  g_free (node->title);
  g_free (node->note);
  g_array_unref (node->rows);
  g_clear_pointer (&node->members, g_array_unref);
}

static CycGraph *
graph_alloc (CycSurvey     *survey,
             const CycView *view,
             guint32        begin,
             guint32        end)
{
  CycGraph *self = g_new0 (CycGraph, 1);

  g_atomic_ref_count_init (&self->count);
  self->survey = cyc_survey_ref (survey);
  self->view = cyc_view_copy (view);
  self->begin = begin;
  self->end = end;
  self->nodes = g_array_new (FALSE, TRUE, sizeof (CycNode));
  g_array_set_clear_func (self->nodes, node_clear);
  self->edges = g_array_new (FALSE, TRUE, sizeof (CycEdge));
  self->touches = g_array_new (FALSE, FALSE, sizeof (CycTouch));
  self->by_key = g_hash_table_new (NULL, NULL);
  self->by_row = cyc_graph_new_row_index ();
  self->by_edge = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->in_groups = g_hash_table_new (NULL, NULL);
  self->crowded = g_hash_table_new (NULL, NULL);
  return self;
}

static void
remember (CycGraph *self,
          CycHolder key,
          guint     node)
{
  g_hash_table_insert (self->by_key, GUINT_TO_POINTER (key), GUINT_TO_POINTER (node + 1));
}

static guint
add_node (CycGraph   *self,
          CycHolder   key,
          CycNodeKind kind,
          CycObjectId object,
          char       *title,
          char       *note)
{
  CycNode node = { .key = key, .kind = kind, .object = object, .title = title, .note = note, .begin = self->begin, .end = G_MAXUINT32 };

  node.rows = cyc_graph_new_rows ();
  g_array_append_val (self->nodes, node);
  remember (self, key, self->nodes->len - 1);
  return self->nodes->len - 1;
}

static guint
add_member (CycGraph *self,
            guint     node,
            guint32   member)
{
  CycNode *holder = &g_array_index (self->nodes, CycNode, node);

  if (holder->members == NULL)
    holder->members = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_array_append_val (holder->members, member);
  return node;
}

/* Objects of a type that is folded share one node. */
static guint
need_group (CycGraph              *self,
            CycObjectId            object,
            const CycSurveyObject *known)
{
  CycHolder key = CYC_HOLDER_MAKE (CYC_HOLDER_VM, known->type_text);
  guint     node = cyc_graph_find_node (self, key);

  if (node == CYC_NODE_NONE)
    node = add_node (self, key, CYC_NODE_GROUP, 0, g_strdup (cyc_log_get_text (self->survey->log, known->type_text)),
                     g_strdup (""));
  remember (self, CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, object), node);
  return add_member (self, node, object);
}

static char *
class_title (CycGraph              *self,
             const CycSurveyObject *known)
{
  const char *repr = known->repr != 0 ? cyc_log_get_text (self->survey->log, known->repr) : "";
  const char *dot, *quote = strrchr (repr, '\''), *name = known->name != 0 ? cyc_log_get_text (self->survey->log, known->name) : NULL;

  if (name != NULL && strlen (name) > 2)
    return g_strndup (name + 1, strlen (name) - 2);
  /* <class '__main__.Person'> */
  if (quote == NULL || !g_str_has_prefix (repr, "<class '"))
    return g_strdup (*repr != '\0' ? repr : cyc_log_get_text (self->survey->log, known->type_text));
  for (dot = quote; dot > repr && dot[-1] != '.' && dot[-1] != '\'';)
    dot--;
  return g_strndup (dot, quote - dot);
}

static guint
add_object (CycGraph   *self,
            CycObjectId object)
{
  const CycSurveyObject *known = cyc_survey_get_object (self->survey, object);
  CycHolder              key = CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, object);
  const char            *type = cyc_log_get_text (self->survey->log, known->type_text);
  guint                  node = CYC_NODE_NONE;

  if (known->kind == CYC_SURVEY_CARD && g_hash_table_contains (self->in_groups, GUINT_TO_POINTER (known->type_text)))
    return need_group (self, object, known);
  if (known->kind == CYC_SURVEY_CARD)
    node = add_node (self, key, CYC_NODE_OBJECT, object, g_strdup (type), g_strdup_printf ("#%u", object));
  else if (known->kind == CYC_SURVEY_CLASS)
    node = add_node (self, key, CYC_NODE_CLASS, object, class_title (self, known), g_strdup ("type"));
  else if (known->kind == CYC_SURVEY_NAMESPACE)
    node = add_node (self, key, CYC_NODE_NAMESPACE, object, g_strdup ("__main__"), g_strdup ("globals"));
  if (node == CYC_NODE_NONE)
    return node;
  g_array_index (self->nodes, CycNode, node).begin = MAX (known->born, self->begin);
  g_array_index (self->nodes, CycNode, node).end = known->freed;
  return node;
}

static guint
node_of_object (CycGraph   *self,
                CycObjectId object)
{
  guint node = cyc_graph_find_object (self, object);

  return node != CYC_NODE_NONE || cyc_survey_get_object (self->survey, object)->kind == CYC_SURVEY_FOLDED
           ? node
           : add_object (self, object);
}

/* A function called again at the same depth gets the sheet that its last call left. */
static guint
find_free_sheet (CycGraph             *self,
                 const CycSurveyFrame *frame)
{
  for (guint i = 0; i < self->nodes->len; i++)
    {
      const CycNode        *node = cyc_graph_get_node (self, i);
      const CycSurveyFrame *last;

      if (node->kind != CYC_NODE_FRAME)
        continue;
      last = cyc_survey_get_frame (self->survey, g_array_index (node->members, guint32, node->members->len - 1));
      if (last->name == frame->name && last->depth == frame->depth && last->func == frame->func &&
          last->end <= frame->begin)
        return i;
    }
  return CYC_NODE_NONE;
}

static guint
add_frame (CycGraph *self,
           guint32   number)
{
  const CycSurveyFrame *frame = cyc_survey_get_frame (self->survey, number);
  CycHolder             key = CYC_HOLDER_MAKE (CYC_HOLDER_FRAME, number);
  const char           *name = cyc_log_get_text (self->survey->log, frame->name);
  guint                 node = CYC_NODE_NONE;
  gboolean              is_class = frame->namespace_ != 0;

  if (!frame->shown)
    return node;
  if (frame->namespace_ != 0 && cyc_survey_is_module_frame (self->survey, number))
    node = node_of_object (self, frame->namespace_);
  if (node == CYC_NODE_NONE)
    node = find_free_sheet (self, frame);
  if (node == CYC_NODE_NONE)
    {
      node = add_node (self, key, CYC_NODE_FRAME, 0,
                       is_class ? g_strdup (name) : g_strconcat (name, "()", NULL),
                       g_strdup (is_class ? "class body" : "frame"));
      g_array_index (self->nodes, CycNode, node).begin = MAX (frame->begin, self->begin);
    }
  remember (self, key, node);
  g_array_index (self->nodes, CycNode, node).end =
    cyc_graph_get_node (self, node)->kind == CYC_NODE_FRAME ? frame->end : G_MAXUINT32;
  return add_member (self, node, number);
}

static guint
node_of_holder (CycGraph *self,
                CycHolder holder)
{
  guint node;

  switch (CYC_HOLDER_KIND (holder))
    {
    case CYC_HOLDER_OBJECT:
      return node_of_object (self, CYC_HOLDER_NUMBER (holder));
    case CYC_HOLDER_FRAME:
      node = cyc_graph_find_node (self, holder);
      return node != CYC_NODE_NONE ? node : add_frame (self, CYC_HOLDER_NUMBER (holder));
    case CYC_HOLDER_VM:
    default:
      return CYC_NODE_NONE;
    }
}

static guint
flags_of_edge (CycGraph *self,
               CycSlot   slot)
{
  if (slot.kind == CYC_SLOT_STACK)
    return CYC_EDGE_STACK;
  if (cyc_slot_is_field (slot, self->survey->log, "class"))
    return CYC_EDGE_CLASS;
  return 0;
}

/* A reference stands at the model's cursor: it gets its row and its arrow. */
static void
add_reference (Builder    *builder,
               CycHolder   holder,
               CycSlot     slot,
               CycObjectId target)
{
  CycGraph *self = builder->graph;
  guint     tail = node_of_holder (self, holder), head, row = CYC_ROW_NONE, edge;

  if (tail == CYC_NODE_NONE)
    return;
  if (cyc_graph_get_node (self, tail)->kind != CYC_NODE_GROUP)
    {
      if (!cyc_graph_wants_row (self, tail, slot, target))
        return;
      row = cyc_graph_need_row (self, builder->model, tail, slot, target, cyc_model_get_cursor (builder->model));
    }
  if (!cyc_survey_is_card (self->survey, target) ||
      (flags_of_edge (self, slot) & CYC_EDGE_CLASS && g_hash_table_contains (self->crowded, GUINT_TO_POINTER (target))))
    return;
  head = node_of_object (self, target);
  if (head == CYC_NODE_NONE || (head == tail && row == CYC_ROW_NONE))
    return;
  edge = cyc_graph_need_edge (self, tail, row, head, flags_of_edge (self, slot));
  g_array_index (self->edges, CycEdge, edge).weight++;
}

static void
add_weak (Builder    *builder,
          CycObjectId ref,
          CycObjectId target)
{
  CycGraph *self = builder->graph;
  guint     tail, head;

  if (!cyc_survey_is_card (self->survey, ref) || !cyc_survey_is_card (self->survey, target))
    return;
  tail = node_of_object (self, ref);
  head = node_of_object (self, target);
  if (tail != CYC_NODE_NONE && head != CYC_NODE_NONE && tail != head)
    cyc_graph_need_edge (self, tail, CYC_ROW_NONE, head, CYC_EDGE_WEAK);
}

static void
add_references_of (Builder  *builder,
                   CycHolder holder)
{
  g_autoptr (GArray) references = cyc_model_get_references (builder->model, holder);

  for (guint i = 0; i < references->len; i++)
    {
      const CycModelRef *reference = &g_array_index (references, CycModelRef, i);

      add_reference (builder, reference->holder, reference->slot, reference->target);
    }
}

/* All that stands when the epoch begins: sheets first, then cards by number. */
static void
add_standing (Builder *builder)
{
  CycGraph *self = builder->graph;
  guint32   n_objects = cyc_model_get_n_objects (builder->model);
  guint32   n_frames = cyc_model_get_n_frames (builder->model);

  for (guint32 i = 1; i <= n_frames; i++)
    if (cyc_survey_get_frame (self->survey, i)->begin <= self->begin &&
        cyc_survey_get_frame (self->survey, i)->end > self->begin)
      add_frame (self, i);
  for (CycObjectId i = 1; i <= n_objects; i++)
    if (cyc_model_is_alive (builder->model, i))
      node_of_object (self, i);
  for (guint32 i = 1; i <= n_frames; i++)
    if (cyc_graph_find_node (self, CYC_HOLDER_MAKE (CYC_HOLDER_FRAME, i)) != CYC_NODE_NONE)
      add_references_of (builder, CYC_HOLDER_MAKE (CYC_HOLDER_FRAME, i));
  for (CycObjectId i = 1; i <= n_objects; i++)
    {
      if (!cyc_model_is_alive (builder->model, i) || cyc_graph_find_object (self, i) == CYC_NODE_NONE)
        continue;
      add_references_of (builder, CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, i));
      if (cyc_model_get_object (builder->model, i)->weak_target != 0)
        add_weak (builder, i, cyc_model_get_object (builder->model, i)->weak_target);
    }
}

static void
add_event (Builder        *builder,
           const CycEvent *event)
{
  switch (event->kind)
    {
    case CYC_EVENT_ALLOC:
      node_of_object (builder->graph, event->alloc.object);
      break;
    case CYC_EVENT_CALL:
      node_of_holder (builder->graph, CYC_HOLDER_MAKE (CYC_HOLDER_FRAME, event->call.frame));
      break;
    case CYC_EVENT_REF:
    case CYC_EVENT_RENAME:
      add_reference (builder, event->ref.holder, cyc_event_get_slot (event), event->ref.target);
      break;
    case CYC_EVENT_SHIFT:
      add_references_of (builder, event->shift.holder);
      break;
    case CYC_EVENT_WEAK:
      add_weak (builder, event->weak.ref, event->weak.target);
      break;
    default:
      break;
    }
}

/* Private: as cyc_graph_new(), with a survey made before. */
CycGraph *
cyc_graph_new_surveyed (CycRecording  *recording,
                        CycSurvey     *survey,
                        const CycView *view,
                        guint32        begin,
                        guint32        end)
{
  Builder       builder = { graph_alloc (survey, view, begin, end), cyc_recording_new_model (recording, begin) };
  CycGraphSteps steps;

  cyc_graph_choose_groups (builder.graph);
  cyc_graph_choose_crowded (builder.graph);
  cyc_graph_steps_init (&steps, begin);
  add_standing (&builder);
  while (cyc_model_get_cursor (builder.model) < end && cyc_model_step (builder.model))
    {
      guint32         cursor = cyc_model_get_cursor (builder.model);
      const CycEvent *event = cyc_log_get (survey->log, cursor - 1);

      add_event (&builder, event);
      cyc_graph_note_event (builder.graph, &steps, event, cursor);
    }
  cyc_graph_steps_clear (&steps);
  cyc_model_free (builder.model);
  cyc_graph_order_rows (builder.graph);
  cyc_graph_cut_rows (builder.graph);
  cyc_graph_keep_focus (builder.graph);
  cyc_graph_index (builder.graph);
  cyc_graph_size_nodes (builder.graph);
  return builder.graph;
}

/**
 * cyc_graph_new:
 * @recording: a recording
 * @view: what the person asked to see
 * @begin: the first cursor
 * @end: the cursor at which the next epoch begins
 *
 * Returns: (transfer full): all that is shown at some time between the two
 */
CycGraph *
cyc_graph_new (CycRecording  *recording,
               const CycView *view,
               guint32        begin,
               guint32        end)
{
  g_autoptr (CycSurvey) survey = cyc_survey_new (cyc_recording_get_log (recording), view);

  return cyc_graph_new_surveyed (recording, survey, view, begin, end);
}
