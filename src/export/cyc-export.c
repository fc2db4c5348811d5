/* cyc-export.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-export-private.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

G_DEFINE_QUARK (cyc - export - error - quark, cyc_export_error)

static const char *const suffixes[CYC_N_EXPORT_FORMATS] = { "png", "svg", "pdf", "dot", "tex", "gif", "webp", "html" };

/**
 * cyc_export_format_from_name:
 * @file_name: a file's name
 * @format: (out): what its suffix says
 *
 * Returns: whether it says anything
 */
gboolean
cyc_export_format_from_name (const char      *file_name,
                             CycExportFormat *format)
{
  const char *dot = strrchr (file_name, '.');

  for (guint i = 0; dot != NULL && i < CYC_N_EXPORT_FORMATS; i++)
    if (g_ascii_strcasecmp (dot + 1, suffixes[i]) == 0)
      {
        *format = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * cyc_export_format_get_suffix:
 * @format: a format
 *
 * Returns: its suffix, without the dot
 */
const char *
cyc_export_format_get_suffix (CycExportFormat format)
{
  return format < CYC_N_EXPORT_FORMATS ? suffixes[format] : "";
}

/* Captions in another language than the process's, for as long as this lives. */
typedef struct
{
  char    *was;
  locale_t locale;
  locale_t was_locale;
} Language;

static void
language_enter (Language   *self,
                const char *language)
{
  *self = (Language){ 0 };
  if (language == NULL)
    return;
  self->was = g_strdup (g_getenv ("LANGUAGE"));
  self->locale = newlocale (LC_MESSAGES_MASK | LC_CTYPE_MASK, "C.UTF-8", (locale_t) 0);
  if (self->locale == (locale_t) 0)
    return;
  self->was_locale = uselocale (self->locale);
  g_setenv ("LANGUAGE", language, TRUE);
}

static void
language_leave (Language *self)
{
  if (self->locale == (locale_t) 0)
    return;
  if (self->was != NULL)
    g_setenv ("LANGUAGE", self->was, TRUE);
  else
    g_unsetenv ("LANGUAGE");
  uselocale (self->was_locale);
  freelocale (self->locale);
  g_free (self->was);
}

static GBytes *
export_list (CycExportJob         *job,
             const CycExportFrame *frame)
{
  g_autofree char *caption = cyc_export_job_caption (job, frame->cursor);
  g_autoptr (CycDisplayList) page = cyc_export_job_draw (job, frame);

  return job->options->format == CYC_EXPORT_SVG ? cyc_export_to_svg (page, caption) : cyc_export_to_tex (page);
}

/* One picture of a format whose files hold one. */
static GBytes *
export_frame (CycExportJob         *job,
              const CycExportFrame *frame,
              GError              **error)
{
  switch (job->options->format)
    {
    case CYC_EXPORT_PNG:
      return cyc_export_to_png (job, frame, error);
    case CYC_EXPORT_DOT:
      return cyc_export_to_dot (job, frame->cursor);
    case CYC_EXPORT_SVG:
    case CYC_EXPORT_TEX:
    case CYC_EXPORT_PDF:
    case CYC_EXPORT_GIF:
    case CYC_EXPORT_WEBP:
    case CYC_EXPORT_HTML:
    case CYC_N_EXPORT_FORMATS:
    default:
      return export_list (job, frame);
    }
}

static GBytes *
export_frames (CycExportJob         *job,
               GArray               *frames,
               const CycExportWatch *watch,
               GError              **error)
{
  switch (job->options->format)
    {
    case CYC_EXPORT_PDF:
      return cyc_export_to_pdf (job, frames, watch, error);
    case CYC_EXPORT_GIF:
      return cyc_export_to_gif (job, frames, watch, error);
    case CYC_EXPORT_WEBP:
      return cyc_export_to_webp (job, frames, watch, error);
    case CYC_EXPORT_HTML:
      return cyc_export_to_html (job, frames, watch, error);
    case CYC_EXPORT_PNG:
    case CYC_EXPORT_SVG:
    case CYC_EXPORT_DOT:
    case CYC_EXPORT_TEX:
    case CYC_N_EXPORT_FORMATS:
    default:
      g_set_error_literal (error, CYC_EXPORT_ERROR, CYC_EXPORT_ERROR_FORMAT, _ ("This format holds one picture a file."));
      return NULL;
    }
}

static gboolean
holds_one_picture (CycExportFormat format)
{
  return format == CYC_EXPORT_PNG || format == CYC_EXPORT_SVG || format == CYC_EXPORT_DOT || format == CYC_EXPORT_TEX;
}

static gboolean
check_range (CycRecording *recording,
             guint32       cursor,
             GError      **error)
{
  if (cursor <= cyc_recording_get_length (recording))
    return TRUE;
  g_set_error (error, CYC_EXPORT_ERROR, CYC_EXPORT_ERROR_RANGE, _ ("The recording has %u events; there is no event %u."),
               cyc_recording_get_length (recording), cursor);
  return FALSE;
}

/**
 * cyc_export_moment:
 * @recording: a recording
 * @cursor: the moment
 * @view: what is shown
 * @client: who lays out
 * @options: how it is drawn
 * @file: where to
 * @cancellable: (nullable): to call it off
 * @error: return location for a #GError
 *
 * Writes one picture, with what the last event changed marked. The file
 * appears whole or not at all.
 *
 * Returns: whether it was written; errors are of %CYC_EXPORT_ERROR and %G_IO_ERROR
 */
gboolean
cyc_export_moment (CycRecording           *recording,
                   guint32                 cursor,
                   const CycView          *view,
                   CycLayoutClient        *client,
                   const CycExportOptions *options,
                   GFile                  *file,
                   GCancellable           *cancellable,
                   GError                **error)
{
  CycExportFrame   frame = { cursor, 1, TRUE, options->milliseconds };
  CycExportWatch   watch = { NULL, NULL, cancellable };
  CycExportOptions cropped = *options;
  CycExportJob     job;
  Language         language;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GArray) frames = g_array_new (FALSE, FALSE, sizeof (CycExportFrame));

  if (!check_range (recording, cursor, error))
    return FALSE;
  g_array_append_val (frames, frame);
  cropped.parts |= CYC_PART_CROP;
  language_enter (&language, options->language);
  cyc_export_job_init (&job, recording, view, client, &cropped);
  bytes = holds_one_picture (options->format) ? export_frame (&job, &frame, error) : export_frames (&job, frames, &watch, error);
  cyc_export_job_clear (&job);
  language_leave (&language);
  return bytes != NULL && cyc_export_write (file, bytes, cancellable, error);
}

/* The nearest end of a step of any of the units. */
static guint32
find_next (CycTimeline *timeline,
           guint        units,
           guint32      cursor,
           guint32      end)
{
  guint32 nearest = end;

  for (guint unit = 0; unit < CYC_N_UNITS; unit++)
    if (units & 1u << unit)
      nearest = MIN (nearest, cyc_timeline_next (timeline, (CycUnit) unit, cursor));
  return nearest;
}

/* Where the steps end, thinned evenly to what was asked for. */
static GArray *
choose_steps (CycRecording           *recording,
              const CycExportOptions *options)
{
  CycTimeline *timeline = cyc_recording_get_timeline (recording);
  guint32      end = options->end > 0 ? options->end : MAX (options->begin, cyc_timeline_get_last_moment (timeline));
  GArray      *all = g_array_new (FALSE, FALSE, sizeof (guint32)), *steps;
  guint32      cursor = options->begin;

  g_array_append_val (all, cursor);
  while (cursor < end)
    {
      cursor = find_next (timeline, options->units, cursor, end);
      g_array_append_val (all, cursor);
    }
  if (options->max_steps == 0 || all->len <= options->max_steps)
    return all;
  steps = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint i = 0; i < options->max_steps; i++)
    g_array_append_val (steps, g_array_index (all, guint32, (guint) ((guint64) i * (all->len - 1) / MAX (1, options->max_steps - 1))));
  g_array_unref (all);
  return steps;
}

