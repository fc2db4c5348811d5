/* watchdog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "watchdog.h"

#include <time.h>

static GPollFunc      real_poll;
static GdkFrameClock *frame_clock;
static double         woken;    /* when the loop began to work */
static double         painting; /* when the frame began, 0 outside one */
static double         painted;  /* for how long since it began to work */
static Watch          longest;

static double
get_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static int
watching_poll (GPollFD *fds,
               guint    n_fds,
               int      timeout)
{
  int result;

  longest.work = MAX (longest.work, get_time () - woken - painted);
  result = real_poll (fds, n_fds, timeout);
  woken = get_time ();
  painted = 0;
  return result;
}

static void
on_before_paint (GdkFrameClock *clock)
{
  painting = get_time ();
}

static void
on_after_paint (GdkFrameClock *clock)
{
  double took = get_time () - painting;

  longest.frame = MAX (longest.frame, took);
  painted += took;
}

/* Watches the default main context and the frames of @window, which is shown. */
void
watchdog_start (GtkWidget *window)
{
  frame_clock = g_object_ref (gtk_widget_get_frame_clock (window));
  g_signal_connect (frame_clock, "before-paint", G_CALLBACK (on_before_paint), NULL);
  g_signal_connect (frame_clock, "after-paint", G_CALLBACK (on_after_paint), NULL);
  real_poll = g_main_context_get_poll_func (NULL);
  g_main_context_set_poll_func (NULL, watching_poll);
  watchdog_begin ();
}

/* Forgets what was long so far. */
void
watchdog_begin (void)
{
  woken = get_time ();
  painted = 0;
  longest = (Watch){ 0 };
}

/* Returns: the longest since watchdog_begin() */
Watch
watchdog_end (void)
{
  return longest;
}

void
watchdog_stop (void)
{
  g_main_context_set_poll_func (NULL, real_poll);
  g_signal_handlers_disconnect_by_func (frame_clock, on_before_paint, NULL);
  g_signal_handlers_disconnect_by_func (frame_clock, on_after_paint, NULL);
  g_clear_object (&frame_clock);
}
