/* cyc-inspector.c
 *
 * All that is known of the selected object at the cursor.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-inspector.h"

#include <glib/gi18n.h>

#include "cyc-facts.h"
#include "cyc-inspector-section.h"
#include "cyc-ledger.h"
#include "cyc-narration.h"
#include "cyc-slot-text.h"
#include "cyc-tooltip.h"
#include "cyc-why-view.h"

/* No one reads more, and each row is a widget. */
#define MOST_ROWS 40u

struct _CycInspector
{
  GtkWidget parent_instance;

  /* Template children, owned by the template. */
  GtkWidget           *content;
  GtkLabel            *title_label;
  GtkLabel            *number_label;
  GtkLabel            *subtitle_label;
  CycInspectorSection *holders_section;
  CycInspectorSection *collector_section;
  CycWhyView          *why_view;
  CycInspectorSection *refers_section;
  CycInspectorSection *source_section;
};

G_DEFINE_FINAL_TYPE (CycInspector, cyc_inspector, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_LIT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_chosen (CycInspector *self,
           guint         holder)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.select", "u", holder);
}

static void
on_lit (CycInspector *self)
{
  g_signal_emit (self, signals[SIGNAL_LIT], 0);
}

static void
cyc_inspector_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CYC_TYPE_INSPECTOR);

  G_OBJECT_CLASS (cyc_inspector_parent_class)->dispose (object);
}

static void
cyc_inspector_class_init (CycInspectorClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CYC_TYPE_INSPECTOR_SECTION);
  g_type_ensure (CYC_TYPE_WHY_VIEW);
  object_class->dispose = cyc_inspector_dispose;

  /**
   * CycInspector::lit:
   *
   * Other references are to be lit: see cyc_inspector_get_lit().
   */
  signals[SIGNAL_LIT] = g_signal_new ("lit", CYC_TYPE_INSPECTOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/dev/cyclarium/Cyclarium/cyc-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, CycInspector, content);
  gtk_widget_class_bind_template_child (widget_class, CycInspector, title_label);
  gtk_widget_class_bind_template_child (widget_class, CycInspector, number_label);
  gtk_widget_class_bind_template_child (widget_class, CycInspector, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, CycInspector, holders_section);
  gtk_widget_class_bind_template_child (widget_class, CycInspector, collector_section);
  gtk_widget_class_bind_template_child (widget_class, CycInspector, why_view);
  gtk_widget_class_bind_template_child (widget_class, CycInspector, refers_section);
  gtk_widget_class_bind_template_child (widget_class, CycInspector, source_section);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_lit);
}

static void
cyc_inspector_init (CycInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_fact (CycInspectorSection *section,
          const char          *name,
          const char          *value)
{
  CycInspectorEntry entry = { .name = name, .value = value, .holder = CYC_HOLDER_NOTHING, .flags = CYC_ROW_DIM_NAME };

  cyc_inspector_section_add (section, &entry);
}

/* What is not named one by one. */
static void
add_rest (CycInspectorSection *section,
          guint                n)
{
  g_autofree char *value = g_strdup_printf ("%u", n);

  if (n > 0)
    add_fact (section, ngettext ("another reference", "other references", n), value);
}

static void
clear_section (CycInspectorSection *section)
{
  cyc_inspector_section_begin (section);
  cyc_inspector_section_end (section);
}

static void
show_header (CycInspector *self,
             const char   *title,
             const char   *number,
             const char   *subtitle)
{
  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->number_label, number);
  gtk_label_set_label (self->subtitle_label, subtitle);
  cyc_tooltip_set (GTK_WIDGET (self->subtitle_label), subtitle);
}

