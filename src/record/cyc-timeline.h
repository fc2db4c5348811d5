/* cyc-timeline.h
 *
 * Where in a log lines, cells, collections, phases and outputs are, and
 * steps from one to the next.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-log.h"

G_BEGIN_DECLS

/* LANDMARK is a phase, a collection's border, an output or a line that is not the program's. */
typedef enum
{
  CYC_UNIT_EVENT,
  CYC_UNIT_LINE,
  CYC_UNIT_PHASE,
  CYC_UNIT_GC,
  CYC_UNIT_CELL,
  CYC_UNIT_OUTPUT,
  CYC_UNIT_LANDMARK,
  CYC_N_UNITS
} CycUnit;

/**
 * CycMark:
 * @cursor: the cursor right after the event
 * @kind: a #CycEventKind: LINE, WHAT_IF, GC_BEGIN, GC_PHASE, GC_END, OUTPUT, CELL_BEGIN or CELL_END
 * @value: LINE: the line; GC_BEGIN: the generation; GC_PHASE: the phase;
 *   GC_END: objects collected; OUTPUT: the stream; CELL_*: the cell
 * @extra: LINE: the cell; GC_*: the collection's number from 1
 */
typedef struct
{
  guint32 cursor;
  guint32 kind;
  guint32 value;
  guint32 extra;
} CycMark;

typedef struct _CycTimeline CycTimeline;

CycTimeline *cyc_timeline_new (CycLog *log) G_GNUC_WARN_UNUSED_RESULT;
void         cyc_timeline_free (CycTimeline *self);
void         cyc_timeline_update (CycTimeline *self,
                                  guint32      length);
guint32      cyc_timeline_get_length (CycTimeline *self);

/* Marks of a unit in order; the array belongs to the timeline and grows with updates. */
const CycMark *cyc_timeline_get_marks (CycTimeline *self,
                                       CycUnit      unit,
                                       guint       *n_marks);
const CycMark *cyc_timeline_get_last_mark (CycTimeline *self,
                                           CycUnit      unit,
                                           guint32      cursor);
guint32        cyc_timeline_get_first_line (CycTimeline *self);
guint32        cyc_timeline_get_shutdown (CycTimeline *self);
guint32        cyc_timeline_get_last_moment (CycTimeline *self);

/* The nearest border of @unit after or before @cursor; the end or 0 where there is none. */
guint32 cyc_timeline_next (CycTimeline *self,
                           CycUnit      unit,
                           guint32      cursor);
guint32 cyc_timeline_previous (CycTimeline *self,
                               CycUnit      unit,
                               guint32      cursor);
/* The nearest cursor at which line @line of @cell (0 for a program) is about to run; G_MAXUINT32 for none. */
guint32 cyc_timeline_next_line (CycTimeline *self,
                                guint32      cursor,
                                guint32      cell,
                                guint32      line);
guint32 cyc_timeline_previous_line (CycTimeline *self,
                                    guint32      cursor,
                                    guint32      cell,
                                    guint32      line);

/* POS of the command line. */
gboolean cyc_timeline_parse (CycTimeline *self,
                             const char  *text,
                             guint32     *cursor,
                             GError     **error);
gboolean cyc_unit_parse (const char *text,
                         CycUnit    *unit);

#define CYC_TIMELINE_ERROR (cyc_timeline_error_quark ())
GQuark cyc_timeline_error_quark (void);

typedef enum
{
  CYC_TIMELINE_ERROR_SYNTAX,
  CYC_TIMELINE_ERROR_NOT_FOUND,
} CycTimelineError;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CycTimeline, cyc_timeline_free)

G_END_DECLS
