/* cyc-traceback-print.c
 *
 * The lines `File "…", line …` of a traceback, with their source.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-machine.h"
#include "cyc-syntax-print.h"
#include "cyc-traceback-source.h"

/* Entries alike beyond this many are counted instead of shown. */
#define RECURSIVE_CUTOFF 3
#define TRACEBACK_LIMIT 1000

static void
print_repeats (CycVM *vm, GString *out, guint count)
{
  gboolean singular = count == RECURSIVE_CUTOFF + 1 && vm->profile->repeats_singular;

  if (count > RECURSIVE_CUTOFF)
    g_string_append_printf (out, "  [Previous line repeated %u more time%s]\n", count - RECURSIVE_CUTOFF, singular ? "" : "s");
}

static void
print_entry (CycVM *vm, const CycTraceback *entry, const CycCode *code, GString *out)
{
  const CycSpan   *span = &code->spans[entry->instr];
  g_autofree char *shown = cyc_syntax_shown_filename (vm->profile, cyc_str_get_utf8 (code->filename));

  g_string_append_printf (out, "  File \"%s\", line %u, in %s\n", shown, entry->line,
                          cyc_str_get_utf8 (code->name));
  if (vm->profile->python_tracebacks)
    cyc_traceback_print_expression (vm, cyc_str_get_utf8 (code->filename), entry->line, span, out);
  else
    cyc_traceback_print_line (vm, cyc_str_get_utf8 (code->filename), entry->line, span, out);
}

/**
 * cyc_traceback_print_frames:
 * @vm: the machine
 * @traceback: (nullable): the outermost entry
 * @out: what to append to
 *
 * Writes the entries as the profile's version does: a thousand at most, the
 * innermost ones, and runs of the same line folded.
 *
 * Source: Python/traceback.c, tb_printinternal; Lib/traceback.py, StackSummary.format
 */
void
cyc_traceback_print_frames (CycVM *vm, CycObject *traceback, GString *out)
{
  const CycCode *last_code = NULL;
  guint          last_line = 0, count = 0, depth = 0;

  for (CycObject *tb = traceback; tb != NULL && tb != vm->none; tb = CYC_TRACEBACK (tb)->next)
    depth++;
  for (CycObject *tb = traceback; tb != NULL && tb != vm->none; tb = CYC_TRACEBACK (tb)->next, depth--)
    {
      const CycTraceback *entry = CYC_TRACEBACK (tb);
      const CycCode      *code = CYC_FRAME_OBJECT (entry->frame)->frame->code;

      if (depth > TRACEBACK_LIMIT && !vm->profile->python_tracebacks)
        continue;
      if (last_code == NULL || entry->line != last_line || !cyc_str_equal (code->name, last_code->name) ||
          !cyc_str_equal (code->filename, last_code->filename))
        {
          print_repeats (vm, out, count);
          last_code = code;
          last_line = entry->line;
          count = 0;
        }
      if (++count <= RECURSIVE_CUTOFF)
        print_entry (vm, entry, code, out);
    }
  print_repeats (vm, out, count);
}