static void
show_holders (CycInspector *self,
              CycModel     *model,
              CycObjectId   object)
{
  guint n_more;
  g_autoptr (GPtrArray) ledger = cyc_ledger_new (model, object, MOST_ROWS, &n_more);
  g_autofree char  *count = NULL;
  guint32           n = cyc_model_get_count (model, object);
  CycInspectorEntry sum = {
    .name = _ ("reference count"),
    .holder = CYC_HOLDER_NOTHING,
    .flags = CYC_ROW_DIM_NAME | CYC_ROW_SUM,
  };

  cyc_inspector_section_begin (self->holders_section);
  for (guint i = 0; i < ledger->len; i++)
    {
      const CycLedgerEntry *line = g_ptr_array_index (ledger, i);
      CycInspectorEntry     entry = {
            .name = line->title,
            .value = n == CYC_COUNT_IMMORTAL ? NULL : "1",
            .note = line->explanation,
            .reference = &line->reference,
            .group = i,
            .holder = line->reference.holder,
            .flags = CYC_ROW_STRONG,
      };

      cyc_inspector_section_add (self->holders_section, &entry);
    }
  add_rest (self->holders_section, n_more);
  count = n == CYC_COUNT_IMMORTAL ? g_strdup (_ ("immortal")) : g_strdup_printf ("%u", n);
  sum.value = count;
  cyc_inspector_section_add (self->holders_section, &sum);
  cyc_inspector_section_end (self->holders_section);
}

static void
show_weakrefs (CycInspector *self,
               CycModel     *model,
               CycObjectId   object)
{
  g_autoptr (GArray) weakrefs = cyc_model_get_weakrefs (model, object);

  if (weakrefs->len == 0)
    add_fact (self->collector_section, _ ("weak references"), C_ ("weak references", "none"));
  for (guint i = 0; i < weakrefs->len; i++)
    {
      CycObjectId       ref = g_array_index (weakrefs, CycObjectId, i);
      g_autofree char  *text = cyc_object_to_text (model, ref);
      CycInspectorEntry entry = {
        .name = i == 0 ? _ ("weak references") : " ",
        .value = text,
        .holder = CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, ref),
        .flags = CYC_ROW_DIM_NAME,
      };

      cyc_inspector_section_add (self->collector_section, &entry);
    }
}

static void
show_collector (CycInspector *self,
                CycPlayer    *player,
                CycObjectId   object)
{
  CycModel        *model = cyc_player_get_model (player);
  g_autofree char *gc_refs = cyc_facts_gc_refs (player, object);
  g_autofree char *list = cyc_facts_list (model, object);
  g_autofree char *came_from = cyc_facts_came_from (player, object);
  g_autofree char *state = cyc_facts_state (model, object);
  g_autofree char *finalizer = cyc_facts_finalizer (model, object);

  cyc_inspector_section_begin (self->collector_section);
  if (cyc_model_get_gc (model)->collecting)
    {
      CycInspectorEntry entry = {
        .name = "gc_refs",
        .value = gc_refs,
        .holder = CYC_HOLDER_NOTHING,
        .flags = CYC_ROW_DIM_NAME | CYC_ROW_STRONG,
      };

      cyc_inspector_section_add (self->collector_section, &entry);
    }
  add_fact (self->collector_section, C_ ("collector", "list"), list);
  if (came_from != NULL)
    add_fact (self->collector_section, _ ("came from"), came_from);
  add_fact (self->collector_section, C_ ("collector", "state"), state);
  add_fact (self->collector_section, _ ("finalizer"), finalizer);
  show_weakrefs (self, model, object);
  cyc_inspector_section_end (self->collector_section);
}

static void
show_refers (CycInspector *self,
             CycModel     *model,
             CycHolder     holder)
{
  guint n_more;
  g_autoptr (GArray) references = cyc_model_get_first_references (model, holder, MOST_ROWS, &n_more);

  cyc_inspector_section_begin (self->refers_section);
  for (guint i = 0; i < references->len; i++)
    {
      const CycModelRef *reference = &g_array_index (references, CycModelRef, i);
      g_autofree char   *slot = cyc_slot_to_text (model, reference->slot);
      g_autofree char   *target = cyc_object_to_text (model, reference->target);
      CycInspectorEntry  entry = {
         .name = slot,
         .value = target,
         .reference = reference,
         .group = i,
         .holder = CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, reference->target),
         .flags = CYC_ROW_NAME_MONO,
      };

      cyc_inspector_section_add (self->refers_section, &entry);
    }
  add_rest (self->refers_section, n_more);
  cyc_inspector_section_end (self->refers_section);
}

