/* cyc-life-row.c
 *
 * A dot where the object is born, a cross where it is freed. Between them a
 * thin line while no list of the collector has it, and a bar that is higher
 * with each generation; a frozen one is hollow. What lies ahead is paler.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-life-row.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cyc-appearance.h"
#include "cyc-narration.h"

#define MIN_HEIGHT 24
#define DOT 3.5
#define CROSS 4
#define LABEL_GAP 9
#define LABEL_SCALE 0.85

struct _CycLifeRow
{
  GtkWidget parent_instance;

  /* Unowned: those of the list, which outlives its rows. */
  CycPlayer       *player;
  CycTimelineView *timeline_view;
  CycLives        *lives;

  guint        life;
  PangoLayout *layout;
};

G_DEFINE_FINAL_TYPE (CycLifeRow, cyc_life_row, GTK_TYPE_WIDGET)

/* How high the bar of a list is; 0 for a thin line. */
static double
get_height (guint list)
{
  switch ((CycListId) list)
    {
    case CYC_LIST_GEN0:
      return 5;
    case CYC_LIST_GEN1:
      return 9;
    case CYC_LIST_GEN2:
    case CYC_LIST_PENDING:
    case CYC_LIST_VISITED:
    case CYC_LIST_PERMANENT:
    case CYC_LIST_UNCOLLECTABLE:
      return 13;
    case CYC_LIST_NONE:
    case CYC_LIST_YOUNG:
    case CYC_LIST_UNREACHABLE:
    case CYC_LIST_FINALIZERS:
    case CYC_LIST_STARTUP:
    case CYC_LIST_REACHABLE:
    case CYC_N_LISTS:
    default:
      return 0;
    }
}

static void
draw_stretch (cairo_t *cr,
              double   from,
              double   to,
              double   middle,
              guint    list)
{
  double height = get_height (list);

  if (to <= from)
    return;
  if (list == CYC_LIST_PERMANENT)
    {
      cairo_set_line_width (cr, 1.5);
      cairo_rectangle (cr, from + 0.75, middle - height / 2 + 0.75, fmax (to - from - 1.5, 0.5), height - 1.5);
      cairo_stroke (cr);
      return;
    }
  cairo_rectangle (cr, from, middle - fmax (height, 1.5) / 2, to - from, fmax (height, 1.5));
  cairo_fill (cr);
}

static void
draw_life (CycLifeRow    *self,
           cairo_t       *cr,
           const CycLife *life,
           double         end,
           double         middle)
{
  guint                n, list = CYC_LIST_NONE;
  const CycLifeChange *changes = cyc_lives_get_changes (self->lives, self->life, &n);
  double               x = cyc_timeline_view_x_of (self->timeline_view, life->born);

  cairo_arc (cr, x, middle, DOT, 0, 2 * G_PI);
  cairo_fill (cr);
  for (guint i = 0; i < n && changes[i].cursor < life->freed; i++)
    {
      double next = cyc_timeline_view_x_of (self->timeline_view, changes[i].cursor);

      draw_stretch (cr, x, next, middle, list);
      x = next;
      list = changes[i].list;
    }
  draw_stretch (cr, x, end, middle, list);
  if (life->freed == G_MAXUINT32)
    return;
  cairo_set_line_width (cr, 2);
  cairo_move_to (cr, end - CROSS, middle - CROSS);
  cairo_line_to (cr, end + CROSS, middle + CROSS);
  cairo_move_to (cr, end - CROSS, middle + CROSS);
  cairo_line_to (cr, end + CROSS, middle - CROSS);
  cairo_stroke (cr);
}

/* After the life if there is room, else before it, else at the left on top of it. */
static double
place_label (CycLifeRow *self,
             double      born,
             double      end,
             int         width)
{
  if (end + LABEL_GAP + width < gtk_widget_get_width (GTK_WIDGET (self)))
    return end + LABEL_GAP;
  if (born - LABEL_GAP - width > 2)
    return born - LABEL_GAP - width;
  return 4;
}

