/* cyc-scene.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-scene.h"

#include "cyc-metrics.h"
#include "cyc-narration.h"
#include "cyc-slot-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The pulse has arrived by then; the number turns in what is left. */
#define ARRIVAL 0.68

/**
 * cyc_ease:
 * @t: from 0 to 1
 *
 * Returns: @t, slow at both ends
 */
double
cyc_ease (double t)
{
  t = CLAMP (t, 0, 1);
  return t * t * (3 - 2 * t);
}

/* Private: how far the pulse has come along its arrow. */
double
cyc_scene_travel (const CycScene *self)
{
  return cyc_ease (self->t / ARRIVAL);
}

/* Private: how far the number has turned over. */
double
cyc_scene_turn (const CycScene *self)
{
  if (self->was != NULL)
    return self->in;
  return CLAMP ((self->t - ARRIVAL) / (1 - ARRIVAL), 0, 1);
}

/* Private: whether what the event changed is marked although nothing moves. */
gboolean
cyc_scene_marks (const CycScene *self)
{
  return self->moment->still && self->event.kind != CYC_N_EVENT_KINDS;
}

static CycLook
look_of_verdict (CycScene   *self,
                 CycObjectId object,
                 CycListId   list)
{
  const CycModelGc *gc = cyc_model_get_gc (self->model);

  switch (cyc_model_get_verdict (self->model, object))
    {
    case CYC_VERDICT_TENTATIVE:
      return CYC_LOOK_TENTATIVE;
    case CYC_VERDICT_UNREACHABLE:
      return CYC_LOOK_GARBAGE;
    case CYC_VERDICT_RESURRECTED:
      return CYC_LOOK_RESURRECTED;
    case CYC_VERDICT_UNCOLLECTABLE:
      return CYC_LOOK_UNCOLLECTABLE;
    case CYC_VERDICT_REACHABLE:
      return gc->collecting && list == CYC_LIST_YOUNG ? CYC_LOOK_REACHED : CYC_LOOK_LIVE;
    case CYC_VERDICT_NONE:
    default:
      break;
    }
  if (list == CYC_LIST_UNREACHABLE)
    return CYC_LOOK_TENTATIVE;
  return gc->collecting && list == CYC_LIST_YOUNG ? CYC_LOOK_CANDIDATE : CYC_LOOK_LIVE;
}

static void
count_members (CycScene      *self,
               const CycNode *node,
               CycSceneNode  *out)
{
  for (guint i = 0; i < node->members->len; i++)
    {
      CycObjectId           member = g_array_index (node->members, guint32, i);
      const CycModelObject *object = cyc_model_get_object (self->model, member);

      if ((object->flags & CYC_OBJECT_ALIVE) != 0)
        out->looks[look_of_verdict (self, member, object->list)]++;
    }
}

/* A group looks as its members do if they all look the same. */
static void
read_members (CycScene     *self,
              guint         n,
              CycSceneNode *out)
{
  CycCensus *census = self->moment->census;
  guint32    cursor = cyc_model_get_cursor (self->model);

  if (census == NULL)
    count_members (self, cyc_graph_get_node (self->graph, n), out);
  else if (!cyc_census_recall (census, self->graph, cursor, n, out->looks))
    {
      count_members (self, cyc_graph_get_node (self->graph, n), out);
      cyc_census_remember (census, self->graph, cursor, n, out->looks);
    }
  for (guint look = CYC_LOOK_LIVE; look < CYC_N_LOOKS; look++)
    out->count += out->looks[look];
  out->look = out->count > 0 ? CYC_LOOK_LIVE : CYC_LOOK_ABSENT;
  for (guint look = CYC_LOOK_LIVE; look < CYC_N_LOOKS && out->count > 0; look++)
    if (out->looks[look] == out->count)
      out->look = look;
}

