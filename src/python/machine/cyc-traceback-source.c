/* cyc-traceback-source.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-traceback-source.h"

#include "cyc-anchors.h"
#include "cyc-machine.h"

#include <string.h>

static char *
get_line (CycVM *vm, const char *filename, guint line)
{
  gsize       length = 0;
  const char *text = cyc_machine_source_line (vm, filename, line, &length);

  return text != NULL ? g_strndup (text, length) : NULL;
}

static gsize
indentation (const char *line)
{
  return strspn (line, " \t\014");
}

static glong
column_of (const char *line, gsize byte)
{
  return g_utf8_pointer_to_offset (line, line + MIN (byte, strlen (line)));
}

/* How many columns of a terminal the first characters take. */
static glong
display_width (const char *line, glong characters)
{
  glong width = 0;

  for (const char *c = line; *c != '\0' && characters > 0; c = g_utf8_next_char (c), characters--)
    width += g_unichar_iswide (g_utf8_get_char (c)) ? 2 : 1;
  return width;
}

static glong
width_of (const char *line, gsize byte)
{
  return display_width (line, column_of (line, byte));
}

/* Marks from start to end (columns of the stripped line), the anchors otherwise than the rest. */
static void
append_marks (GString *out, glong start, glong end, gboolean anchored, glong left, glong right)
{
  g_string_append (out, "    ");
  for (glong column = 0; column < end; column++)
    if (column < start)
      g_string_append_c (out, ' ');
    else if (anchored)
      g_string_append_c (out, column >= left && column < right ? '^' : '~');
    else
      g_string_append_c (out, '^');
  g_string_append_c (out, '\n');
}

/* 3.11 and 3.12: a binary operation's closing parenthesis passes for its operator there. */
static gboolean
find_line_anchors (CycVM *vm, const char *line, const CycSpan *span, glong *left, glong *right)
{
  g_autofree char *segment = g_strndup (line + span->column, span->end_column - span->column);
  glong            start = column_of (line, span->column);
  CycAnchors       anchors;

  if (!cyc_anchors_find (vm->profile, segment, &anchors))
    return FALSE;
  *left = display_width (line, start + anchors.left_column);
  *right = display_width (line, start + anchors.right_column);
  return TRUE;
}

/* The module counts blanks at the end of the line, which it leaves out, among those at its beginning.
 * Source: Python/traceback.c, tb_displayline; Lib/traceback.py, format_frame_summary, both of 3.11 */
static void
print_marks (CycPrinter *self, const char *line, gsize indent, gsize trailing, const CycSpan *span)
{
  gsize    length = strlen (line) - (cyc_printer_is_module (self) ? trailing : 0);
  gboolean one_line = span->line == span->end_line;
  gsize    end_byte = one_line ? MIN (span->end_column, length) : length;
  glong    left = 0, right = 0, skipped = (glong) (indent + strlen (line) - length);
  gboolean anchored;

  if (span->column > length || end_byte <= span->column)
    return;
  anchored = one_line && find_line_anchors (self->vm, line, span, &left, &right);
  if (!anchored && end_byte - span->column == length - indent)
    return;
  skipped = MIN (skipped, width_of (line, span->column));
  append_marks (self->text, width_of (line, span->column) - skipped, width_of (line, end_byte) - skipped, anchored,
                left - skipped, right - skipped);
}

static gsize
trailing_blanks (const char *line)
{
  gsize length = strlen (line), end = length;

  while (end > 0 && g_ascii_isspace (line[end - 1]))
    end--;
  return length - end;
}

/* One line, indented by four, and its marks.
 * Source: Python/traceback.c, _Py_DisplaySourceLine */
static void
print_line (CycPrinter *self, const char *filename, guint line, const CycSpan *span)
{
  const CycProfile *profile = self->vm->profile;
  g_autofree char  *text = get_line (self->vm, filename, line);
  gsize             indent, trailing;
  int               shown;

  if (text == NULL)
    return;
  indent = indentation (text);
  trailing = trailing_blanks (text + indent);
  shown = (int) (strlen (text) - indent - (cyc_printer_is_module (self) ? trailing : 0));
  g_string_append_printf (self->text, "    %.*s\n", shown, text + indent);
  if (profile->caret_marks && !profile->python_tracebacks && span->line == line)
    print_marks (self, text, indent, trailing, span);
}

/* What 3.13 works on: the expression's lines without their common indentation. */
typedef struct
{
  char     **lines;
  guint      n_lines;
  glong      start; /* character in the first line */
  glong      end;   /* character in the last line */
  gboolean   show;
  gboolean   anchored;
  CycAnchors anchors;
} Expression;

static void
dedent (char **lines, guint n_lines)
{
  gsize common = G_MAXSIZE;

  for (guint i = 0; i < n_lines; i++)
    if (lines[i][indentation (lines[i])] != '\0')
      common = MIN (common, indentation (lines[i]));
  for (guint i = 0; i < n_lines && common != G_MAXSIZE; i++)
    memmove (lines[i], lines[i] + MIN (common, strlen (lines[i])), strlen (lines[i]) - MIN (common, strlen (lines[i])) + 1);
}

