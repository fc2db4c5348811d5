/* cyc-step-query.h
 *
 * What a person looks for among the steps.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-model.h"

G_BEGIN_DECLS

typedef struct _CycStepQuery CycStepQuery;

CycStepQuery *cyc_step_query_new (const char *text) G_GNUC_WARN_UNUSED_RESULT;
void          cyc_step_query_free (CycStepQuery *self);
gboolean      cyc_step_query_has_words (const CycStepQuery *self);
gboolean      cyc_step_query_mentions (const CycStepQuery *self,
                                       const CycEvent     *event);
gboolean      cyc_step_query_reads (const CycStepQuery *self,
                                    CycModel           *model);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CycStepQuery, cyc_step_query_free)

G_END_DECLS