static void
read_object (CycScene      *self,
             const CycNode *node,
             CycSceneNode  *out)
{
  const CycModelObject *object = cyc_model_get_object (self->model, node->object);

  if (object == NULL || !(object->flags & CYC_OBJECT_KNOWN))
    return;
  out->flags = object->flags;
  out->immortal = (object->flags & CYC_ALLOC_IMMORTAL) != 0;
  out->untracked = (object->flags & CYC_ALLOC_GC) != 0 && object->list == CYC_LIST_NONE;
  out->count = object->n_refs;
  if (!(object->flags & CYC_OBJECT_ALIVE))
    {
      if (self->event.kind == CYC_EVENT_FREE && self->event.object.object == node->object)
        out->look = CYC_LOOK_GHOST;
      return;
    }
  out->has_gc_refs = cyc_model_get_gc_refs (self->model, node->object, &out->gc_refs);
  out->look = look_of_verdict (self, node->object, object->list);
}

static void
read_node (CycScene *self,
           guint     n)
{
  const CycNode *node = cyc_graph_get_node (self->graph, n);
  CycSceneNode  *out = &self->nodes[n];

  out->targets = g_new0 (CycObjectId, node->rows->len + 1);
  out->counts = g_new0 (guint, node->rows->len + 1);
  out->holders = g_new0 (CycHolder, node->rows->len + 1);
  switch (node->kind)
    {
    case CYC_NODE_OBJECT:
    case CYC_NODE_CLASS:
      read_object (self, node, out);
      out->n_inside = out->count;
      break;
    case CYC_NODE_NAMESPACE:
      if (cyc_model_is_alive (self->model, node->object))
        out->look = CYC_LOOK_LIVE;
      out->frame = cyc_graph_get_frame (self->graph, n, cyc_model_get_cursor (self->model));
      break;
    case CYC_NODE_FRAME:
      out->frame = cyc_graph_get_frame (self->graph, n, cyc_model_get_cursor (self->model));
      out->look = out->frame != 0 ? CYC_LOOK_LIVE : CYC_LOOK_ABSENT;
      break;
    case CYC_NODE_GROUP:
      read_members (self, n, out);
      break;
    default:
      break;
    }
}

static void
read_reference (CycScene          *self,
                guint              n,
                const CycModelRef *reference)
{
  CycSceneNode *out = &self->nodes[n];
  gboolean      in_group = cyc_graph_get_node (self->graph, n)->kind == CYC_NODE_GROUP;
  guint         row = in_group ? CYC_ROW_NONE : cyc_graph_find_slot (self->graph, self->model, n, reference->slot);
  guint         head, edge;

  if (row == CYC_ROW_NONE && !in_group)
    return;
  /* Of the stack only what is drawn: the rest comes and goes all the time. */
  if (reference->slot.kind == CYC_SLOT_STACK && cyc_graph_find_object (self->graph, reference->target) == CYC_NODE_NONE)
    return;
  if (row != CYC_ROW_NONE)
    {
      out->counts[row]++;
      out->targets[row] = reference->target;
      out->holders[row] = reference->holder;
      out->n_rows = MAX (out->n_rows, row + 1);
    }
  head = cyc_graph_find_object (self->graph, reference->target);
  if (head == CYC_NODE_NONE || cyc_graph_is_small_value (self->graph, reference->target))
    return;
  edge = cyc_graph_find_edge (self->graph, n, row, head);
  if (edge == G_MAXUINT)
    return;
  self->edges[edge] = TRUE;
  if (self->nodes[head].n_inside > 0)
    self->nodes[head].n_inside--;
}

static void
read_holder (CycScene *self,
             guint     n,
             CycHolder holder)
{
  guint32     iter = 0;
  CycModelRef reference;

  while (cyc_model_next_reference (self->model, holder, &iter, &reference))
    read_reference (self, n, &reference);
}

/* How many references the members of a group hold to one object that is drawn by itself. */
static guint
count_from_group (CycScene   *self,
                  guint       group,
                  CycObjectId target)
{
  guint32     iter = 0;
  guint       n = 0;
  CycModelRef reference;

  while (target != 0 && cyc_model_next_referrer (self->model, target, &iter, &reference))
    n += CYC_HOLDER_KIND (reference.holder) == CYC_HOLDER_OBJECT && cyc_graph_find_node (self->graph, reference.holder) == group;
  return n;
}

