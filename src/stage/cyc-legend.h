/* cyc-legend.h
 *
 * The stage's signs, each in a drawing of its own with what it means.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-display-list.h"

G_BEGIN_DECLS

/* In the order of a legend: what the heap has, what refers, what the collector finds. */
typedef enum
{
  CYC_SIGN_SHEET,
  CYC_SIGN_CARD,
  CYC_SIGN_COUNT,
  CYC_SIGN_IMMORTAL,
  CYC_SIGN_UNTRACKED,
  CYC_SIGN_FINALIZER,
  CYC_SIGN_GROUP,
  CYC_SIGN_FREED,

  CYC_SIGN_REFERENCE,
  CYC_SIGN_CLASS,
  CYC_SIGN_STACK,
  CYC_SIGN_WEAK,
  CYC_SIGN_ADDED,
  CYC_SIGN_REMOVED,

  CYC_SIGN_BELTS,
  CYC_SIGN_CANDIDATE,
  CYC_SIGN_SUBTRACTED,
  CYC_SIGN_TENTATIVE,
  CYC_SIGN_REACHED,
  CYC_SIGN_GARBAGE,
  CYC_SIGN_RESURRECTED,
  CYC_SIGN_UNCOLLECTABLE,
  CYC_N_SIGNS
} CycSign;

const char     *cyc_sign_get_text (CycSign sign);
CycDisplayList *cyc_sign_draw (CycSign         sign,
                               const CycTheme *theme) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
