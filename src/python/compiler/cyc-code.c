/* cyc-code.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-gen.h"

/**
 * cyc_code_alloc:
 * @vm: the machine
 *
 * Returns: a new reference to an empty code object
 */
CycCode *
cyc_code_alloc (CycVM *vm)
{
  CycType *type = &vm->types.code->type;

  return (CycCode *) cyc_heap_alloc (vm->heap, type, sizeof (CycCode), type->size, 0);
}
