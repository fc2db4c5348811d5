/* cyc-comparison.h
 *
 * What differs between two branches at the same place of the program.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-session.h"

G_BEGIN_DECLS

typedef enum
{
  CYC_DIFFERENCE_ALIVE_HERE,  /* an object that lives here only */
  CYC_DIFFERENCE_ALIVE_THERE, /* an object that lives there only */
  CYC_DIFFERENCE_COUNT,       /* an object's reference count */
  CYC_DIFFERENCE_NUMBER,      /* how many objects of a type were made since and live */
  CYC_DIFFERENCE_COLLECTED,   /* how many objects the collector found unreachable since */
  CYC_DIFFERENCE_OUTPUT,      /* what was printed since */
} CycDifferenceKind;

/**
 * CycDifference:
 * @kind: a #CycDifferenceKind
 * @object: which object, 0 for none
 * @name: what a person calls it: an object, a type; %NULL for none
 * @here: a number, or what was printed
 * @there: the same in the other branch
 */
typedef struct
{
  CycDifferenceKind kind;
  CycObjectId       object;
  char             *name;
  char             *here;
  char             *there;
} CycDifference;

/* (element-type CycDifference) */
GPtrArray *cyc_comparison_new (CycSession *here,
                               guint32     here_cursor,
                               CycSession *there,
                               guint32     there_cursor) G_GNUC_WARN_UNUSED_RESULT;
char      *cyc_comparison_to_text (GPtrArray *differences) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