static void
set_color (cairo_t *cr,
           CycColor color,
           double   opacity)
{
  cairo_set_source_rgba (cr, (color >> 24) / 255.0, ((color >> 16) & 0xff) / 255.0, ((color >> 8) & 0xff) / 255.0,
                         (color & 0xff) / 255.0 * opacity);
}

static void
draw_half (CycLifeRow    *self,
           cairo_t       *cr,
           const CycLife *life,
           double         end,
           double         left,
           double         right)
{
  double height = gtk_widget_get_height (GTK_WIDGET (self));

  cairo_save (cr);
  cairo_rectangle (cr, left, 0, right - left, height);
  cairo_clip (cr);
  draw_life (self, cr, life, end, height / 2);
  cairo_restore (cr);
}

/* It goes behind the label, and is not seen through it. */
static void
draw_cursor (cairo_t *cr,
             double   x,
             double   height,
             double   gap)
{
  cairo_rectangle (cr, x - 0.75, 0, 1.5, (height - gap) / 2);
  cairo_rectangle (cr, x - 0.75, (height + gap) / 2, 1.5, (height - gap) / 2);
  cairo_fill (cr);
}

static void
draw_row (CycLifeRow     *self,
          cairo_t        *cr,
          const CycTheme *theme)
{
  const CycLife *life = cyc_lives_get_nth (self->lives, self->life);
  double         width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  double         born = cyc_timeline_view_x_of (self->timeline_view, life->born);
  double         end = cyc_timeline_view_x_of (self->timeline_view, MIN (life->freed, cyc_player_get_length (self->player)));
  double         now = cyc_timeline_view_x_of (self->timeline_view, cyc_player_get_cursor (self->player));
  int            label_width, label_height;
  double         x;

  set_color (cr, theme->colors[CYC_COLOR_BLUE], 1);
  draw_half (self, cr, life, end, 0, now);
  set_color (cr, cyc_color_mix (theme->colors[CYC_COLOR_BLUE], theme->colors[CYC_COLOR_PAPER], 0.3), 1);
  draw_half (self, cr, life, end, now, width);
  pango_layout_get_pixel_size (self->layout, &label_width, &label_height);
  x = place_label (self, born, end, label_width);
  set_color (cr, theme->colors[CYC_COLOR_SELECTION], 1);
  draw_cursor (cr, now, height, now > x - LABEL_GAP / 2 && now < x + label_width + LABEL_GAP / 2 ? label_height : 0);
  if (x < end && x + label_width > born)
    {
      set_color (cr, theme->colors[CYC_COLOR_PAPER], 0.85);
      cairo_rectangle (cr, x - 3, (height - label_height) / 2, label_width + 6, label_height);
      cairo_fill (cr);
    }
  set_color (cr, theme->colors[CYC_COLOR_INK], 1);
  cairo_move_to (cr, x, (height - label_height) / 2);
  pango_cairo_show_layout (cr, self->layout);
}

static void
cyc_life_row_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  CycLifeRow *self = CYC_LIFE_ROW (widget);
  cairo_t    *cr;

  if (self->lives == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));
  draw_row (self, cr, cyc_appearance_get_theme (cyc_appearance_get_default ()));
  cairo_destroy (cr);
}

static void
cyc_life_row_measure (GtkWidget     *widget,
                      GtkOrientation orientation,
                      int            for_size,
                      int           *minimum,
                      int           *natural,
                      int           *minimum_baseline,
                      int           *natural_baseline)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  int               height = LABEL_SCALE * pango_font_metrics_get_height (metrics) / PANGO_SCALE + 4;

  pango_font_metrics_unref (metrics);
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? MAX (MIN_HEIGHT, height) : 100;
}

static void
cyc_life_row_css_changed (GtkWidget         *widget,
                          GtkCssStyleChange *change)
{
  CycLifeRow *self = CYC_LIFE_ROW (widget);

  GTK_WIDGET_CLASS (cyc_life_row_parent_class)->css_changed (widget, change);
  if (self->layout == NULL)
    return;
  pango_layout_context_changed (self->layout);
  gtk_widget_queue_resize (widget);
}

