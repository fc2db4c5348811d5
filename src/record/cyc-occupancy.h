/* cyc-occupancy.h
 *
 * The program's objects by address and by type.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-model.h"

G_BEGIN_DECLS

/**
 * CycTypeCount:
 * @type_text: its name, a text's number
 * @n: how many objects of it are alive
 * @bytes: how large they are together
 */
typedef struct
{
  guint32 type_text;
  guint32 n;
  guint64 bytes;
} CycTypeCount;

typedef struct _CycMemory CycOccupancy;

/* Any thread. */
CycOccupancy *cyc_occupancy_new (CycLog *log) G_GNUC_WARN_UNUSED_RESULT;
void          cyc_occupancy_free (CycOccupancy *self);
void          cyc_occupancy_move (CycOccupancy *self,
                                  CycModel     *model);

/* Places are the blocks that objects of the program ever stood in, by address. */
guint       cyc_occupancy_get_n_places (CycOccupancy *self);
CycObjectId cyc_occupancy_get_object (CycOccupancy *self,
                                      guint         place);
guint       cyc_occupancy_find_place (CycOccupancy *self,
                                      guint32       block);

/* (element-type CycTypeCount): most objects first; free with g_array_unref(). */
GArray *cyc_occupancy_get_types (CycOccupancy *self) G_GNUC_WARN_UNUSED_RESULT;
GArray *cyc_occupancy_count_types (CycModel *model) G_GNUC_WARN_UNUSED_RESULT;

#define CYC_OCCUPANCY_NOWHERE G_MAXUINT

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CycOccupancy, cyc_occupancy_free)

G_END_DECLS
