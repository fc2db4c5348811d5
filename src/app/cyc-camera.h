/* cyc-camera.h
 *
 * Which part of a drawing is seen, and how large.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-geometry.h"

G_BEGIN_DECLS

#define CYC_CAMERA_MIN_SCALE 0.1
#define CYC_CAMERA_MAX_SCALE 6.0

/**
 * CycCamera:
 * @scale: pixels of the window to a pixel of the drawing
 * @x: where the drawing's origin is seen
 * @y: likewise
 * @free: whether the person moved it, so that it does not follow any more
 */
typedef struct
{
  double   scale;
  double   x;
  double   y;
  gboolean free;
} CycCamera;

void     cyc_camera_fit (CycCamera     *self,
                         const CycRect *drawing,
                         const CycRect *room);
gboolean cyc_camera_approach (CycCamera       *self,
                              const CycCamera *goal,
                              double           milliseconds);
void     cyc_camera_zoom (CycCamera *self,
                          double     factor,
                          double     x,
                          double     y);
CycPoint cyc_camera_to_drawing (const CycCamera *self,
                                double           x,
                                double           y);
CycRect  cyc_camera_to_room (const CycCamera *self,
                             const CycRect   *box);
void     cyc_camera_reveal (CycCamera     *self,
                            const CycRect *box,
                            const CycRect *room);

G_END_DECLS