/* Each step's own picture, after those of its animation where that is asked for. */
static GArray *
choose_frames (CycRecording           *recording,
               const CycExportOptions *options)
{
  g_autoptr (GArray) steps = choose_steps (recording, options);
  GArray  *frames = g_array_new (FALSE, FALSE, sizeof (CycExportFrame));
  gboolean moves = options->format == CYC_EXPORT_GIF || options->format == CYC_EXPORT_WEBP;

  for (guint i = 0; i < steps->len; i++)
    {
      CycExportFrame  frame = { g_array_index (steps, guint32, i), 1, TRUE, options->milliseconds };
      const CycEvent *event = frame.cursor > 0 ? cyc_log_get (cyc_recording_get_log (recording), frame.cursor - 1) : NULL;
      guint           duration = event != NULL ? cyc_stage_get_duration (event) : 0;

      for (guint k = 0; moves && duration > 0 && k < options->tween; k++)
        {
          CycExportFrame between = { frame.cursor, (double) k / options->tween, FALSE, MAX (20, duration / options->tween) };

          g_array_append_val (frames, between);
        }
      g_array_append_val (frames, frame);
    }
  return frames;
}

/* The page's size where it is left open: as large as the largest step needs. */
static void
find_page_size (CycExportJob *job,
                GArray       *frames)
{
  double width = job->width, height = job->height;

  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < frames->len && (pass == 0 ? job->options->width <= 0 : job->options->height <= 0); i++)
        {
          g_autoptr (CycDisplayList) page = cyc_export_job_draw (job, &g_array_index (frames, CycExportFrame, i));
          CycRect bounds = cyc_display_list_get_bounds (page);

          width = MAX (width, bounds.width);
          height = MAX (height, bounds.height);
        }
      job->width = width;
      if (pass == 0)
        height = job->options->height;
    }
  job->height = height;
}

