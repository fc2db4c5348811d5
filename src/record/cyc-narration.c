/* cyc-narration.c
 *
 * The frame of a narration, and what the program itself does. A sentence is
 * always translated as a whole, with names put in as they are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-narration-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "cyc-slot-text.h"

void
cyc_teller_headline (CycTeller  *self,
                     const char *format,
                     ...)
{
  va_list args;

  va_start (args, format);
  g_free (self->narration->headline);
  self->narration->headline = g_strdup_vprintf (format, args);
  va_end (args);
}

void
cyc_teller_explain (CycTeller  *self,
                    const char *format,
                    ...)
{
  va_list args;

  va_start (args, format);
  g_free (self->narration->explanation);
  self->narration->explanation = g_strdup_vprintf (format, args);
  va_end (args);
}

static const char *
event_text (CycTeller *self,
            guint32    number)
{
  return cyc_log_get_text (cyc_model_get_log (self->model), number);
}

static void
tell_start (CycTeller *self)
{
  cyc_teller_headline (self, _ ("Python %s starts %s."), event_text (self, self->event->text.python), event_text (self, self->event->text.text));
}

static void
tell_exit (CycTeller *self)
{
  cyc_teller_headline (self, _ ("The program has ended with status %u."), self->event->text.value);
  cyc_teller_explain (self, "%s", _ ("The interpreter has shut down and let go of all that was left. One step back there is still something to see."));
}

/* Whether the program is over and the interpreter shuts down next. */
static gboolean
is_last_moment (CycModel *model)
{
  CycLog           *log = cyc_model_get_log (model);
  guint32           cursor = cyc_model_get_cursor (model);
  const CycModelGc *gc = cyc_model_get_gc (model);
  const CycEvent   *next;

  if (cursor >= cyc_log_get_length (log) || gc->collecting || gc->why == CYC_GC_WHY_SHUTDOWN)
    return FALSE;
  next = cyc_log_get (log, cursor);
  return next->kind == CYC_EVENT_GC_BEGIN && next->flags == CYC_GC_WHY_SHUTDOWN;
}

/* Its last event is the interpreter's, and says nothing of the program. */
static void
tell_last_moment (CycTeller *self)
{
  cyc_teller_headline (self, "%s", _ ("The program is over."));
  cyc_teller_explain (self, "%s", _ ("What is still here has outlived it. The interpreter shuts down next: it collects once more, then lets go of all names."));
  self->narration->function = g_strdup ("Py_FinalizeEx");
  self->narration->source = g_strdup ("Python/pylifecycle.c");
}

static void
tell_line (CycTeller *self)
{
  g_autofree char *frame = cyc_holder_to_text (self->model, CYC_HOLDER_MAKE (CYC_HOLDER_FRAME, self->event->line.frame));
  const char      *text = cyc_log_get_line (cyc_model_get_log (self->model), self->event);

  if (self->event->line.cell != 0)
    cyc_teller_headline (self, _ ("Line %u of cell %u runs next, in %s."), self->event->line.line, self->event->line.cell, frame);
  else
    cyc_teller_headline (self, _ ("Line %u runs next, in %s."), self->event->line.line, frame);
  if (text != NULL)
    cyc_teller_explain (self, "%s", text);
}

static void
tell_call (CycTeller *self)
{
  const char *name = event_text (self, self->event->call.name);

  if (name[0] == '<')
    cyc_teller_headline (self, _ ("A frame for %s begins."), name);
  else if (cyc_model_get_frame (self->model, self->event->call.frame)->n_calls > 1)
    cyc_teller_headline (self, _ ("%s() goes on where it waited."), name);
  else
    cyc_teller_headline (self, _ ("%s() is called: a new frame begins."), name);
  if (self->event->call.func != 0)
    cyc_teller_explain (self, _ ("While it runs, its names hold references to their objects."));
}

static void
tell_return (CycTeller *self)
{
  const CycModelFrame *frame = cyc_model_get_frame (self->model, self->event->call.frame);
  const char          *name = event_text (self, frame->name);

  if (name[0] == '<')
    cyc_teller_headline (self, _ ("The frame of %s ends."), name);
  else if (frame->generator != 0)
    cyc_teller_headline (self, _ ("%s() gives control back."), name);
  else
    cyc_teller_headline (self, _ ("%s() returns."), name);
  if (frame->generator != 0)
    cyc_teller_explain (self, _ ("The generator keeps its frame, and with it what its names refer to."));
  else
    cyc_teller_explain (self, _ ("Its names are gone, and the references that they held are dropped."));
}

