/* cyc-timeline.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-timeline.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _CycTimeline
{
  CycLog *log;
  guint32 length;
  guint32 n_collections;
  guint32 shutdown;           /* 0: not seen */
  GArray *marks[CYC_N_UNITS]; /* CycMark; EVENT has none */
};

G_DEFINE_QUARK (cyc - timeline - error - quark, cyc_timeline_error)

static const char *const unit_names[CYC_N_UNITS] = { "event", "line", "phase", "gc", "cell", "output", "landmark" };

/**
 * cyc_timeline_new:
 * @log: a log
 *
 * A timeline that knows nothing yet; see cyc_timeline_update().
 *
 * Returns: (transfer full): a timeline
 */
CycTimeline *
cyc_timeline_new (CycLog *log)
{
  CycTimeline *self = g_new0 (CycTimeline, 1);

  self->log = cyc_log_ref (log);
  for (guint i = 0; i < CYC_N_UNITS; i++)
    self->marks[i] = g_array_new (FALSE, FALSE, sizeof (CycMark));

  return self;
}

/**
 * cyc_timeline_free:
 * @self: (transfer full) (nullable): a timeline
 */
void
cyc_timeline_free (CycTimeline *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < CYC_N_UNITS; i++)
    g_array_unref (self->marks[i]);
  cyc_log_unref (self->log);
  g_free (self);
}

static void
add_mark (CycTimeline *self,
          CycUnit      unit,
          CycMark      mark)
{
  g_array_append_val (self->marks[unit], mark);
  if (unit == CYC_UNIT_PHASE || unit == CYC_UNIT_OUTPUT)
    g_array_append_val (self->marks[CYC_UNIT_LANDMARK], mark);
}

static void
look_at (CycTimeline    *self,
         const CycEvent *event,
         guint32         cursor)
{
  CycMark mark = { .cursor = cursor, .kind = event->kind };

  switch ((guint) event->kind)
    {
    case CYC_EVENT_LINE:
      /* Lines of library modules are the interpreter's, not the program's: no one steps through them. */
      if (g_str_has_prefix (cyc_log_get_text (self->log, event->line.file), "<frozen ") ||
          g_str_equal (cyc_log_get_text (self->log, event->line.file), CYC_WHAT_IF_FILE))
        break;
      mark.value = event->line.line;
      mark.extra = event->line.cell;
      add_mark (self, CYC_UNIT_LINE, mark);
      break;
    case CYC_EVENT_WHAT_IF:
      if (event->flags != 0)
        break;
      add_mark (self, CYC_UNIT_LINE, mark);
      add_mark (self, CYC_UNIT_LANDMARK, mark);
      break;
    case CYC_EVENT_GC_BEGIN:
    case CYC_EVENT_GC_END:
      self->n_collections += event->kind == CYC_EVENT_GC_BEGIN;
      if (event->kind == CYC_EVENT_GC_BEGIN && event->flags == CYC_GC_WHY_SHUTDOWN && self->shutdown == 0)
        self->shutdown = cursor;
      mark.value = event->kind == CYC_EVENT_GC_BEGIN ? event->gc.gen : event->gc.value;
      mark.extra = self->n_collections;
      add_mark (self, CYC_UNIT_GC, mark);
      add_mark (self, CYC_UNIT_PHASE, mark);
      break;
    case CYC_EVENT_GC_PHASE:
      mark.value = event->flags;
      mark.extra = self->n_collections;
      add_mark (self, CYC_UNIT_PHASE, mark);
      break;
    case CYC_EVENT_OUTPUT:
      mark.value = event->flags;
      add_mark (self, CYC_UNIT_OUTPUT, mark);
      break;
    case CYC_EVENT_CELL_BEGIN:
    case CYC_EVENT_CELL_END:
      mark.value = event->gc.value;
      add_mark (self, CYC_UNIT_CELL, mark);
      break;
    default:
      break;
    }
}

/**
 * cyc_timeline_update:
 * @self: a timeline
 * @length: how many events to have looked at afterwards
 *
 * Takes in events that it has not seen yet.
 */
