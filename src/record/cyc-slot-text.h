/* cyc-slot-text.h
 *
 * Short texts that a student understands, for slots, holders and objects.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-model.h"

G_BEGIN_DECLS

/* p1, .pet, [0], ['k'], key 'k', {'k'}, stack 3, cell x, class, item 2, temp 1. */
char *cyc_slot_to_text (CycModel *model,
                        CycSlot   slot) G_GNUC_WARN_UNUSED_RESULT;
/* Person #12, the frame of log(), the interpreter. */
char *cyc_holder_to_text (CycModel *model,
                          CycHolder holder) G_GNUC_WARN_UNUSED_RESULT;
/* Person #12; 'k' and 5 for small values. */
char *cyc_object_to_text (CycModel   *model,
                          CycObjectId object) G_GNUC_WARN_UNUSED_RESULT;
/* p1 of <module>; .pet of Person #12; [0] of list #14. */
char *cyc_reference_to_text (CycModel *model,
                             CycHolder holder,
                             CycSlot   slot) G_GNUC_WARN_UNUSED_RESULT;

/* The text of a whole or shortened string without its quotes; NULL for everything else. */
char *cyc_object_dup_string (CycModel   *model,
                             CycObjectId object) G_GNUC_WARN_UNUSED_RESULT;

gboolean cyc_slot_is_field (CycSlot     slot,
                            CycLog     *log,
                            const char *name);

/* The slots that an event names, with the numbers that TEMP slots were given. */
CycSlot cyc_event_get_slot (const CycEvent *event);
CycSlot cyc_event_get_was_slot (const CycEvent *event);

G_END_DECLS
