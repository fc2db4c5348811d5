/* cyc-split-keys.c
 *
 * Dictionaries of instances share the table of their keys with their class.
 * Nothing but their size tells of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-split-keys.h"

/**
 * cyc_split_keys_new:
 * @room: for how many names
 *
 * Returns: (transfer full): keys without any
 */
CycSplitKeys *
cyc_split_keys_new (guint room)
{
  CycSplitKeys *self = g_new0 (CycSplitKeys, 1);

  self->refs = 1;
  self->room = room;
  return self;
}

static CycSplitKeys *
split_keys_ref (CycSplitKeys *self)
{
  self->refs++;
  return self;
}

/**
 * cyc_split_keys_unref:
 * @self: (transfer full) (nullable): keys
 */
void
cyc_split_keys_unref (CycSplitKeys *self)
{
  if (self != NULL && --self->refs == 0)
    g_free (self);
}

/**
 * cyc_dict_split:
 * @self: an instance's dictionary
 * @keys: (nullable): those of its class
 */
void
cyc_dict_split (CycDict      *self,
                CycSplitKeys *keys)
{
  self->split = keys != NULL ? split_keys_ref (keys) : NULL;
}

/**
 * cyc_dict_unsplit:
 * @self: a dictionary that gets a table of its own
 */
void
cyc_dict_unsplit (CycDict *self)
{
  cyc_split_keys_unref (g_steal_pointer (&self->split));
}

/**
 * cyc_dict_split_insert:
 * @vm: the machine
 * @self: a dictionary that shares its keys
 * @hash: of a name that it is about to get
 *
 * Up to 3.10 the names have to come in the order of the shared ones.
 *
 * Source: Objects/dictobject.c, insertdict
 */
void
cyc_dict_split_insert (CycVM   *vm,
                       CycDict *self,
                       gint64   hash)
{
  CycSplitKeys *keys = self->split;
  guint         index = 0;

  if (vm->profile->attributes != CYC_ATTRIBUTES_IN_DICT)
    {
      if (self->used >= keys->room)
        cyc_dict_unsplit (self);
      return;
    }
  while (index < keys->n && keys->hashes[index] != hash)
    index++;
  if (index != self->used || index >= keys->room || index >= CYC_SPLIT_KEYS_MAX)
    cyc_dict_unsplit (self);
  else if (index == keys->n)
    keys->hashes[keys->n++] = hash;
}

/**
 * cyc_dict_share_keys:
 * @self: an instance's dictionary with a table of its own
 *
 * Source: Objects/dictobject.c, make_keys_shared
 *
 * Returns: (transfer full) (nullable): its keys, which the next instances'
 *   dictionaries get too
 */
CycSplitKeys *
cyc_dict_share_keys (CycDict *self)
{
  CycSplitKeys *keys;

  if (self->used != self->n_entries || self->used > CYC_SPLIT_KEYS_MAX || !self->unicode)
    return NULL;
  keys = cyc_split_keys_new ((guint) self->capacity);
  for (gsize i = 0; i < self->n_entries; i++)
    keys->hashes[keys->n++] = self->entries[i].hash;
  cyc_dict_split (self, keys);
  return keys;
}
