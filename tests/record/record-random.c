/* record-random.c
 *
 * Events of no meaning that keep every promise.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "record-builder.h"

/* One reference that was made and not dropped. */
typedef struct
{
  CycHolder   holder;
  CycSlot     slot;
  CycObjectId target;
} Held;

typedef struct
{
  RecordBuilder *builder;
  GRand         *random;
  GArray        *living; /* CycObjectId */
  GArray        *held;   /* Held */
  GArray        *items;  /* guint32, by object: how many elements it has, as a list */
} Chaos;

static guint32
below (Chaos  *self,
       guint32 n)
{
  return (guint32) g_rand_int_range (self->random, 0, (gint32) n);
}

static CycObjectId
pick_object (Chaos *self)
{
  return g_array_index (self->living, CycObjectId, below (self, self->living->len));
}

static void
hold (Chaos      *self,
      CycHolder   holder,
      CycSlot     slot,
      CycObjectId target)
{
  Held held = { holder, slot, target };

  g_array_append_val (self->held, held);
}

static void
make_object (Chaos *self)
{
  static const char *const types[] = { "list", "Person", "dict" };
  CycObjectId              object = builder_alloc (self->builder, types[below (self, 3)], CYC_ALLOC_GC, NULL);

  g_array_append_val (self->living, object);
  g_array_set_size (self->items, object + 1);
  builder_ref (self->builder, VM, TEMP, object);
  hold (self, VM, TEMP, object);
  if (below (self, 4) != 0)
    builder_list (self->builder, object, CYC_LIST_GEN0, 0);
}

/* A slot that nothing stands in: names that are never used twice, elements at the end. */
static void
make_ref (Chaos *self)
{
  g_autofree char *name = g_strdup_printf ("x%u", cyc_log_get_length (self->builder->log));
  CycObjectId      from = pick_object (self);
  CycObjectId      target = pick_object (self);
  CycHolder        holder = below (self, 6) == 0 ? FRAME (1) : OBJECT (from);
  CycSlot          slot = builder_attribute (self->builder, name);

  switch (below (self, 3))
    {
    case 0:
      holder = OBJECT (from);
      slot = CYC_SLOT (ITEM, g_array_index (self->items, guint32, from)++);
      builder_ref (self->builder, holder, slot, target);
      return; /* elements stay until their list is emptied */
    case 1:
      holder = VM;
      slot = TEMP;
      break;
    default:
      break;
    }
  builder_ref (self->builder, holder, slot, target);
  hold (self, holder, slot, target);
}

static void
move_ref (Chaos *self)
{
  g_autofree char *name = g_strdup_printf ("x%u", cyc_log_get_length (self->builder->log));
  Held            *held = &g_array_index (self->held, Held, below (self, self->held->len));
  gboolean         to_temp = held->slot.kind != CYC_SLOT_TEMP && below (self, 2) == 0;
  CycHolder        holder = to_temp ? VM : OBJECT (pick_object (self));
  CycSlot          slot = to_temp ? TEMP : builder_name (self->builder, name);

  builder_rename (self->builder, held->holder, held->slot, holder, slot, held->target);
  held->holder = holder;
  held->slot = slot;
}

static void
drop_ref (Chaos *self)
{
  guint n = below (self, self->held->len);
  Held  held = g_array_index (self->held, Held, n);

  /* The first of several like it; they are alike, so any will do. */
  builder_unref (self->builder, held.holder, held.slot, held.target);
  g_array_remove_index_fast (self->held, n);
}

/* Makes room in the middle of a list and fills it. */
static void
insert_item (Chaos *self)
{
  CycObjectId list = pick_object (self);
  guint32    *n = &g_array_index (self->items, guint32, list);
  guint32     at = below (self, *n + 1);

  builder_shift (self->builder, OBJECT (list), at, 1);
  builder_ref (self->builder, OBJECT (list), CYC_SLOT (ITEM, at), list);
  (*n)++;
}

static void
move_list (Chaos *self)
{
  CycObjectId object = pick_object (self);
  guint8      list = g_array_index (self->builder->lists, guint8, object);
  CycListId   to = (CycListId) (CYC_LIST_NONE + below (self, 5));
  CycObjectId before = pick_object (self);

  if (to == CYC_LIST_NONE && list == CYC_LIST_NONE)
    return;
  if (before == object || g_array_index (self->builder->lists, guint8, before) != to)
    before = 0;
  builder_list (self->builder, object, to, to == CYC_LIST_NONE ? 0 : before);
}

static void
freeze (Chaos *self)
{
  gboolean un = below (self, 2) == 0;
  CycEvent event = { .kind = un ? CYC_EVENT_UNFREEZE : CYC_EVENT_FREEZE };

  for (guint i = 0; i < self->builder->lists->len; i++)
    {
      guint8 *list = &g_array_index (self->builder->lists, guint8, i);

      if (un && *list == CYC_LIST_PERMANENT)
        *list = CYC_LIST_GEN2;
      else if (!un && *list >= CYC_LIST_GEN0 && *list <= CYC_LIST_GEN2)
        *list = CYC_LIST_PERMANENT;
    }
  builder_add (self->builder, event);
}

void
builder_random (RecordBuilder *self,
                GRand         *random,
                guint          n)
{
  Chaos chaos = { .builder = self, .random = random };

  chaos.living = g_array_new (FALSE, FALSE, sizeof (CycObjectId));
  chaos.held = g_array_new (FALSE, FALSE, sizeof (Held));
  chaos.items = g_array_new (FALSE, TRUE, sizeof (guint32));
  builder_start (self, "3.13");
  builder_call (self, 1, "<module>", 0);
  for (guint i = 0; i < 4; i++)
    make_object (&chaos);

  while (cyc_log_get_length (self->log) < n)
    switch (below (&chaos, 16))
      {
      case 0:
      case 1:
        make_object (&chaos);
        break;
      case 2:
      case 3:
      case 4:
        if (chaos.held->len > 0)
          drop_ref (&chaos);
        break;
      case 5:
      case 6:
        if (chaos.held->len > 0)
          move_ref (&chaos);
        break;
      case 7:
        insert_item (&chaos);
        break;
      case 8:
      case 9:
        move_list (&chaos);
        break;
      case 10:
        builder_line (self, 1, below (&chaos, 40) + 1);
        break;
      case 11:
        if (below (&chaos, 20) == 0)
          freeze (&chaos);
        break;
      default:
        make_ref (&chaos);
        break;
      }

  g_array_unref (chaos.living);
  g_array_unref (chaos.held);
  g_array_unref (chaos.items);
}
