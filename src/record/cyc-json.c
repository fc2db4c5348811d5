/* cyc-json.c
 *
 * The form is fixed by reference/events.md; fields that it does not name
 * stand after those that it does.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-json.h"

#include "cyc-slot-text.h"

#include <string.h>

static void
append_escaped (GString    *string,
                const char *text,
                gsize       length)
{
  const char *end = text + length;

  while (text < end)
    {
      /* GLib calls a zero incomplete. */
      gunichar character = *text == '\0' ? 0 : g_utf8_get_char_validated (text, end - text);

      if (character == (gunichar) -1 || character == (gunichar) -2)
        {
          g_string_append (string, "\\ufffd");
          text++;
          continue;
        }
      if (character == '"' || character == '\\')
        g_string_append_printf (string, "\\%c", (char) character);
      else if (character == '\n')
        g_string_append (string, "\\n");
      else if (character == '\t')
        g_string_append (string, "\\t");
      else if (character == '\r')
        g_string_append (string, "\\r");
      else if (character < 0x20 || character == 0x7f)
        g_string_append_printf (string, "\\u%04x", character);
      else
        g_string_append_unichar (string, character);
      text = g_utf8_next_char (text);
    }
}

/* Appends @text with its quotes. */
static void
json_append_string (GString    *string,
                    const char *text)
{
  g_string_append_c (string, '"');
  append_escaped (string, text, strlen (text));
  g_string_append_c (string, '"');
}

static void
add_number (GString    *string,
            const char *name,
            guint64     value)
{
  g_string_append_printf (string, ", \"%s\": %" G_GUINT64_FORMAT, name, value);
}

static void
add_bool (GString    *string,
          const char *name,
          gboolean    value)
{
  g_string_append_printf (string, ", \"%s\": %s", name, value ? "true" : "false");
}

static void
add_string (GString    *string,
            const char *name,
            const char *text)
{
  g_string_append_printf (string, ", \"%s\": ", name);
  json_append_string (string, text);
}

/* A text of the events, which may contain zeroes. */
static void
add_text (GString    *string,
          CycModel   *model,
          const char *name,
          guint32     number)
{
  gsize       length = 0;
  const char *text = cyc_texts_get_len (cyc_log_get_texts (cyc_model_get_log (model)), number, &length);

  g_string_append_printf (string, ", \"%s\": \"", name);
  append_escaped (string, text, length);
  g_string_append_c (string, '"');
}

static void
append_holder (GString  *string,
               CycHolder holder)
{
  if (CYC_HOLDER_KIND (holder) == CYC_HOLDER_VM)
    g_string_append (string, "{\"vm\": true}");
  else
    g_string_append_printf (string, "{\"%s\": %u}", CYC_HOLDER_KIND (holder) == CYC_HOLDER_FRAME ? "frame" : "obj", CYC_HOLDER_NUMBER (holder));
}

static void
add_place (GString  *string,
           CycModel *model,
           CycHolder holder,
           CycSlot   slot)
{
  g_autofree char *text = cyc_slot_to_text (model, slot);

  g_string_append (string, "\"from\": ");
  append_holder (string, holder);
  add_string (string, "slot", text);
}

static void
add_reference (GString        *string,
               CycModel       *model,
               const CycEvent *event)
{
  if (event->kind == CYC_EVENT_RENAME)
    {
      g_string_append (string, ", \"was\": {");
      add_place (string, model, event->rename.was_holder, cyc_event_get_was_slot (event));
      g_string_append_c (string, '}');
    }
  g_string_append (string, ", ");
  add_place (string, model, event->ref.holder, cyc_event_get_slot (event));
  add_number (string, "to", event->ref.target);
  if (event->kind != CYC_EVENT_RENAME)
    add_number (string, "count", event->ref.count);
}

