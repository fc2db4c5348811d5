/* cyc-painter.h
 *
 * Plays a display list to cairo.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include "cyc-display-list.h"

G_BEGIN_DECLS

typedef struct _CycPainter CycPainter;

CycPainter      *cyc_painter_new (void) G_GNUC_WARN_UNUSED_RESULT;
void             cyc_painter_free (CycPainter *self);
void             cyc_painter_paint (CycPainter     *self,
                                    cairo_t        *cr,
                                    CycDisplayList *list,
                                    const CycRect  *visible);
cairo_surface_t *cyc_painter_paint_cached (CycPainter     *self,
                                           CycDisplayList *list,
                                           const CycRect  *visible,
                                           double          scale);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CycPainter, cyc_painter_free)

G_END_DECLS
