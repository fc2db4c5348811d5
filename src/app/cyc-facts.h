/* cyc-facts.h
 *
 * Sentences of the inspector about an object.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-player.h"

G_BEGIN_DECLS

char *cyc_facts_describe (CycModel   *model,
                          CycObjectId object) G_GNUC_WARN_UNUSED_RESULT;
char *cyc_facts_gc_refs (CycPlayer  *player,
                         CycObjectId object) G_GNUC_WARN_UNUSED_RESULT;
char *cyc_facts_list (CycModel   *model,
                      CycObjectId object) G_GNUC_WARN_UNUSED_RESULT;
char *cyc_facts_came_from (CycPlayer  *player,
                           CycObjectId object) G_GNUC_WARN_UNUSED_RESULT;
char *cyc_facts_state (CycModel   *model,
                       CycObjectId object) G_GNUC_WARN_UNUSED_RESULT;
char *cyc_facts_finalizer (CycModel   *model,
                           CycObjectId object) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