static void
add_alloc (GString        *string,
           CycModel       *model,
           const CycEvent *event)
{
  add_number (string, "obj", event->alloc.object);
  add_text (string, model, "type", event->alloc.type_text);
  add_number (string, "size", event->alloc.size);
  add_number (string, "addr", CYC_ADDRESS_BASE + (guint64) event->alloc.block * 16);
  add_bool (string, "gc", (event->flags & CYC_ALLOC_GC) != 0);
  if (event->alloc.repr != 0)
    add_text (string, model, "repr", event->alloc.repr);
  add_bool (string, "immortal", (event->flags & CYC_ALLOC_IMMORTAL) != 0);
  if (event->alloc.type != 0)
    add_number (string, "class", event->alloc.type);
  if (event->flags & CYC_ALLOC_TYPE)
    add_bool (string, "is_class", TRUE);
  if (event->flags & CYC_ALLOC_BUILTIN)
    add_bool (string, "builtin", TRUE);
  if (event->flags & CYC_ALLOC_HAS_DEL)
    add_bool (string, "has_del", TRUE);
  if (event->flags & CYC_ALLOC_NAMESPACE)
    add_bool (string, "namespace", TRUE);
}

/* The generation that a list belongs to; 3 are the lists that no collection looks at. */
static guint32
list_generation (CycModel *model,
                 CycListId list)
{
  if (list >= CYC_LIST_GEN0 && list <= CYC_LIST_PERMANENT)
    return list - CYC_LIST_GEN0;
  if (list == CYC_LIST_STARTUP)
    return CYC_LIST_PERMANENT - CYC_LIST_GEN0;
  if (list == CYC_LIST_PENDING || list == CYC_LIST_VISITED)
    return CYC_LIST_GEN2 - CYC_LIST_GEN0;
  return cyc_model_get_gc (model)->generation;
}

static void
add_list (GString        *string,
          CycModel       *model,
          const CycEvent *event)
{
  add_number (string, "obj", event->list.object);
  if (event->kind != CYC_EVENT_LIST)
    {
      CycListId list = (CycListId) (event->kind == CYC_EVENT_TRACK ? event->list.to : event->list.from);

      add_number (string, "gen", list_generation (model, list));
      add_string (string, "list", cyc_list_to_string (list));
      return;
    }
  add_string (string, "from", cyc_list_to_string ((CycListId) event->list.from));
  add_string (string, "to", cyc_list_to_string ((CycListId) event->list.to));
  if (event->list.before == 0)
    add_string (string, "at", "end");
  else
    add_number (string, "at", event->list.before);
}

static void
add_gc_refs (GString        *string,
             CycModel       *model,
             const CycEvent *event)
{
  add_number (string, "obj", event->gc_refs.object);
  add_number (string, "value", event->gc_refs.value);
  add_string (string, "why", cyc_gc_refs_why_to_string ((CycGcRefsWhy) event->flags));
  if (event->gc_refs.from != 0)
    {
      g_string_append (string, ", ");
      add_place (string, model, CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, event->gc_refs.from), cyc_event_get_slot (event));
    }
}

static void
add_frame (GString        *string,
           CycModel       *model,
           const CycEvent *event)
{
  add_number (string, "frame", event->line.frame);
  if (event->kind == CYC_EVENT_LINE)
    {
      add_text (string, model, "file", event->line.file);
      add_number (string, "line", event->line.line);
      add_number (string, "cell", event->line.cell);
      return;
    }
  if (event->kind == CYC_EVENT_CALL)
    {
      add_text (string, model, "name", event->call.name);
      add_number (string, "func", event->call.func);
    }
  add_number (string, "back", event->call.back);
  if (event->call.generator != 0)
    add_number (string, "generator", event->call.generator);
}

static void
add_builtin (GString        *string,
             CycModel       *model,
             const CycEvent *event)
{
  g_autofree char *place = cyc_slot_to_text (model, CYC_SLOT (STACK, event->builtin.at));

  add_number (string, "frame", event->builtin.frame);
  add_number (string, "func", event->builtin.func);
  add_text (string, model, "name", event->builtin.name);
  add_string (string, "slot", place);
}