static void
show_source (CycInspector *self,
             CycPlayer    *player)
{
  g_autoptr (CycNarration) narration = cyc_narration_new (cyc_player_get_model (player));
  g_autofree char *title = NULL;

  /* Translators: %s is a version: 3.13. */
  title = g_strdup_printf (_ ("In CPython %s"), cyc_recording_get_python (cyc_player_get_recording (player)));
  cyc_inspector_section_set_title (self->source_section, title);
  cyc_inspector_section_begin (self->source_section);
  if (narration != NULL && narration->function != NULL)
    {
      g_autofree char  *call = g_strdup_printf ("%s()", narration->function);
      CycInspectorEntry entry = { .name = call, .holder = CYC_HOLDER_NOTHING, .flags = CYC_ROW_NAME_MONO };

      cyc_inspector_section_add (self->source_section, &entry);
    }
  if (narration != NULL && narration->source != NULL)
    {
      CycInspectorEntry entry = { .name = narration->source, .holder = CYC_HOLDER_NOTHING, .flags = CYC_ROW_DIM_NAME };

      cyc_inspector_section_add (self->source_section, &entry);
    }
  cyc_inspector_section_end (self->source_section);
}

static void
show_object (CycInspector *self,
             CycPlayer    *player,
             CycObjectId   object)
{
  CycModel             *model = cyc_player_get_model (player);
  const CycModelObject *it = cyc_model_get_object (model, object);
  const char           *repr = cyc_model_get_repr (model, object);
  g_autofree char      *number = g_strdup_printf ("#%u", object);
  g_autofree char      *subtitle = cyc_facts_describe (model, object);
  g_autofree char      *class_name = (it->flags & CYC_ALLOC_TYPE) != 0 ? cyc_object_to_text (model, object) : NULL;

  if (class_name != NULL && !g_str_has_suffix (class_name, number))
    show_header (self, class_name, number, subtitle);
  else
    show_header (self, repr != NULL && *repr != '\0' ? repr : cyc_model_get_type_name (model, object), number, subtitle);
  if ((it->flags & CYC_OBJECT_ALIVE) != 0)
    {
      show_holders (self, model, object);
      show_collector (self, player, object);
      show_refers (self, model, CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, object));
    }
  else
    {
      clear_section (self->holders_section);
      clear_section (self->collector_section);
      clear_section (self->refers_section);
    }
  cyc_why_view_show (self->why_view, model, object);
  gtk_widget_set_visible (GTK_WIDGET (self->why_view), TRUE);
}

static void
show_frame (CycInspector *self,
            CycModel     *model,
            CycHolder     holder)
{
  g_autofree char *title = cyc_holder_to_text (model, holder);

  show_header (self, title, "", _ ("holds references, and is not an object here"));
  clear_section (self->holders_section);
  clear_section (self->collector_section);
  gtk_widget_set_visible (GTK_WIDGET (self->why_view), FALSE);
  show_refers (self, model, holder);
}

static void
add_counter (CycInspector *self,
             const char   *name,
             guint         value,
             guint         threshold)
{
  /* Translators: a counter and the value at which a collection starts. */
  g_autofree char *text = g_strdup_printf (_ ("%1$u of %2$u"), value, threshold);

  add_fact (self->collector_section, name, text);
}

/* Old objects have no counters of their own: an increment takes as many as its work asks for. */
static void
add_increments (CycInspector     *self,
                const CycModelGc *gc)
{
  g_autofree char *work = g_strdup_printf (ngettext ("%d object", "%d objects", (gulong) ABS (gc->work)), gc->work);

  add_counter (self, _ ("new objects"), gc->counters[0], gc->thresholds[0]);
  add_fact (self->collector_section, _ ("work of the next increment"), work);
}

static void
show_counters (CycInspector *self,
               CycModel     *model)
{
  const CycModelGc *gc = cyc_model_get_gc (model);

  cyc_inspector_section_begin (self->collector_section);
  add_fact (self->collector_section, _ ("automatic collection"), gc->enabled ? _ ("on") : _ ("off"));
  if (gc->incremental)
    add_increments (self, gc);
  for (guint i = 0; !gc->incremental && i < G_N_ELEMENTS (gc->counters); i++)
    {
      g_autofree char *name = g_strdup_printf (_ ("generation %u"), i);

      add_counter (self, name, gc->counters[i], gc->thresholds[i]);
    }
  cyc_inspector_section_end (self->collector_section);
}

