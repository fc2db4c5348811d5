/* cyc-inspector-section.c
 *
 * A heading of the inspector with rows under it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-inspector-section.h"

#include <glib/gi18n.h>

/* More rows than these wait behind a button. */
#define N_ROWS_SHOWN 12

struct _CycInspectorSection
{
  GtkWidget parent_instance;

  /* Template children, owned by the template. */
  GtkWidget  *content;
  GtkLabel   *heading;
  GtkListBox *list;
  GtkButton  *more_button;

  GPtrArray *entries; /* of CycInspectorEntry: of all rows, those behind the button too */
  GPtrArray *rows;    /* of CycInspectorRow, owned by the list; those that were shown at some time */
  gboolean   opened;
};

G_DEFINE_FINAL_TYPE (CycInspectorSection, cyc_inspector_section, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_TITLE,
  N_PROPS,
};

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_LIT,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static CycInspectorEntry *
entry_copy (const CycInspectorEntry *from)
{
  CycInspectorEntry *entry = g_memdup2 (from, sizeof *from);

  entry->name = g_strdup (from->name);
  entry->detail = g_strdup (from->detail);
  entry->value = g_strdup (from->value);
  entry->note = g_strdup (from->note);
  entry->reference = g_memdup2 (from->reference, sizeof *from->reference);
  return entry;
}

static void
entry_free (gpointer data)
{
  CycInspectorEntry *entry = data;

  g_free ((char *) entry->name);
  g_free ((char *) entry->detail);
  g_free ((char *) entry->value);
  g_free ((char *) entry->note);
  g_free ((CycModelRef *) entry->reference);
  g_free (entry);
}

static void
on_row_activated (GtkListBox          *list,
                  GtkListBoxRow       *row,
                  CycInspectorSection *self)
{
  guint holder;

  g_object_get (row, "holder", &holder, NULL);
  if (holder != CYC_HOLDER_NOTHING)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, holder);
}

static void
on_pointed (CycInspectorSection *self)
{
  g_signal_emit (self, signals[SIGNAL_LIT], 0);
}

static void
on_more_clicked (CycInspectorSection *self)
{
  self->opened = !self->opened;
  cyc_inspector_section_end (self);
}

static void
cyc_inspector_section_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (CYC_INSPECTOR_SECTION (object)->heading));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cyc_inspector_section_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_TITLE:
      cyc_inspector_section_set_title (CYC_INSPECTOR_SECTION (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cyc_inspector_section_dispose (GObject *object)
{
  CycInspectorSection *self = CYC_INSPECTOR_SECTION (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), CYC_TYPE_INSPECTOR_SECTION);

  G_OBJECT_CLASS (cyc_inspector_section_parent_class)->dispose (object);
}

static void
cyc_inspector_section_class_init (CycInspectorSectionClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cyc_inspector_section_dispose;
  object_class->get_property = cyc_inspector_section_get_property;
  object_class->set_property = cyc_inspector_section_set_property;
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * CycInspectorSection::chosen:
   * @holder: the #CycHolder of the row
   *
   * A row was clicked.
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CYC_TYPE_INSPECTOR_SECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_UINT);

  /**
   * CycInspectorSection::lit:
   *
   * Other references are to be lit: see cyc_inspector_section_get_lit().
   */
  signals[SIGNAL_LIT] = g_signal_new ("lit", CYC_TYPE_INSPECTOR_SECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/dev/cyclarium/Cyclarium/cyc-inspector-section.ui");
  gtk_widget_class_bind_template_child (widget_class, CycInspectorSection, content);
  gtk_widget_class_bind_template_child (widget_class, CycInspectorSection, heading);
  gtk_widget_class_bind_template_child (widget_class, CycInspectorSection, list);
  gtk_widget_class_bind_template_child (widget_class, CycInspectorSection, more_button);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_more_clicked);
}

static void
cyc_inspector_section_init (CycInspectorSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->rows = g_ptr_array_new ();
}

/**
 * cyc_inspector_section_set_title:
 * @self: a section
 * @title: its heading
 *
 * Sets the heading.
 */