void
cyc_timeline_update (CycTimeline *self,
                     guint32      length)
{
  length = MIN (length, cyc_log_get_length (self->log));
  for (; self->length < length; self->length++)
    look_at (self, cyc_log_get (self->log, self->length), self->length + 1);
}

/**
 * cyc_timeline_get_length:
 * @self: a timeline
 *
 * Returns: the last cursor
 */
guint32
cyc_timeline_get_length (CycTimeline *self)
{
  return self->length;
}

/**
 * cyc_timeline_get_marks:
 * @self: a timeline
 * @unit: not %CYC_UNIT_EVENT, which has no marks
 * @n_marks: (out): how many there are
 *
 * Returns: (array length=n_marks) (transfer none): marks in order, valid until
 *   the timeline is updated
 */
const CycMark *
cyc_timeline_get_marks (CycTimeline *self,
                        CycUnit      unit,
                        guint       *n_marks)
{
  g_return_val_if_fail (unit < CYC_N_UNITS, NULL);

  *n_marks = self->marks[unit]->len;
  return (const CycMark *) (void *) self->marks[unit]->data;
}

/**
 * cyc_timeline_get_first_line:
 * @self: a timeline
 *
 * Where a person's interest begins: the interpreter is made, nothing of the
 * program has run.
 *
 * Returns: the cursor at the first line, or 0
 */
guint32
cyc_timeline_get_first_line (CycTimeline *self)
{
  GArray *lines = self->marks[CYC_UNIT_LINE];

  return lines->len == 0 ? 0 : g_array_index (lines, CycMark, 0).cursor;
}

/**
 * cyc_timeline_get_shutdown:
 * @self: a timeline
 *
 * Where the program has ended and the interpreter begins to take itself apart.
 *
 * Returns: the cursor after the first collection of the shutdown has begun, or
 *   the end
 */
guint32
cyc_timeline_get_shutdown (CycTimeline *self)
{
  return self->shutdown > 0 ? self->shutdown : self->length;
}

/**
 * cyc_timeline_get_last_moment:
 * @self: a timeline
 *
 * Returns: the last cursor before the interpreter begins to shut down, or the
 *   length while it has not
 */
guint32
cyc_timeline_get_last_moment (CycTimeline *self)
{
  return self->shutdown > 0 && self->shutdown < self->length ? self->shutdown - 1 : self->length;
}

/* The number of marks at or before @cursor. */
static guint
count_until (GArray *marks,
             guint32 cursor)
{
  guint low = 0;
  guint high = marks->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (marks, CycMark, middle).cursor <= cursor)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * cyc_timeline_get_last_mark:
 * @self: a timeline
 * @unit: a unit that has marks
 * @cursor: from where
 *
 * Returns: (nullable): the last mark of @unit at or before @cursor; it is good
 *   until the timeline is updated
 */
const CycMark *
cyc_timeline_get_last_mark (CycTimeline *self,
                            CycUnit      unit,
                            guint32      cursor)
{
  guint n = count_until (self->marks[unit], cursor);

  return n > 0 ? &g_array_index (self->marks[unit], CycMark, n - 1) : NULL;
}

/**
 * cyc_timeline_next:
 * @self: a timeline
 * @unit: what to step by
 * @cursor: from where
 *
 * Returns: the next border of @unit after @cursor, or the end
 */
guint32
cyc_timeline_next (CycTimeline *self,
                   CycUnit      unit,
                   guint32      cursor)
{
  GArray *marks = self->marks[unit];
  guint   n = count_until (marks, cursor);

  if (unit == CYC_UNIT_EVENT)
    return MIN (cursor + 1, self->length);
  return n < marks->len ? g_array_index (marks, CycMark, n).cursor : self->length;
}

/**
 * cyc_timeline_previous:
 * @self: a timeline
 * @unit: what to step by
 * @cursor: from where
 *
 * Returns: the last border of @unit before @cursor, or 0
 */
