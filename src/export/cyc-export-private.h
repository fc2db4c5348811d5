/* cyc-export-private.h
 *
 * What the writers of the formats share. Private to the export.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-export.h"
#include "cyc-painter.h"
#include "cyc-places.h"

G_BEGIN_DECLS

/**
 * CycExportJob:
 * @places: of the recording
 * @model: moved from step to step
 * @painter: for the formats that cairo draws
 * @width: of the page, 0 until it is known
 * @height: of the page, 0 until it is known
 */
typedef struct
{
  CycRecording           *recording;
  const CycExportOptions *options;
  CycPlaces              *places;
  CycModel               *model;
  CycPainter             *painter;
  double                  width;
  double                  height;
} CycExportJob;

/* A picture of a sequence: a step, or a moment between two. */
typedef struct
{
  guint32  cursor;
  double   t;
  gboolean still;
  guint    milliseconds;
} CycExportFrame;

void             cyc_export_job_init (CycExportJob           *self,
                                      CycRecording           *recording,
                                      const CycView          *view,
                                      CycLayoutClient        *client,
                                      const CycExportOptions *options);
void             cyc_export_job_clear (CycExportJob *self);
CycDisplayList  *cyc_export_job_draw (CycExportJob         *self,
                                      const CycExportFrame *frame) G_GNUC_WARN_UNUSED_RESULT;
char            *cyc_export_job_caption (CycExportJob *self,
                                         guint32       cursor) G_GNUC_WARN_UNUSED_RESULT;
cairo_surface_t *cyc_export_job_paint (CycExportJob         *self,
                                       const CycExportFrame *frame,
                                       GError              **error) G_GNUC_WARN_UNUSED_RESULT;

gboolean cyc_export_write (GFile        *file,
                           GBytes       *bytes,
                           GCancellable *cancellable,
                           GError      **error);

/* One picture as the bytes of a file. */
GBytes *cyc_export_to_png (CycExportJob         *job,
                           const CycExportFrame *frame,
                           GError              **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *cyc_export_to_svg (CycDisplayList *list,
                           const char     *title) G_GNUC_WARN_UNUSED_RESULT;
GBytes *cyc_export_to_tex (CycDisplayList *list) G_GNUC_WARN_UNUSED_RESULT;
GBytes *cyc_export_to_dot (CycExportJob *job,
                           guint32       cursor) G_GNUC_WARN_UNUSED_RESULT;

/* Many pictures in one file. @frames is of CycExportFrame; @progress may be NULL. */
typedef struct
{
  GFileProgressCallback progress;
  gpointer              data;
  GCancellable         *cancellable;
} CycExportWatch;

gboolean cyc_export_watch_step (const CycExportWatch *watch,
                                guint                 done,
                                guint                 all,
                                GError              **error);
GBytes  *cyc_export_to_pdf (CycExportJob         *job,
                            GArray               *frames,
                            const CycExportWatch *watch,
                            GError              **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes  *cyc_export_to_gif (CycExportJob         *job,
                            GArray               *frames,
                            const CycExportWatch *watch,
                            GError              **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes  *cyc_export_to_webp (CycExportJob         *job,
                             GArray               *frames,
                             const CycExportWatch *watch,
                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes  *cyc_export_to_html (CycExportJob         *job,
                             GArray               *frames,
                             const CycExportWatch *watch,
                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
