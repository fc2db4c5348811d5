/* cyc-export-gif.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-export-private.h"

#include <gif_lib.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* Colours are looked up by five bits a channel; one entry of the map says "as before". */
#define BUCKETS (1 << 15)
#define TRANSPARENT 255
#define SAMPLES 24

typedef struct
{
  GByteArray     *bytes;
  GifFileType    *gif;
  ColorMapObject *map;
  guint8          nearest[BUCKETS];
  guint32        *last; /* the picture before */
  GifByteType    *indices;
  int             width;
  int             height;
} Writer;

static int
append_bytes (GifFileType       *gif,
              const GifByteType *bytes,
              int                length)
{
  g_byte_array_append (gif->UserData, bytes, length);
  return length;
}

static guint
bucket_of (guint32 pixel)
{
  return (pixel >> 9 & 0x7c00) | (pixel >> 6 & 0x3e0) | (pixel >> 3 & 0x1f);
}

typedef struct
{
  guint32 color; /* of the bucket's most recent pixel, exact for plain areas */
  guint32 n;
  guint   bucket;
} Bucket;

static int
bucket_compare (gconstpointer a,
                gconstpointer b)
{
  const Bucket *x = a, *y = b;

  if (x->n != y->n)
    return x->n > y->n ? -1 : 1;
  return x->bucket < y->bucket ? -1 : 1;
}

static guint
distance (guint32 a,
          guint32 b)
{
  int red = (int) (a >> 16 & 0xff) - (int) (b >> 16 & 0xff), green = (int) (a >> 8 & 0xff) - (int) (b >> 8 & 0xff);
  int blue = (int) (a & 0xff) - (int) (b & 0xff);

  return 3 * red * red + 6 * green * green + blue * blue;
}

/* Whether @color is so near to one of the first @n that it needs no place of its own. */
static gboolean
is_near (const guint32 *palette,
         guint          n,
         guint32        color,
         guint          least)
{
  for (guint i = 0; i < n; i++)
    if (distance (palette[i], color) < least)
      return TRUE;
  return FALSE;
}

/* The theme's own colours, then what is frequent: first far from all others,
 * then nearer, until the map is full. A small sign keeps its colour so. */
static guint
choose_palette (const CycTheme *theme,
                GArray         *buckets,
                guint32        *palette)
{
  guint n = 0;

  for (guint role = 0; role < CYC_N_COLORS; role++)
    {
      guint32 color = cyc_color_over (theme->colors[role], theme->colors[CYC_COLOR_PAPER]) >> 8;

      if (!is_near (palette, n, color, 1))
        palette[n++] = color;
    }
  for (guint least = 4000; least > 60 && n < TRANSPARENT; least /= 4)
    for (guint i = 0; i < buckets->len && n < TRANSPARENT; i++)
      {
        guint32 color = g_array_index (buckets, Bucket, i).color & 0xffffff;

        if (!is_near (palette, n, color, least))
          palette[n++] = color;
      }
  return n;
}

static void
fill_map (Writer         *writer,
          const CycTheme *theme,
          GArray         *buckets)
{
  guint32 palette[TRANSPARENT + CYC_N_COLORS];
  guint   n = choose_palette (theme, buckets, palette);

  writer->map = GifMakeMapObject (256, NULL);
  for (guint i = 0; i < n; i++)
    writer->map->Colors[i] = (GifColorType){ palette[i] >> 16 & 0xff, palette[i] >> 8 & 0xff, palette[i] & 0xff };
  for (guint bucket = 0; bucket < BUCKETS; bucket++)
    {
      guint32 color = (bucket & 0x7c00) << 9 | (bucket & 0x3e0) << 6 | (bucket & 0x1f) << 3 | 0x040404;
      guint   best = G_MAXUINT;

      for (guint i = 0; i < n; i++)
        {
          guint d = distance (color, palette[i]);

          if (d < best)
            {
              best = d;
              writer->nearest[bucket] = (guint8) i;
            }
        }
    }
}

/* The most frequent colours of some pictures; the stage has few, and shades between them. */
static gboolean
make_map (Writer       *writer,
          CycExportJob *job,
          GArray       *frames,
          GError      **error)
{
  g_autofree guint32 *counts = g_new0 (guint32, BUCKETS);
  g_autofree guint32 *colors = g_new0 (guint32, BUCKETS);
  g_autoptr (GArray) buckets = g_array_new (FALSE, FALSE, sizeof (Bucket));
  guint step = MAX (1, frames->len / SAMPLES);

  for (guint i = 0; i < frames->len; i += step)
    {
      cairo_surface_t *surface = cyc_export_job_paint (job, &g_array_index (frames, CycExportFrame, i), error);
      const guint32   *pixels;
      gsize            n;

      if (surface == NULL)
        return FALSE;
      writer->width = cairo_image_surface_get_width (surface);
      writer->height = cairo_image_surface_get_height (surface);
      pixels = (const guint32 *) (const void *) cairo_image_surface_get_data (surface);
      n = (gsize) writer->height * (cairo_image_surface_get_stride (surface) / 4);
      for (gsize k = 0; k < n; k++)
        {
          guint bucket = bucket_of (pixels[k]);

          counts[bucket]++;
          colors[bucket] = pixels[k];
        }
      cairo_surface_destroy (surface);
    }
  for (guint bucket = 0; bucket < BUCKETS; bucket++)
    if (counts[bucket] > 0)
      {
        Bucket entry = { colors[bucket], counts[bucket], bucket };

        g_array_append_val (buckets, entry);
      }
  g_array_sort (buckets, bucket_compare);
  fill_map (writer, cyc_theme_get (job->options->theme), buckets);
  return TRUE;
}