/* Whether a member of a group holds a member of another one, or of its own. */
static gboolean
groups_refer (CycScene *self,
              guint     group,
              guint     head)
{
  const GArray *members = cyc_graph_get_node (self->graph, group)->members;
  CycModelRef   reference;

  for (guint i = 0; i < members->len; i++)
    {
      CycHolder holder = CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, g_array_index (members, guint32, i));
      guint32   iter = 0;

      while (cyc_model_next_reference (self->model, holder, &iter, &reference))
        if (cyc_graph_find_object (self->graph, reference.target) == head && !cyc_graph_is_small_value (self->graph, reference.target))
          return TRUE;
    }
  return FALSE;
}

/* A group may have hundreds of thousands of members: they are not gone through for each frame, but each
 * arrow that it ever has is asked for. */
static void
read_group (CycScene *self,
            guint     n)
{
  for (guint i = 0; i < cyc_graph_get_n_edges (self->graph); i++)
    {
      const CycEdge *edge = cyc_graph_get_edge (self->graph, i);
      const CycNode *head = cyc_graph_get_node (self->graph, edge->head);
      CycObjectId    folded = cyc_graph_get_folded (self->graph, self->model, edge->head);
      guint          count;

      if (edge->tail != n || (edge->flags & CYC_EDGE_WEAK) != 0)
        continue;
      if (head->kind == CYC_NODE_GROUP)
        {
          self->edges[i] = groups_refer (self, n, edge->head);
          continue;
        }
      count = count_from_group (self, n, head->object);
      if (folded != 0)
        count += count_from_group (self, n, folded);
      self->edges[i] = count > 0;
      self->nodes[edge->head].n_inside -= MIN (count, self->nodes[edge->head].n_inside);
    }
}

static void
read_rows (CycScene *self,
           guint     n)
{
  const CycNode *node = cyc_graph_get_node (self->graph, n);
  CycSceneNode  *out = &self->nodes[n];
  CycObjectId    folded;

  if (out->look == CYC_LOOK_ABSENT || out->look == CYC_LOOK_GHOST)
    return;
  if (node->object != 0)
    read_holder (self, n, CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, node->object));
  if (out->frame != 0)
    read_holder (self, n, CYC_HOLDER_MAKE (CYC_HOLDER_FRAME, out->frame));
  folded = cyc_graph_get_folded (self->graph, self->model, n);
  if (folded != 0)
    read_holder (self, n, CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, folded));
  if (node->kind == CYC_NODE_GROUP)
    read_group (self, n);
}

/* Names that are gone keep their rows: nothing below them moves. */
static void
keep_gone_rows (CycScene *self,
                guint     n)
{
  const CycNode *node = cyc_graph_get_node (self->graph, n);
  CycSceneNode  *out = &self->nodes[n];

  if (out->look == CYC_LOOK_GHOST)
    out->n_rows = node->rows->len;
  if (node->kind != CYC_NODE_NAMESPACE)
    return;
  for (guint i = 0; i < node->rows->len; i++)
    {
      const CycRow *row = cyc_node_get_row (node, i);

      if (!(row->flags & CYC_ROW_STACK) && row->first <= cyc_model_get_cursor (self->model))
        out->n_rows = MAX (out->n_rows, i + 1);
    }
}

static void
read_weak (CycScene *self)
{
  for (guint i = 0; i < cyc_graph_get_n_edges (self->graph); i++)
    {
      const CycEdge        *edge = cyc_graph_get_edge (self->graph, i);
      const CycModelObject *ref;

      if (!(edge->flags & CYC_EDGE_WEAK))
        continue;
      ref = cyc_model_get_object (self->model, cyc_graph_get_node (self->graph, edge->tail)->object);
      self->edges[i] = ref != NULL && (ref->flags & CYC_OBJECT_ALIVE) && ref->weak_target != 0 &&
                       cyc_graph_find_object (self->graph, ref->weak_target) == edge->head;
    }
}

