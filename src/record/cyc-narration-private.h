/* cyc-narration-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-narration.h"

G_BEGIN_DECLS

/**
 * CycTeller:
 * @model: where the event has just happened
 * @event: the event
 * @python: the profile's name
 * @narration: what is made of it
 *
 * What the functions that tell of one kind of event are given.
 */
typedef struct
{
  CycModel       *model;
  const CycEvent *event;
  const char     *python;
  CycNarration   *narration;
} CycTeller;

const char *cyc_narration_gc_source (const char *python);
const char *cyc_narration_collect_function (CycModel   *model,
                                            const char *python);
gboolean    cyc_narration_event_function (CycEventKind kind,
                                          const char  *python,
                                          const char **function,
                                          const char **source);

/* cyc-narration-heap.c: objects, references, weak references */
void cyc_tell_alloc (CycTeller *self);
void cyc_tell_free (CycTeller *self);
void cyc_tell_ref (CycTeller *self);
void cyc_tell_unref (CycTeller *self);
void cyc_tell_rename (CycTeller *self);
void cyc_tell_shift (CycTeller *self);
void cyc_tell_weak (CycTeller *self);
void cyc_tell_text (CycTeller *self);

/* cyc-narration-gc.c: the collector */
void cyc_tell_list (CycTeller *self);
void cyc_tell_setting (CycTeller *self);
void cyc_tell_gc (CycTeller *self);
void cyc_tell_increments (CycTeller *self);
void cyc_tell_gc_refs (CycTeller *self);
void cyc_tell_verdict (CycTeller *self);
void cyc_tell_teardown (CycTeller *self);

/* cyc-narration.c */
void cyc_teller_headline (CycTeller  *self,
                          const char *format,
                          ...) G_GNUC_PRINTF (2, 3);
void cyc_teller_explain (CycTeller  *self,
                         const char *format,
                         ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
