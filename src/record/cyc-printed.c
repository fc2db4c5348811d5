/* cyc-printed.c
 *
 * Where a printed number was counted. Only what the log itself tells is
 * taken: the references to an object when getrefcount() was called, or what a
 * collection found, in the lines that were being run when it was printed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-printed.h"

/* A line that took longer than so many events has counted more than anyone looks for. */
#define MOST_EVENTS 200000u

/* An argument is handed on before it is counted, in some versions: so many events may lie in between. */
#define HANDING_ON 12u

/* Whether the argument of a call is found to have @number references when it is counted. */
static gboolean
is_counted (CycRecording *recording,
            CycModel     *model,
            guint32       call,
            guint32       number,
            guint32      *cursor,
            CycObjectId  *object)
{
  CycLog         *log = cyc_recording_get_log (recording);
  const CycEvent *event = cyc_log_get (log, call);
  CycObjectId     target;

  if (!g_str_equal (cyc_log_get_text (log, event->builtin.name), "getrefcount"))
    return FALSE;
  cyc_recording_seek (recording, model, call + 1);
  target = cyc_model_get_target (model, CYC_HOLDER_MAKE (CYC_HOLDER_FRAME, event->builtin.frame), CYC_SLOT (STACK, event->builtin.at + 1));
  if (target == 0)
    return FALSE;
  for (guint32 i = call + 1; i <= call + HANDING_ON && i < cyc_log_get_length (log) && cyc_model_is_alive (model, target); i++)
    {
      cyc_recording_seek (recording, model, i);
      if (cyc_model_get_count (model, target) != number)
        continue;
      *cursor = i;
      *object = target;
      return TRUE;
    }
  return FALSE;
}

/**
 * cyc_printed_find_count:
 * @recording: a recording, brought up to date
 * @output: a cursor right after an OUTPUT event
 * @number: a number in its text
 * @n_later: how often the same number stands after it there
 * @cursor: (out): where it was counted
 * @object: (out): whose references it counts; 0 for what a collection has found
 *
 * Looks for a call of getrefcount() or a collection that came to that number
 * in the lines that were being run: the last ones first, of the frame that
 * printed and of those that wait for it.
 *
 * Returns: whether there is one
 */
gboolean
cyc_printed_find_count (CycRecording *recording,
                        guint32       output,
                        guint32       number,
                        guint         n_later,
                        guint32      *cursor,
                        CycObjectId  *object)
{
  CycLog   *log = cyc_recording_get_log (recording);
  CycModel *at_output = cyc_recording_new_model (recording, output);
  CycModel *model = cyc_recording_new_model (recording, output);
  guint32   frame = cyc_model_get_current_frame (at_output);
  gboolean  found = FALSE;

  for (guint32 i = output; i > output - MIN (output, MOST_EVENTS) && frame != 0; i--)
    {
      const CycEvent *event = cyc_log_get (log, i - 1);
      gboolean        here = FALSE;

      if (event->kind == CYC_EVENT_LINE && event->line.frame == frame)
        frame = cyc_model_get_frame (at_output, frame)->back;
      else if (event->kind == CYC_EVENT_CALL_BUILTIN)
        here = is_counted (recording, model, i - 1, number, cursor, object);
      else if (event->kind == CYC_EVENT_GC_END && event->gc.value + event->gc.value1 == number)
        {
          *cursor = i;
          *object = 0;
          here = TRUE;
        }
      found |= here;
      if (here && n_later-- == 0)
        break;
    }
  cyc_model_free (model);
  cyc_model_free (at_output);
  return found;
}
