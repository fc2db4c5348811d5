/* cyc-inspector-row.c
 *
 * A row of the inspector: a name, a detail, a value.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-inspector-section.h"

struct _CycInspectorRow
{
  GtkListBoxRow parent_instance;

  /* Template children, owned by the template. */
  GtkLabel *name_label;
  GtkLabel *detail_label;
  GtkLabel *value_label;

  CycHolder holder;
};

G_DEFINE_FINAL_TYPE (CycInspectorRow, cyc_inspector_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  PROP_0,
  PROP_HOLDER,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
set_class (GtkLabel   *label,
           const char *css_class,
           gboolean    on)
{
  if (on)
    gtk_widget_add_css_class (GTK_WIDGET (label), css_class);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (label), css_class);
}

static void
set_text (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
cyc_inspector_row_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_HOLDER:
      g_value_set_uint (value, CYC_INSPECTOR_ROW (object)->holder);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cyc_inspector_row_class_init (CycInspectorRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cyc_inspector_row_get_property;
  properties[PROP_HOLDER] = g_param_spec_uint ("holder", NULL, NULL, 0, G_MAXUINT32, CYC_HOLDER_NOTHING,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/dev/cyclarium/Cyclarium/cyc-inspector-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CycInspectorRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, CycInspectorRow, detail_label);
  gtk_widget_class_bind_template_child (widget_class, CycInspectorRow, value_label);
}

static void
cyc_inspector_row_init (CycInspectorRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->holder = CYC_HOLDER_NOTHING;
}

/**
 * cyc_inspector_row_set_entry:
 * @self: a row
 * @entry: what it shows from now on; copied
 *
 * Fills the row.
 */
void
cyc_inspector_row_set_entry (CycInspectorRow         *self,
                             const CycInspectorEntry *entry)
{
  gboolean active = entry->holder != CYC_HOLDER_NOTHING;

  g_return_if_fail (CYC_IS_INSPECTOR_ROW (self));

  self->holder = entry->holder;
  set_text (self->name_label, entry->name);
  set_text (self->detail_label, entry->detail);
  set_text (self->value_label, entry->value);
  set_class (self->name_label, "mono", (entry->flags & CYC_ROW_NAME_MONO) != 0);
  set_class (self->name_label, "dim-label", (entry->flags & CYC_ROW_DIM_NAME) != 0);
  set_class (self->value_label, "mono", (entry->flags & CYC_ROW_VALUE_MONO) != 0);
  set_class (self->value_label, "heading", (entry->flags & CYC_ROW_STRONG) != 0);
  set_class (self->value_label, "sum", (entry->flags & CYC_ROW_SUM) != 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), active);
  gtk_widget_set_focusable (GTK_WIDGET (self), active);
}