static char *
numbered_path (const char *path,
               guint       number)
{
  const char *place = strstr (path, "%03d"), *dot = strrchr (path, '.');

  if (place != NULL)
    return g_strdup_printf ("%.*s%03u%s", (int) (place - path), path, number, place + 4);
  if (dot == NULL)
    return g_strdup_printf ("%s-%03u", path, number);
  return g_strdup_printf ("%.*s-%03u%s", (int) (dot - path), path, number, dot);
}

static gboolean
write_numbered (CycExportJob         *job,
                GArray               *frames,
                GFile                *file,
                const CycExportWatch *watch,
                GError              **error)
{
  g_autofree char *uri = g_file_get_path (file);

  if (uri == NULL)
    {
      g_set_error_literal (error, CYC_EXPORT_ERROR, CYC_EXPORT_ERROR_WRITE, _ ("A sequence of pictures needs a folder on this computer."));
      return FALSE;
    }
  for (guint i = 0; i < frames->len; i++)
    {
      g_autofree char *path = numbered_path (uri, i + 1);
      g_autoptr (GFile) numbered = g_file_new_for_path (path);
      g_autoptr (GBytes) bytes = export_frame (job, &g_array_index (frames, CycExportFrame, i), error);

      if (bytes == NULL || !cyc_export_write (numbered, bytes, watch->cancellable, error) ||
          !cyc_export_watch_step (watch, i + 1, frames->len, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * cyc_export_sequence:
 * @recording: a recording
 * @view: what is shown
 * @client: who lays out
 * @options: how it is drawn, from where to where and in what steps
 * @file: where to
 * @progress: (nullable) (scope call): told how many pictures are done
 * @progress_data: data for @progress
 * @cancellable: (nullable): to call it off
 * @error: return location for a #GError
 *
 * Writes a picture for each step, on pages of one size: pages of a PDF,
 * pictures of a GIF or WebP, steps of a web page, or numbered files.
 *
 * Returns: whether all was written; errors are of %CYC_EXPORT_ERROR and %G_IO_ERROR
 */
gboolean
cyc_export_sequence (CycRecording           *recording,
                     const CycView          *view,
                     CycLayoutClient        *client,
                     const CycExportOptions *options,
                     GFile                  *file,
                     GFileProgressCallback   progress,
                     gpointer                progress_data,
                     GCancellable           *cancellable,
                     GError                **error)
{
  CycExportWatch watch = { progress, progress_data, cancellable };
  CycExportJob   job;
  Language       language;
  gboolean       done = FALSE;
  g_autoptr (GArray) frames = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!check_range (recording, MAX (options->begin, options->end), error))
    return FALSE;
  language_enter (&language, options->language);
  cyc_export_job_init (&job, recording, view, client, options);
  frames = choose_frames (recording, options);
  if (options->format != CYC_EXPORT_DOT)
    find_page_size (&job, frames);
  if (holds_one_picture (options->format))
    done = write_numbered (&job, frames, file, &watch, error);
  else
    {
      bytes = export_frames (&job, frames, &watch, error);
      done = bytes != NULL && cyc_export_write (file, bytes, cancellable, error);
    }
  cyc_export_job_clear (&job);
  language_leave (&language);
  return done;
}
