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

struct _CycFindPopover
{
  GtkPopover parent_instance;

  /* Template children, owned by the template. */
  GtkSearchEntry      *entry;
  CycInspectorSection *results;
  GtkLabel            *nothing_label;

  CycPlayer  *player; /* unowned: the window's */
  CycObjectId first;
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
on_search_changed (CycFindPopover *self)
{
  CycModel        *model = self->player != NULL ? cyc_player_get_model (self->player) : NULL;
  const char      *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *needle = g_utf8_casefold (text, -1);
  CycObjectId      named = 0;
  guint            n = 0;

  self->first = 0;
  cyc_inspector_section_begin (self->results);
  if (model != NULL && *needle != '\0')
    {
      named = cyc_why_find (model, text);
      if (named != 0)
        add_result (self, model, named);
      for (CycObjectId object = cyc_model_get_n_objects (model); object > 0 && n < MAX_FOUND; object--)
        if (object != named && matches (model, object, needle))
          {
            add_result (self, model, object);
            n++;
          }
    }
  cyc_inspector_section_end (self->results);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing_label), self->first == 0);
  gtk_label_set_label (self->nothing_label, *needle == '\0' ? _ ("A name such as p, a type such as Person, or #12") : _ ("Nothing alive has that name, type or number"));
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
