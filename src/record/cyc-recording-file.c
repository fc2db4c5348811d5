/* cyc-recording-file.c
 *
 * The file of a recording. All numbers are little-endian.
 *
 *   head     8 bytes magic, u32 version, u32 number of sections
 *   section  4 bytes name, u32 CRC-32 of the content, u64 length, content
 *
 * TEXT  u32 number of texts, then for each u32 length and its bytes
 * EVNT  u32 number of events, then 32 bytes for each: kind, slot, was_slot,
 *       flags and seven u32
 * SRCS  u32 number of sources, then for each u32 length and its bytes
 *
 * A reader skips sections that it does not know. The CRC is zlib's.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-recording.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include "cyc-event-check.h"
#include "cyc-model-private.h"

#define MAGIC "CYCLREC\n"
#define MAGIC_LENGTH 8
#define VERSION 1
#define HEAD_LENGTH (MAGIC_LENGTH + 8)
#define SECTION_HEAD_LENGTH 16
#define EVENT_LENGTH 32

/* The sections that a file must have. */
typedef enum
{
  SECTION_TEXT,
  SECTION_EVENTS,
  SECTION_SOURCES,
  N_SECTIONS
} SectionKind;

static const char *const section_names[N_SECTIONS] = { "TEXT", "EVNT", "SRCS" };

/* An event is kept as it stands in memory. */
G_STATIC_ASSERT (sizeof (CycEvent) == EVENT_LENGTH && G_STRUCT_OFFSET (CycEvent, word) == 4);

G_DEFINE_QUARK (cyc - recording - error - quark, cyc_recording_error)

/* Where the next byte of a file goes; its room was counted before. */
typedef struct
{
  guint8 *cursor;
} Writer;

static void
put_bytes (Writer       *writer,
           gconstpointer bytes,
           gsize         length)
{
  if (length > 0)
    memcpy (writer->cursor, bytes, length);
  writer->cursor += length;
}

static void
put_u32 (Writer *writer,
         guint32 value)
{
  guint32 little = GUINT32_TO_LE (value);

  put_bytes (writer, &little, sizeof little);
}

static void
put_piece (Writer     *writer,
           const char *text,
           gsize       length)
{
  put_u32 (writer, (guint32) length);
  put_bytes (writer, text, length);
}

static guint32
crc32_of (const guint8 *bytes,
          gsize         length)
{
  return (guint32) crc32_z (crc32_z (0, NULL, 0), bytes, length);
}

/* The section's head stands at @head and its content behind it, up to the cursor. */
static void
finish_section (Writer     *writer,
                guint8     *head,
                const char *name)
{
  guint8 *content = head + SECTION_HEAD_LENGTH;
  guint64 length = (guint64) (writer->cursor - content);
  Writer  at_head = { head };

  put_bytes (&at_head, name, 4);
  put_u32 (&at_head, crc32_of (content, length));
  put_u32 (&at_head, (guint32) length);
  put_u32 (&at_head, (guint32) (length >> 32));
}

static guint8 *
begin_section (Writer *writer)
{
  guint8 *head = writer->cursor;

  writer->cursor += SECTION_HEAD_LENGTH;
  return head;
}

static gsize
measure_texts (CycTexts *texts,
               guint32   n)
{
  gsize size = 4;

  for (guint32 i = 0; i < n; i++)
    {
      gsize length = 0;

      cyc_texts_get_len (texts, i, &length);
      size += 4 + length;
    }
  return size;
}

static void
put_texts (Writer   *writer,
           CycTexts *texts,
           guint32   n)
{
  put_u32 (writer, n);
  for (guint32 i = 0; i < n; i++)
    {
      gsize       length = 0;
      const char *text = cyc_texts_get_len (texts, i, &length);

      put_piece (writer, text, length);
    }
}

static void
put_events (Writer *writer,
            CycLog *log,
            guint32 n)
{
  put_u32 (writer, n);
  for (guint32 i = 0; i < n; i++)
    {
      CycEvent event = *cyc_log_get (log, i);

      cyc_event_uncomplete (&event);
      for (guint k = 0; k < G_N_ELEMENTS (event.word); k++)
        event.word[k] = GUINT32_TO_LE (event.word[k]);
      put_bytes (writer, &event, EVENT_LENGTH);
    }
}

static gsize
measure_sources (const char *const *sources)
{
  gsize size = 4;

  for (guint i = 0; sources[i] != NULL; i++)
    size += 4 + strlen (sources[i]);
  return size;
}

