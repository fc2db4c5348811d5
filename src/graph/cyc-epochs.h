/* cyc-epochs.h
 *
 * The recording cut into stretches within which nothing moves.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-graph.h"

G_BEGIN_DECLS

typedef struct _CycEpochs CycEpochs;

/**
 * CycEpoch:
 * @begin: its first cursor
 * @end: the cursor at which the next one begins
 * @n_objects: how many cards live in it at some time
 * @n_live: the most cards that live at once
 */
typedef struct
{
  guint32 begin;
  guint32 end;
  guint   n_objects;
  guint   n_live;
} CycEpoch;

CycEpochs      *cyc_epochs_new (CycRecording  *recording,
                                const CycView *view) G_GNUC_WARN_UNUSED_RESULT;
void            cyc_epochs_free (CycEpochs *self);
guint           cyc_epochs_get_n (CycEpochs *self);
const CycEpoch *cyc_epochs_get_nth (CycEpochs *self,
                                    guint      n);
guint           cyc_epochs_find (CycEpochs *self,
                                 guint32    cursor);
const CycView  *cyc_epochs_get_view (CycEpochs *self);
CycGraph       *cyc_epochs_get_graph (CycEpochs *self,
                                      guint      n) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CycEpochs, cyc_epochs_free)

G_END_DECLS
