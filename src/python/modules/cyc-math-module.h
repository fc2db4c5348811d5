/* cyc-math-module.h
 *
 * What the files of the module math share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-modules-private.h"

G_BEGIN_DECLS

gboolean cyc_math_check_two (CycVM *vm, const char *name, gsize n_args, CycObject *kwnames, gsize min, gsize max);

/* Integers: cyc-math-integers.c */
CycObject *cyc_math_floor (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject *cyc_math_ceil (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject *cyc_math_trunc (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject *cyc_math_gcd (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject *cyc_math_lcm (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject *cyc_math_factorial (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject *cyc_math_isqrt (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject *cyc_math_comb (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject *cyc_math_perm (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject *cyc_math_prod (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);

/* Parts of floats, exact sums, distances: cyc-math-floats.c */
CycObject *cyc_math_frexp (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject *cyc_math_modf (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject *cyc_math_ldexp (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject *cyc_math_ulp (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject *cyc_math_nextafter (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject *cyc_math_fsum (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject *cyc_math_hypot (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject *cyc_math_dist (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject *cyc_math_sumprod (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject *cyc_math_fma (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);

/* cyc-math-domain.c */
CycObject *cyc_math_domain_error (CycVM *vm, const char *name, const double *value);

/* The gamma function: cyc-math-gamma.c */
CycObject *cyc_math_gamma (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject *cyc_math_lgamma (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);

G_END_DECLS
