/* cyc-traceback-print.c
 *
 * The lines `File "…", line …` of a traceback, with their source.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-machine.h"
#include "cyc-traceback-source.h"

/* Entries alike beyond this many are counted instead of shown. */
#define RECURSIVE_CUTOFF 3
#define TRACEBACK_LIMIT 1000

static void
print_repeats (CycPrinter *self, guint count)
{
  if (count <= RECURSIVE_CUTOFF)
    return;
  g_string_append_printf (self->text, "  [Previous line repeated %u more time%s]\n", count - RECURSIVE_CUTOFF, count == RECURSIVE_CUTOFF + 1 ? "" : "s");
  cyc_printer_end_piece (self);
}

static void
print_entry (CycPrinter *self, const CycTraceback *entry, const CycCode *code)
{
  static const CycSpan unknown = { 0 };
  const char          *filename = cyc_str_get_utf8 (code->filename);
  guint                instr = (guint) entry->lasti / 2; /* whoever made the entry may have named none */

  g_string_append_printf (self->text, "  File \"%s\", line %d, in %s\n", filename, entry->line, cyc_str_get_utf8 (code->name));
  cyc_printer_source (self, filename, (guint) MAX (entry->line, 0), instr < code->n_instrs ? &code->spans[instr] : &unknown);
  cyc_printer_end_piece (self);
}

/**
 * cyc_printer_frames:
 * @self: a printer
 * @traceback: (nullable): the outermost entry
 *
 * Writes the entries: of those that the interpreter shows a thousand at most,
 * the innermost ones; runs of the same line are folded.
 *
 * Source: Python/traceback.c, tb_printinternal; Lib/traceback.py, StackSummary.format
 */
void
cyc_printer_frames (CycPrinter *self, CycObject *traceback)
{
  const CycCode *last_code = NULL;
  CycObject     *none = self->vm->none;
  guint          count = 0, depth = 0;
  int            last_line = 0;
  gint64         shown = 0;

  for (CycObject *tb = traceback; tb != NULL && tb != none; tb = CYC_TRACEBACK (tb)->next)
    depth++;
  for (CycObject *tb = traceback; tb != NULL && tb != none; tb = CYC_TRACEBACK (tb)->next, depth--)
    {
      const CycTraceback *entry = CYC_TRACEBACK (tb);
      const CycCode      *code = CYC_FRAME_OBJECT (entry->frame)->frame->code;

      if (depth > TRACEBACK_LIMIT && !cyc_printer_is_module (self))
        continue;
      if (self->limited && (self->limit >= 0 ? shown++ >= self->limit : depth > -self->limit))
        continue;
      if (last_code == NULL || entry->line != last_line || !cyc_str_equal (code->name, last_code->name) ||
          !cyc_str_equal (code->filename, last_code->filename))
        {
          print_repeats (self, count);
          last_code = code;
          last_line = entry->line;
          count = 0;
        }
      if (++count <= RECURSIVE_CUTOFF)
        print_entry (self, entry, code);
    }
  print_repeats (self, count);
}
