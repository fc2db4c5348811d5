/* cyc-step-list.h
 *
 * The steps of a run, or those that answer a query, as a list that grows
 * while it is looked at.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "cyc-log.h"

G_BEGIN_DECLS

#define CYC_STEP_NONE G_MAXUINT

/* What the list gives for a position. */
#define CYC_TYPE_STEP (cyc_step_get_type ())
G_DECLARE_FINAL_TYPE (CycStep, cyc_step, CYC, STEP, GObject)

guint32 cyc_step_get_cursor (CycStep *self);

#define CYC_TYPE_STEP_LIST (cyc_step_list_get_type ())
G_DECLARE_FINAL_TYPE (CycStepList, cyc_step_list, CYC, STEP_LIST, GObject)

CycStepList *cyc_step_list_new (void) G_GNUC_WARN_UNUSED_RESULT;
void         cyc_step_list_set_log (CycStepList *self,
                                    CycLog      *log);
void         cyc_step_list_set_query (CycStepList *self,
                                      const char  *query);
void         cyc_step_list_extend (CycStepList *self,
                                   guint32      length);
guint32      cyc_step_list_get_length (CycStepList *self);
guint32      cyc_step_list_get_looked (CycStepList *self);
guint32      cyc_step_list_get_cursor (CycStepList *self,
                                       guint        position);
guint        cyc_step_list_find (CycStepList *self,
                                 guint32      cursor);

G_END_DECLS
