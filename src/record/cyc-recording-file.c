/* cyc-recording-file.c
 *
 * Reading the file of a recording.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-recording-format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cyc-event-check.h"

G_DEFINE_QUARK (cyc - recording - error - quark, cyc_recording_error)

/* What is read, and how far. */
typedef struct
{
  const guint8 *start;
  const guint8 *cursor;
  const guint8 *end;
} Reader;

static gboolean
damaged (const Reader *reader,
         GError      **error)
{
  g_set_error (error, CYC_RECORDING_ERROR, CYC_RECORDING_ERROR_DAMAGED,
               _ ("the recording is damaged at byte %zu"), (gsize) (reader->cursor - reader->start));
  return FALSE;
}

static gboolean
get_u32 (Reader  *reader,
         guint32 *value)
{
  if (reader->end - reader->cursor < 4)
    return FALSE;
  memcpy (value, reader->cursor, sizeof *value);
  *value = GUINT32_FROM_LE (*value);
  reader->cursor += 4;
  return TRUE;
}

static gboolean
get_piece (Reader      *reader,
           const char **text,
           guint32     *length)
{
  if (!get_u32 (reader, length) || (gsize) (reader->end - reader->cursor) < *length)
    return FALSE;
  *text = (const char *) reader->cursor;
  reader->cursor += *length;
  return TRUE;
}

/* Every text is new, since a table has each once; number 0 is the empty one. */
static gboolean
read_texts (Reader  *reader,
            CycLog  *log,
            GError **error)
{
  CycTexts *texts = cyc_log_get_texts (log);
  guint32   n;

  if (!get_u32 (reader, &n))
    return damaged (reader, error);
  for (guint32 i = 0; i < n; i++)
    {
      const char *text;
      guint32     length;

      if (!get_piece (reader, &text, &length) || cyc_texts_intern_len (texts, text, length) != i)
        return damaged (reader, error);
    }
  return reader->cursor == reader->end || damaged (reader, error);
}

static gboolean
read_events (Reader  *reader,
             CycLog  *log,
             GError **error)
{
  g_autofree CycEventPacking *packing = g_new0 (CycEventPacking, 1);
  CycSink                    *sink = cyc_log_get_sink (log);
  guint32                     n;

  if (!get_u32 (reader, &n))
    return damaged (reader, error);
  for (guint32 i = 0; i < n; i++)
    {
      const guint8 *next = cyc_event_packing_unpack (packing, reader->cursor, reader->end, cyc_sink_next (sink));

      if (next == NULL)
        return damaged (reader, error);
      reader->cursor = next;
    }
  cyc_log_publish (log);
  return reader->cursor == reader->end || damaged (reader, error);
}

/* Where the event with a number stands in the section, all of whose events can be unpacked. */
static const guint8 *
find_event (const Reader *section,
            guint32       number)
{
  g_autofree CycEventPacking *packing = g_new0 (CycEventPacking, 1);
  const guint8               *place = section->cursor + 4;
  CycEvent                    event;

  for (guint32 i = 0; i < number; i++)
    place = cyc_event_packing_unpack (packing, place, section->end, &event);
  return place;
}

static gboolean
check_events (const Reader *section,
              CycLog       *log,
              GError      **error)
{
  guint32        n = cyc_log_get_length (log);
  Reader         place = *section;
  CycEventBounds bounds;

  cyc_event_bounds_of_log (&bounds, log, n);
  for (guint32 i = 0; i < n; i++)
    if (!cyc_event_is_sound (cyc_log_get (log, i), &bounds))
      {
        place.cursor = find_event (section, i);
        return damaged (&place, error);
      }
  return TRUE;
}

static gboolean
read_sources (Reader    *reader,
              GPtrArray *sources,
              GError   **error)
{
  guint32 n;

  if (!get_u32 (reader, &n))
    return damaged (reader, error);
  for (guint32 i = 0; i < n; i++)
    {
      const char *text;
      guint32     length;

      if (!get_piece (reader, &text, &length))
        return damaged (reader, error);
      g_ptr_array_add (sources, g_strndup (text, length));
    }
  return reader->cursor == reader->end || damaged (reader, error);
}