static void
tell_call_builtin (CycTeller *self)
{
  cyc_teller_headline (self, _ ("%s() is called."), event_text (self, self->event->builtin.name));
  cyc_teller_explain (self, _ ("What it is called with stands on the evaluation stack of the caller, and each place there is a reference."));
}

static void
tell_what_if (CycTeller *self)
{
  if (self->event->flags != 0)
    {
      cyc_teller_headline (self, _ ("The line that was tried is done: the program goes on."));
      return;
    }
  cyc_teller_headline (self, _ ("What if: %s"), event_text (self, self->event->text.text));
  cyc_teller_explain (self, _ ("This line is not the program’s. It runs here, and the program goes on after it."));
}

static void
tell_exception (CycTeller *self)
{
  g_autofree char *object = cyc_object_to_text (self->model, self->event->object.object);

  if (self->event->kind == CYC_EVENT_RAISE)
    {
      cyc_teller_headline (self, _ ("%s is raised."), object);
      cyc_teller_explain (self, _ ("Its traceback will refer to the frames that it passes through, and those to their objects."));
    }
  else
    cyc_teller_headline (self, _ ("%s is caught."), object);
}

/* Of several lines one: a traceback's last says what went wrong, other text begins with its first. */
static void
tell_output (CycTeller *self)
{
  g_autofree char *text = g_strchomp (g_strdup (event_text (self, self->event->text.text)));
  g_autofree char *first = NULL;
  const char      *newline = strchr (text, '\n');

  if (self->event->flags == 2)
    {
      cyc_teller_headline (self, _ ("The program writes to standard error: %s"), newline != NULL ? strrchr (text, '\n') + 1 : text);
      return;
    }
  if (newline != NULL)
    first = g_strdup_printf ("%.*s …", (int) (newline - text), text);
  cyc_teller_headline (self, _ ("The program prints: %s"), first != NULL ? first : text);
}

static void
tell_cell (CycTeller *self)
{
  if (self->event->kind == CYC_EVENT_CELL_BEGIN)
    cyc_teller_headline (self, _ ("Cell %u begins."), self->event->gc.value);
  else
    {
      cyc_teller_headline (self, _ ("Cell %u ends."), self->event->gc.value);
      cyc_teller_explain (self, _ ("Its names stay: all cells share one namespace."));
    }
}

static void
fill_function (CycTeller *self)
{
  const char *function = NULL;
  const char *source = NULL;
  CycPhase    phase = (CycPhase) cyc_model_get_gc (self->model)->phase;

  switch ((guint) self->event->kind)
    {
    case CYC_EVENT_GC_BEGIN:
    case CYC_EVENT_GC_END:
      function = cyc_narration_collect_function (self->model, self->python);
      source = cyc_narration_gc_source (self->python);
      break;
    case CYC_EVENT_ENABLE:
      function = self->event->flags != 0 ? "gc_enable" : "gc_disable";
      source = "Modules/gcmodule.c";
      break;
    case CYC_EVENT_COUNTER:
      if (cyc_model_get_gc (self->model)->collecting)
        {
          function = cyc_narration_collect_function (self->model, self->python);
          source = cyc_narration_gc_source (self->python);
        }
      else
        cyc_narration_event_function ((CycEventKind) self->event->kind, self->python, &function, &source);
      break;
    case CYC_EVENT_GC_PHASE:
    case CYC_EVENT_GC_REFS:
    case CYC_EVENT_LIST:
    case CYC_EVENT_VERDICT:
      if (phase != CYC_PHASE_NONE)
        {
          function = cyc_phase_get_function (phase, self->python);
          source = cyc_phase_get_source (phase, self->python);
        }
      break;
    default:
      if (!cyc_narration_event_function ((CycEventKind) self->event->kind, self->python, &function, &source))
        function = NULL;
      break;
    }

  if (function != NULL)
    {
      self->narration->function = g_strdup (function);
      self->narration->source = g_strdup (source);
    }
}

