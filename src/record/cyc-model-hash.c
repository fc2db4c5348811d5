/* cyc-model-hash.c
 *
 * One number for the heap that a model shows. Only what can be seen from
 * outside goes in: neither the numbers of records nor the order of chains.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-model-private.h"

static guint64
mix (guint64 hash,
     guint64 value)
{
  hash ^= value + G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) + (hash << 6) + (hash >> 2);
  hash *= G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
  return hash ^ (hash >> 29);
}

guint64
cyc_model_hash_object (CycModel   *self,
                       CycObjectId number)
{
  const CycModelObject *object = cyc_model_get_object (self, number);
  guint64               hash = mix (1, number);

  hash = mix (hash, (guint64) object->flags << 32 | object->type_text);
  hash = mix (hash, (guint64) object->type << 32 | object->size);
  hash = mix (hash, (guint64) object->block << 32 | object->repr);
  hash = mix (hash, (guint64) object->n_refs << 32 | object->n_out);
  hash = mix (hash, (guint64) object->born << 32 | object->freed);
  hash = mix (hash, (guint64) object->next << 32 | object->prev);
  hash = mix (hash, (guint64) object->list << 8 | object->verdict);
  hash = mix (hash, (guint64) object->gc_refs << 32 | object->weak_target);
  hash = mix (hash, (guint64) object->gc_refs_collection << 32 | object->verdict_collection);

  return hash;
}

guint64
cyc_model_hash_references (CycModel *self,
                           CycHolder holder)
{
  CycModelRef ref;
  guint32     iter = 0;
  guint64     sum = 0;

  while (cyc_model_next_reference (self, holder, &iter, &ref))
    {
      guint64 hash = mix (2, holder);

      hash = mix (hash, (guint64) ref.slot.kind << 32 | ref.slot.value);
      sum += mix (hash, (guint64) ref.target << 32 | ref.since);
    }

  return sum;
}

guint64
cyc_model_hash_frame (CycModel *self,
                      guint32   number)
{
  const CycModelFrame *frame = cyc_model_get_frame (self, number);
  guint64              hash = mix (3, number);

  hash = mix (hash, (guint64) frame->n_calls << 32 | frame->active);
  hash = mix (hash, (guint64) frame->name << 32 | frame->func);
  hash = mix (hash, (guint64) frame->back << 32 | frame->file);
  hash = mix (hash, (guint64) frame->line << 32 | frame->cell);
  hash = mix (hash, (guint64) frame->generator << 32 | frame->n_out);
  hash = mix (hash, (guint64) frame->callee << 32 | frame->callee_at);
  hash = mix (hash, frame->callee_name);

  return hash;
}

guint64
cyc_model_hash_state (CycModel *self)
{
  const CycModelState *state = &self->state;
  const CycModelGc    *gc = &state->gc;
  guint64              hash = mix (4, self->cursor);

  hash = mix (hash, (guint64) state->n_objects << 32 | state->n_alive);
  hash = mix (hash, (guint64) state->n_frames << 32 | state->current_frame);
  hash = mix (hash, (guint64) state->cell << 32 | state->n_refs);
  hash = mix (hash, (guint64) state->vm_n_out << 32 | gc->n_begun);
  hash = mix (hash, (guint64) gc->collecting << 48 | (guint64) gc->generation << 32 | gc->why << 8 | gc->phase);
  hash = mix (hash, (guint64) gc->collected << 32 | gc->uncollectable);
  hash = mix (hash, (guint64) gc->incremental << 32 | gc->visited_space << 8 | gc->enabled);
  hash = mix (hash, (guint32) gc->work);
  for (guint i = 0; i < 3; i++)
    hash = mix (hash, (guint64) gc->counters[i] << 32 | gc->thresholds[i]);
  for (guint i = 0; i < CYC_N_LISTS; i++)
    {
      hash = mix (hash, (guint64) state->lists[i].first << 32 | state->lists[i].last);
      hash = mix (hash, state->lists[i].n);
    }

  return hash;
}

/**
 * cyc_model_hash:
 * @self: a model
 *
 * Two models of one log that show the same heap have the same number,
 * however their cursors came there.
 *
 * Returns: the number
 */
guint64
cyc_model_hash (CycModel *self)
{
  guint64 hash = cyc_model_hash_state (self);

  for (CycObjectId i = 1; i <= self->state.n_objects; i++)
    {
      hash = mix (hash, cyc_model_hash_object (self, i));
      hash = mix (hash, cyc_model_hash_references (self, CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, i)));
    }
  for (guint32 i = 1; i <= self->state.n_frames; i++)
    {
      hash = mix (hash, cyc_model_hash_frame (self, i));
      hash = mix (hash, cyc_model_hash_references (self, CYC_HOLDER_MAKE (CYC_HOLDER_FRAME, i)));
    }

  return mix (hash, cyc_model_hash_references (self, CYC_HOLDER_INTERPRETER));
}
