/* cyc-expression.h
 *
 * What a person would write in Python for something on the stage, in the
 * frame that runs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-model.h"

G_BEGIN_DECLS

char *cyc_expression_of_object (CycModel   *model,
                                CycObjectId object) G_GNUC_WARN_UNUSED_RESULT;
char *cyc_expression_of_place (CycModel *model,
                               CycHolder holder,
                               CycSlot   slot) G_GNUC_WARN_UNUSED_RESULT;
char *cyc_expression_to_cut (CycModel    *model,
                             CycHolder    holder,
                             CycSlot      slot,
                             const char **reason) G_GNUC_WARN_UNUSED_RESULT;
char *cyc_expression_to_assign (CycModel    *model,
                                CycHolder    holder,
                                CycSlot      slot,
                                CycObjectId  target,
                                const char **reason) G_GNUC_WARN_UNUSED_RESULT;
char *cyc_expression_new_name (CycModel   *model,
                               const char *stem) G_GNUC_WARN_UNUSED_RESULT;
char *cyc_expression_of_module (CycModel   *model,
                                const char *module,
                                const char *call) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
