/* cyc-notable.c
 *
 * Which events a person can see something of: steps by event pass over those
 * that concern only the interpreter's own objects, which are never drawn.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-notable.h"

#include <string.h>

struct _CycNotable
{
  CycLog     *log;
  guint32     length; /* events looked at */
  GByteArray *flags;  /* CycAllocFlags by object */
};

/**
 * cyc_notable_new:
 * @log: a log
 *
 * Returns: (transfer full): what is worth a step in it
 */
CycNotable *
cyc_notable_new (CycLog *log)
{
  CycNotable *self = g_new0 (CycNotable, 1);

  self->log = cyc_log_ref (log);
  self->flags = g_byte_array_new ();
  return self;
}

/**
 * cyc_notable_free:
 * @self: (transfer full): what is worth a step
 */
void
cyc_notable_free (CycNotable *self)
{
  g_byte_array_unref (self->flags);
  cyc_log_unref (self->log);
  g_free (self);
}

static void
note (CycNotable     *self,
      const CycEvent *event)
{
  guint was = self->flags->len;

  if (event->kind != CYC_EVENT_ALLOC)
    return;
  if (event->alloc.object >= was)
    {
      g_byte_array_set_size (self->flags, event->alloc.object + 1);
      memset (self->flags->data + was, 0, self->flags->len - was);
    }
  self->flags->data[event->alloc.object] = event->flags;
}

/**
 * cyc_notable_look:
 * @self: what is worth a step
 * @length: how many events there are
 *
 * Looks at the events up to there that were not looked at before. Steps do so
 * themselves; as the log grows it costs less at a time.
 */
void
cyc_notable_look (CycNotable *self,
                  guint32     length)
{
  /* An object's flags never change, so that both directions see the same. */
  for (; self->length < length; self->length++)
    note (self, cyc_log_get (self->log, self->length));
}

static gboolean
has_flags (CycNotable *self,
           CycObjectId object,
           guint       flags)
{
  return object < self->flags->len && (self->flags->data[object] & flags) != 0;
}

/* Whether a row of something drawn may show what this slot holds. */
static gboolean
may_be_row (CycNotable *self,
            CycHolder   holder,
            guint       slot)
{
  if (CYC_HOLDER_KIND (holder) == CYC_HOLDER_FRAME)
    return TRUE;
  return CYC_HOLDER_KIND (holder) == CYC_HOLDER_OBJECT && slot != CYC_SLOT_KEY &&
         !has_flags (self, CYC_HOLDER_NUMBER (holder), CYC_ALLOC_BUILTIN);
}

static gboolean
is_notable (CycNotable *self,
            guint32     position)
{
  const CycEvent *event = cyc_log_get (self->log, position);
  const guint     silent = CYC_ALLOC_BUILTIN | CYC_ALLOC_IMMORTAL;

  switch ((guint) event->kind)
    {
    case CYC_EVENT_REF:
    case CYC_EVENT_UNREF:
      return !has_flags (self, event->ref.target, silent) || may_be_row (self, event->ref.holder, event->slot);
    case CYC_EVENT_RENAME:
      return !has_flags (self, event->rename.target, silent) || may_be_row (self, event->rename.holder, event->slot) ||
             may_be_row (self, event->rename.was_holder, event->was_slot);
    case CYC_EVENT_ALLOC:
      return (event->flags & CYC_ALLOC_BUILTIN) == 0;
    case CYC_EVENT_FREE:
    case CYC_EVENT_TEXT:
    case CYC_EVENT_IMMORTAL:
    case CYC_EVENT_VERDICT:
    case CYC_EVENT_CLEAR:
      return !has_flags (self, event->object.object, CYC_ALLOC_BUILTIN);
    case CYC_EVENT_TRACK:
    case CYC_EVENT_UNTRACK:
    case CYC_EVENT_LIST:
      return !has_flags (self, event->list.object, CYC_ALLOC_BUILTIN);
    case CYC_EVENT_GC_REFS:
      return !has_flags (self, event->gc_refs.object, CYC_ALLOC_BUILTIN);
    default:
      return TRUE;
    }
}

/**
 * cyc_notable_next:
 * @self: what is worth a step
 * @cursor: from where
 * @length: how many events there are
 *
 * Returns: the cursor right after the next event worth a step, or @length
 */
guint32
cyc_notable_next (CycNotable *self,
                  guint32     cursor,
                  guint32     length)
{
  while (cursor < length)
    {
      cyc_notable_look (self, cursor + 1);
      if (is_notable (self, cursor++))
        break;
    }
  return cursor;
}

/**
 * cyc_notable_previous:
 * @self: what is worth a step
 * @cursor: from where
 *
 * Returns: the last cursor before @cursor that stands right after an event worth a step, or 0
 */
guint32
cyc_notable_previous (CycNotable *self,
                      guint32     cursor)
{
  cyc_notable_look (self, cursor);
  while (cursor > 0)
    {
      cursor--;
      if (cursor > 0 && is_notable (self, cursor - 1))
        break;
    }
  return cursor;
}
