/* cyc-export-job.c
 *
 * Draws the pictures of an export, all on pages of one size.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-export-private.h"

#include "cyc-narration.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MOST_PIXELS 32000

/* Private. */
void
cyc_export_job_init (CycExportJob           *self,
                     CycRecording           *recording,
                     const CycView          *view,
                     CycLayoutClient        *client,
                     const CycExportOptions *options)
{
  *self = (CycExportJob){ .recording = recording, .options = options, .width = options->width, .height = options->height };
  self->places = cyc_places_new (recording, view, client);
  self->model = cyc_recording_new_model (recording, 0);
  self->painter = cyc_painter_new ();
}

/* Private. */
void
cyc_export_job_clear (CycExportJob *self)
{
  g_clear_object (&self->places);
  g_clear_pointer (&self->model, cyc_model_free);
  g_clear_pointer (&self->painter, cyc_painter_free);
}

/* Private: the page of a frame. */
CycDisplayList *
cyc_export_job_draw (CycExportJob         *self,
                     const CycExportFrame *frame)
{
  g_autoptr (CycPlacement) placement = cyc_places_get (self->places, frame->cursor);
  CycMoment moment = { .model = self->model, .t = frame->t, .still = frame->still };

  cyc_recording_seek (self->recording, self->model, frame->cursor);
  if (frame->cursor > 0)
    moment.event = cyc_log_get (cyc_recording_get_log (self->recording), frame->cursor - 1);
  return cyc_stage_draw_page (placement, &moment, cyc_theme_get (self->options->theme), self->options->parts, self->width, self->height);
}

/* Private: what the page says, for readers that do not see it. */
char *
cyc_export_job_caption (CycExportJob *self,
                        guint32       cursor)
{
  g_autoptr (CycNarration) narration = NULL;

  cyc_recording_seek (self->recording, self->model, cursor);
  narration = cyc_narration_new (self->model);
  return narration != NULL ? cyc_narration_to_text (narration) : g_strdup (_ ("The program has not begun."));
}

/* Private: a picture in memory. */
cairo_surface_t *
cyc_export_job_paint (CycExportJob         *self,
                      const CycExportFrame *frame,
                      GError              **error)
{
  g_autoptr (CycDisplayList) page = cyc_export_job_draw (self, frame);
  CycRect          bounds = cyc_display_list_get_bounds (page);
  double           scale = self->options->scale > 0 ? self->options->scale : 1;
  double           width = ceil (bounds.width * scale), height = ceil (bounds.height * scale);
  cairo_surface_t *surface;
  cairo_t         *cr;

  if (width > MOST_PIXELS || height > MOST_PIXELS)
    {
      g_set_error (error, CYC_EXPORT_ERROR, CYC_EXPORT_ERROR_SIZE, _ ("A picture of %.0f × %.0f pixels is too large."), width, height);
      return NULL;
    }
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) width, (int) height);
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    {
      g_set_error_literal (error, CYC_EXPORT_ERROR, CYC_EXPORT_ERROR_SIZE, cairo_status_to_string (cairo_surface_status (surface)));
      cairo_surface_destroy (surface);
      return NULL;
    }
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  cyc_painter_paint (self->painter, cr, page, NULL);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* Private: writes beside @file, then takes its place, so that no half file is ever seen. */
gboolean
cyc_export_write (GFile        *file,
                  GBytes       *bytes,
                  GCancellable *cancellable,
                  GError      **error)
{
  return g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE,
                                  G_FILE_CREATE_REPLACE_DESTINATION, NULL, cancellable, error);
}

/* Private: FALSE if the person called it off. */
gboolean
cyc_export_watch_step (const CycExportWatch *watch,
                       guint                 done,
                       guint                 all,
                       GError              **error)
{
  if (watch->progress != NULL)
    watch->progress (done, all, watch->data);
  return !g_cancellable_set_error_if_cancelled (watch->cancellable, error);
}
