/* cyc-memory-map.c
 *
 * A square is a dot while its block is free and hollow while its object is
 * not tracked; it fills up with each generation. What the collector doubts
 * is slashed, what it has found unreachable is crossed. Where there are more
 * blocks than squares, one stands for several and is filled as far as they
 * are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-memory-map.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cyc-appearance.h"
#include "cyc-narration.h"
#include "cyc-slot-text.h"

#define MIN_CELL 5
#define MAX_CELL 14
#define MARGIN 2

struct _CycMemoryMap
{
  GtkWidget parent_instance;

  /* Unowned: those of the panel that shows it. */
  CycOccupancy *occupancy;
  CycModel     *model;

  CycObjectId selected;
  guint       focused; /* the square that the keys are at */
};

G_DEFINE_FINAL_TYPE (CycMemoryMap, cyc_memory_map, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* How the squares lie in the widget. */
typedef struct
{
  guint  columns;
  guint  rows;
  guint  n;      /* squares */
  guint  places; /* that one stands for */
  double size;
} Grid;

static Grid
get_grid (CycMemoryMap *self)
{
  double width = fmax (gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN, MIN_CELL);
  double height = fmax (gtk_widget_get_height (GTK_WIDGET (self)) - 2 * MARGIN, MIN_CELL);
  guint  n = self->occupancy != NULL ? cyc_occupancy_get_n_places (self->occupancy) : 0;
  Grid   grid = { .size = MAX_CELL, .places = 1 };

  while (grid.size > MIN_CELL && floor (width / grid.size) * floor (height / grid.size) < n)
    grid.size--;
  grid.columns = MAX ((guint) (width / grid.size), 1);
  grid.rows = MAX ((guint) (height / grid.size), 1);
  grid.places = MAX ((n + grid.columns * grid.rows - 1) / (grid.columns * grid.rows), 1);
  grid.n = (n + grid.places - 1) / grid.places;
  return grid;
}

static guint
find_square (CycMemoryMap *self,
             double        x,
             double        y)
{
  Grid  grid = get_grid (self);
  guint column = MAX (x - MARGIN, 0) / grid.size;
  guint row = MAX (y - MARGIN, 0) / grid.size;

  return column < grid.columns && row * grid.columns + column < grid.n ? row * grid.columns + column : G_MAXUINT;
}

/* What there is to say of a square. */
typedef struct
{
  guint       used;  /* places with an object */
  CycObjectId first; /* its first object, 0 for none */
  CycVerdict  worst;
  guint       list; /* of the first one */
} Square;

static Square
read_square (CycMemoryMap *self,
             const Grid   *grid,
             guint         n)
{
  gboolean collecting = cyc_model_get_gc (self->model)->collecting;
  Square   square = { 0 };
  guint    end = MIN ((n + 1) * grid->places, cyc_occupancy_get_n_places (self->occupancy));

  for (guint place = n * grid->places; place < end; place++)
    {
      CycObjectId object = cyc_occupancy_get_object (self->occupancy, place);
      CycVerdict  verdict;

      if (object == 0)
        continue;
      if (square.first == 0)
        {
          square.first = object;
          square.list = cyc_model_get_object (self->model, object)->list;
        }
      square.used++;
      verdict = collecting ? cyc_model_get_verdict (self->model, object) : CYC_VERDICT_NONE;
      if (verdict == CYC_VERDICT_UNREACHABLE || (verdict == CYC_VERDICT_TENTATIVE && square.worst != CYC_VERDICT_UNREACHABLE))
        square.worst = verdict;
    }
  return square;
}

/* How far a square of one block is filled. */
static double
get_fill (guint list)
{
  switch ((CycListId) list)
    {
    case CYC_LIST_NONE:
      return 0;
    case CYC_LIST_GEN0:
      return 0.4;
    case CYC_LIST_GEN1:
    case CYC_LIST_PENDING:
      return 0.7;
    case CYC_LIST_GEN2:
    case CYC_LIST_PERMANENT:
    case CYC_LIST_YOUNG:
    case CYC_LIST_UNREACHABLE:
    case CYC_LIST_FINALIZERS:
    case CYC_LIST_UNCOLLECTABLE:
    case CYC_LIST_STARTUP:
    case CYC_LIST_VISITED:
    case CYC_LIST_REACHABLE:
    case CYC_N_LISTS:
    default:
      return 1;
    }
}

static void
set_color (cairo_t *cr,
           CycColor color)
{
  cairo_set_source_rgba (cr, (color >> 24) / 255.0, ((color >> 16) & 0xff) / 255.0, ((color >> 8) & 0xff) / 255.0, (color & 0xff) / 255.0);
}

static CycColor
get_color (const Square   *square,
           const CycTheme *theme)
{
  if (square->worst == CYC_VERDICT_UNREACHABLE)
    return theme->colors[CYC_COLOR_VERMILLION];
  return theme->colors[square->worst == CYC_VERDICT_TENTATIVE ? CYC_COLOR_ORANGE : CYC_COLOR_BLUE];
}

static void
draw_square (cairo_t        *cr,
             const CycTheme *theme,
             const Square   *square,
             guint           places,
             double          x,
             double          y,
             double          size)
{
  double fill = places > 1 ? (double) square->used / places : get_fill (square->list);

  if (square->used == 0)
    {
      set_color (cr, theme->colors[CYC_COLOR_INK_DIM]);
      cairo_rectangle (cr, x + size / 2 - 0.5, y + size / 2 - 0.5, 1, 1);
      cairo_fill (cr);
      return;
    }
  set_color (cr, get_color (square, theme));
  cairo_rectangle (cr, x + 0.5, y + 0.5, size - 1, size - 1);
  cairo_stroke (cr);
  if (square->worst != CYC_VERDICT_NONE)
    {
      cairo_move_to (cr, x, y + size);
      cairo_line_to (cr, x + size, y);
      if (square->worst == CYC_VERDICT_UNREACHABLE)
        {
          cairo_move_to (cr, x, y);
          cairo_line_to (cr, x + size, y + size);
        }
      cairo_stroke (cr);
      return;
    }
  cairo_rectangle (cr, x, y + size * (1 - fill), size, size * fill);
  cairo_fill (cr);
}

static void
draw_ring (cairo_t    *cr,
           const Grid *grid,
           guint       n,
           CycColor    color)
{
  set_color (cr, color);
  cairo_set_line_width (cr, 2);
  cairo_rectangle (cr, MARGIN + (n % grid->columns) * grid->size - 1, MARGIN + (n / grid->columns) * grid->size - 1, grid->size + 1, grid->size + 1);
  cairo_stroke (cr);
}

static void
draw_map (CycMemoryMap   *self,
          cairo_t        *cr,
          const CycTheme *theme)
{
  Grid                  grid = get_grid (self);
  const CycModelObject *selected = self->selected != 0 ? cyc_model_get_object (self->model, self->selected) : NULL;
  guint                 place = selected != NULL ? cyc_occupancy_find_place (self->occupancy, selected->block) : CYC_OCCUPANCY_NOWHERE;

  cairo_set_line_width (cr, 1);
  for (guint i = 0; i < grid.n; i++)
    {
      Square square = read_square (self, &grid, i);

      draw_square (cr, theme, &square, grid.places, MARGIN + (i % grid.columns) * grid.size, MARGIN + (i / grid.columns) * grid.size, grid.size - 1.5);
    }
  if (place != CYC_OCCUPANCY_NOWHERE && cyc_occupancy_get_object (self->occupancy, place) == self->selected)
    draw_ring (cr, &grid, place / grid.places, theme->colors[CYC_COLOR_SELECTION]);
  if (gtk_widget_has_focus (GTK_WIDGET (self)) && self->focused < grid.n)
    draw_ring (cr, &grid, self->focused, theme->colors[CYC_COLOR_INK]);
}

static void
cyc_memory_map_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  CycMemoryMap *self = CYC_MEMORY_MAP (widget);
  cairo_t      *cr;

  if (self->occupancy == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));
  draw_map (self, cr, cyc_appearance_get_theme (cyc_appearance_get_default ()));
  cairo_destroy (cr);
}

