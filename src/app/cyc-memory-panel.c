/* cyc-memory-panel.c
 *
 * The places are looked for in a thread when someone wants to see them and
 * the log has grown; then they follow the cursor.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-memory-panel.h"

#include <glib/gi18n.h>

#include "cyc-inspector-section.h"
#include "cyc-memory-map.h"

/* No one reads more. */
#define MAX_TYPES 200u

struct _CycMemoryPanel
{
  GtkWidget parent_instance;

  /* Template children, owned by the template. */
  GtkWidget           *content;
  GtkLabel            *summary_label;
  CycMemoryMap        *map;
  CycInspectorSection *types_section;

  CycPlayer    *player;
  CycBookmarks *bookmarks;   /* NULL before the first run */
  CycOccupancy *occupancy;   /* NULL until it is known */
  CycLog       *log;         /* whose memory is known or looked for; unowned: only compared */
  guint32       length;      /* likewise, of how many events */
  GCancellable *cancellable; /* NULL while nothing is looked for */
  CycHolder     selected;

  /* The moment that types are compared with. */
  GHashTable *base; /* of counts by type's text; NULL without a bookmark before the cursor */
  guint32     base_cursor;
};

G_DEFINE_FINAL_TYPE (CycMemoryPanel, cyc_memory_panel, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
look_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  CycOccupancy *occupancy = cyc_occupancy_new (cyc_model_get_log (data));

  cyc_occupancy_move (occupancy, data);
  g_task_return_pointer (task, occupancy, (GDestroyNotify) cyc_occupancy_free);
}

static void
forget (CycMemoryPanel *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  cyc_memory_map_show (self->map, NULL, NULL, 0);
  g_clear_pointer (&self->occupancy, cyc_occupancy_free);
  g_clear_pointer (&self->base, g_hash_table_unref);
}

/* What is compared with: the heap at the last bookmark before the cursor. */
static const CycBookmark *
update_base (CycMemoryPanel *self)
{
  const CycBookmark *bookmark = self->bookmarks != NULL ? cyc_bookmarks_previous (self->bookmarks, cyc_player_get_cursor (self->player)) : NULL;
  g_autoptr (GArray) types = NULL;

  if (bookmark == NULL)
    {
      g_clear_pointer (&self->base, g_hash_table_unref);
      return NULL;
    }
  if (self->base != NULL && self->base_cursor == bookmark->cursor)
    return bookmark;
  g_clear_pointer (&self->base, g_hash_table_unref);
  self->base = g_hash_table_new (NULL, NULL);
  self->base_cursor = bookmark->cursor;
  types = cyc_occupancy_count_types (cyc_player_peek (self->player, bookmark->cursor));
  for (guint i = 0; i < types->len; i++)
    {
      const CycTypeCount *type = &g_array_index (types, CycTypeCount, i);

      g_hash_table_insert (self->base, GUINT_TO_POINTER (type->type_text), GUINT_TO_POINTER (type->n));
    }
  return bookmark;
}

static void
add_type (CycMemoryPanel     *self,
          const CycTypeCount *type)
{
  guint             before = self->base != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->base, GUINT_TO_POINTER (type->type_text))) : type->n;
  g_autofree char  *growth = before != type->n ? g_strdup_printf ("%+d", (int) type->n - (int) before) : NULL;
  g_autofree char  *size = g_format_size_full (type->bytes, G_FORMAT_SIZE_IEC_UNITS);
  g_autofree char  *value = g_strdup_printf ("%u · %s", type->n, size);
  CycInspectorEntry entry = {
    .name = cyc_log_get_text (self->log, type->type_text),
    .detail = growth,
    .value = value,
    .holder = CYC_HOLDER_MAKE (CYC_HOLDER_VM, type->type_text),
  };

  cyc_inspector_section_add (self->types_section, &entry);
}

static void
show_types (CycMemoryPanel *self)
{
  g_autoptr (GArray) types = cyc_occupancy_get_types (self->occupancy);

  cyc_inspector_section_begin (self->types_section);
  for (guint i = 0; i < MIN (types->len, MAX_TYPES); i++)
    add_type (self, &g_array_index (types, CycTypeCount, i));
  cyc_inspector_section_end (self->types_section);
}