static void
put_sources (Writer            *writer,
             const char *const *sources)
{
  put_u32 (writer, g_strv_length ((char **) sources));
  for (guint i = 0; sources[i] != NULL; i++)
    put_piece (writer, sources[i], strlen (sources[i]));
}

/**
 * cyc_recording_to_bytes:
 * @self: a recording
 *
 * What is saved of a run: the same bytes for the same run, whoever has looked
 * at it.
 *
 * Returns: (transfer full): the content of a .cyc file
 */
GBytes *
cyc_recording_to_bytes (CycRecording *self)
{
  CycLog            *log = cyc_recording_get_log (self);
  CycTexts          *texts = cyc_log_get_texts (log);
  const char *const *sources = cyc_recording_get_sources (self);
  guint32            n_events = cyc_log_get_length (log);
  guint32            n_texts = cyc_texts_get_n (texts);
  gsize              size = HEAD_LENGTH + N_SECTIONS * SECTION_HEAD_LENGTH + measure_texts (texts, n_texts) +
               4 + (gsize) n_events * EVENT_LENGTH + measure_sources (sources);
  guint8 *bytes = g_malloc (size);
  Writer  writer = { bytes };
  guint8 *section;

  put_bytes (&writer, MAGIC, MAGIC_LENGTH);
  put_u32 (&writer, VERSION);
  put_u32 (&writer, N_SECTIONS);

  section = begin_section (&writer);
  put_texts (&writer, texts, n_texts);
  finish_section (&writer, section, section_names[SECTION_TEXT]);

  section = begin_section (&writer);
  put_events (&writer, log, n_events);
  finish_section (&writer, section, section_names[SECTION_EVENTS]);

  section = begin_section (&writer);
  put_sources (&writer, sources);
  finish_section (&writer, section, section_names[SECTION_SOURCES]);

  g_assert (writer.cursor == bytes + size);
  return g_bytes_new_take (bytes, size);
}

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
  CycSink *sink = cyc_log_get_sink (log);
  guint32  n;

  if (!get_u32 (reader, &n) || (guint64) (reader->end - reader->cursor) != (guint64) n * EVENT_LENGTH)
    return damaged (reader, error);
  for (guint32 i = 0; i < n; i++)
    {
      CycEvent *event = cyc_sink_next (sink);

      memcpy (event, reader->cursor, EVENT_LENGTH);
      reader->cursor += EVENT_LENGTH;
      for (guint k = 0; k < G_N_ELEMENTS (event->word); k++)
        event->word[k] = GUINT32_FROM_LE (event->word[k]);
    }
  cyc_log_publish (log);
  return TRUE;
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
        place.cursor = section->cursor + 4 + (gsize) i * EVENT_LENGTH;
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

      if (reader->end - reader->cursor < SECTION_HEAD_LENGTH)
        return damaged (reader, error);
      reader->cursor += 4;
      if (!get_u32 (reader, &crc) || !get_u32 (reader, &low) || !get_u32 (reader, &high))
        return damaged (reader, error);
      length = (guint64) high << 32 | low;
      if (length > (guint64) (reader->end - reader->cursor) || crc32_of (reader->cursor, length) != crc)
        return damaged (reader, error);

      for (guint k = 0; k < N_SECTIONS; k++)
        if (memcmp (name, section_names[k], 4) == 0)
          {
            if (sections[k].start != NULL)
              return damaged (reader, error);
            sections[k] = (Reader){ reader->start, reader->cursor, reader->cursor + length };
          }
      reader->cursor += length;
    }

  for (guint k = 0; k < N_SECTIONS; k++)
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

  if (length == 0 || memcmp (reader->start, MAGIC, MIN (length, MAGIC_LENGTH)) != 0)
    {
      g_set_error (error, CYC_RECORDING_ERROR, CYC_RECORDING_ERROR_NOT_A_RECORDING, _ ("not a recording"));
      return FALSE;
    }
  reader->cursor += MIN (length, MAGIC_LENGTH);
  if (!get_u32 (reader, &version))
    return damaged (reader, error);
  if (version != VERSION)
    {
      g_set_error (error, CYC_RECORDING_ERROR, CYC_RECORDING_ERROR_VERSION,
                   _ ("the recording has format %u, and only format %u is known here"), version, VERSION);
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
  Reader        sections[N_SECTIONS] = { 0 };
  Reader        events;
  Reader        reader;
  gsize         length;
  guint32       n_sections;

  reader.start = g_bytes_get_data (bytes, &length);
  reader.cursor = reader.start;
  reader.end = reader.start + length;

  if (!read_head (&reader, &n_sections, error) || !read_sections (&reader, n_sections, sections, error))
    return NULL;
  events = sections[SECTION_EVENTS];
  if (!read_texts (&sections[SECTION_TEXT], log, error) ||
      !read_events (&sections[SECTION_EVENTS], log, error) ||
      !check_events (&events, log, error) ||
      !read_sources (&sections[SECTION_SOURCES], sources, error))
    return NULL;

  self = cyc_recording_new (log);
  g_ptr_array_add (sources, NULL);
  cyc_recording_set_sources (self, (const char *const *) sources->pdata);
  cyc_recording_update (self, 0);

  return self;
}