static gboolean
cyc_life_row_query_tooltip (GtkWidget  *widget,
                            int         x,
                            int         y,
                            gboolean    keyboard,
                            GtkTooltip *tooltip)
{
  CycLifeRow      *self = CYC_LIFE_ROW (widget);
  g_autofree char *text = NULL;

  if (self->lives == NULL)
    return FALSE;
  text = cyc_life_describe (self->lives, self->life, cyc_recording_get_log (cyc_player_get_recording (self->player)));
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
cyc_life_row_dispose (GObject *object)
{
  g_clear_object (&CYC_LIFE_ROW (object)->layout);

  G_OBJECT_CLASS (cyc_life_row_parent_class)->dispose (object);
}

static void
cyc_life_row_class_init (CycLifeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cyc_life_row_dispose;
  widget_class->snapshot = cyc_life_row_snapshot;
  widget_class->measure = cyc_life_row_measure;
  widget_class->css_changed = cyc_life_row_css_changed;
  widget_class->query_tooltip = cyc_life_row_query_tooltip;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
cyc_life_row_init (CycLifeRow *self)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/**
 * cyc_life_describe:
 * @lives: some lives
 * @life: one of them
 * @log: whose
 *
 * Returns: (transfer full): the life in words
 */
char *
cyc_life_describe (CycLives *lives,
                   guint     life,
                   CycLog   *log)
{
  const CycLife       *it = cyc_lives_get_nth (lives, life);
  guint                n;
  const CycLifeChange *changes = cyc_lives_get_changes (lives, life, &n);
  g_autoptr (GString) text = g_string_new (NULL);

  /* Translators: %1$s is a type, %2$u an object's number, %3$u an event's: "Person #12: born at event 4300". */
  g_string_append_printf (text, _ ("%1$s #%2$u: born at event %3$u"), cyc_log_get_text (log, it->type_text), it->object, it->born);
  for (guint i = 0; i < n && changes[i].cursor < it->freed; i++)
    {
      g_string_append_c (text, '\n');
      if (changes[i].list == CYC_LIST_NONE)
        /* Translators: %u is an event's number. */
        g_string_append_printf (text, _ ("not tracked from event %u on"), changes[i].cursor);
      else
        /* Translators: %1$s is a list of the collector: generation 1; %2$u an event's number. */
        g_string_append_printf (text, _ ("%1$s from event %2$u on"), cyc_list_get_title (changes[i].list), changes[i].cursor);
    }
  if (it->freed != G_MAXUINT32)
    {
      g_string_append_c (text, '\n');
      /* Translators: %u is an event's number. */
      g_string_append_printf (text, _ ("freed at event %u"), it->freed);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * cyc_life_row_set_life:
 * @self: a row
 * @player: where the cursor is
 * @timeline_view: whose scale it keeps
 * @lives: (nullable): the lives; %NULL to show nothing
 * @life: which of them
 *
 * Shows another life. All must live as long as it is shown.
 */
void
cyc_life_row_set_life (CycLifeRow      *self,
                       CycPlayer       *player,
                       CycTimelineView *timeline_view,
                       CycLives        *lives,
                       guint            life)
{
  g_autofree char *label = NULL;
  g_autofree char *description = NULL;
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  CycLog *log;

  g_return_if_fail (CYC_IS_LIFE_ROW (self));

  self->player = player;
  self->timeline_view = timeline_view;
  self->lives = lives;
  self->life = life;
  g_clear_object (&self->layout);
  if (lives == NULL)
    return;
  pango_attr_list_insert (attributes, pango_attr_scale_new (LABEL_SCALE));
  log = cyc_recording_get_log (cyc_player_get_recording (player));
  label = g_strdup_printf ("%s #%u", cyc_log_get_text (log, cyc_lives_get_nth (lives, life)->type_text), cyc_lives_get_nth (lives, life)->object);
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), label);
  pango_layout_set_attributes (self->layout, attributes);
  description = cyc_life_describe (lives, life, log);
  /* The row of the list is what a screen reader stops at. */
  if (gtk_widget_get_parent (GTK_WIDGET (self)) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (self))), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