/* Private: the node that draws a holder. */
guint
cyc_scene_find_holder (const CycScene *self,
                       CycHolder       holder)
{
  if (CYC_HOLDER_KIND (holder) == CYC_HOLDER_OBJECT)
    return cyc_graph_find_object (self->graph, CYC_HOLDER_NUMBER (holder));
  return CYC_HOLDER_KIND (holder) == CYC_HOLDER_FRAME ? cyc_graph_find_node (self->graph, holder) : CYC_NODE_NONE;
}

/* Private: the arrow that draws a reference, G_MAXUINT for none. */
guint
cyc_scene_find_edge (const CycScene *self,
                     CycHolder       holder,
                     CycSlot         slot,
                     CycObjectId     target)
{
  guint tail = cyc_scene_find_holder (self, holder);
  guint head = cyc_graph_find_object (self->graph, target), row = CYC_ROW_NONE;

  if (tail == CYC_NODE_NONE || head == CYC_NODE_NONE)
    return G_MAXUINT;
  if (cyc_graph_get_node (self->graph, tail)->kind != CYC_NODE_GROUP)
    row = cyc_graph_find_slot (self->graph, self->model, tail, slot);
  return cyc_graph_find_edge (self->graph, tail, row, head);
}

/* Which arrow and whose number the event is about. */
static void
find_change (CycScene *self)
{
  const CycEvent *event = &self->event;

  switch (event->kind)
    {
    case CYC_EVENT_REF:
    case CYC_EVENT_UNREF:
      self->changed_edge = cyc_scene_find_edge (self, event->ref.holder, cyc_event_get_slot (event), event->ref.target);
      self->changed_node = cyc_graph_find_object (self->graph, event->ref.target);
      break;
    case CYC_EVENT_RENAME:
      self->changed_edge = cyc_scene_find_edge (self, event->rename.holder, cyc_event_get_slot (event), event->rename.target);
      if (self->changed_edge == G_MAXUINT)
        self->changed_edge = cyc_scene_find_edge (self, event->rename.was_holder, cyc_event_get_was_slot (event), event->rename.target);
      break;
    case CYC_EVENT_GC_REFS:
      self->changed_node = cyc_graph_find_object (self->graph, event->gc_refs.object);
      if (event->gc_refs.from != 0)
        self->changed_edge = cyc_scene_find_edge (self, CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, event->gc_refs.from),
                                                  cyc_event_get_slot (event), event->gc_refs.object);
      break;
    default:
      break;
    }
  if (self->changed_node != CYC_NODE_NONE && cyc_graph_get_node (self->graph, self->changed_node)->kind > CYC_NODE_CLASS)
    self->changed_node = CYC_NODE_NONE;
}

static void
read_model (CycScene *self)
{
  self->changed_edge = G_MAXUINT;
  self->changed_node = CYC_NODE_NONE;
  self->nodes = g_new0 (CycSceneNode, cyc_graph_get_n_nodes (self->graph) + 1);
  self->edges = g_new0 (guint8, cyc_graph_get_n_edges (self->graph) + 1);
  for (guint i = 0; i < cyc_graph_get_n_nodes (self->graph); i++)
    read_node (self, i);
  for (guint i = 0; i < cyc_graph_get_n_nodes (self->graph); i++)
    {
      read_rows (self, i);
      keep_gone_rows (self, i);
    }
  read_weak (self);
}

