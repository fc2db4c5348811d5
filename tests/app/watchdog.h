/* watchdog.h
 *
 * How long the main loop is held up at a time.
 *
 * What counts is the main thread's own work, so that a busy machine does not.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

/* The longest of each, in milliseconds. */
typedef struct
{
  double work;  /* between two looks at what is to be done, painting apart */
  double frame; /* one frame: sizes, drawing, painting in software */
} Watch;

void  watchdog_start (GtkWidget *window);
void  watchdog_begin (void);
Watch watchdog_end (void);
void  watchdog_stop (void);