static guint
count_used (CycMemoryPanel *self)
{
  guint n = 0;

  for (guint i = 0; i < cyc_occupancy_get_n_places (self->occupancy); i++)
    n += cyc_occupancy_get_object (self->occupancy, i) != 0;
  return n;
}

static void
show_summary (CycMemoryPanel    *self,
              const CycBookmark *base)
{
  guint            n = self->occupancy != NULL ? count_used (self) : 0;
  g_autofree char *text = NULL;
  g_autofree char *growth = NULL;
  g_autofree char *both = NULL;

  if (self->occupancy != NULL)
    /* Translators: %1$u is a number of objects, %2$u of blocks of memory. */
    text = g_strdup_printf (ngettext ("%1$u object of the program in %2$u blocks", "%1$u objects of the program in %2$u blocks", n), n,
                            cyc_occupancy_get_n_places (self->occupancy));
  else if (self->length == 0)
    text = g_strdup (_ ("Nothing has been run yet: press F5"));
  if (base != NULL)
    /* Translators: %s is a bookmark's name. */
    growth = g_strdup_printf (_ ("Growth since the bookmark “%s”"), base->name);
  both = g_strjoin ("\n", text != NULL ? text : "", growth, NULL);
  gtk_label_set_label (self->summary_label, both);
}

static void
show (CycMemoryPanel *self)
{
  const CycBookmark *base = update_base (self);
  CycModel          *model = cyc_player_get_model (self->player);
  CycObjectId        object = self->selected != G_MAXUINT32 && CYC_HOLDER_KIND (self->selected) == CYC_HOLDER_OBJECT ? CYC_HOLDER_NUMBER (self->selected) : 0;

  if (self->occupancy != NULL)
    {
      cyc_occupancy_move (self->occupancy, model);
      cyc_memory_map_show (self->map, self->occupancy, model, object);
      show_types (self);
    }
  show_summary (self, base);
}

static void
on_looked (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  CycMemoryPanel *self = CYC_MEMORY_PANEL (source);
  CycOccupancy   *occupancy = g_task_propagate_pointer (G_TASK (result), NULL);

  if (occupancy == NULL)
    return;
  g_clear_object (&self->cancellable);
  cyc_memory_map_show (self->map, NULL, NULL, 0);
  g_clear_pointer (&self->occupancy, cyc_occupancy_free);
  self->occupancy = occupancy;
  show (self);
}

/* Looks anew if the log is another one or longer. */
static void
look (CycMemoryPanel *self)
{
  CycRecording *recording = cyc_player_get_recording (self->player);
  CycLog       *log = recording != NULL ? cyc_recording_get_log (recording) : NULL;
  guint32       length = cyc_player_get_length (self->player);
  g_autoptr (GTask) task = NULL;

  if (log != self->log)
    forget (self);
  if (log == self->log && length == self->length)
    return;
  self->log = log;
  self->length = length;
  if (length == 0 || self->cancellable != NULL)
    return;
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, on_looked, NULL);
  g_task_set_source_tag (task, look);
  g_task_set_task_data (task, cyc_model_copy (cyc_player_get_model (self->player)), (GDestroyNotify) cyc_model_free);
  g_task_run_in_thread (task, look_thread);
}

/* A type stands for the newest of its objects that is older than the selected one, or the newest at all. */
static CycHolder
find_of_type (CycMemoryPanel *self,
              guint32         type_text)
{
  CycModel   *model = cyc_player_get_model (self->player);
  CycObjectId last = cyc_model_get_n_objects (model), newest = 0;
  CycObjectId selected = self->selected != G_MAXUINT32 && CYC_HOLDER_KIND (self->selected) == CYC_HOLDER_OBJECT ? CYC_HOLDER_NUMBER (self->selected) : 0;

  for (CycObjectId object = last; object > 0; object--)
    {
      const CycModelObject *it = cyc_model_get_object (model, object);

      if ((it->flags & CYC_OBJECT_ALIVE) == 0 || (it->flags & CYC_ALLOC_BUILTIN) != 0 || it->type_text != type_text)
        continue;
      if (object < selected && cyc_model_get_object (model, selected)->type_text == type_text)
        return CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, object);
      if (newest == 0)
        newest = object;
    }
  return CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, newest);
}

