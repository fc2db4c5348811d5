/* cyc-step-row.c
 *
 * A list makes a few hundred of these at once, so a row is one widget that
 * draws its texts itself, always two lines high. Number and sign of a step
 * are known at once. Its sentence takes the heap of that moment, so it is
 * told when there is time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-step-row.h"

#include <string.h>

#include "cyc-narration.h"

#define PADDING 3
#define SCALE 0.92
#define SIGN_DIGITS 3
#define MIN_DIGITS 4

struct _CycStepRow
{
  GtkWidget parent_instance;

  guint32      cursor;
  const char  *sign;
  PangoLayout *text; /* NULL until it is told */
  gboolean     told;
};

G_DEFINE_FINAL_TYPE (CycStepRow, cyc_step_row, GTK_TYPE_WIDGET)

/* The stage's signs, as far as text has them. */
static const char *const signs[CYC_N_EVENT_KINDS] = {
  [CYC_EVENT_LINE] = "›",
  [CYC_EVENT_CELL_BEGIN] = "›",
  [CYC_EVENT_CALL] = "(",
  [CYC_EVENT_CALL_BUILTIN] = "(",
  [CYC_EVENT_RETURN] = ")",
  [CYC_EVENT_RAISE] = "!",
  [CYC_EVENT_HANDLE] = "!",
  [CYC_EVENT_OUTPUT] = "▲",
  [CYC_EVENT_ALLOC] = "●",
  [CYC_EVENT_FREE] = "✕",
  [CYC_EVENT_REF] = "+1",
  [CYC_EVENT_UNREF] = "−1",
  [CYC_EVENT_RENAME] = "=",
  [CYC_EVENT_WEAK] = "⇢",
  [CYC_EVENT_UNWEAK] = "⇢",
  [CYC_EVENT_WEAK_CLEAR] = "⇢",
  [CYC_EVENT_WEAK_CALLBACK] = "⇢",
  [CYC_EVENT_TRACK] = "≡",
  [CYC_EVENT_UNTRACK] = "≡",
  [CYC_EVENT_LIST] = "≡",
  [CYC_EVENT_GC_BEGIN] = "◆",
  [CYC_EVENT_GC_PHASE] = "◆",
  [CYC_EVENT_GC_REFS] = "◇",
  [CYC_EVENT_GC_END] = "◆",
  [CYC_EVENT_VERDICT] = "?",
  [CYC_EVENT_FINALIZE] = "†",
  [CYC_EVENT_CLEAR] = "†",
};

static PangoLayout *
create_layout (CycStepRow *self,
               const char *text,
               gboolean    bold)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (SCALE));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

/* What all rows of a list have in common with the present font. */
static void
get_metrics (CycStepRow *self,
             double     *digit,
             double     *line)
{
  PangoContext     *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);

  *digit = pango_font_metrics_get_approximate_digit_width (metrics) * SCALE / PANGO_SCALE;
  *line = pango_font_metrics_get_height (metrics) * SCALE / PANGO_SCALE;
  pango_font_metrics_unref (metrics);
}

static void
append_layout (GtkSnapshot   *snapshot,
               PangoLayout   *layout,
               double         x,
               const GdkRGBA *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, PADDING));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
cyc_step_row_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  CycStepRow      *self = CYC_STEP_ROW (widget);
  g_autofree char *number = g_strdup_printf ("%u", self->cursor);
  g_autoptr (PangoLayout) number_layout = create_layout (self, number, FALSE);
  g_autoptr (PangoLayout) sign_layout = create_layout (self, self->sign, TRUE);
  GdkRGBA ink, dim;
  double  digit, line, number_width, sign_width, x;
  int     width;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  dim = ink;
  dim.alpha *= 0.65f;
  get_metrics (self, &digit, &line);
  number_width = digit * MAX (strlen (number), MIN_DIGITS);
  sign_width = digit * SIGN_DIGITS;
  pango_layout_get_pixel_size (number_layout, &width, NULL);
  append_layout (snapshot, number_layout, number_width - width, &dim);
  pango_layout_get_pixel_size (sign_layout, &width, NULL);
  append_layout (snapshot, sign_layout, number_width + digit / 2 + (sign_width - width) / 2, &ink);
  x = number_width + sign_width + digit;
  if (self->text == NULL)
    return;
  pango_layout_set_width (self->text, MAX (gtk_widget_get_width (widget) - x, 1) * PANGO_SCALE);
  append_layout (snapshot, self->text, x, &ink);
}

