/* cyc-lives.h
 *
 * The lives of what the stage shows at some time: born, tracked, promoted,
 * gone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "cyc-log.h"
#include "cyc-view.h"

G_BEGIN_DECLS

/**
 * CycLifeChange:
 * @cursor: from when on
 * @list: the #CycListId it stands in: a generation, permanent, or none while
 *   it is not tracked; the lists that only a collection has are left out
 */
typedef struct
{
  guint32 cursor;
  guint32 list;
} CycLifeChange;

/**
 * CycLife:
 * @object: whose
 * @type_text: its type's name, a text's number
 * @born: the cursor right after it was made
 * @freed: the cursor right after it was freed, %G_MAXUINT32 if it never is
 */
typedef struct
{
  CycObjectId object;
  guint32     type_text;
  guint32     born;
  guint32     freed;
} CycLife;

#define CYC_TYPE_LIVES (cyc_lives_get_type ())
G_DECLARE_FINAL_TYPE (CycLives, cyc_lives, CYC, LIVES, GObject)

/* A #GListModel too: its items say nothing but that there is a life at their position. */
CycLives            *cyc_lives_new (CycLog        *log,
                                    const CycView *view) G_GNUC_WARN_UNUSED_RESULT;
guint                cyc_lives_get_n (CycLives *self);
const CycLife       *cyc_lives_get_nth (CycLives *self,
                                        guint     n);
guint                cyc_lives_find (CycLives   *self,
                                     CycObjectId object);
const CycLifeChange *cyc_lives_get_changes (CycLives *self,
                                            guint     n,
                                            guint    *n_changes);

#define CYC_LIFE_NONE G_MAXUINT

G_END_DECLS
