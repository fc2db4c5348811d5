/* cyc-camera.c
 *
 * Which part of a drawing is seen, and how large.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-camera.h"

#include <math.h>

/* A drawing of three cards need not fill a screen. */
#define FIT_MAX_SCALE 1.25
#define FIT_MIN_SCALE 0.35

/* How fast a glide slows down. */
#define APPROACH_MS 70.0

/**
 * cyc_camera_to_room:
 * @self: a camera
 * @box: a box of the drawing
 *
 * Returns: where it is seen
 */
CycRect
cyc_camera_to_room (const CycCamera *self,
                    const CycRect   *box)
{
  return (CycRect){ self->x + box->x * self->scale, self->y + box->y * self->scale,
                    box->width * self->scale, box->height * self->scale };
}

/**
 * cyc_camera_reveal:
 * @self: a camera
 * @box: a box of the drawing
 * @room: where it is to be seen
 *
 * Moves as little as is needed to see a box.
 */
void
cyc_camera_reveal (CycCamera     *self,
                   const CycRect *box,
                   const CycRect *room)
{
  CycRect seen = cyc_camera_to_room (self, box);

  if (seen.x + seen.width > room->x + room->width)
    self->x -= seen.x + seen.width - room->x - room->width;
  if (seen.y + seen.height > room->y + room->height)
    self->y -= seen.y + seen.height - room->y - room->height;
  seen = cyc_camera_to_room (self, box);
  if (seen.x < room->x)
    self->x += room->x - seen.x;
  if (seen.y < room->y)
    self->y += room->y - seen.y;
}

/**
 * cyc_camera_fit:
 * @self: a camera
 * @drawing: what there is to see
 * @room: where it may be shown
 *
 * Shows all of a drawing, in the middle; a drawing that would become too
 * small to read is shown from its top.
 */
void
cyc_camera_fit (CycCamera     *self,
                const CycRect *drawing,
                const CycRect *room)
{
  double scale = FIT_MAX_SCALE;

  if (drawing->width > 0 && drawing->height > 0)
    scale = fmin (scale, fmin (room->width / drawing->width, room->height / drawing->height));
  self->scale = fmax (scale, FIT_MIN_SCALE);
  self->x = room->x + (room->width - drawing->width * self->scale) / 2 - drawing->x * self->scale;
  self->y = room->y + fmax ((room->height - drawing->height * self->scale) / 2, 0) - drawing->y * self->scale;
  self->free = FALSE;
}

/**
 * cyc_camera_approach:
 * @self: a camera
 * @goal: where it is to be
 * @milliseconds: how much time has passed
 *
 * Glides towards a goal, slower and slower.
 *
 * Returns: whether it has arrived
 */
gboolean
cyc_camera_approach (CycCamera       *self,
                     const CycCamera *goal,
                     double           milliseconds)
{
  double part = 1 - exp (-milliseconds / APPROACH_MS);

  self->x += (goal->x - self->x) * part;
  self->y += (goal->y - self->y) * part;
  self->scale += (goal->scale - self->scale) * part;
  if (fabs (goal->x - self->x) > 0.5 || fabs (goal->y - self->y) > 0.5 || fabs (goal->scale - self->scale) > 0.002)
    return FALSE;
  *self = *goal;
  return TRUE;
}

/**
 * cyc_camera_zoom:
 * @self: a camera
 * @factor: by how much larger
 * @x: the point of the room that stays where it is
 * @y: likewise
 *
 * Zooms in or out.
 */
void
cyc_camera_zoom (CycCamera *self,
                 double     factor,
                 double     x,
                 double     y)
{
  double scale = CLAMP (self->scale * factor, CYC_CAMERA_MIN_SCALE, CYC_CAMERA_MAX_SCALE);

  factor = scale / self->scale;
  self->x = x - (x - self->x) * factor;
  self->y = y - (y - self->y) * factor;
  self->scale = scale;
  self->free = TRUE;
}

/**
 * cyc_camera_to_drawing:
 * @self: a camera
 * @x: a point of the room
 * @y: likewise
 *
 * Returns: the point of the drawing that is seen there
 */
CycPoint
cyc_camera_to_drawing (const CycCamera *self,
                       double           x,
                       double           y)
{
  return (CycPoint){ (x - self->x) / self->scale, (y - self->y) / self->scale };
}
