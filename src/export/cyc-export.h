/* cyc-export.h
 *
 * Pictures of a recording as files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "cyc-epochs.h"
#include "cyc-layout-client.h"
#include "cyc-stage.h"

G_BEGIN_DECLS

#define CYC_EXPORT_ERROR (cyc_export_error_quark ())

typedef enum
{
  CYC_EXPORT_ERROR_FORMAT, /* no such format, or not for a sequence */
  CYC_EXPORT_ERROR_RANGE,  /* no such cursor */
  CYC_EXPORT_ERROR_SIZE,   /* larger than the format can hold */
  CYC_EXPORT_ERROR_WRITE,  /* the library that writes it refused */
} CycExportError;

typedef enum
{
  CYC_EXPORT_PNG,
  CYC_EXPORT_SVG,
  CYC_EXPORT_PDF,
  CYC_EXPORT_DOT,
  CYC_EXPORT_TEX,
  CYC_EXPORT_GIF,
  CYC_EXPORT_WEBP,
  CYC_EXPORT_HTML,
  CYC_N_EXPORT_FORMATS
} CycExportFormat;

/**
 * CycExportOptions:
 * @format: a #CycExportFormat
 * @theme: a #CycThemeId
 * @parts: #CycStageParts
 * @width: of the page in pixels, 0 for as wide as the graph needs
 * @height: likewise
 * @scale: pixels of the file to a pixel of the page (PNG, GIF, WebP)
 * @units: what ends a step of a sequence: a bit for each #CycUnit
 * @begin: first cursor of a sequence
 * @end: last cursor of a sequence, 0 for where the interpreter begins to shut down
 * @max_steps: steps beyond it are left out evenly, 0 for none
 * @milliseconds: how long a step is shown (GIF, WebP, HTML)
 * @tween: pictures between two steps (GIF, WebP), 0 for none
 * @language: the language of captions, %NULL for that of the process
 */
typedef struct
{
  CycExportFormat format;
  CycThemeId      theme;
  guint           parts;
  double          width;
  double          height;
  double          scale;
  guint           units;
  guint32         begin;
  guint32         end;
  guint           max_steps;
  guint           milliseconds;
  guint           tween;
  const char     *language;
} CycExportOptions;

#define CYC_EXPORT_OPTIONS_INIT                                                                \
  {                                                                                            \
    .format = CYC_EXPORT_PNG, .theme = CYC_THEME_LIGHT, .parts = CYC_PART_ALL, .scale = 2,     \
    .units = 1u << CYC_UNIT_LINE | 1u << CYC_UNIT_PHASE, .max_steps = 500, .milliseconds = 900 \
  }

GQuark      cyc_export_error_quark (void);
gboolean    cyc_export_format_from_name (const char      *file_name,
                                         CycExportFormat *format);
const char *cyc_export_format_get_suffix (CycExportFormat format);

gboolean cyc_export_moment (CycRecording           *recording,
                            guint32                 cursor,
                            const CycView          *view,
                            CycLayoutClient        *client,
                            const CycExportOptions *options,
                            GFile                  *file,
                            GCancellable           *cancellable,
                            GError                **error);

/* SVG, PNG, DOT and TEX need a "%03d" in the file's name, or get "-001" before the suffix. */
gboolean cyc_export_sequence (CycRecording           *recording,
                              const CycView          *view,
                              CycLayoutClient        *client,
                              const CycExportOptions *options,
                              GFile                  *file,
                              GFileProgressCallback   progress,
                              gpointer                progress_data,
                              GCancellable           *cancellable,
                              GError                **error);

G_END_DECLS
