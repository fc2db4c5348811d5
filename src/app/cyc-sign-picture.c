/* cyc-sign-picture.c
 *
 * As large as the stage draws it at a usual zoom, on the stage's paper; it
 * grows with the text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-sign-picture.h"

#include <math.h>

#include "cyc-appearance.h"
#include "cyc-painter.h"

/* All pictures are equally wide, so that what they mean begins on one line. */
#define WIDTH 312
#define MARGIN 10
#define ZOOM 0.8

struct _CycSignPicture
{
  GtkWidget parent_instance;

  CycSign         sign;
  CycDisplayList *list;
  CycPainter     *painter;
};

G_DEFINE_FINAL_TYPE (CycSignPicture, cyc_sign_picture, GTK_TYPE_WIDGET)

static double
get_text_scale (void)
{
  return cyc_appearance_get_text_scale (cyc_appearance_get_default ());
}

/* Wide drawings are made to fit. */
static double
get_zoom (CycSignPicture *self)
{
  CycRect bounds = cyc_display_list_get_bounds (self->list);

  return fmin (ZOOM, (WIDTH - 2 * MARGIN) / bounds.width) * get_text_scale ();
}

static void
draw (CycSignPicture *self)
{
  g_clear_pointer (&self->list, cyc_display_list_unref);
  self->list = cyc_sign_draw (self->sign, cyc_appearance_get_theme (cyc_appearance_get_default ()));
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
cyc_sign_picture_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  CycSignPicture *self = CYC_SIGN_PICTURE (widget);
  CycRect         bounds = cyc_display_list_get_bounds (self->list);
  CycColor        paper = cyc_appearance_get_theme (cyc_appearance_get_default ())->colors[CYC_COLOR_PAPER];
  double          width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget), zoom = get_zoom (self);
  cairo_t        *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  cairo_set_source_rgb (cr, (paper >> 24) / 255.0, ((paper >> 16) & 0xff) / 255.0, ((paper >> 8) & 0xff) / 255.0);
  cairo_paint (cr);
  cairo_translate (cr, (width - bounds.width * zoom) / 2, (height - bounds.height * zoom) / 2);
  cairo_scale (cr, zoom, zoom);
  cairo_translate (cr, -bounds.x, -bounds.y);
  cyc_painter_paint (self->painter, cr, self->list, &bounds);
  cairo_destroy (cr);
}

static void
cyc_sign_picture_measure (GtkWidget     *widget,
                          GtkOrientation orientation,
                          int            for_size,
                          int           *minimum,
                          int           *natural,
                          int           *minimum_baseline,
                          int           *natural_baseline)
{
  CycSignPicture *self = CYC_SIGN_PICTURE (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = (int) ceil (WIDTH * get_text_scale ());
  else
    *minimum = *natural = (int) ceil (cyc_display_list_get_bounds (self->list).height * get_zoom (self) + 2 * MARGIN);
}

static void
cyc_sign_picture_finalize (GObject *object)
{
  CycSignPicture *self = CYC_SIGN_PICTURE (object);

  cyc_display_list_unref (self->list);
  cyc_painter_free (self->painter);

  G_OBJECT_CLASS (cyc_sign_picture_parent_class)->finalize (object);
}

static void
cyc_sign_picture_class_init (CycSignPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cyc_sign_picture_finalize;
  widget_class->snapshot = cyc_sign_picture_snapshot;
  widget_class->measure = cyc_sign_picture_measure;
  gtk_widget_class_set_css_name (widget_class, "signpicture");
  /* The sentence beside it says what it shows. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
cyc_sign_picture_init (CycSignPicture *self)
{
  self->painter = cyc_painter_new ();
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (cyc_appearance_get_default (), "changed", G_CALLBACK (draw), self, G_CONNECT_SWAPPED);
}

/**
 * cyc_sign_picture_new:
 * @sign: what to show
 *
 * Returns: (transfer floating): the widget
 */
CycSignPicture *
cyc_sign_picture_new (CycSign sign)
{
  CycSignPicture *self = g_object_new (CYC_TYPE_SIGN_PICTURE, NULL);

  self->sign = sign;
  draw (self);
  return self;
}