void
cyc_inspector_section_set_title (CycInspectorSection *self,
                                 const char          *title)
{
  g_return_if_fail (CYC_IS_INSPECTOR_SECTION (self));

  gtk_label_set_label (self->heading, title);
  gtk_widget_set_visible (GTK_WIDGET (self->heading), title[0] != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/**
 * cyc_inspector_section_begin:
 * @self: a section
 *
 * Begins to fill it anew; end with cyc_inspector_section_end().
 */
void
cyc_inspector_section_begin (CycInspectorSection *self)
{
  g_return_if_fail (CYC_IS_INSPECTOR_SECTION (self));

  g_ptr_array_set_size (self->entries, 0);
}

/**
 * cyc_inspector_section_add:
 * @self: a section that is being filled
 * @entry: the next row; copied
 *
 * Adds a row.
 */
void
cyc_inspector_section_add (CycInspectorSection     *self,
                           const CycInspectorEntry *entry)
{
  g_return_if_fail (CYC_IS_INSPECTOR_SECTION (self));

  g_ptr_array_add (self->entries, entry_copy (entry));
}

static CycInspectorRow *
get_row (CycInspectorSection *self,
         guint                n)
{
  if (n == self->rows->len)
    {
      GtkWidget *row = g_object_new (CYC_TYPE_INSPECTOR_ROW, NULL);

      g_signal_connect_swapped (row, "pointed", G_CALLBACK (on_pointed), self);
      gtk_list_box_append (self->list, row);
      g_ptr_array_add (self->rows, row);
    }
  return g_ptr_array_index (self->rows, n);
}

/* The first of the rows, and the sum below them. */
static const CycInspectorEntry *
get_shown_entry (CycInspectorSection *self,
                 guint                n,
                 guint                n_shown)
{
  const CycInspectorEntry *last = g_ptr_array_index (self->entries, self->entries->len - 1);

  return n + 1 == n_shown && (last->flags & CYC_ROW_SUM) != 0 ? last : g_ptr_array_index (self->entries, n);
}

/**
 * cyc_inspector_section_end:
 * @self: a section that is being filled
 *
 * Shows what was added, and hides the section when that is nothing. Of many
 * rows only the first are shown until the person asks for all.
 */
void
cyc_inspector_section_end (CycInspectorSection *self)
{
  g_autofree char *label = NULL;
  guint            n, n_shown;

  g_return_if_fail (CYC_IS_INSPECTOR_SECTION (self));

  n = self->entries->len;
  n_shown = self->opened || n <= N_ROWS_SHOWN + 1 ? n : N_ROWS_SHOWN;
  for (guint i = 0; i < MAX (n_shown, self->rows->len); i++)
    {
      CycInspectorRow *row = get_row (self, i);

      if (i < n_shown)
        cyc_inspector_row_set_entry (row, get_shown_entry (self, i, n_shown));
      gtk_widget_set_visible (GTK_WIDGET (row), i < n_shown);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->more_button), n > N_ROWS_SHOWN + 1);
  if (self->opened)
    label = g_strdup (_ ("Show less"));
  else
    label = g_strdup_printf (ngettext ("Show %u more", "Show %u more", n - n_shown), n - n_shown);
  gtk_button_set_label (self->more_button, label);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

/**
 * cyc_inspector_section_focus_first:
 * @self: a section
 *
 * Brings the keyboard's focus to the first row.
 *
 * Returns: whether there was one
 */
gboolean
cyc_inspector_section_focus_first (CycInspectorSection *self)
{
  g_return_val_if_fail (CYC_IS_INSPECTOR_SECTION (self), FALSE);

  return self->entries->len > 0 && gtk_widget_grab_focus (g_ptr_array_index (self->rows, 0));
}

static CycInspectorRow *
find_pointed (CycInspectorSection *self,
              CycPointedBy         by)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (cyc_inspector_row_is_pointed_at (g_ptr_array_index (self->rows, i), by))
      return g_ptr_array_index (self->rows, i);
  return NULL;
}

/**
 * cyc_inspector_section_get_lit:
 * @self: a section
 * @by: by what a row is pointed at
 *
 * Returns: (transfer full) (element-type CycModelRef): the references of the
 *   row that is pointed at, and of those lit together with it
 */
GArray *
cyc_inspector_section_get_lit (CycInspectorSection *self,
                               CycPointedBy         by)
{
  GArray          *lit = g_array_new (FALSE, FALSE, sizeof (CycModelRef));
  CycInspectorRow *pointed;

  g_return_val_if_fail (CYC_IS_INSPECTOR_SECTION (self), lit);

  pointed = find_pointed (self, by);
  for (guint i = 0; pointed != NULL && i < self->entries->len; i++)
    {
      const CycInspectorEntry *entry = g_ptr_array_index (self->entries, i);

      if (entry->reference != NULL && entry->group == cyc_inspector_row_get_group (pointed))
        g_array_append_vals (lit, entry->reference, 1);
    }
  return lit;
}
