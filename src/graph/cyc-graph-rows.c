/* cyc-graph-rows.c
 *
 * The rows of sheets and cards: which there are, what they are called, in
 * what order they stand and how much room they need.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-graph-private.h"

#include "cyc-metrics.h"
#include "cyc-slot-text.h"

#include <math.h>
#include <string.h>

#define LABEL_SIZE 12.5
#define TITLE_SIZE 13
#define NOTE_SIZE 12
#define GAP 16

static const char *const shown_fields[] = {
  "__traceback__", "__context__", "__cause__", "traceback", "context", "cause", "args", "tb_next", "contents",
  "closure", "self", "__self__", "func", "__func__", "default_factory", "object", NULL
};

static void
row_clear (gpointer data)
{
  CycRow *row = data;

  g_free (row->label);
}

/* Private: rows that own their labels. */
GArray *
cyc_graph_new_rows (void)
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (CycRow));

  g_array_set_clear_func (rows, row_clear);
  return rows;
}

static gboolean
is_dunder (const char *text)
{
  gsize length = strlen (text);

  return length > 4 && g_str_has_prefix (text, "__") && g_str_has_suffix (text, "__");
}

/* The text of a string object without its quotes; NULL for other keys. */
static char *
string_of_key (CycGraph   *self,
               CycObjectId key)
{
  const CycSurveyObject *object = cyc_survey_get_object (self->survey, key);
  const char            *repr;
  gsize                  length;

  if (object->repr == 0 || g_strcmp0 (cyc_log_get_text (self->survey->log, object->type_text), "str") != 0)
    return NULL;
  repr = cyc_log_get_text (self->survey->log, object->repr);
  length = strlen (repr);
  return length >= 2 ? g_strndup (repr + 1, length - 2) : NULL;
}

/* A name that Python itself gives. */
static gboolean
is_own_name (CycGraph *self,
             CycSlot   slot)
{
  g_autofree char *key = slot.kind == CYC_SLOT_VALUE ? string_of_key (self, slot.value) : NULL;

  if (slot.kind == CYC_SLOT_VALUE)
    return key != NULL && is_dunder (key);
  return is_dunder (cyc_log_get_text (self->survey->log, slot.value));
}

static gboolean
wants_dict_slot (CycGraph *self,
                 guint     node,
                 CycSlot   slot)
{
  const CycNode   *holder = cyc_graph_get_node (self, node);
  g_autofree char *name = NULL;

  if (slot.kind == CYC_SLOT_KEY)
    return !cyc_graph_is_small_value (self, slot.value) && cyc_survey_is_card (self->survey, slot.value);
  if (holder->kind != CYC_NODE_NAMESPACE)
    return TRUE;
  name = string_of_key (self, slot.value);
  return name == NULL || !is_dunder (name);
}

/* Private: whether a reference gets a row at all. */
gboolean
cyc_graph_wants_row (CycGraph   *self,
                     guint       node,
                     CycSlot     slot,
                     CycObjectId target)
{
  const CycNode *holder = cyc_graph_get_node (self, node);
  const char    *text;

  if (holder->kind == CYC_NODE_GROUP)
    return FALSE;
  /* Of a class only what the program keeps in it, until it is opened. */
  if (holder->kind == CYC_NODE_CLASS && !cyc_view_is_opened (self->view, holder->key))
    return (slot.kind == CYC_SLOT_VALUE || slot.kind == CYC_SLOT_NAME || slot.kind == CYC_SLOT_ATTRIBUTE) &&
           cyc_survey_get_object (self->survey, target)->kind == CYC_SURVEY_CARD && !is_own_name (self, slot);
  switch ((CycSlotKind) slot.kind)
    {
    case CYC_SLOT_NAME:
    case CYC_SLOT_ATTRIBUTE:
    case CYC_SLOT_CELL:
      return holder->kind != CYC_NODE_NAMESPACE || !is_dunder (cyc_log_get_text (self->survey->log, slot.value));
    case CYC_SLOT_ITEM:
    case CYC_SLOT_MEMBER:
      return TRUE;
    case CYC_SLOT_KEY:
    case CYC_SLOT_VALUE:
      return wants_dict_slot (self, node, slot);
    case CYC_SLOT_STACK:
      return self->view->stack && cyc_survey_is_card (self->survey, target);
    case CYC_SLOT_FIELD:
      text = cyc_log_get_text (self->survey->log, slot.value);
      if (g_str_equal (text, "class"))
        return self->view->class_rows && cyc_survey_is_card (self->survey, target);
      return g_strv_contains (shown_fields, text) || cyc_survey_is_card (self->survey, target);
    case CYC_SLOT_FIELD_ITEM:
      return cyc_survey_is_card (self->survey, target);
    case CYC_SLOT_NONE:
    case CYC_SLOT_TEMP:
    case CYC_SLOT_REGISTRY:
    case CYC_N_SLOT_KINDS:
    default:
      return FALSE;
    }
}

