/* cyc-mapping.c
 *
 * Pages of 4 KiB cost more to get, one fault each, than to fill with events
 * or objects. Where the system has large pages, a mapping is one of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-mapping.h"

#include <sys/mman.h>

/**
 * cyc_mapping_new:
 * @large_page: whether all of it will be used, so that one large page is best
 *
 * Takes %CYC_MAPPING_SIZE zeroed bytes, aligned to their size. Like
 * g_malloc(), it ends the process where the system has no more.
 *
 * Returns: (transfer full): the memory
 */
gpointer
cyc_mapping_new (gboolean large_page)
{
  char *start = mmap (NULL, 2 * CYC_MAPPING_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  gsize before;

  if (start == MAP_FAILED)
    g_error ("out of memory: no %zu bytes could be mapped", CYC_MAPPING_SIZE);

  /* What stands before and behind the aligned part goes back. */
  before = -(gsize) start & (CYC_MAPPING_SIZE - 1);
  if (before > 0)
    munmap (start, before);
  munmap (start + before + CYC_MAPPING_SIZE, CYC_MAPPING_SIZE - before);
  if (large_page)
    madvise (start + before, CYC_MAPPING_SIZE, MADV_HUGEPAGE);
  return start + before;
}

/**
 * cyc_mapping_free:
 * @mapping: (transfer full): what cyc_mapping_new() gave
 */
void
cyc_mapping_free (gpointer mapping)
{
  munmap (mapping, CYC_MAPPING_SIZE);
}
