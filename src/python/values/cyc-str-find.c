/* cyc-str-find.c
 *
 * Searching in strings.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

#include <string.h>

/**
 * cyc_str_matches_at:
 * @self: a string
 * @needle: a string
 * @at: where; @needle fits in there
 *
 * Returns: whether @needle stands there
 */
gboolean
cyc_str_matches_at (const CycStr *self, const CycStr *needle, gsize at)
{
  if (self->kind == needle->kind)
    return memcmp ((const char *) self->data + at * self->kind, needle->data, needle->length * needle->kind) == 0;
  for (gsize i = 0; i < needle->length; i++)
    if (cyc_str_at (self, at + i) != cyc_str_at (needle, i))
      return FALSE;

  return TRUE;
}

static gssize
find_bytes (const CycStr *self, const CycStr *needle, gsize start, gsize end)
{
  const char *text = self->data;
  const char *found = memmem (text + start, end - start, needle->data, needle->length);

  return found != NULL ? found - text : -1;
}

/**
 * cyc_str_find:
 * @self: a string
 * @needle: what to look for
 * @start: where to begin
 * @end: where to end, not above the length
 *
 * Returns: the first place of it, -1 for none
 */
gssize
cyc_str_find (const CycStr *self, const CycStr *needle, gsize start, gsize end)
{
  if (start > end || needle->length > end - start || needle->kind > self->kind)
    return -1;
  if (self->kind == 1)
    return find_bytes (self, needle, start, end);
  for (gsize at = start; at + needle->length <= end; at++)
    if (cyc_str_matches_at (self, needle, at))
      return (gssize) at;

  return -1;
}

/**
 * cyc_str_rfind:
 * @self: a string
 * @needle: what to look for
 * @start: where to end
 * @end: where to begin, not above the length
 *
 * Returns: the last place of it, -1 for none
 */
gssize
cyc_str_rfind (const CycStr *self, const CycStr *needle, gsize start, gsize end)
{
  if (start > end || needle->length > end - start || needle->kind > self->kind)
    return -1;
  for (gsize at = end - needle->length + 1; at-- > start;)
    if (cyc_str_matches_at (self, needle, at))
      return (gssize) at;

  return -1;
}

/**
 * cyc_str_count:
 * @self: a string
 * @needle: what to look for
 * @start: where to begin
 * @end: where to end, not above the length
 * @limit: where to stop counting
 *
 * Returns: how often it stands there without overlaps
 */
gsize
cyc_str_count (const CycStr *self, const CycStr *needle, gsize start, gsize end, gsize limit)
{
  gsize  n = 0;
  gssize at;

  if (start > end)
    return 0;
  if (needle->length == 0)
    return MIN (end - start + 1, limit);
  while (n < limit && (at = cyc_str_find (self, needle, start, end)) >= 0)
    {
      n++;
      start = (gsize) at + needle->length;
    }

  return n;
}