static gboolean
fail_to_write (int      number,
               GError **error)
{
  g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (number), g_strerror (number));
  return FALSE;
}

/* What would go wrong with the name itself; a device, a pipe or a folder is not replaced. */
static gboolean
may_replace (const char *path,
             GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  GStatBuf         status;

  if (*path == '\0')
    return fail_to_write (ENOENT, error);
  if (g_stat (path, &status) == 0 && !S_ISREG (status.st_mode))
    return fail_to_write (S_ISDIR (status.st_mode) ? EISDIR : EINVAL, error);
  return g_access (folder, W_OK | X_OK) == 0 || fail_to_write (errno, error);
}

/**
 * cyc_recording_save:
 * @self: a recording
 * @path: a file's name
 * @error: return location for a #GError
 *
 * The file appears whole or not at all: it is written beside and then renamed.
 * What is not a plain file is left alone.
 *
 * Returns: whether it was saved
 */
gboolean
cyc_recording_save (CycRecording *self,
                    const char   *path,
                    GError      **error)
{
  g_autoptr (GBytes) bytes = cyc_recording_to_bytes (self);
  gsize         length;
  gconstpointer data = g_bytes_get_data (bytes, &length);

  return may_replace (path, error) &&
         g_file_set_contents_full (path, data, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT, 0666, error);
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

/* For each kind a bit for each word that models write. */
static const guint8 completed[CYC_N_EVENT_KINDS] = {
  [CYC_EVENT_REF] = 1 << 4,
  [CYC_EVENT_UNREF] = 1 << 4 | 1 << 5 | 1 << 6,
  [CYC_EVENT_RENAME] = 1 << 5 | 1 << 6,
  [CYC_EVENT_ALLOC] = 1 << 6,
  [CYC_EVENT_LINE] = 1 << 4 | 1 << 5 | 1 << 6,
  [CYC_EVENT_CALL] = 1 << 5 | 1 << 6,
  [CYC_EVENT_RETURN] = 1 << 5,
  [CYC_EVENT_WEAK] = 1 << 3,
  [CYC_EVENT_UNWEAK] = 1 << 3,
  [CYC_EVENT_TRACK] = 1 << 4 | 1 << 5,
  [CYC_EVENT_UNTRACK] = 1 << 4 | 1 << 5,
  [CYC_EVENT_LIST] = 1 << 4 | 1 << 5,
  [CYC_EVENT_FREEZE] = 63,
  [CYC_EVENT_UNFREEZE] = 63,
  [CYC_EVENT_FINALIZE] = 1 << 4,
  [CYC_EVENT_CLEAR] = 1 << 4,
  [CYC_EVENT_IMMORTAL] = 1 << 4,
  [CYC_EVENT_TEXT] = 1 << 3,
  [CYC_EVENT_VERDICT] = 1 << 3 | 1 << 4,
  [CYC_EVENT_GC_REFS] = 1 << 2 | 1 << 5,
  [CYC_EVENT_COUNTER] = 1 << 4 | 1 << 5,
  [CYC_EVENT_THRESHOLD] = 1 << 4 | 1 << 5 | 1 << 6,
  [CYC_EVENT_ENABLE] = 1 << 1,
  [CYC_EVENT_GC_BEGIN] = 1 << 4 | 1 << 5 | 1 << 6,
  [CYC_EVENT_GC_PHASE] = 1 << 4,
  [CYC_EVENT_GC_END] = 1 << 3 | 1 << 4 | 1 << 5 | 1 << 6,
  [CYC_EVENT_CELL_BEGIN] = 1 << 4,
  [CYC_EVENT_CELL_END] = 1 << 4,
  [CYC_EVENT_CALL_BUILTIN] = 1 << 4 | 1 << 5 | 1 << 6,
  [CYC_EVENT_WORK] = 1 << 4,
  [CYC_EVENT_SCAVENGED] = 1 << 0,
};

void
cyc_event_uncomplete (CycEvent *event)
{
  for (guint words = completed[event->kind], k = 0; words != 0; words >>= 1, k++)
    if ((words & 1) != 0)
      event->word[k] = 0;
}