static void
add_gc (GString        *string,
        const CycEvent *event)
{
  switch ((guint) event->kind)
    {
    case CYC_EVENT_COUNTER:
      add_number (string, "gen", event->gc.gen);
      add_number (string, "value", event->gc.value);
      add_number (string, "threshold", event->gc.value1);
      break;
    case CYC_EVENT_THRESHOLD:
      g_string_append_printf (string, ", \"values\": [%u, %u, %u]", event->gc.value, event->gc.value1, event->gc.value2);
      break;
    case CYC_EVENT_ENABLE:
      add_bool (string, "on", event->flags != 0);
      break;
    case CYC_EVENT_GC_BEGIN:
      add_number (string, "gen", event->gc.gen);
      add_string (string, "why", cyc_gc_why_to_string ((CycGcWhy) event->flags));
      break;
    case CYC_EVENT_GC_PHASE:
      add_string (string, "phase", cyc_phase_to_string ((CycPhase) event->flags));
      break;
    case CYC_EVENT_GC_CALLBACK:
      add_number (string, "func", event->callback.func);
      add_string (string, "phase", event->flags == 0 ? "start" : "stop");
      break;
    case CYC_EVENT_GC_END:
      add_number (string, "gen", event->gc.gen);
      add_number (string, "collected", event->gc.value);
      add_number (string, "uncollectable", event->gc.value1);
      break;
    default:
      break;
    }
}

static void
add_object (GString        *string,
            CycModel       *model,
            const CycEvent *event)
{
  if (event->kind == CYC_EVENT_RAISE || event->kind == CYC_EVENT_HANDLE)
    add_number (string, "frame", event->object.frame);
  add_number (string, "obj", event->object.object);
  if (event->kind == CYC_EVENT_VERDICT && event->flags != CYC_VERDICT_NONE)
    add_string (string, "state", cyc_verdict_to_string ((CycVerdict) event->flags));
  if (event->kind == CYC_EVENT_TEXT)
    add_text (string, model, "repr", event->object.text);
}

static void
add_weak (GString        *string,
          const CycEvent *event)
{
  add_number (string, "ref", event->weak.ref);
  if (event->kind == CYC_EVENT_WEAK_CALLBACK)
    add_number (string, "func", event->weak.func);
  else
    add_number (string, "to", event->weak.target);
}

static void
add_text_event (GString        *string,
                CycModel       *model,
                const CycEvent *event)
{
  if (event->kind == CYC_EVENT_START)
    {
      add_text (string, model, "python", event->text.python);
      add_text (string, model, "file", event->text.text);
      add_number (string, "cells", event->text.value);
    }
  else if (event->kind == CYC_EVENT_OUTPUT)
    {
      add_number (string, "stream", event->flags);
      add_text (string, model, "text", event->text.text);
    }
  else if (event->kind == CYC_EVENT_WHAT_IF)
    {
      add_number (string, "frame", event->text.value);
      if (event->flags == 0)
        add_text (string, model, "text", event->text.text);
      else
        add_bool (string, "end", TRUE);
    }
  else
    add_number (string, "status", event->text.value);
}

