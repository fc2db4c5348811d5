/* cyc-narration.h
 *
 * Events as sentences.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-model.h"

G_BEGIN_DECLS

/**
 * CycNarration:
 * @headline: what happened, one sentence
 * @explanation: (nullable): what follows from it, one or two sentences
 * @function: (nullable): the function of CPython that does this
 * @source: (nullable): where it stands in the version's sources: Python/gc.c
 *
 * Plain text, translated.
 */
typedef struct
{
  char *headline;
  char *explanation;
  char *function;
  char *source;
} CycNarration;

/* Of the event that has just happened at the model's cursor; NULL at cursor 0. */
CycNarration *cyc_narration_new (CycModel *model) G_GNUC_WARN_UNUSED_RESULT;
void          cyc_narration_free (CycNarration *self);
char         *cyc_narration_to_text (const CycNarration *self) G_GNUC_WARN_UNUSED_RESULT;

/* Names that a person reads, translated where they are not CPython's own words. */
const char *cyc_phase_get_title (CycPhase phase);
const char *cyc_phase_get_explanation (CycPhase phase);
const char *cyc_phase_get_function (CycPhase    phase,
                                    const char *python);
const char *cyc_phase_get_source (CycPhase    phase,
                                  const char *python);
const char *cyc_list_get_title (CycListId list);
const char *cyc_model_get_list_title (CycModel *model,
                                      CycListId list);
const char *cyc_verdict_get_title (CycVerdict verdict);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CycNarration, cyc_narration_free)

G_END_DECLS