static void
cyc_memory_map_measure (GtkWidget     *widget,
                        GtkOrientation orientation,
                        int            for_size,
                        int           *minimum,
                        int           *natural,
                        int           *minimum_baseline,
                        int           *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? 60 : 80;
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? 84 : 200;
}

static char *
describe_square (CycMemoryMap *self,
                 guint         n)
{
  Grid                  grid = get_grid (self);
  Square                square;
  const CycModelObject *it;
  g_autofree char      *name = NULL;
  g_autofree char      *address = NULL;

  if (self->occupancy == NULL || n >= grid.n)
    return NULL;
  square = read_square (self, &grid, n);
  if (grid.places > 1)
    /* Translators: %1$u blocks of memory are used of %2$u. */
    return g_strdup_printf (_ ("%1$u of %2$u blocks are used"), square.used, grid.places);
  if (square.first == 0)
    return g_strdup (_ ("free"));
  it = cyc_model_get_object (self->model, square.first);
  name = cyc_object_to_text (self->model, square.first);
  address = g_strdup_printf ("0x%" G_GINT64_MODIFIER "x", cyc_model_object_get_address (it));
  /* Translators: %1$s is an object, %2$u its size, %3$s its address, %4$s the collector's list that it is in. */
  return g_strdup_printf (_ ("%1$s, %2$u bytes at %3$s, %4$s"), name, it->size, address,
                          it->list == CYC_LIST_NONE ? _ ("not tracked") : cyc_list_get_title (it->list));
}