static void
on_chosen (CycMemoryPanel *self,
           guint           holder)
{
  if (CYC_HOLDER_KIND (holder) == CYC_HOLDER_VM)
    holder = find_of_type (self, CYC_HOLDER_NUMBER (holder));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, holder);
}

static void
on_map (CycMemoryPanel *self)
{
  cyc_memory_panel_update (self, self->selected);
}

static void
cyc_memory_panel_dispose (GObject *object)
{
  CycMemoryPanel *self = CYC_MEMORY_PANEL (object);

  if (self->map != NULL)
    forget (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), CYC_TYPE_MEMORY_PANEL);
  g_clear_object (&self->bookmarks);
  g_clear_object (&self->player);

  G_OBJECT_CLASS (cyc_memory_panel_parent_class)->dispose (object);
}

static void
cyc_memory_panel_class_init (CycMemoryPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CYC_TYPE_INSPECTOR_SECTION);
  g_type_ensure (CYC_TYPE_MEMORY_MAP);
  G_OBJECT_CLASS (klass)->dispose = cyc_memory_panel_dispose;

  /**
   * CycMemoryPanel::chosen:
   * @holder: a #CycHolder
   *
   * An object was chosen.
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CYC_TYPE_MEMORY_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class, "/dev/cyclarium/Cyclarium/cyc-memory-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, CycMemoryPanel, content);
  gtk_widget_class_bind_template_child (widget_class, CycMemoryPanel, summary_label);
  gtk_widget_class_bind_template_child (widget_class, CycMemoryPanel, map);
  gtk_widget_class_bind_template_child (widget_class, CycMemoryPanel, types_section);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
}

static void
cyc_memory_panel_init (CycMemoryPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->selected = G_MAXUINT32;
  g_signal_connect (self, "map", G_CALLBACK (on_map), NULL);
}

/**
 * cyc_memory_panel_set_player:
 * @self: a panel
 * @player: where the cursor is
 *
 * Connects the panel; once.
 */
void
cyc_memory_panel_set_player (CycMemoryPanel *self,
                             CycPlayer      *player)
{
  g_return_if_fail (CYC_IS_MEMORY_PANEL (self));
  g_return_if_fail (self->player == NULL);

  self->player = g_object_ref (player);
}

/**
 * cyc_memory_panel_set_bookmarks:
 * @self: a panel
 * @bookmarks: (nullable): moments that types may be compared with
 *
 * Changes the bookmarks.
 */
void
cyc_memory_panel_set_bookmarks (CycMemoryPanel *self,
                                CycBookmarks   *bookmarks)
{
  g_return_if_fail (CYC_IS_MEMORY_PANEL (self));

  if (self->bookmarks != NULL)
    g_signal_handlers_disconnect_by_data (self->bookmarks, self);
  g_set_object (&self->bookmarks, bookmarks);
  if (bookmarks != NULL)
    g_signal_connect_object (bookmarks, "changed", G_CALLBACK (on_map), self, G_CONNECT_SWAPPED);
}

/**
 * cyc_memory_panel_update:
 * @self: a panel
 * @selected: the selected #CycHolder; %G_MAXUINT32 for none
 *
 * To be called when the cursor, the log or the selection has changed. A
 * panel that is not seen is brought up to date when it is.
 */
void
cyc_memory_panel_update (CycMemoryPanel *self,
                         CycHolder       selected)
{
  CycRecording *recording;

  g_return_if_fail (CYC_IS_MEMORY_PANEL (self));

  recording = cyc_player_get_recording (self->player);
  self->selected = selected;
  /* What is known of another log must not be drawn any more, seen or not. */
  if (recording == NULL || cyc_recording_get_log (recording) != self->log)
    forget (self);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      cyc_memory_map_show (self->map, NULL, NULL, 0);
      return;
    }
  look (self);
  show (self);
}

/**
 * cyc_memory_panel_get_occupancy:
 * @self: a panel
 *
 * Returns: (transfer none) (nullable): what it shows; %NULL until that is known
 */
CycOccupancy *
cyc_memory_panel_get_occupancy (CycMemoryPanel *self)
{
  g_return_val_if_fail (CYC_IS_MEMORY_PANEL (self), NULL);

  return self->occupancy;
}
