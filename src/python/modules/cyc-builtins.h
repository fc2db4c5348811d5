/* cyc-builtins.h
 *
 * The functions of the module builtins, by the files that have them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-modules-private.h"

G_BEGIN_DECLS

#define CYC_BUILTIN_FUNCTION(name) \
  CycObject *name (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)

/* cyc-builtins-numbers.c */
CYC_BUILTIN_FUNCTION (cyc_builtin_abs);
CYC_BUILTIN_FUNCTION (cyc_builtin_bin);
CYC_BUILTIN_FUNCTION (cyc_builtin_chr);
CYC_BUILTIN_FUNCTION (cyc_builtin_divmod);
CYC_BUILTIN_FUNCTION (cyc_builtin_hex);
CYC_BUILTIN_FUNCTION (cyc_builtin_oct);
CYC_BUILTIN_FUNCTION (cyc_builtin_ord);
CYC_BUILTIN_FUNCTION (cyc_builtin_pow);
CYC_BUILTIN_FUNCTION (cyc_builtin_round);

/* cyc-builtins-iteration.c */
CYC_BUILTIN_FUNCTION (cyc_builtin_all);
CYC_BUILTIN_FUNCTION (cyc_builtin_any);
CYC_BUILTIN_FUNCTION (cyc_builtin_iter);
CYC_BUILTIN_FUNCTION (cyc_builtin_len);
CYC_BUILTIN_FUNCTION (cyc_builtin_max);
CYC_BUILTIN_FUNCTION (cyc_builtin_min);
CYC_BUILTIN_FUNCTION (cyc_builtin_next);
CYC_BUILTIN_FUNCTION (cyc_builtin_sorted);

/* cyc-builtins-sum.c */
CYC_BUILTIN_FUNCTION (cyc_builtin_sum);

/* cyc-builtins-objects.c */
CYC_BUILTIN_FUNCTION (cyc_builtin_ascii);
CYC_BUILTIN_FUNCTION (cyc_builtin_callable);
CYC_BUILTIN_FUNCTION (cyc_builtin_format);
CYC_BUILTIN_FUNCTION (cyc_builtin_hash);
CYC_BUILTIN_FUNCTION (cyc_builtin_id);
CYC_BUILTIN_FUNCTION (cyc_builtin_isinstance);
CYC_BUILTIN_FUNCTION (cyc_builtin_issubclass);
CYC_BUILTIN_FUNCTION (cyc_builtin_repr);

/* cyc-builtins-names.c */
CYC_BUILTIN_FUNCTION (cyc_builtin_delattr);
CYC_BUILTIN_FUNCTION (cyc_builtin_dir);
CYC_BUILTIN_FUNCTION (cyc_builtin_getattr);
CYC_BUILTIN_FUNCTION (cyc_builtin_globals);
CYC_BUILTIN_FUNCTION (cyc_builtin_hasattr);
CYC_BUILTIN_FUNCTION (cyc_builtin_locals);
CYC_BUILTIN_FUNCTION (cyc_builtin_setattr);
CYC_BUILTIN_FUNCTION (cyc_builtin_vars);

/* cyc-builtins-print.c */
CYC_BUILTIN_FUNCTION (cyc_builtin_print);

G_END_DECLS