/* What did not change is transparent, and only the rows that did are written. */
static void
find_changes (Writer        *writer,
              const guint32 *pixels,
              gboolean       first,
              int           *top,
              int           *bottom)
{
  *top = writer->height;
  *bottom = 0;
  for (int y = 0; y < writer->height; y++)
    for (int x = 0; x < writer->width; x++)
      {
        gsize at = (gsize) y * writer->width + x;

        if (!first && pixels[at] == writer->last[at])
          {
            writer->indices[at] = TRANSPARENT;
            continue;
          }
        writer->indices[at] = writer->nearest[bucket_of (pixels[at])];
        writer->last[at] = pixels[at];
        *top = MIN (*top, y);
        *bottom = MAX (*bottom, y + 1);
      }
  if (*top >= *bottom)
    {
      *top = 0;
      *bottom = 1;
    }
}

static gboolean
put_frame (Writer        *writer,
           const guint32 *pixels,
           guint          milliseconds,
           gboolean       first)
{
  GraphicsControlBlock control = { .DisposalMode = DISPOSE_DO_NOT, .DelayTime = MAX (2, (int) milliseconds / 10), .TransparentColor = TRANSPARENT };
  GifByteType          extension[4];
  int                  top, bottom;

  find_changes (writer, pixels, first, &top, &bottom);
  EGifGCBToExtension (&control, extension);
  if (EGifPutExtension (writer->gif, GRAPHICS_EXT_FUNC_CODE, sizeof extension, extension) == GIF_ERROR ||
      EGifPutImageDesc (writer->gif, 0, top, writer->width, bottom - top, FALSE, NULL) == GIF_ERROR)
    return FALSE;
  for (int y = top; y < bottom; y++)
    if (EGifPutLine (writer->gif, writer->indices + (gsize) y * writer->width, writer->width) == GIF_ERROR)
      return FALSE;
  return TRUE;
}

static gboolean
put_head (Writer *writer)
{
  static const GifByteType forever[] = { 1, 0, 0 };
  int                      problem;

  writer->gif = EGifOpen (writer->bytes, append_bytes, &problem);
  if (writer->gif == NULL)
    return FALSE;
  EGifSetGifVersion (writer->gif, TRUE);
  return EGifPutScreenDesc (writer->gif, writer->width, writer->height, 8, 0, writer->map) != GIF_ERROR &&
         EGifPutExtensionLeader (writer->gif, APPLICATION_EXT_FUNC_CODE) != GIF_ERROR &&
         EGifPutExtensionBlock (writer->gif, 11, "NETSCAPE2.0") != GIF_ERROR &&
         EGifPutExtensionBlock (writer->gif, sizeof forever, forever) != GIF_ERROR &&
         EGifPutExtensionTrailer (writer->gif) != GIF_ERROR;
}

static gboolean
put_frames (Writer               *writer,
            CycExportJob         *job,
            GArray               *frames,
            const CycExportWatch *watch,
            GError              **error)
{
  for (guint i = 0; i < frames->len; i++)
    {
      const CycExportFrame *frame = &g_array_index (frames, CycExportFrame, i);
      cairo_surface_t      *surface = cyc_export_job_paint (job, frame, error);
      gboolean              put;

      if (surface == NULL)
        return FALSE;
      put = put_frame (writer, (const guint32 *) (const void *) cairo_image_surface_get_data (surface), frame->milliseconds, i == 0);
      cairo_surface_destroy (surface);
      if (!put)
        return FALSE;
      if (!cyc_export_watch_step (watch, i + 1, frames->len, error))
        return FALSE;
    }
  return TRUE;
}

/* Private. */
GBytes *
cyc_export_to_gif (CycExportJob         *job,
                   GArray               *frames,
                   const CycExportWatch *watch,
                   GError              **error)
{
  Writer  *writer = g_new0 (Writer, 1);
  gboolean done = FALSE;
  int      problem;
  GBytes  *bytes = NULL;

  writer->bytes = g_byte_array_new ();
  if (make_map (writer, job, frames, error))
    {
      writer->last = g_new0 (guint32, (gsize) writer->width * writer->height);
      writer->indices = g_new0 (GifByteType, (gsize) writer->width * writer->height);
      done = put_head (writer) && put_frames (writer, job, frames, watch, error);
      if (writer->gif != NULL && EGifCloseFile (writer->gif, &problem) == GIF_ERROR)
        done = FALSE;
    }
  if (done)
    bytes = g_byte_array_free_to_bytes (writer->bytes);
  else
    {
      g_byte_array_unref (writer->bytes);
      if (error != NULL && *error == NULL)
        g_set_error_literal (error, CYC_EXPORT_ERROR, CYC_EXPORT_ERROR_WRITE, _ ("The GIF could not be written."));
    }
  if (writer->map != NULL)
    GifFreeMapObject (writer->map);
  g_free (writer->last);
  g_free (writer->indices);
  g_free (writer);
  return bytes;
}
