/* cyc-transport-layout.c
 *
 * Three children in a row, the second in the middle; where there is no room,
 * with large text, the second stands above the others.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-transport-layout.h"

#define GAP 6

struct _CycTransportLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (CycTransportLayout, cyc_transport_layout, GTK_TYPE_LAYOUT_MANAGER)

enum
{
  START,
  MIDDLE,
  END,
  N_CHILDREN,
};

typedef struct
{
  GtkWidget *widget;
  int        width;
  int        height;
} Child;

static void
get_children (GtkWidget *widget,
              Child      children[N_CHILDREN])
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  for (guint i = 0; i < N_CHILDREN; i++, child = gtk_widget_get_next_sibling (child))
    {
      children[i].widget = child;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &children[i].width, NULL, NULL, NULL);
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, &children[i].height, NULL, NULL, NULL);
    }
}

static int
get_row_width (const Child children[N_CHILDREN])
{
  return children[START].width + children[MIDDLE].width + children[END].width + 2 * GAP;
}

static int
get_lower_height (const Child children[N_CHILDREN])
{
  return MAX (children[START].height, children[END].height);
}

static GtkSizeRequestMode
cyc_transport_layout_get_request_mode (GtkLayoutManager *layout,
                                       GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cyc_transport_layout_measure (GtkLayoutManager *layout,
                              GtkWidget        *widget,
                              GtkOrientation    orientation,
                              int               for_size,
                              int              *minimum,
                              int              *natural,
                              int              *minimum_baseline,
                              int              *natural_baseline)
{
  Child children[N_CHILDREN];

  get_children (widget, children);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (children[MIDDLE].width, children[START].width + GAP + children[END].width);
      *natural = get_row_width (children);
    }
  else if (for_size < 0 || for_size >= get_row_width (children))
    {
      *minimum = *natural = MAX (children[MIDDLE].height, get_lower_height (children));
    }
  else
    {
      *minimum = *natural = children[MIDDLE].height + GAP + get_lower_height (children);
    }
}

static void
allocate (const Child *child,
          int          x,
          int          y,
          int          height)
{
  gtk_widget_size_allocate (child->widget, &(GtkAllocation){ x, y, child->width, height }, -1);
}

static void
cyc_transport_layout_allocate (GtkLayoutManager *layout,
                               GtkWidget        *widget,
                               int               width,
                               int               height,
                               int               baseline)
{
  Child    children[N_CHILDREN];
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  Child   *left, *right;
  int      middle, y = 0;

  get_children (widget, children);
  left = &children[rtl ? END : START];
  right = &children[rtl ? START : END];
  middle = (width - children[MIDDLE].width) / 2;
  if (width >= get_row_width (children))
    {
      middle = CLAMP (middle, left->width + GAP, width - right->width - GAP - children[MIDDLE].width);
      allocate (&children[MIDDLE], middle, 0, height);
    }
  else
    {
      y = children[MIDDLE].height + GAP;
      allocate (&children[MIDDLE], MAX (middle, 0), 0, children[MIDDLE].height);
    }
  allocate (left, 0, y, height - y);
  allocate (right, width - right->width, y, height - y);
}

static void
cyc_transport_layout_class_init (CycTransportLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = cyc_transport_layout_get_request_mode;
  layout_class->measure = cyc_transport_layout_measure;
  layout_class->allocate = cyc_transport_layout_allocate;
}

static void
cyc_transport_layout_init (CycTransportLayout *self)
{
}
