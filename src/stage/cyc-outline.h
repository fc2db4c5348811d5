/* cyc-outline.h
 *
 * A moment of the stage as text: the same sheets, cards and rows as are
 * drawn, for lists and screen readers, and to go along the arrows by key.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-stage.h"

G_BEGIN_DECLS

/**
 * CycOutlineRow:
 * @reference: what it draws; of those that were cut, the last one
 * @label: `.pet`
 * @value: what it refers to: `Dog #13`, `22`
 * @head: the key of the node that its arrow points at, %G_MAXUINT32 if it has none
 */
typedef struct
{
  CycModelRef reference;
  char       *label;
  char       *value;
  CycHolder   head;
} CycOutlineRow;

/**
 * CycOutlineNode:
 * @key: the holder that it draws, as in #CycNode
 * @kind: a #CycNodeKind
 * @title: `Dog #13`
 * @count: its reference count, how many it stands for, or nothing for a sheet
 * @description: all that its signs say
 * @rows: (element-type CycOutlineRow): those that hold something
 */
typedef struct
{
  CycHolder   key;
  CycNodeKind kind;
  char       *title;
  char       *count;
  char       *description;
  GArray     *rows;
} CycOutlineNode;

/* (element-type CycOutlineNode): sheets first, then in the order of the graph; free with g_array_unref(). */
GArray *cyc_outline_new (CycPlacement    *placement,
                         const CycMoment *moment) G_GNUC_WARN_UNUSED_RESULT;
guint   cyc_outline_find (GArray   *outline,
                          CycHolder key);

#define CYC_OUTLINE_NONE G_MAXUINT

G_END_DECLS
