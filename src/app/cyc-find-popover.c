/* cyc-find-popover.c
 *
 * Finds objects by name, type, value or number.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-find-popover.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cyc-inspector-section.h"
#include "cyc-slot-text.h"
#include "cyc-why.h"

#define MAX_FOUND 60u

/* For how long is searched before the window gets its turn, in microseconds. */
#define SEARCHING 6000

struct _CycFindPopover
{
  GtkPopover parent_instance;

  /* Template children, owned by the template. */
  GtkSearchEntry      *entry;
  CycInspectorSection *results;
  GtkLabel            *nothing_label;

  CycPlayer  *player; /* unowned: the window's */
  CycObjectId first;

  /* A search under way, from the newest object to the oldest. */
  CycRecording *recording; /* of whose heap; unowned: only compared */
  char         *needle;
  CycObjectId   named;     /* what the whole text names, 0 for nothing */
  CycObjectId   next;      /* the object to look at next, 0 when all are looked at */
  GArray       *found;     /* of CycObjectId */
  guint         search_id; /* 0: none is under way */
};

G_DEFINE_FINAL_TYPE (CycFindPopover, cyc_find_popover, GTK_TYPE_POPOVER)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
choose (CycFindPopover *self,
        guint           holder)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, holder);
}

static void
on_activate (CycFindPopover *self)
{
  if (self->first != 0)
    choose (self, CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, self->first));
}

static void
add_result (CycFindPopover *self,
            CycModel       *model,
            CycObjectId     object)
{
  g_autofree char  *text = cyc_object_to_text (model, object);
  guint32           count = cyc_model_get_count (model, object);
  g_autofree char  *value = count == CYC_COUNT_IMMORTAL ? g_strdup ("∞") : g_strdup_printf ("%u", count);
  CycInspectorEntry entry = {
    .name = text,
    .value = value,
    .holder = CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, object),
  };

  if (self->first == 0)
    self->first = object;
  cyc_inspector_section_add (self->results, &entry);
}

static gboolean
matches (CycModel   *model,
         CycObjectId object,
         const char *needle)
{
  const CycModelObject *it = cyc_model_get_object (model, object);
  g_autofree char      *text = NULL;
  g_autofree char      *folded = NULL;

  if ((it->flags & CYC_OBJECT_ALIVE) == 0 || (it->flags & CYC_ALLOC_BUILTIN) != 0)
    return FALSE;
  text = cyc_object_to_text (model, object);
  folded = g_utf8_casefold (text, -1);
  return strstr (folded, needle) != NULL;
}

static void
show_found (CycFindPopover *self)
{
  CycModel   *model = self->player != NULL ? cyc_player_get_model (self->player) : NULL;
  const char *text = _ ("Nothing alive has that name, type or number");

  self->first = 0;
  cyc_inspector_section_begin (self->results);
  for (guint i = 0; i < self->found->len; i++)
    add_result (self, model, g_array_index (self->found, CycObjectId, i));
  cyc_inspector_section_end (self->results);
  if (*self->needle == '\0')
    text = _ ("A name such as p, a type such as Person, or #12");
  else if (self->search_id != 0)
    text = _ ("Searching…");
  gtk_widget_set_visible (GTK_WIDGET (self->nothing_label), self->first == 0);
  gtk_label_set_label (self->nothing_label, text);
}

/* Looks at some more objects. Returns: whether any are left */
static gboolean
search_on (CycFindPopover *self)
{
  CycModel *model = cyc_player_get_model (self->player);
  gint64    end = g_get_monotonic_time () + SEARCHING;

  for (self->next = MIN (self->next, cyc_model_get_n_objects (model)); self->next > 0 && self->found->len < MAX_FOUND; self->next--)
    {
      if (self->next != self->named && matches (model, self->next, self->needle))
        g_array_append_val (self->found, self->next);
      if (self->next % 64 == 0 && g_get_monotonic_time () >= end)
        return TRUE;
    }
  return FALSE;
}

static void on_search_changed (CycFindPopover *self);

static gboolean
on_search_idle (gpointer data)
{
  CycFindPopover *self = data;

  /* Another run has come in between. */
  if (cyc_player_get_recording (self->player) != self->recording)
    {
      self->search_id = 0;
      on_search_changed (self);
      return G_SOURCE_REMOVE;
    }
  if (search_on (self))
    return G_SOURCE_CONTINUE;
  self->search_id = 0;
  show_found (self);
  return G_SOURCE_REMOVE;
}

/* In a small heap all is found at once; in a large one when the window has nothing else to do. */
static void
on_search_changed (CycFindPopover *self)
{
  CycModel   *model = self->player != NULL ? cyc_player_get_model (self->player) : NULL;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  g_clear_handle_id (&self->search_id, g_source_remove);
  g_free (self->needle);
  self->needle = g_utf8_casefold (text, -1);
  g_array_set_size (self->found, 0);
  self->recording = self->player != NULL ? cyc_player_get_recording (self->player) : NULL;
  if (model != NULL && *self->needle != '\0')
    {
      self->named = cyc_why_find (model, text);
      if (self->named != 0)
        g_array_append_val (self->found, self->named);
      self->next = cyc_model_get_n_objects (model);
      if (search_on (self))
        self->search_id = g_idle_add_full (GDK_PRIORITY_REDRAW, on_search_idle, self, NULL);
    }
  show_found (self);
}

static void
on_show (CycFindPopover *self)
{
  on_search_changed (self);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
cyc_find_popover_dispose (GObject *object)
{
  CycFindPopover *self = CYC_FIND_POPOVER (object);

  g_clear_handle_id (&self->search_id, g_source_remove);
  g_clear_pointer (&self->needle, g_free);
  g_clear_pointer (&self->found, g_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), CYC_TYPE_FIND_POPOVER);

  G_OBJECT_CLASS (cyc_find_popover_parent_class)->dispose (object);
}

static void
cyc_find_popover_class_init (CycFindPopoverClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CYC_TYPE_INSPECTOR_SECTION);
  object_class->dispose = cyc_find_popover_dispose;

  /**
   * CycFindPopover::chosen:
   * @holder: a #CycHolder
   *
   * One of the found objects was chosen.
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CYC_TYPE_FIND_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class, "/dev/cyclarium/Cyclarium/cyc-find-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, CycFindPopover, entry);
  gtk_widget_class_bind_template_child (widget_class, CycFindPopover, results);
  gtk_widget_class_bind_template_child (widget_class, CycFindPopover, nothing_label);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_show);
  gtk_widget_class_bind_template_callback (widget_class, choose);
}

static void
cyc_find_popover_init (CycFindPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->needle = g_strdup ("");
  self->found = g_array_new (FALSE, FALSE, sizeof (CycObjectId));
}

/**
 * cyc_find_popover_set_player:
 * @self: a popover
 * @player: (transfer none): whose heap is searched; it must live as long
 *
 * Says where to search.
 */
void
cyc_find_popover_set_player (CycFindPopover *self,
                             CycPlayer      *player)
{
  g_return_if_fail (CYC_IS_FIND_POPOVER (self));

  self->player = player;
}