/* Finds all sections and compares their checksums; nothing is understood yet. */
static gboolean
read_sections (Reader  *reader,
               guint32  n_sections,
               Reader  *sections,
               GError **error)
{
  for (guint32 i = 0; i < n_sections; i++)
    {
      const guint8 *name = reader->cursor;
      guint32       crc, low, high;
      guint64       length;

      if (reader->end - reader->cursor < CYC_FORMAT_SECTION_HEAD_LENGTH)
        return damaged (reader, error);
      reader->cursor += 4;
      if (!get_u32 (reader, &crc) || !get_u32 (reader, &low) || !get_u32 (reader, &high))
        return damaged (reader, error);
      length = (guint64) high << 32 | low;
      if (length > (guint64) (reader->end - reader->cursor) || crc32_z (0, reader->cursor, length) != crc)
        return damaged (reader, error);

      for (guint k = 0; k < CYC_N_SECTIONS; k++)
        if (memcmp (name, cyc_section_names[k], 4) == 0)
          {
            if (sections[k].start != NULL)
              return damaged (reader, error);
            sections[k] = (Reader){ reader->start, reader->cursor, reader->cursor + length };
          }
      reader->cursor += length;
    }

  for (guint k = 0; k < CYC_N_SECTIONS; k++)
    if (sections[k].start == NULL)
      return damaged (reader, error);
  return reader->cursor == reader->end || damaged (reader, error);
}

static gboolean
read_head (Reader  *reader,
           guint32 *n_sections,
           GError **error)
{
  gsize   length = (gsize) (reader->end - reader->start);
  guint32 version;

  if (length == 0 || memcmp (reader->start, CYC_FORMAT_MAGIC, MIN (length, CYC_FORMAT_MAGIC_LENGTH)) != 0)
    {
      g_set_error (error, CYC_RECORDING_ERROR, CYC_RECORDING_ERROR_NOT_A_RECORDING, _ ("not a recording"));
      return FALSE;
    }
  reader->cursor += MIN (length, CYC_FORMAT_MAGIC_LENGTH);
  if (!get_u32 (reader, &version))
    return damaged (reader, error);
  if (version != CYC_FORMAT_VERSION)
    {
      g_set_error (error, CYC_RECORDING_ERROR, CYC_RECORDING_ERROR_VERSION,
                   _ ("the recording has format %u, and only format %u is known here"), version, CYC_FORMAT_VERSION);
      return FALSE;
    }
  return get_u32 (reader, n_sections) || damaged (reader, error);
}

/**
 * cyc_recording_new_from_bytes:
 * @bytes: the content of a .cyc file
 * @error: return location for a #GError
 *
 * Reads a recording. What is damaged is refused as a whole, with the byte at
 * which that showed.
 *
 * Returns: (transfer full): the recording, with everything taken in
 */
CycRecording *
cyc_recording_new_from_bytes (GBytes  *bytes,
                              GError **error)
{
  g_autoptr (CycLog) log = cyc_log_new ();
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_free);
  CycRecording *self;
  Reader        sections[CYC_N_SECTIONS] = { 0 };
  Reader        events;
  Reader        reader;
  gsize         length;
  guint32       n_sections;

  reader.start = g_bytes_get_data (bytes, &length);
  reader.cursor = reader.start;
  reader.end = reader.start + length;

  if (!read_head (&reader, &n_sections, error) || !read_sections (&reader, n_sections, sections, error))
    return NULL;
  events = sections[CYC_SECTION_EVENTS];
  if (!read_texts (&sections[CYC_SECTION_TEXT], log, error) ||
      !read_events (&sections[CYC_SECTION_EVENTS], log, error) ||
      !check_events (&events, log, error) ||
      !read_sources (&sections[CYC_SECTION_SOURCES], sources, error))
    return NULL;

  g_ptr_array_add (sources, NULL);
  cyc_log_set_sources (log, (const char *const *) sources->pdata);
  self = cyc_recording_new (log);
  cyc_recording_update (self, 0);

  return self;
}

/**
 * cyc_recording_load:
 * @path: a file's name
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the recording, with everything taken in
 */
CycRecording *
cyc_recording_load (const char *path,
                    GError    **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *content = NULL;
  gsize            length;

  if (!g_file_get_contents (path, &content, &length, error))
    return NULL;

  bytes = g_bytes_new_take (g_steal_pointer (&content), length);
  return cyc_recording_new_from_bytes (bytes, error);
}