static void
add_fields (GString        *string,
            CycModel       *model,
            const CycEvent *event)
{
  switch ((CycEventKind) event->kind)
    {
    case CYC_EVENT_START:
    case CYC_EVENT_OUTPUT:
    case CYC_EVENT_WHAT_IF:
    case CYC_EVENT_EXIT:
      add_text_event (string, model, event);
      break;
    case CYC_EVENT_LINE:
    case CYC_EVENT_CALL:
    case CYC_EVENT_RETURN:
      add_frame (string, model, event);
      break;
    case CYC_EVENT_CALL_BUILTIN:
      add_builtin (string, model, event);
      break;
    case CYC_EVENT_RAISE:
    case CYC_EVENT_HANDLE:
    case CYC_EVENT_FREE:
    case CYC_EVENT_FINALIZE:
    case CYC_EVENT_CLEAR:
    case CYC_EVENT_VERDICT:
    case CYC_EVENT_TEXT:
    case CYC_EVENT_IMMORTAL:
      add_object (string, model, event);
      break;
    case CYC_EVENT_ALLOC:
      add_alloc (string, model, event);
      break;
    case CYC_EVENT_REF:
    case CYC_EVENT_UNREF:
    case CYC_EVENT_RENAME:
      add_reference (string, model, event);
      break;
    case CYC_EVENT_SHIFT:
      g_string_append (string, ", \"from\": ");
      append_holder (string, event->shift.holder);
      add_number (string, "at", event->shift.at);
      g_string_append_printf (string, ", \"by\": %d", event->shift.by);
      break;
    case CYC_EVENT_WEAK:
    case CYC_EVENT_UNWEAK:
    case CYC_EVENT_WEAK_CLEAR:
    case CYC_EVENT_WEAK_CALLBACK:
      add_weak (string, event);
      break;
    case CYC_EVENT_TRACK:
    case CYC_EVENT_UNTRACK:
    case CYC_EVENT_LIST:
      add_list (string, model, event);
      break;
    case CYC_EVENT_GC_REFS:
      add_gc_refs (string, model, event);
      break;
    case CYC_EVENT_COUNTER:
    case CYC_EVENT_THRESHOLD:
    case CYC_EVENT_ENABLE:
    case CYC_EVENT_GC_BEGIN:
    case CYC_EVENT_GC_PHASE:
    case CYC_EVENT_GC_CALLBACK:
    case CYC_EVENT_GC_END:
      add_gc (string, event);
      break;
    case CYC_EVENT_CELL_BEGIN:
    case CYC_EVENT_CELL_END:
      add_number (string, "cell", event->gc.value);
      break;
    case CYC_EVENT_WORK:
      g_string_append_printf (string, ", \"value\": %d", (gint32) event->gc.value);
      break;
    case CYC_EVENT_SCAVENGED:
      add_bool (string, "swap", event->flags != 0);
      break;
    case CYC_EVENT_FREEZE:
    case CYC_EVENT_UNFREEZE:
    case CYC_N_EVENT_KINDS:
    default:
      break;
    }
}

/* That the collector holds nothing of an object any more is no verdict. */
static const char *
get_kind (const CycEvent *event)
{
  if (event->kind == CYC_EVENT_VERDICT && event->flags == CYC_VERDICT_NONE)
    return "forget";
  return cyc_event_kind_to_string ((CycEventKind) event->kind);
}

/**
 * cyc_json_append_event:
 * @string: where to append
 * @model: a model past cursor 0
 *
 * Appends the line of the event that has just happened, with its newline.
 */
void
cyc_json_append_event (GString  *string,
                       CycModel *model)
{
  guint32         n = cyc_model_get_cursor (model) - 1;
  const CycEvent *event = cyc_log_get (cyc_model_get_log (model), n);

  g_string_append_printf (string, "{\"n\": %u, \"t\": \"%s\"", n, get_kind (event));
  add_fields (string, model, event);
  g_string_append (string, "}\n");
}

/**
 * cyc_json_parse_kinds:
 * @text: names of kinds of events, parted by commas
 * @kinds: (out): a bit for each kind
 * @unknown: (out) (transfer full): the first name that is none
 *
 * Returns: %FALSE if there is one
 */
gboolean
cyc_json_parse_kinds (const char *text,
                      guint64    *kinds,
                      char      **unknown)
{
  g_auto (GStrv) names = g_strsplit (text, ",", -1);

  *kinds = 0;
  *unknown = NULL;
  for (guint i = 0; names[i] != NULL; i++)
    {
      guint kind = 0;

      while (kind < CYC_N_EVENT_KINDS && g_strcmp0 (names[i], cyc_event_kind_to_string ((CycEventKind) kind)) != 0)
        kind++;
      if (kind == CYC_N_EVENT_KINDS)
        {
          *unknown = g_strdup (names[i]);
          return FALSE;
        }
      *kinds |= G_GUINT64_CONSTANT (1) << kind;
    }
  return TRUE;
}
