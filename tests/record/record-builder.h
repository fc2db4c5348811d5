/* record-builder.h
 *
 * Logs made by hand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-log.h"

G_BEGIN_DECLS

/**
 * RecordBuilder:
 * @log: what is written
 * @counts: (element-type guint32): of the objects, by number
 * @lists: (element-type guint8): of the objects, by number
 * @blocks: the next address
 */
typedef struct
{
  CycLog *log;
  GArray *counts;
  GArray *lists;
  guint32 blocks;
} RecordBuilder;

#define OBJECT(number) CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, number)
#define FRAME(number) CYC_HOLDER_MAKE (CYC_HOLDER_FRAME, number)
#define VM CYC_HOLDER_INTERPRETER
#define TEMP CYC_SLOT (TEMP, 0)

void        builder_init (RecordBuilder *self);
void        builder_clear (RecordBuilder *self);
guint32     builder_text (RecordBuilder *self,
                          const char    *text);
CycSlot     builder_name (RecordBuilder *self,
                          const char    *name);
CycSlot     builder_attribute (RecordBuilder *self,
                               const char    *name);
void        builder_add (RecordBuilder *self,
                         CycEvent       event);
void        builder_start (RecordBuilder *self,
                           const char    *python);
CycObjectId builder_alloc (RecordBuilder *self,
                           const char    *type,
                           guint8         flags,
                           const char    *repr);
void        builder_ref (RecordBuilder *self,
                         CycHolder      holder,
                         CycSlot        slot,
                         CycObjectId    target);
void        builder_unref (RecordBuilder *self,
                           CycHolder      holder,
                           CycSlot        slot,
                           CycObjectId    target);
void        builder_rename (RecordBuilder *self,
                            CycHolder      was_holder,
                            CycSlot        was_slot,
                            CycHolder      holder,
                            CycSlot        slot,
                            CycObjectId    target);
void        builder_shift (RecordBuilder *self,
                           CycHolder      holder,
                           guint32        at,
                           gint32         by);
void        builder_object (RecordBuilder *self,
                            CycEventKind   kind,
                            CycObjectId    object);
void        builder_list (RecordBuilder *self,
                          CycObjectId    object,
                          CycListId      to,
                          CycObjectId    before);
void        builder_weak (RecordBuilder *self,
                          CycEventKind   kind,
                          CycObjectId    ref,
                          CycObjectId    target);
void        builder_call (RecordBuilder *self,
                          guint32        frame,
                          const char    *name,
                          guint32        back);
void        builder_return (RecordBuilder *self,
                            guint32        frame,
                            guint32        back);
void        builder_line (RecordBuilder *self,
                          guint32        frame,
                          guint32        line);
void        builder_gc (RecordBuilder *self,
                        CycEventKind   kind,
                        guint          generation,
                        guint8         flags,
                        guint32        value);
void        builder_gc_refs (RecordBuilder *self,
                             CycObjectId    object,
                             CycGcRefsWhy   why,
                             guint32        value,
                             CycObjectId    from,
                             CycSlot        slot);
void        builder_verdict (RecordBuilder *self,
                             CycObjectId    object,
                             CycVerdict     verdict);
void        builder_output (RecordBuilder *self,
                            const char    *text);
void        builder_exit (RecordBuilder *self,
                          guint32        status);

/* A program of two objects that hold each other, collected after its names are gone:
 * a Person in p1 and a Dog in .pet, which has .master. */
typedef struct
{
  CycObjectId namespace;
  CycObjectId person;
  CycObjectId dog;
} RecordCycle;

void builder_cycle (RecordBuilder *self,
                    RecordCycle   *cycle,
                    const char    *python);
/* @n events of no meaning, but keeping every promise. */
void builder_random (RecordBuilder *self,
                     GRand         *random,
                     guint          n);

G_END_DECLS