/* Private: reads the moment. While a step is under way no event of it is marked. */
void
cyc_scene_init (CycScene        *self,
                CycPlacement    *placement,
                const CycMoment *moment,
                const CycTheme  *theme)
{
  gboolean stepping = moment->before != NULL && !moment->still && moment->t < 1;

  *self = (CycScene){ .placement = placement, .graph = cyc_placement_get_graph (placement), .model = moment->model, .moment = moment, .theme = theme };
  self->event.kind = CYC_N_EVENT_KINDS;
  if (moment->event != NULL && !stepping)
    self->event = *moment->event;
  self->t = moment->still || moment->event == NULL || moment->before != NULL ? 1 : CLAMP (moment->t, 0, 1);
  if (stepping)
    {
      self->was = g_new0 (CycScene, 1);
      *self->was = *self;
      self->was->was = NULL;
      self->was->model = moment->before;
      read_model (self->was);
    }
  read_model (self);
  if (stepping)
    cyc_scene_plan_step (self, CLAMP (moment->t, 0, 1));
  else
    find_change (self);
}

/* Private. */
void
cyc_scene_clear (CycScene *self)
{
  for (guint i = 0; i < cyc_graph_get_n_nodes (self->graph); i++)
    {
      g_free (self->nodes[i].targets);
      g_free (self->nodes[i].counts);
      g_free (self->nodes[i].holders);
    }
  g_free (self->nodes);
  g_free (self->edges);
  if (self->was != NULL)
    cyc_scene_clear (self->was);
  g_clear_pointer (&self->was, g_free);
}

/* Private. */
CycRect
cyc_scene_get_box (const CycScene *self,
                   guint           node)
{
  CycRect             box = cyc_placement_get_box (self->placement, node);
  const CycNode      *what = cyc_graph_get_node (self->graph, node);
  const CycSceneNode *now = &self->nodes[node];

  if ((what->kind == CYC_NODE_CLASS || what->kind == CYC_NODE_GROUP) && what->rows->len == 0)
    return box;
  if (now->n_rows < what->rows->len)
    {
      box.height = cyc_node_get_row_y (what, 0) + now->n_rows * CYC_CARD_ROW + (now->n_rows > 0 ? CYC_CARD_FOOT : 0);
      if (now->n_rows > 0)
        box.height = cyc_node_get_row_y (what, now->n_rows - 1) + CYC_CARD_ROW + CYC_CARD_FOOT;
    }
  return box;
}

/* Private: the state in words, %NULL where there is nothing to say. */
const char *
cyc_look_to_text (CycLook look)
{
  switch (look)
    {
    case CYC_LOOK_CANDIDATE:
      return _ ("candidate");
    case CYC_LOOK_TENTATIVE:
      return _ ("tentatively unreachable");
    case CYC_LOOK_REACHED:
      return _ ("reachable");
    case CYC_LOOK_GARBAGE:
      return _ ("unreachable");
    case CYC_LOOK_RESURRECTED:
      return _ ("resurrected");
    case CYC_LOOK_UNCOLLECTABLE:
      return _ ("uncollectable");
    case CYC_LOOK_GHOST:
      return _ ("freed");
    case CYC_LOOK_ABSENT:
    case CYC_LOOK_LIVE:
    case CYC_N_LOOKS:
    default:
      return NULL;
    }
}

/* Private: what a screen reader says of a node. */
char *
cyc_scene_describe (const CycScene *self,
                    guint           node)
{
  const CycNode      *what = cyc_graph_get_node (self->graph, node);
  const CycSceneNode *now = &self->nodes[node];
  GString            *text = g_string_new (NULL);
  const char         *look = cyc_look_to_text (now->look);

  g_string_append_printf (text, "%s %s", what->title, what->note);
  if (what->kind == CYC_NODE_GROUP)
    g_string_append_printf (text, ngettext ("%u object", "%u objects", now->count), now->count);
  else if (now->immortal)
    g_string_append_printf (text, ", %s", _ ("immortal"));
  else if (what->kind == CYC_NODE_OBJECT || what->kind == CYC_NODE_CLASS)
    {
      g_string_append (text, ", ");
      g_string_append_printf (text, _ ("reference count %u"), now->count);
    }
  if (now->has_gc_refs)
    g_string_append_printf (text, ", gc_refs %u", now->gc_refs);
  if (look != NULL)
    g_string_append_printf (text, ", %s", look);
  return g_string_free (text, FALSE);
}