static void
show_nothing (CycInspector *self,
              CycModel     *model)
{
  show_header (self, _ ("Nothing selected"), "", _ ("Click an object on the stage to see who holds it."));
  clear_section (self->holders_section);
  clear_section (self->refers_section);
  gtk_widget_set_visible (GTK_WIDGET (self->why_view), FALSE);
  if (model != NULL)
    show_counters (self, model);
  else
    clear_section (self->collector_section);
}

static void
show_absent (CycInspector *self)
{
  show_header (self, _ ("Not made yet"), "", _ ("At this moment the selected object does not exist."));
  clear_section (self->holders_section);
  clear_section (self->collector_section);
  clear_section (self->refers_section);
  gtk_widget_set_visible (GTK_WIDGET (self->why_view), FALSE);
}

/**
 * cyc_inspector_show:
 * @self: an inspector
 * @player: the recording and the cursor
 * @selected: an object or a frame; %CYC_HOLDER_NOTHING for nothing
 *
 * Shows what is known of something at the cursor. Rows that stay keep their
 * widgets, so that focus, scroll position and opened lists stay too.
 */
void
cyc_inspector_show (CycInspector *self,
                    CycPlayer    *player,
                    CycHolder     selected)
{
  CycModel   *model;
  CycObjectId number = CYC_HOLDER_NUMBER (selected);

  g_return_if_fail (CYC_IS_INSPECTOR (self));

  model = cyc_player_get_length (player) > 0 ? cyc_player_get_model (player) : NULL;
  if (model == NULL || selected == CYC_HOLDER_NOTHING)
    show_nothing (self, model);
  else if (CYC_HOLDER_KIND (selected) == CYC_HOLDER_OBJECT && number > 0 && number <= cyc_model_get_n_objects (model))
    show_object (self, player, number);
  else if (CYC_HOLDER_KIND (selected) == CYC_HOLDER_FRAME && number <= cyc_model_get_n_frames (model))
    show_frame (self, model, selected);
  else
    show_absent (self);
  if (model != NULL)
    show_source (self, player);
  else
    clear_section (self->source_section);
  on_lit (self);
}

/**
 * cyc_inspector_show_ledger:
 * @self: an inspector
 *
 * Brings the keyboard's focus to the first reference that the count is made of.
 *
 * Returns: whether there is one
 */
gboolean
cyc_inspector_show_ledger (CycInspector *self)
{
  g_return_val_if_fail (CYC_IS_INSPECTOR (self), FALSE);

  return gtk_widget_get_visible (GTK_WIDGET (self->holders_section)) && cyc_inspector_section_focus_first (self->holders_section);
}

/**
 * cyc_inspector_show_why:
 * @self: an inspector
 *
 * Brings the keyboard's focus to what tells why the object lives or died.
 *
 * Returns: whether there is anything
 */
gboolean
cyc_inspector_show_why (CycInspector *self)
{
  g_return_val_if_fail (CYC_IS_INSPECTOR (self), FALSE);

  return gtk_widget_get_visible (GTK_WIDGET (self->why_view)) && cyc_why_view_focus_first (self->why_view);
}

/**
 * cyc_inspector_get_lit:
 * @self: an inspector
 *
 * Returns: (transfer full) (element-type CycModelRef): the references that
 *   the person looks at here
 */
GArray *
cyc_inspector_get_lit (CycInspector *self)
{
  /* The focus stays where it is while the pointer goes over other rows. */
  static const CycPointedBy ways[] = { CYC_POINTED_BY_POINTER, CYC_POINTED_BY_FOCUS };

  g_return_val_if_fail (CYC_IS_INSPECTOR (self), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (GArray) holders = cyc_inspector_section_get_lit (self->holders_section, ways[i]);
      g_autoptr (GArray) refers = cyc_inspector_section_get_lit (self->refers_section, ways[i]);
      g_autoptr (GArray) chain = cyc_why_view_get_lit (self->why_view, ways[i]);

      if (holders->len > 0)
        return g_steal_pointer (&holders);
      if (refers->len > 0)
        return g_steal_pointer (&refers);
      if (chain->len > 0 && gtk_widget_get_visible (GTK_WIDGET (self->why_view)))
        return g_steal_pointer (&chain);
    }
  if (gtk_widget_get_visible (GTK_WIDGET (self->why_view)))
    return cyc_why_view_get_kept_lit (self->why_view);
  return g_array_new (FALSE, FALSE, sizeof (CycModelRef));
}
