/* cyc-eval-borrowing.c
 *
 * The dispatch loop for runs that nobody records, of versions whose stack
 * borrows what local names hold (3.14 on).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-eval.h"

#define CYC_RECORDING 0
#define CYC_BORROWING 1
#define CYC_EVAL_NAME cyc_eval_borrowing
#include "cyc-eval-loop.h"
