/* cyc-functools.h
 *
 * The types of the module _functools, one file each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-modules.h"

G_BEGIN_DECLS

extern const CycClassSpec cyc_partial_spec;
extern const CycClassSpec cyc_sort_key_spec;
extern const CycClassSpec cyc_lru_cache_spec;

/* A key object of cmp_to_key (): @object nullable for the function that wraps. New reference. */

G_END_DECLS
