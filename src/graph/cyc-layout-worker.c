/* cyc-layout-worker.c
 *
 * Talks to one cyclarium-layout over a pair of sockets, with a deadline on
 * every read and write: the process may hang, be stopped or die at any time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-layout-worker.h"
#include "cyc-part.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#define PROGRAM "cyclarium-layout"
#define GREETING_PATIENCE (3 * G_USEC_PER_SEC)

struct _CycLayoutWorker
{
  GPid  pid;
  int   fd;
  char *greeting;
};

/* Waits until @fd is ready; FALSE at the deadline. */
static gboolean
wait_for (int    fd,
          short  events,
          gint64 deadline)
{
  for (;;)
    {
      struct pollfd poll_fd = { .fd = fd, .events = events };
      gint64        left = (deadline - g_get_monotonic_time ()) / 1000;
      int           n;

      if (left <= 0)
        return FALSE;
      n = poll (&poll_fd, 1, (int) MIN (left, G_MAXINT));
      if (n > 0)
        return TRUE;
      if (n == 0 || errno != EINTR)
        return FALSE;
    }
}

static gboolean
send_all (int         fd,
          const char *text,
          gint64      deadline)
{
  gsize left = strlen (text);

  while (left > 0)
    {
      ssize_t n;

      if (!wait_for (fd, POLLOUT, deadline))
        return FALSE;
      n = send (fd, text, left, MSG_NOSIGNAL | MSG_DONTWAIT);
      if (n < 0 && (errno == EAGAIN || errno == EINTR))
        continue;
      if (n <= 0)
        return FALSE;
      text += n;
      left -= n;
    }
  return TRUE;
}

/* Whether a whole answer has come: `end` or `error …` as its last line. */
static gboolean
is_whole (const GString *answer,
          gboolean       one_line)
{
  if (answer->len == 0 || answer->str[answer->len - 1] != '\n')
    return FALSE;
  return one_line || g_str_has_prefix (answer->str, "error ") || g_str_has_suffix (answer->str, "\nend\n");
}

static char *
receive (int      fd,
         gboolean one_line,
         gint64   deadline)
{
  g_autoptr (GString) answer = g_string_new (NULL);
  char piece[4096];

  while (!is_whole (answer, one_line))
    {
      ssize_t n;

      if (!wait_for (fd, POLLIN, deadline))
        return NULL;
      n = recv (fd, piece, sizeof piece, MSG_DONTWAIT);
      if (n < 0 && (errno == EAGAIN || errno == EINTR))
        continue;
      if (n <= 0)
        return NULL;
      g_string_append_len (answer, piece, n);
    }
  return g_string_free (g_steal_pointer (&answer), FALSE);
}

/**
 * cyc_layout_worker_new:
 * @program: the path of cyclarium-layout
 *
 * Returns: (transfer full) (nullable): a running worker
 */
CycLayoutWorker *
cyc_layout_worker_new (const char *program)
{
  const char *argv[] = { program, NULL };
  int         fds[2];
  GPid        pid;
  gboolean    spawned;
  g_autoptr (CycLayoutWorker) self = NULL;

  if (socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, fds) != 0)
    return NULL;
  spawned = g_spawn_async_with_fds (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, fds[1], fds[1], -1, NULL);
  close (fds[1]);
  if (!spawned)
    {
      close (fds[0]);
      return NULL;
    }
  self = g_new0 (CycLayoutWorker, 1);
  self->pid = pid;
  self->fd = fds[0];
  self->greeting = receive (self->fd, TRUE, g_get_monotonic_time () + GREETING_PATIENCE);
  if (self->greeting == NULL)
    return NULL;
  g_strchomp (self->greeting);
  return g_steal_pointer (&self);
}

/**
 * cyc_layout_worker_free:
 * @self: (transfer full): a worker; it is killed, for it may not listen
 */
void
cyc_layout_worker_free (CycLayoutWorker *self)
{
  close (self->fd);
  kill (self->pid, SIGKILL);
  while (waitpid (self->pid, NULL, 0) < 0 && errno == EINTR)
    continue;
  g_spawn_close_pid (self->pid);
  g_free (self->greeting);
  g_free (self);
}

/**
 * cyc_layout_worker_get_pid:
 * @self: a worker
 *
 * Returns: its process
 */
GPid
cyc_layout_worker_get_pid (CycLayoutWorker *self)
{
  return self->pid;
}

/**
 * cyc_layout_worker_get_greeting:
 * @self: a worker
 *
 * Returns: its first line: name, version of the protocol, plugins
 */
const char *
cyc_layout_worker_get_greeting (CycLayoutWorker *self)
{
  return self->greeting;
}

/**
 * cyc_layout_worker_ask:
 * @self: a worker
 * @request: a whole request
 * @deadline: of g_get_monotonic_time()
 *
 * Returns: (transfer full) (nullable): the answer, which may be `error …`;
 *   %NULL if there is none in time, and then the worker is of no more use
 */
char *
cyc_layout_worker_ask (CycLayoutWorker *self,
                       const char      *request,
                       gint64           deadline)
{
  if (!send_all (self->fd, request, deadline))
    return NULL;
  return receive (self->fd, FALSE, deadline);
}

/**
 * cyc_layout_worker_find:
 *
 * Looks at the environment (CYCLARIUM_LAYOUT) before the places where the
 * program's parts lie.
 *
 * Returns: (transfer full): a path
 */
char *
cyc_layout_worker_find (void)
{
  const char *given = g_getenv ("CYCLARIUM_LAYOUT");

  if (given != NULL && *given != '\0')
    return g_strdup (given);
  return cyc_part_find ("src/layout/" PROGRAM, CYC_LIBEXECDIR "/" PROGRAM);
}
