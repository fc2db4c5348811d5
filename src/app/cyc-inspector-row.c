/* cyc-inspector-row.c
 *
 * A row of the inspector: a name, a detail, a value.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "cyc-appearance.h"
#include "cyc-inspector-section.h"

/* So many letters, a wide one counting twice, are not broken; so many have room beside each other. */
#define LEAST_CHARS 11
#define ROW_CHARS 30
/* So many together have room in the narrowest inspector: they are one line, which is measured much sooner. */
#define ONE_LINE_CHARS 22

struct _CycInspectorRow
{
  GtkListBoxRow parent_instance;

  /* Template children, owned by the template. */
  GtkBox   *line;
  GtkLabel *name_label;
  GtkLabel *detail_label;
  GtkLabel *value_label;
  GtkLabel *note_label;

  CycHolder   holder;
  CycModelRef reference; /* target 0: it stands for none */
  guint       group;
  gboolean    hovered;
  gboolean    focused;
};

G_DEFINE_FINAL_TYPE (CycInspectorRow, cyc_inspector_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  PROP_0,
  PROP_HOLDER,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_POINTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_enter (CycInspectorRow *self)
{
  self->hovered = TRUE;
  g_signal_emit (self, signals[SIGNAL_POINTED], 0);
}

static void
on_leave (CycInspectorRow *self)
{
  self->hovered = FALSE;
  g_signal_emit (self, signals[SIGNAL_POINTED], 0);
}

static void
on_focus_changed (CycInspectorRow *self)
{
  self->focused = gtk_widget_has_focus (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_POINTED], 0);
}

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
set_row_class (CycInspectorRow *self,
               const char      *css_class,
               gboolean         on)
{
  if (on)
    gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), css_class);
}

static void
set_text (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

/* What a screen reader says of the row: all its texts in a row. */
static void
set_spoken (CycInspectorRow         *self,
            const CycInspectorEntry *entry)
{
  const char      *texts[] = { entry->name, entry->detail, entry->value, entry->note };
  const char      *said[G_N_ELEMENTS (texts) + 1] = { NULL };
  guint            n = 0;
  g_autofree char *spoken = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i] != NULL && texts[i][0] != '\0')
      said[n++] = texts[i];
  spoken = g_strjoinv (", ", (char **) said);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static guint
count_columns (const char *text)
{
  guint n = 0;

  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    n += g_unichar_iswide (g_utf8_get_char (p)) ? 2 : 1;
  return n;
}

/* A short text stands on one line; a long one may be broken, but not into a column of single letters. Where
 * text is large, the value stands below the name. */
static void
arrange (CycInspectorRow *self)
{
  double   scale = cyc_appearance_get_text_scale (cyc_appearance_get_default ());
  guint    name = count_columns (gtk_label_get_label (self->name_label));
  guint    value = count_columns (gtk_label_get_label (self->value_label));
  gboolean below = scale > 1 && (name + value) * scale > ROW_CHARS;
  gboolean wrap = (name + value) * fmax (scale, 1) > ONE_LINE_CHARS;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->line), below ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_label_set_wrap (self->name_label, wrap);
  gtk_label_set_wrap (self->value_label, wrap);
  gtk_label_set_width_chars (self->name_label, MIN (name, LEAST_CHARS));
  gtk_label_set_width_chars (self->value_label, MIN (value, LEAST_CHARS));
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

  /**
   * CycInspectorRow::pointed:
   *
   * The pointer or the keyboard's focus has come or gone.
   */
  signals[SIGNAL_POINTED] = g_signal_new ("pointed", CYC_TYPE_INSPECTOR_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/dev/cyclarium/Cyclarium/cyc-inspector-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CycInspectorRow, line);
  gtk_widget_class_bind_template_child (widget_class, CycInspectorRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, CycInspectorRow, detail_label);
  gtk_widget_class_bind_template_child (widget_class, CycInspectorRow, value_label);
  gtk_widget_class_bind_template_child (widget_class, CycInspectorRow, note_label);
}

static void
cyc_inspector_row_init (CycInspectorRow *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->holder = CYC_HOLDER_NOTHING;
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (on_enter), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (on_focus_changed), NULL);
  g_signal_connect_object (cyc_appearance_get_default (), "changed", G_CALLBACK (arrange), self, G_CONNECT_SWAPPED);
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
  self->reference = entry->reference != NULL ? *entry->reference : (CycModelRef){ 0 };
  self->group = entry->group;
  set_text (self->name_label, entry->name);
  set_text (self->detail_label, entry->detail);
  set_text (self->value_label, entry->value);
  set_text (self->note_label, entry->note);
  set_spoken (self, entry);
  arrange (self);
  set_class (self->name_label, "mono", (entry->flags & CYC_ROW_NAME_MONO) != 0);
  set_class (self->name_label, "dim-label", (entry->flags & CYC_ROW_DIM_NAME) != 0);
  set_class (self->value_label, "mono", (entry->flags & CYC_ROW_VALUE_MONO) != 0);
  set_class (self->value_label, "heading", (entry->flags & CYC_ROW_STRONG) != 0);
  set_class (self->value_label, "sum", (entry->flags & CYC_ROW_SUM) != 0);
  set_row_class (self, "top", (entry->flags & CYC_ROW_TOP) != 0);
  set_row_class (self, "indented", (entry->flags & CYC_ROW_INDENTED) != 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), active);
  gtk_widget_set_focusable (GTK_WIDGET (self), active || entry->reference != NULL);
}

/**
 * cyc_inspector_row_get_reference:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the reference that it stands for
 */
const CycModelRef *
cyc_inspector_row_get_reference (CycInspectorRow *self)
{
  g_return_val_if_fail (CYC_IS_INSPECTOR_ROW (self), NULL);

  return self->reference.target != 0 ? &self->reference : NULL;
}

/**
 * cyc_inspector_row_get_group:
 * @self: a row
 *
 * Returns: the number that it has in common with the rows lit together with it
 */
guint
cyc_inspector_row_get_group (CycInspectorRow *self)
{
  g_return_val_if_fail (CYC_IS_INSPECTOR_ROW (self), 0);

  return self->group;
}

/**
 * cyc_inspector_row_is_pointed_at:
 * @self: a row
 * @by: by what
 *
 * Returns: whether the pointer is over it, or the keyboard's focus on it
 */
gboolean
cyc_inspector_row_is_pointed_at (CycInspectorRow *self,
                                 CycPointedBy     by)
{
  g_return_val_if_fail (CYC_IS_INSPECTOR_ROW (self), FALSE);

  return by == CYC_POINTED_BY_POINTER ? self->hovered : self->focused;
}