/* Private: a row's label. In a sheet a dictionary's key is a name, in an instance an attribute. */
char *
cyc_graph_slot_label (CycGraph *self,
                      CycModel *model,
                      guint     node,
                      CycSlot   slot)
{
  const CycNode   *holder = cyc_graph_get_node (self, node);
  g_autofree char *key = slot.kind == CYC_SLOT_VALUE ? string_of_key (self, slot.value) : NULL;
  const char      *type;

  if (key != NULL && holder->kind == CYC_NODE_NAMESPACE)
    return g_steal_pointer (&key);
  if (key != NULL && holder->kind == CYC_NODE_CLASS)
    return g_strconcat (".", key, NULL);
  if (key != NULL && holder->kind == CYC_NODE_OBJECT)
    {
      type = cyc_log_get_text (self->survey->log, cyc_survey_get_object (self->survey, holder->object)->type_text);
      if (!g_str_has_suffix (type, "dict") && !g_str_has_suffix (type, "Dict") && !g_str_has_suffix (type, "Counter"))
        return g_strconcat (".", key, NULL);
    }
  return cyc_slot_to_text (model, slot);
}

/* What a notebook's kernel keeps beside the names of the cells: In, Out, `_10`. */
static gboolean
is_kernel_name (const char *label)
{
  static const char *const names[] = { "In", "Out", "_ih", "_oh", "_", "__", "___", NULL };

  return g_strv_contains (names, label) || (label[0] == '_' && label[1] != '\0' && strspn (label + 1, "0123456789") == strlen (label + 1));
}

/* Private: the row's #CycRowFlags. */
guint
cyc_graph_flags_of_row (CycGraph   *self,
                        guint       node,
                        CycSlot     slot,
                        const char *label)
{
  if (self->survey->notebook && cyc_graph_get_node (self, node)->kind == CYC_NODE_NAMESPACE && is_kernel_name (label))
    return CYC_ROW_KERNEL;
  if (slot.kind == CYC_SLOT_STACK)
    return CYC_ROW_STACK;
  if (cyc_slot_is_field (slot, self->survey->log, "class"))
    return CYC_ROW_CLASS;
  return 0;
}

/* The width of what stands at a row's right end: a value, an arrow's sign, or a hidden type. */
static double
value_width (CycGraph   *self,
             CycObjectId target)
{
  const CycSurveyObject *object = cyc_survey_get_object (self->survey, target);

  if (object->kind == CYC_SURVEY_VALUE && object->repr != 0)
    return cyc_metrics_text_width (cyc_log_get_text (self->survey->log, object->repr), LABEL_SIZE, TRUE, FALSE);
  if (object->kind == CYC_SURVEY_HIDDEN || g_hash_table_contains (self->crowded, GUINT_TO_POINTER (target)))
    return cyc_metrics_text_width (cyc_log_get_text (self->survey->log, object->type_text), NOTE_SIZE, FALSE, FALSE);
  return LABEL_SIZE;
}

static void
widen (CycGraph   *self,
       CycNode    *node,
       const char *label,
       CycObjectId target)
{
  double wanted = cyc_metrics_text_width (label, LABEL_SIZE, TRUE, FALSE) + GAP + value_width (self, target) +
                  2 * CYC_CARD_PAD;

  node->width = MAX (node->width, wanted);
}

/* Private: the row of this slot, made if it is new. */
guint
cyc_graph_need_row (CycGraph   *self,
                    CycModel   *model,
                    guint       node,
                    CycSlot     slot,
                    CycObjectId target,
                    guint32     cursor)
{
  CycNode         *holder = &g_array_index (self->nodes, CycNode, node);
  g_autofree char *label = cyc_graph_slot_label (self, model, node, slot);
  guint            found = cyc_graph_find_row (self, node, label);
  CycRow           row = { .slot = slot, .flags = cyc_graph_flags_of_row (self, node, slot, label), .first = cursor };

  widen (self, holder, label, target);
  if (found != CYC_ROW_NONE)
    return found;
  row.label = g_strdup (label);
  g_array_append_val (holder->rows, row);
  cyc_graph_add_to_row_index (self->by_row, node, label, holder->rows->len - 1);
  return holder->rows->len - 1;
}

typedef struct
{
  CycRow row;
  guint  was;
} OrderedRow;

