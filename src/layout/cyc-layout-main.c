/* cyc-layout-main.c
 *
 * cyclarium-layout: reads requests on standard input, one at a time, and
 * answers each on standard output. It is a program of its own because a
 * layout cannot be interrupted and may abort.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-dot.h"

#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* TRUE with the line, without its end, in @line. */
static gboolean
read_line (char  **line,
           size_t *room)
{
  ssize_t length = getline (line, room, stdin);

  if (length <= 0)
    return FALSE;
  if ((*line)[length - 1] == '\n')
    (*line)[length - 1] = '\0';
  return TRUE;
}

static void
answer_problem (const char *problem)
{
  g_autofree char *line = g_strdelimit (g_strdup (problem), "\n\r", ' ');

  printf ("error %s\n", line);
}

/* FALSE at the end of the input. */
static gboolean
serve (CycDot *dot,
       char  **line,
       size_t *room)
{
  g_autoptr (CycLayoutRequest) request = cyc_layout_request_new (64, 64);
  g_autofree char *answer = NULL;
  g_autofree char *problem = NULL;
  gboolean         sound = TRUE;

  if (!read_line (line, room))
    return FALSE;
  sound = g_str_equal (*line, "layout");
  while (read_line (line, room))
    {
      if (g_str_equal (*line, "end"))
        {
          if (sound)
            answer = cyc_dot_run (dot, request, &problem);
          if (answer != NULL)
            fputs (answer, stdout);
          else
            answer_problem (problem != NULL ? problem : "not a request");
          fflush (stdout);
          return TRUE;
        }
      sound = sound && cyc_layout_request_add_line (request, *line);
    }
  return FALSE;
}

int
main (void)
{
  CycDot *dot;
  char   *line = NULL;
  size_t  room = 0;

  setlocale (LC_ALL, "C");
  signal (SIGPIPE, SIG_IGN);
  dot = cyc_dot_new ();
  printf ("cyclarium-layout 1 %s\n", cyc_dot_get_plugins (dot));
  fflush (stdout);
  while (!ferror (stdout) && serve (dot, &line, &room))
    continue;
  cyc_dot_free (dot);
  free (line);
  return EXIT_SUCCESS;
}