static void
tell (CycTeller *self)
{
  static void (*const tellers[CYC_N_EVENT_KINDS]) (CycTeller *) = {
    [CYC_EVENT_START] = tell_start,
    [CYC_EVENT_LINE] = tell_line,
    [CYC_EVENT_CALL] = tell_call,
    [CYC_EVENT_RETURN] = tell_return,
    [CYC_EVENT_RAISE] = tell_exception,
    [CYC_EVENT_HANDLE] = tell_exception,
    [CYC_EVENT_OUTPUT] = tell_output,
    [CYC_EVENT_ALLOC] = cyc_tell_alloc,
    [CYC_EVENT_FREE] = cyc_tell_free,
    [CYC_EVENT_REF] = cyc_tell_ref,
    [CYC_EVENT_UNREF] = cyc_tell_unref,
    [CYC_EVENT_RENAME] = cyc_tell_rename,
    [CYC_EVENT_SHIFT] = cyc_tell_shift,
    [CYC_EVENT_WEAK] = cyc_tell_weak,
    [CYC_EVENT_UNWEAK] = cyc_tell_weak,
    [CYC_EVENT_TRACK] = cyc_tell_list,
    [CYC_EVENT_UNTRACK] = cyc_tell_list,
    [CYC_EVENT_COUNTER] = cyc_tell_setting,
    [CYC_EVENT_THRESHOLD] = cyc_tell_setting,
    [CYC_EVENT_ENABLE] = cyc_tell_setting,
    [CYC_EVENT_GC_BEGIN] = cyc_tell_gc,
    [CYC_EVENT_GC_PHASE] = cyc_tell_gc,
    [CYC_EVENT_GC_REFS] = cyc_tell_gc_refs,
    [CYC_EVENT_LIST] = cyc_tell_list,
    [CYC_EVENT_VERDICT] = cyc_tell_verdict,
    [CYC_EVENT_WEAK_CLEAR] = cyc_tell_weak,
    [CYC_EVENT_WEAK_CALLBACK] = cyc_tell_weak,
    [CYC_EVENT_FINALIZE] = cyc_tell_teardown,
    [CYC_EVENT_CLEAR] = cyc_tell_teardown,
    [CYC_EVENT_GC_CALLBACK] = cyc_tell_teardown,
    [CYC_EVENT_GC_END] = cyc_tell_gc,
    [CYC_EVENT_FREEZE] = cyc_tell_setting,
    [CYC_EVENT_UNFREEZE] = cyc_tell_setting,
    [CYC_EVENT_EXIT] = tell_exit,
    [CYC_EVENT_CELL_BEGIN] = tell_cell,
    [CYC_EVENT_CELL_END] = tell_cell,
    [CYC_EVENT_TEXT] = cyc_tell_text,
    [CYC_EVENT_IMMORTAL] = cyc_tell_text,
    [CYC_EVENT_CALL_BUILTIN] = tell_call_builtin,
    [CYC_EVENT_WHAT_IF] = tell_what_if,
    [CYC_EVENT_WORK] = cyc_tell_increments,
    [CYC_EVENT_SCAVENGED] = cyc_tell_increments,
  };

  if (self->event->kind < CYC_N_EVENT_KINDS)
    tellers[self->event->kind](self);
  fill_function (self);
}

static const char *
find_python (CycLog *log)
{
  const CycEvent *first = cyc_log_get (log, 0);

  return first->kind == CYC_EVENT_START ? cyc_log_get_text (log, first->text.python) : "";
}

/**
 * cyc_narration_new:
 * @model: a model
 *
 * Tells of the event that has just happened.
 *
 * Returns: (transfer full) (nullable): the narration; %NULL at cursor 0
 */
CycNarration *
cyc_narration_new (CycModel *model)
{
  guint32   cursor = cyc_model_get_cursor (model);
  CycTeller teller = { .model = model };

  if (cursor == 0)
    return NULL;

  teller.event = cyc_log_get (cyc_model_get_log (model), cursor - 1);
  teller.python = find_python (cyc_model_get_log (model));
  teller.narration = g_new0 (CycNarration, 1);
  if (is_last_moment (model))
    tell_last_moment (&teller);
  else
    tell (&teller);

  return teller.narration;
}

/**
 * cyc_narration_free:
 * @self: (transfer full) (nullable): a narration
 */
void
cyc_narration_free (CycNarration *self)
{
  if (self == NULL)
    return;

  g_free (self->headline);
  g_free (self->explanation);
  g_free (self->function);
  g_free (self->source);
  g_free (self);
}

/**
 * cyc_narration_to_text:
 * @self: a narration
 *
 * Returns: (transfer full): all of it on one line: what a screen reader says
 */
char *
cyc_narration_to_text (const CycNarration *self)
{
  GString *text = g_string_new (NULL);

  if (self->function != NULL)
    g_string_append_printf (text, "%s: ", self->function);
  g_string_append (text, self->headline);
  if (self->explanation != NULL)
    g_string_append_printf (text, " %s", self->explanation);

  return g_string_free (text, FALSE);
}