static guint
rank_of_row (const CycRow *row)
{
  if (row->flags & (CYC_ROW_CLASS | CYC_ROW_KERNEL))
    return 0;
  if (row->flags & CYC_ROW_MORE)
    return 2;
  return row->flags & CYC_ROW_STACK ? 3 : 1;
}

/* The class and the kernel's names first, for they are always there and what comes later grows downwards;
 * names in the order they appeared, items and stack places by index. */
static int
row_compare (gconstpointer a,
             gconstpointer b)
{
  const OrderedRow *x = a, *y = b;
  guint             rank_x = rank_of_row (&x->row), rank_y = rank_of_row (&y->row);

  if (rank_x != rank_y)
    return rank_x < rank_y ? -1 : 1;
  if (x->row.slot.kind == y->row.slot.kind && (x->row.slot.kind == CYC_SLOT_ITEM || x->row.slot.kind == CYC_SLOT_STACK) &&
      x->row.slot.value != y->row.slot.value)
    return x->row.slot.value < y->row.slot.value ? -1 : 1;
  return x->was < y->was ? -1 : x->was > y->was;
}

static guint *
order_rows_of (CycNode *node)
{
  g_autoptr (GArray) ordered = g_array_sized_new (FALSE, FALSE, sizeof (OrderedRow), node->rows->len);
  guint *now = g_new0 (guint, node->rows->len + 1);

  for (guint i = 0; i < node->rows->len; i++)
    {
      OrderedRow row = { g_array_index (node->rows, CycRow, i), i };

      g_array_append_val (ordered, row);
    }
  g_array_sort (ordered, row_compare);
  for (guint i = 0; i < ordered->len; i++)
    {
      const OrderedRow *row = &g_array_index (ordered, OrderedRow, i);

      g_array_index (node->rows, CycRow, i) = row->row;
      now[row->was] = i;
    }
  return now;
}

/* Private: puts the rows of every node in order; edges follow theirs. */
void
cyc_graph_order_rows (CycGraph *self)
{
  g_autoptr (GPtrArray) now = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->nodes->len; i++)
    g_ptr_array_add (now, order_rows_of (&g_array_index (self->nodes, CycNode, i)));
  for (guint i = 0; i < self->edges->len; i++)
    {
      CycEdge *edge = &g_array_index (self->edges, CycEdge, i);

      if (edge->row != CYC_ROW_NONE)
        edge->row = ((guint *) now->pdata[edge->tail])[edge->row];
    }
}

/* Room in the header beside title and note: the badge, and signs that may come. */
static double
header_extra (CycGraph      *self,
              const CycNode *node)
{
  const CycSurveyObject *object = cyc_survey_get_object (self->survey, node->object);
  const char            *type;

  if (node->kind == CYC_NODE_FRAME || node->kind == CYC_NODE_NAMESPACE)
    return GAP;
  if (node->kind != CYC_NODE_OBJECT)
    return GAP + 8;
  type = cyc_log_get_text (self->survey->log, object->type_text);
  if (g_str_equal (type, "tuple") || g_str_equal (type, "dict"))
    return 84;
  return 44;
}

static double
round_up (double value,
          double grid)
{
  return ceil (value / grid) * grid;
}

/* Private: fixes the size of every node for the epoch. */
void
cyc_graph_size_nodes (CycGraph *self)
{
  for (guint i = 0; i < self->nodes->len; i++)
    {
      CycNode *node = &g_array_index (self->nodes, CycNode, i);
      double   header = cyc_metrics_text_width (node->title, TITLE_SIZE, FALSE, TRUE) + 8 +
                      cyc_metrics_text_width (node->note, NOTE_SIZE, FALSE, FALSE) + header_extra (self, node) +
                      2 * CYC_CARD_PAD;
      guint n_rows = node->rows->len;

      node->width = round_up (CLAMP (MAX (node->width, header), CYC_CARD_MIN_WIDTH, CYC_CARD_MAX_WIDTH), 8);
      /* Room for what a collection finds of them, in any language. */
      if (node->kind == CYC_NODE_GROUP)
        node->width = MAX (node->width, CYC_CARD_GROUP_WIDTH);
      /* A closed class has a line of its own, and so has a group. */
      if ((node->kind == CYC_NODE_CLASS || node->kind == CYC_NODE_GROUP) && n_rows == 0)
        {
          node->height = CYC_CARD_HEADER + CYC_CARD_ROW + CYC_CARD_FOOT;
          continue;
        }
      node->height = round_up (cyc_node_get_row_y (node, n_rows) + (n_rows > 0 ? CYC_CARD_FOOT : 0), 2);
    }
}
