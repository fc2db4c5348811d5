/* cyc-export-cairo.c
 *
 * PNG and PDF, by cairo.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-export-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

/* A page's pixel is CSS's, a ninety-sixth of an inch. */
#define POINTS_PER_PIXEL 0.75

static cairo_status_t
append_bytes (void                *data,
              const unsigned char *bytes,
              unsigned int         length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Private. */
GBytes *
cyc_export_to_png (CycExportJob         *job,
                   const CycExportFrame *frame,
                   GError              **error)
{
  cairo_surface_t *surface = cyc_export_job_paint (job, frame, error);
  GByteArray      *bytes;
  cairo_status_t   status;

  if (surface == NULL)
    return NULL;
  bytes = g_byte_array_new ();
  status = cairo_surface_write_to_png_stream (surface, append_bytes, bytes);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error_literal (error, CYC_EXPORT_ERROR, CYC_EXPORT_ERROR_WRITE, cairo_status_to_string (status));
      g_byte_array_unref (bytes);
      return NULL;
    }
  return g_byte_array_free_to_bytes (bytes);
}

static void
add_page (CycExportJob         *job,
          cairo_surface_t      *surface,
          cairo_t              *cr,
          const CycExportFrame *frame)
{
  g_autoptr (CycDisplayList) page = cyc_export_job_draw (job, frame);
  CycRect bounds = cyc_display_list_get_bounds (page);

  cairo_pdf_surface_set_size (surface, bounds.width * POINTS_PER_PIXEL, bounds.height * POINTS_PER_PIXEL);
  cairo_save (cr);
  cairo_scale (cr, POINTS_PER_PIXEL, POINTS_PER_PIXEL);
  cyc_painter_paint (job->painter, cr, page, NULL);
  cairo_restore (cr);
  cairo_show_page (cr);
}

/* A fixed date: the same recording gives the same file. */
static void
set_metadata (cairo_surface_t *surface,
              CycExportJob    *job)
{
  g_autofree char *title = g_path_get_basename (cyc_recording_get_file (job->recording));

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Cyclarium " CYC_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
}

/* Private: a page for each frame. */
GBytes *
cyc_export_to_pdf (CycExportJob         *job,
                   GArray               *frames,
                   const CycExportWatch *watch,
                   GError              **error)
{
  GByteArray      *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, 100, 100);
  cairo_t         *cr = cairo_create (surface);
  gboolean         going = TRUE;
  cairo_status_t   status;

  set_metadata (surface, job);
  for (guint i = 0; i < frames->len && going; i++)
    {
      add_page (job, surface, cr, &g_array_index (frames, CycExportFrame, i));
      going = cyc_export_watch_step (watch, i + 1, frames->len, error);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (going && status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (bytes);
  if (going)
    g_set_error_literal (error, CYC_EXPORT_ERROR, CYC_EXPORT_ERROR_WRITE, cairo_status_to_string (status));
  g_byte_array_unref (bytes);
  return NULL;
}
