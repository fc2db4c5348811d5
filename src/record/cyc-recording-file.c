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
 * A reader skips sections that it does not know. The CRC is the usual one
 * (polynomial 0xedb88320, reflected).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-recording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cyc-event-check.h"
#include "cyc-model-private.h"

#define MAGIC "CYCLREC\n"
#define MAGIC_LENGTH 8
#define VERSION 1
#define SECTION_HEAD_LENGTH 16
#define EVENT_LENGTH 32

G_DEFINE_QUARK (cyc - recording - error - quark, cyc_recording_error)

/* A byte's part in the checksum, by how many bytes come after it. */
static guint32 crc_tables[8][256];

static void
fill_crc_tables (void)
{
  for (guint32 i = 0; i < 256; i++)
    {
      guint32 entry = i;

      for (guint bit = 0; bit < 8; bit++)
        entry = entry & 1 ? (entry >> 1) ^ 0xedb88320u : entry >> 1;
      crc_tables[0][i] = entry;
    }
  for (guint after = 1; after < 8; after++)
    for (guint32 i = 0; i < 256; i++)
      crc_tables[after][i] = crc_tables[0][crc_tables[after - 1][i] & 0xff] ^ (crc_tables[after - 1][i] >> 8);
}

/* Eight bytes at a time: recordings are long. */
static guint32
crc32_of (const guint8 *bytes,
          gsize         length)
{
  static gsize once;
  guint32      crc = G_MAXUINT32;

  if (g_once_init_enter (&once))
    {
      fill_crc_tables ();
      g_once_init_leave (&once, 1);
    }

  for (; length >= 8; bytes += 8, length -= 8)
    {
      guint32 first, second;

      memcpy (&first, bytes, sizeof first);
      memcpy (&second, bytes + 4, sizeof second);
      first = GUINT32_FROM_LE (first) ^ crc;
      second = GUINT32_FROM_LE (second);
      crc = crc_tables[7][first & 0xff] ^ crc_tables[6][(first >> 8) & 0xff] ^ crc_tables[5][(first >> 16) & 0xff] ^ crc_tables[4][first >> 24] ^ crc_tables[3][second & 0xff] ^ crc_tables[2][(second >> 8) & 0xff] ^ crc_tables[1][(second >> 16) & 0xff] ^ crc_tables[0][second >> 24];
    }
  for (gsize i = 0; i < length; i++)
    crc = crc_tables[0][(crc ^ bytes[i]) & 0xff] ^ (crc >> 8);

  return ~crc;
}

static void
put_u32 (GByteArray *bytes,
         guint32     value)
{
  guint32 little = GUINT32_TO_LE (value);

  g_byte_array_append (bytes, (const guint8 *) &little, sizeof little);
}

static void
put_section (GByteArray *bytes,
             const char *name,
             GByteArray *content)
{
  guint64 length = GUINT64_TO_LE ((guint64) content->len);

  g_byte_array_append (bytes, (const guint8 *) name, 4);
  put_u32 (bytes, crc32_of (content->data, content->len));
  g_byte_array_append (bytes, (const guint8 *) &length, sizeof length);
  g_byte_array_append (bytes, content->data, content->len);
}

static void
put_texts (GByteArray *bytes,
           CycTexts   *texts)
{
  guint32 n = cyc_texts_get_n (texts);

  put_u32 (bytes, n);
  for (guint32 i = 0; i < n; i++)
    {
      gsize       length = 0;
      const char *text = cyc_texts_get_len (texts, i, &length);

      put_u32 (bytes, (guint32) length);
      g_byte_array_append (bytes, (const guint8 *) text, (guint) length);
    }
}

static void
put_events (GByteArray *bytes,
            CycLog     *log,
            guint32     n)
{
  put_u32 (bytes, n);
  for (guint32 i = 0; i < n; i++)
    {
      CycEvent event = *cyc_log_get (log, i);

      cyc_event_uncomplete (&event);
      g_byte_array_append (bytes, &event.kind, 4);
      for (guint k = 0; k < G_N_ELEMENTS (event.word); k++)
        put_u32 (bytes, event.word[k]);
    }
}