guint32
cyc_timeline_previous (CycTimeline *self,
                       CycUnit      unit,
                       guint32      cursor)
{
  GArray *marks = self->marks[unit];
  guint   n;

  if (cursor == 0)
    return 0;
  if (unit == CYC_UNIT_EVENT)
    return cursor - 1;
  n = count_until (marks, cursor - 1);
  return n > 0 ? g_array_index (marks, CycMark, n - 1).cursor : 0;
}

static gboolean
is_line (GArray *lines,
         guint   n,
         guint32 cell,
         guint32 line)
{
  const CycMark *mark = &g_array_index (lines, CycMark, n);

  return mark->value == line && mark->extra == cell;
}

/**
 * cyc_timeline_next_line:
 * @self: a timeline
 * @cursor: from where
 * @cell: the notebook's cell, 0 for a program
 * @line: the line
 *
 * Returns: the next cursor at which that line is about to run, or %G_MAXUINT32
 */
guint32
cyc_timeline_next_line (CycTimeline *self,
                        guint32      cursor,
                        guint32      cell,
                        guint32      line)
{
  GArray *lines = self->marks[CYC_UNIT_LINE];

  for (guint i = count_until (lines, cursor); i < lines->len; i++)
    if (is_line (lines, i, cell, line))
      return g_array_index (lines, CycMark, i).cursor;
  return G_MAXUINT32;
}

/**
 * cyc_timeline_previous_line:
 * @self: a timeline
 * @cursor: from where
 * @cell: the notebook's cell, 0 for a program
 * @line: the line
 *
 * Returns: the last cursor before at which that line is about to run, or %G_MAXUINT32
 */
guint32
cyc_timeline_previous_line (CycTimeline *self,
                            guint32      cursor,
                            guint32      cell,
                            guint32      line)
{
  GArray *lines = self->marks[CYC_UNIT_LINE];

  for (guint i = cursor == 0 ? 0 : count_until (lines, cursor - 1); i > 0; i--)
    if (is_line (lines, i - 1, cell, line))
      return g_array_index (lines, CycMark, i - 1).cursor;
  return G_MAXUINT32;
}

/**
 * cyc_unit_parse:
 * @text: a unit as --steps names it
 * @unit: (out): the unit
 *
 * Returns: %FALSE for an unknown name
 */
gboolean
cyc_unit_parse (const char *text,
                CycUnit    *unit)
{
  for (guint i = 0; i < CYC_N_UNITS; i++)
    if (g_strcmp0 (text, unit_names[i]) == 0)
      {
        *unit = (CycUnit) i;
        return TRUE;
      }
  return FALSE;
}

/* A number up to the end of the text or up to @stop, which is passed over. */
static gboolean
parse_number (const char **text,
              char         stop,
              guint32     *number)
{
  const char      *end = strchr (*text, stop);
  g_autofree char *digits = end != NULL ? g_strndup (*text, end - *text) : g_strdup (*text);
  guint64          value;

  if (!g_ascii_string_to_unsigned (digits, 10, 0, G_MAXUINT32 - 1, &value, NULL))
    return FALSE;
  *number = (guint32) value;
  *text = end != NULL && stop != '\0' ? end + 1 : "";
  return TRUE;
}

static gboolean
not_found (GError    **error,
           const char *text)
{
  g_set_error (error, CYC_TIMELINE_ERROR, CYC_TIMELINE_ERROR_NOT_FOUND, _ ("the run has no position “%s”"), text);
  return FALSE;
}

static gboolean
bad_syntax (GError    **error,
            const char *text)
{
  g_set_error (error, CYC_TIMELINE_ERROR, CYC_TIMELINE_ERROR_SYNTAX, _ ("“%s” is not a position"), text);
  return FALSE;
}

/* The @nth mark, from 1, with the kind and value; 0: any value. */
static const CycMark *
find_nth (GArray *marks,
          guint32 kind,
          guint32 value,
          guint32 nth)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const CycMark *mark = &g_array_index (marks, CycMark, i);

      if (mark->kind == kind && (value == 0 || mark->value == value) && --nth == 0)
        return mark;
    }
  return NULL;
}