static gboolean
cyc_memory_map_query_tooltip (GtkWidget  *widget,
                              int         x,
                              int         y,
                              gboolean    keyboard,
                              GtkTooltip *tooltip)
{
  CycMemoryMap    *self = CYC_MEMORY_MAP (widget);
  g_autofree char *text = describe_square (self, keyboard ? self->focused : find_square (self, x, y));

  gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

static void
focus_square (CycMemoryMap *self,
              guint         n)
{
  g_autofree char *text = describe_square (self, n);

  if (text == NULL)
    return;
  self->focused = n;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
choose_square (CycMemoryMap *self,
               guint         n)
{
  Grid   grid = get_grid (self);
  Square square;

  if (self->occupancy == NULL || n >= grid.n)
    return;
  square = read_square (self, &grid, n);
  if (square.first != 0)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, square.first));
}

static void
on_pressed (CycMemoryMap *self,
            int           n_press,
            double        x,
            double        y)
{
  guint n = find_square (self, x, y);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  focus_square (self, n);
  choose_square (self, n);
}

/* Arrow keys go from square to square, Enter selects. */
static gboolean
on_key (CycMemoryMap   *self,
        guint           key,
        guint           code,
        GdkModifierType modifiers)
{
  Grid grid = get_grid (self);
  int  way;

  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 || self->occupancy == NULL)
    return GDK_EVENT_PROPAGATE;
  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      choose_square (self, self->focused);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
      way = 1;
      break;
    case GDK_KEY_Left:
      way = -1;
      break;
    case GDK_KEY_Down:
      way = (int) grid.columns;
      break;
    case GDK_KEY_Up:
      way = -(int) grid.columns;
      break;
    default:
      return GDK_EVENT_PROPAGATE;
    }
  if ((int) self->focused + way >= 0 && self->focused + way < grid.n)
    focus_square (self, self->focused + way);
  return GDK_EVENT_STOP;
}

static void
cyc_memory_map_class_init (CycMemoryMapClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = cyc_memory_map_snapshot;
  widget_class->measure = cyc_memory_map_measure;
  widget_class->query_tooltip = cyc_memory_map_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "memorymap");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);

  /**
   * CycMemoryMap::chosen:
   * @holder: a #CycHolder
   *
   * An object was chosen.
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CYC_TYPE_MEMORY_MAP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
cyc_memory_map_init (CycMemoryMap *self)
{
  GtkGesture         *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Memory in the order of addresses"), -1);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (cyc_appearance_get_default (), "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (gtk_widget_queue_draw), NULL);
}

/**
 * cyc_memory_map_show:
 * @self: a map
 * @occupancy: (nullable): what it shows; %NULL for nothing
 * @model: (nullable): the heap at the cursor; both must live as long as they are shown
 * @selected: the selected object, 0 for none
 *
 * Shows another moment.
 */
void
cyc_memory_map_show (CycMemoryMap *self,
                     CycOccupancy *occupancy,
                     CycModel     *model,
                     CycObjectId   selected)
{
  g_return_if_fail (CYC_IS_MEMORY_MAP (self));

  self->occupancy = occupancy;
  self->model = model;
  self->selected = selected;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