static void
put_sources (GByteArray        *bytes,
             const char *const *sources)
{
  put_u32 (bytes, g_strv_length ((char **) sources));
  for (guint i = 0; sources[i] != NULL; i++)
    {
      put_u32 (bytes, (guint32) strlen (sources[i]));
      g_byte_array_append (bytes, (const guint8 *) sources[i], (guint) strlen (sources[i]));
    }
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
  CycLog *log = cyc_recording_get_log (self);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GByteArray) texts = g_byte_array_new ();
  g_autoptr (GByteArray) events = g_byte_array_new ();
  g_autoptr (GByteArray) sources = g_byte_array_new ();

  put_events (events, log, cyc_log_get_length (log));
  put_texts (texts, cyc_log_get_texts (log));
  put_sources (sources, cyc_recording_get_sources (self));

  g_byte_array_append (bytes, (const guint8 *) MAGIC, MAGIC_LENGTH);
  put_u32 (bytes, VERSION);
  put_u32 (bytes, 3);
  put_section (bytes, "TEXT", texts);
  put_section (bytes, "EVNT", events);
  put_section (bytes, "SRCS", sources);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
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

      memcpy (&event->kind, reader->cursor, 4);
      reader->cursor += 4;
      for (guint k = 0; k < G_N_ELEMENTS (event->word); k++)
        if (!get_u32 (reader, &event->word[k]))
          return damaged (reader, error);
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

/* The sections that a file must have. */
typedef enum
{
  SECTION_TEXT,
  SECTION_EVENTS,
  SECTION_SOURCES,
  N_SECTIONS
} SectionKind;

/* Finds all sections and compares their checksums; nothing is understood yet. */
static gboolean
read_sections (Reader  *reader,
               guint32  n_sections,
               Reader  *sections,
               GError **error)
{
  static const char *const names[N_SECTIONS] = { "TEXT", "EVNT", "SRCS" };

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
        if (memcmp (name, names[k], 4) == 0)
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

/**
 * cyc_recording_save:
 * @self: a recording
 * @path: a file's name
 * @error: return location for a #GError
 *
 * The file appears whole or not at all: it is written beside and then renamed.
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

  return g_file_set_contents_full (path, data, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT, 0666, error);
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

static const struct
{
  guint8 kind;
  guint8 words; /* a bit for each word that models write */
} completed[] = {
  { CYC_EVENT_REF, 1 << 4 },
  { CYC_EVENT_UNREF, 1 << 4 | 1 << 5 | 1 << 6 },
  { CYC_EVENT_RENAME, 1 << 5 | 1 << 6 },
  { CYC_EVENT_ALLOC, 1 << 6 },
  { CYC_EVENT_LINE, 1 << 4 | 1 << 5 | 1 << 6 },
  { CYC_EVENT_CALL, 1 << 5 | 1 << 6 },
  { CYC_EVENT_RETURN, 1 << 5 },
  { CYC_EVENT_WEAK, 1 << 3 },
  { CYC_EVENT_UNWEAK, 1 << 3 },
  { CYC_EVENT_TRACK, 1 << 4 | 1 << 5 },
  { CYC_EVENT_UNTRACK, 1 << 4 | 1 << 5 },
  { CYC_EVENT_LIST, 1 << 4 | 1 << 5 },
  { CYC_EVENT_FREEZE, 15 },
  { CYC_EVENT_UNFREEZE, 15 },
  { CYC_EVENT_FINALIZE, 1 << 4 },
  { CYC_EVENT_CLEAR, 1 << 4 },
  { CYC_EVENT_IMMORTAL, 1 << 4 },
  { CYC_EVENT_TEXT, 1 << 3 },
  { CYC_EVENT_VERDICT, 1 << 3 | 1 << 4 },
  { CYC_EVENT_GC_REFS, 1 << 2 | 1 << 5 },
  { CYC_EVENT_COUNTER, 1 << 4 | 1 << 5 },
  { CYC_EVENT_THRESHOLD, 1 << 4 | 1 << 5 | 1 << 6 },
  { CYC_EVENT_ENABLE, 1 << 1 },
  { CYC_EVENT_GC_BEGIN, 1 << 4 | 1 << 5 | 1 << 6 },
  { CYC_EVENT_GC_PHASE, 1 << 4 },
  { CYC_EVENT_GC_END, 1 << 3 | 1 << 4 | 1 << 5 | 1 << 6 },
  { CYC_EVENT_CELL_BEGIN, 1 << 4 },
  { CYC_EVENT_CELL_END, 1 << 4 },
};

void
cyc_event_uncomplete (CycEvent *event)
{
  for (guint i = 0; i < G_N_ELEMENTS (completed); i++)
    if (completed[i].kind == event->kind)
      for (guint k = 0; k < G_N_ELEMENTS (event->word); k++)
        if (completed[i].words & (1u << k))
          event->word[k] = 0;
}