static gboolean
parse_line (CycTimeline *self,
            const char  *text,
            const char  *rest,
            guint32     *cursor,
            GError     **error)
{
  const CycMark *mark;
  guint32        line;
  guint32        nth = 1;

  if (!parse_number (&rest, '#', &line) || line == 0 ||
      (strchr (text, '#') != NULL && (!parse_number (&rest, '\0', &nth) || nth == 0)))
    return bad_syntax (error, text);

  mark = find_nth (self->marks[CYC_UNIT_LINE], CYC_EVENT_LINE, line, nth);
  if (mark == NULL)
    return not_found (error, text);
  *cursor = mark->cursor;
  return TRUE;
}

/* A phase ends right before the next phase begins or the collection ends. */
static gboolean
find_phase_end (CycTimeline *self,
                guint32      collection,
                CycPhase     phase,
                guint32     *cursor)
{
  GArray *marks = self->marks[CYC_UNIT_PHASE];

  for (guint i = 0; i < marks->len; i++)
    {
      const CycMark *mark = &g_array_index (marks, CycMark, i);

      if (mark->kind != CYC_EVENT_GC_PHASE || mark->extra != collection || mark->value != phase)
        continue;
      *cursor = i + 1 < marks->len ? mark[1].cursor - 1 : self->length;
      return TRUE;
    }
  return FALSE;
}

static gboolean
parse_gc (CycTimeline *self,
          const char  *text,
          const char  *rest,
          guint32     *cursor,
          GError     **error)
{
  const CycMark *mark;
  guint32        collection;

  if (!parse_number (&rest, '/', &collection) || collection == 0)
    return bad_syntax (error, text);

  if (strchr (text, '/') != NULL)
    {
      for (CycPhase phase = CYC_PHASE_MERGE; phase < CYC_N_PHASES; phase++)
        if (g_str_equal (rest, cyc_phase_to_string (phase)))
          return find_phase_end (self, collection, phase, cursor) ? TRUE : not_found (error, text);
      return bad_syntax (error, text);
    }

  mark = find_nth (self->marks[CYC_UNIT_GC], CYC_EVENT_GC_BEGIN, 0, collection);
  if (mark == NULL)
    return not_found (error, text);
  *cursor = mark->cursor;
  return TRUE;
}

/**
 * cyc_timeline_parse:
 * @self: a timeline that has seen the whole run
 * @text: `start`, `end`, `event:N`, `line:N`, `line:N#K`, `gc:K`, `gc:K/PHASE` or `cell:K`
 * @cursor: (out): the cursor there; of an event, right after it
 * @error: return location for a #GError
 *
 * Returns: %FALSE where the text is no position, or the run has none like it
 */
gboolean
cyc_timeline_parse (CycTimeline *self,
                    const char  *text,
                    guint32     *cursor,
                    GError     **error)
{
  const char *rest = strchr (text, ':');
  guint32     number;

  if (g_str_equal (text, "start") || g_str_equal (text, "end"))
    {
      *cursor = text[0] == 's' ? 0 : self->length;
      return TRUE;
    }
  if (rest == NULL)
    return bad_syntax (error, text);
  rest++;

  if (g_str_has_prefix (text, "line:"))
    return parse_line (self, text, rest, cursor, error);
  if (g_str_has_prefix (text, "gc:"))
    return parse_gc (self, text, rest, cursor, error);
  if (!parse_number (&rest, '\0', &number))
    return bad_syntax (error, text);

  if (g_str_has_prefix (text, "event:"))
    {
      if (number >= self->length)
        return not_found (error, text);
      *cursor = number + 1;
      return TRUE;
    }
  if (g_str_has_prefix (text, "cell:") && number > 0)
    {
      const CycMark *mark = find_nth (self->marks[CYC_UNIT_CELL], CYC_EVENT_CELL_END, number, 1);

      if (mark == NULL)
        return not_found (error, text);
      *cursor = mark->cursor;
      return TRUE;
    }

  return bad_syntax (error, text);
}