static void
cyc_step_row_measure (GtkWidget     *widget,
                      GtkOrientation orientation,
                      int            for_size,
                      int           *minimum,
                      int           *natural,
                      int           *minimum_baseline,
                      int           *natural_baseline)
{
  double digit, line;

  get_metrics (CYC_STEP_ROW (widget), &digit, &line);
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? 2 * line + 2 * PADDING + 1 : 20 * digit;
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? *minimum : 60 * digit;
}

static void
cyc_step_row_css_changed (GtkWidget         *widget,
                          GtkCssStyleChange *change)
{
  CycStepRow *self = CYC_STEP_ROW (widget);

  GTK_WIDGET_CLASS (cyc_step_row_parent_class)->css_changed (widget, change);
  if (self->text != NULL)
    pango_layout_context_changed (self->text);
  gtk_widget_queue_resize (widget);
}

/* Asked for only where the pointer is: to set it for each row takes a question to the display each. */
static gboolean
cyc_step_row_query_tooltip (GtkWidget  *widget,
                            int         x,
                            int         y,
                            gboolean    keyboard,
                            GtkTooltip *tooltip)
{
  CycStepRow *self = CYC_STEP_ROW (widget);

  if (self->text == NULL || !pango_layout_is_ellipsized (self->text))
    return FALSE;
  gtk_tooltip_set_text (tooltip, pango_layout_get_text (self->text));
  return TRUE;
}

static void
cyc_step_row_dispose (GObject *object)
{
  g_clear_object (&CYC_STEP_ROW (object)->text);

  G_OBJECT_CLASS (cyc_step_row_parent_class)->dispose (object);
}

static void
cyc_step_row_class_init (CycStepRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cyc_step_row_dispose;
  widget_class->snapshot = cyc_step_row_snapshot;
  widget_class->measure = cyc_step_row_measure;
  widget_class->css_changed = cyc_step_row_css_changed;
  widget_class->query_tooltip = cyc_step_row_query_tooltip;
}

static void
cyc_step_row_init (CycStepRow *self)
{
  self->sign = "";
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/* The row of the list is what a screen reader stops at. */
static void
set_accessible_name (CycStepRow *self,
                     const char *name)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  if (parent != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * cyc_step_row_set_cursor:
 * @self: a row
 * @player: whose step it is
 * @cursor: right after the step's event, from 1
 *
 * Shows another step, without its sentence.
 */
void
cyc_step_row_set_cursor (CycStepRow *self,
                         CycPlayer  *player,
                         guint32     cursor)
{
  const CycEvent  *event = cyc_log_get (cyc_recording_get_log (cyc_player_get_recording (player)), cursor - 1);
  g_autofree char *number = g_strdup_printf ("%u", cursor);

  g_return_if_fail (CYC_IS_STEP_ROW (self));

  self->cursor = cursor;
  self->sign = event->kind < CYC_N_EVENT_KINDS && signs[event->kind] != NULL ? signs[event->kind] : "";
  self->told = FALSE;
  g_clear_object (&self->text);
  set_accessible_name (self, number);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * cyc_step_row_is_told:
 * @self: a row
 *
 * Returns: whether it has its sentence
 */
gboolean
cyc_step_row_is_told (CycStepRow *self)
{
  g_return_val_if_fail (CYC_IS_STEP_ROW (self), TRUE);

  return self->told;
}

/**
 * cyc_step_row_tell:
 * @self: a row
 * @player: whose step it is
 *
 * Looks for the sentence. Cost: that of going to the step's moment.
 */
void
cyc_step_row_tell (CycStepRow *self,
                   CycPlayer  *player)
{
  g_autoptr (CycNarration) narration = NULL;

  g_return_if_fail (CYC_IS_STEP_ROW (self));

  self->told = TRUE;
  narration = cyc_narration_new (cyc_player_peek (player, self->cursor));
  if (narration == NULL)
    return;
  self->text = create_layout (self, narration->headline, FALSE);
  pango_layout_set_wrap (self->text, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (self->text, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (self->text, -2);
  set_accessible_name (self, narration->headline);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
