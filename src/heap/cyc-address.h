/* cyc-address.h
 *
 * Simulated addresses. Internal to the heap.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-heap.h"

G_BEGIN_DECLS

#define CYC_ADDRESS_UNIT 16

CycAddressSpace *cyc_address_space_new  (void);
void             cyc_address_space_free (CycAddressSpace *self);
guint32          cyc_address_take       (CycAddressSpace *self, gsize size);
void             cyc_address_give       (CycAddressSpace *self, guint32 block, gsize size);

G_END_DECLS
