/* cyc-notable.h
 *
 * Which events a person can see something of.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-log.h"

G_BEGIN_DECLS

typedef struct _CycNotable CycNotable;

CycNotable *cyc_notable_new (CycLog *log) G_GNUC_WARN_UNUSED_RESULT;
void        cyc_notable_free (CycNotable *self);
void        cyc_notable_look (CycNotable *self,
                              guint32     length);
guint32     cyc_notable_next (CycNotable *self,
                              guint32     cursor,
                              guint32     length);
guint32     cyc_notable_previous (CycNotable *self,
                                  guint32     cursor);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CycNotable, cyc_notable_free)

G_END_DECLS
