/* cyc-export-webp.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-export-private.h"

#include <glib/gi18n-lib.h>
#include <webp/encode.h>
#include <webp/mux.h>

/* The animation's encoder keeps what it needs of @surface. */
static gboolean
add_frame (WebPAnimEncoder *encoder,
           cairo_surface_t *surface,
           int              timestamp)
{
  WebPConfig  config;
  WebPPicture picture;
  gboolean    added;

  if (!WebPConfigInit (&config) || !WebPConfigLosslessPreset (&config, 3) || !WebPPictureInit (&picture))
    return FALSE;
  picture.use_argb = 1;
  picture.width = cairo_image_surface_get_width (surface);
  picture.height = cairo_image_surface_get_height (surface);
  /* cairo's words are the library's, and the pages are opaque. */
  added = WebPPictureImportBGRA (&picture, cairo_image_surface_get_data (surface), cairo_image_surface_get_stride (surface)) &&
          WebPAnimEncoderAdd (encoder, &picture, timestamp, &config);
  WebPPictureFree (&picture);
  return added;
}

static gboolean
add_frames (WebPAnimEncoder     **encoder,
            CycExportJob         *job,
            GArray               *frames,
            const CycExportWatch *watch,
            GError              **error)
{
  int timestamp = 0;

  for (guint i = 0; i < frames->len; i++)
    {
      const CycExportFrame *frame = &g_array_index (frames, CycExportFrame, i);
      cairo_surface_t      *surface = cyc_export_job_paint (job, frame, error);
      gboolean              added;

      if (surface == NULL)
        return FALSE;
      if (*encoder == NULL)
        {
          WebPAnimEncoderOptions options;

          if (!WebPAnimEncoderOptionsInit (&options))
            return FALSE;
          *encoder = WebPAnimEncoderNew (cairo_image_surface_get_width (surface), cairo_image_surface_get_height (surface), &options);
        }
      added = *encoder != NULL && add_frame (*encoder, surface, timestamp);
      cairo_surface_destroy (surface);
      if (!added || !cyc_export_watch_step (watch, i + 1, frames->len, error))
        return FALSE;
      timestamp += (int) frame->milliseconds;
    }
  return *encoder != NULL && WebPAnimEncoderAdd (*encoder, NULL, timestamp, NULL);
}

/* Private. */
GBytes *
cyc_export_to_webp (CycExportJob         *job,
                    GArray               *frames,
                    const CycExportWatch *watch,
                    GError              **error)
{
  WebPAnimEncoder *encoder = NULL;
  WebPData         data;
  GBytes          *bytes = NULL;

  WebPDataInit (&data);
  if (add_frames (&encoder, job, frames, watch, error) && WebPAnimEncoderAssemble (encoder, &data))
    bytes = g_bytes_new (data.bytes, data.size);
  else if (error != NULL && *error == NULL)
    g_set_error_literal (error, CYC_EXPORT_ERROR, CYC_EXPORT_ERROR_WRITE, _ ("The WebP could not be written."));
  WebPDataClear (&data);
  if (encoder != NULL)
    WebPAnimEncoderDelete (encoder);
  return bytes;
}