static char *
get_segment (const Expression *self)
{
  GString *segment = g_string_new (NULL);

  for (guint i = 0; i < self->n_lines; i++)
    {
      const char *line = self->lines[i];
      const char *from = i == 0 ? g_utf8_offset_to_pointer (line, self->start) : line;
      const char *to = i == self->n_lines - 1 ? g_utf8_offset_to_pointer (line, self->end) : line + strlen (line);

      if (i > 0)
        g_string_append_c (segment, '\n');
      g_string_append_len (segment, from, MAX (to - from, 0));
    }
  return g_string_free (segment, FALSE);
}

/* Source: Lib/traceback.py, _should_show_carets */
static gboolean
should_mark (CycVM *vm, const Expression *self)
{
  const char      *first = self->lines[0];
  const char      *last = self->lines[self->n_lines - 1];
  const char      *start = g_utf8_offset_to_pointer (first, self->start);
  const char      *end = g_utf8_offset_to_pointer (last, self->end);
  g_autofree char *after = g_strstrip (g_strdup (end));
  g_autofree char *before = g_strstrip (g_strndup (first, (gsize) (start - first)));

  if (cyc_anchors_is_plain_call (vm->profile, self->lines, self->n_lines, (guint) (start - first), (guint) (end - last)))
    return FALSE;
  return self->anchored || *before != '\0' || *after != '\0';
}

static gboolean
in_anchors (const Expression *self, guint line, glong column)
{
  const CycAnchors *a = &self->anchors;
  glong             left = a->left_column + (a->left_line == 0 ? self->start : 0);
  glong             right = a->right_column + (a->right_line == 0 ? self->start : 0);

  left = display_width (self->lines[a->left_line], left);
  right = display_width (self->lines[a->right_line], right);
  return (line > a->left_line || (line == a->left_line && column >= left)) &&
         (line < a->right_line || (line == a->right_line && column < right));
}

static void
print_expression_line (const Expression *self, guint line, GString *out)
{
  const char *text = self->lines[line];
  glong       indent = (glong) indentation (text);
  glong       n = display_width (text, line == self->n_lines - 1 ? self->end : G_MAXLONG);
  glong       start = line == 0 ? display_width (text, self->start) : 0;

  g_string_append_printf (out, "    %s\n", text);
  if (!self->show)
    return;
  g_string_append (out, "    ");
  for (glong column = 0; column < n; column++)
    if (column < indent || column < start)
      g_string_append_c (out, ' ');
    else if (!self->anchored)
      g_string_append_c (out, '^');
    else
      g_string_append_c (out, in_anchors (self, line, column) ? '^' : '~');
  g_string_append_c (out, '\n');
}

/* The first and last line and those around the anchors. */
static gboolean
is_significant (const Expression *self, guint line)
{
  if (line == 0 || line == self->n_lines - 1)
    return TRUE;
  return self->anchored && (ABS ((gint) line - (gint) self->anchors.left_line) <= 1 ||
                            ABS ((gint) line - (gint) self->anchors.right_line) <= 1);
}

static void
print_significant (const Expression *self, GString *out)
{
  guint previous = 0;

  for (guint line = 0; line < self->n_lines; line++)
    {
      if (!is_significant (self, line))
        continue;
      if (line - previous == 2 && line > 0)
        print_expression_line (self, line - 1, out);
      else if (line > previous + 2)
        g_string_append_printf (out, "    ...<%u lines>...\n", line - previous - 1);
      print_expression_line (self, line, out);
      previous = line;
    }
}

/* The lines of the expression that failed, each with its marks; those far from what matters are folded.
 * Source: Lib/traceback.py, StackSummary.format_frame_summary of 3.13 */
static void
print_expression (CycPrinter *printer, const char *filename, guint line, const CycSpan *span)
{
  CycVM   *vm = printer->vm;
  gboolean known = span->line == line && span->end_line >= line;
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *segment = NULL;
  Expression       self = { 0 };
  glong            removed;

  for (guint i = line; i <= (known ? span->end_line : line); i++)
    {
      char *text = get_line (vm, filename, i);

      if (text == NULL)
        return;
      g_ptr_array_add (lines, g_strchomp (text));
    }
  g_ptr_array_add (lines, NULL);
  self.lines = (char **) lines->pdata;
  self.n_lines = lines->len - 1;
  if (known)
    {
      self.start = column_of (self.lines[0], span->column);
      self.end = column_of (self.lines[self.n_lines - 1], span->end_column);
    }
  removed = (glong) strlen (self.lines[0]);
  dedent (self.lines, self.n_lines);
  removed -= (glong) strlen (self.lines[0]);
  self.start = MAX (0, self.start - removed);
  self.end = MAX (0, self.end - removed);

  if (known)
    {
      segment = get_segment (&self);
      self.anchored = cyc_anchors_find (vm->profile, segment, &self.anchors);
      self.show = should_mark (vm, &self);
    }
  print_significant (&self, printer->text);
}

/**
 * cyc_printer_source:
 * @self: a printer
 * @filename: where the source is
 * @line: the entry's line
 * @span: what ran there
 *
 * Writes the source below an entry of a traceback. The interpreter needs the
 * module io for it, which is gone when the last objects are.
 */
void
cyc_printer_source (CycPrinter *self, const char *filename, guint line, const CycSpan *span)
{
  if (self->vm->modules_gone && self->by != CYC_SHOWN_BY_MODULE)
    return;
  if (cyc_printer_is_module (self) && self->vm->profile->python_tracebacks)
    print_expression (self, filename, line, span);
  else
    print_line (self, filename, line, span);
}
