/* cyc-branches.c
 *
 * A program's run and what it was asked: what if? A tree of sessions, of
 * which none is ever lost.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-branches.h"

/**
 * Branch:
 * @session: its run
 * @parent: the branch that it was made from; the first one's is itself
 * @line: what was tried; %NULL for the program itself
 * @next: where redo leads, the branch itself for nowhere
 */
typedef struct
{
  CycSession *session;
  guint       parent;
  char       *line;
  guint       next;
} Branch;

struct _CycBranches
{
  GArray *branches; /* of Branch */
  guint   current;
};

static Branch *
get (CycBranches *self,
     guint        n)
{
  return &g_array_index (self->branches, Branch, n);
}

static void
clear_branch (gpointer data)
{
  Branch *branch = data;

  cyc_session_stop (branch->session);
  g_object_unref (branch->session);
  g_free (branch->line);
}

static guint
add (CycBranches *self,
     CycSession  *session,
     guint        parent,
     const char  *line)
{
  Branch branch = { .session = session, .parent = parent, .line = g_strdup (line), .next = self->branches->len };

  g_array_append_val (self->branches, branch);
  return self->branches->len - 1;
}

/**
 * cyc_branches_new:
 * @root: the program's run
 *
 * Returns: (transfer full): branches, only the program itself so far
 */
CycBranches *
cyc_branches_new (CycSession *root)
{
  CycBranches *self = g_new0 (CycBranches, 1);

  self->branches = g_array_new (FALSE, FALSE, sizeof (Branch));
  g_array_set_clear_func (self->branches, clear_branch);
  add (self, g_object_ref (root), 0, NULL);
  return self;
}

/**
 * cyc_branches_free:
 * @self: (transfer full) (nullable): branches; those that run are stopped
 */
void
cyc_branches_free (CycBranches *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->branches);
  g_free (self);
}

/**
 * cyc_branches_try:
 * @self: branches
 * @cursor: a moment of the current one, for which cyc_session_can_branch() holds
 * @line: Python text
 *
 * Makes a branch in which @line is run at that moment. Its session is not
 * started, and it is not the current one yet.
 *
 * Returns: its number
 */
guint
cyc_branches_try (CycBranches *self,
                  guint32      cursor,
                  const char  *line)
{
  CycSession *base = get (self, self->current)->session;

  return add (self, cyc_session_new_branch (base, cursor, line), self->current, line);
}

/**
 * cyc_branches_get_n:
 * @self: branches
 *
 * Returns: how many there are, the program itself included
 */
guint
cyc_branches_get_n (CycBranches *self)
{
  return self->branches->len;
}

/**
 * cyc_branches_get_session:
 * @self: branches
 * @n: from 0, the program itself
 *
 * Returns: (transfer none): its run
 */
CycSession *
cyc_branches_get_session (CycBranches *self,
                          guint        n)
{
  g_return_val_if_fail (n < self->branches->len, NULL);

  return get (self, n)->session;
}

/**
 * cyc_branches_get_line:
 * @self: branches
 * @n: from 0
 *
 * Returns: (transfer none) (nullable): what was tried; %NULL for the program itself
 */
const char *
cyc_branches_get_line (CycBranches *self,
                       guint        n)
{
  g_return_val_if_fail (n < self->branches->len, NULL);

  return get (self, n)->line;
}

/**
 * cyc_branches_get_parent:
 * @self: branches
 * @n: from 0
 *
 * Returns: the branch that it was made from, where undo leads
 */
guint
cyc_branches_get_parent (CycBranches *self,
                         guint        n)
{
  g_return_val_if_fail (n < self->branches->len, 0);

  return get (self, n)->parent;
}

/**
 * cyc_branches_get_current:
 * @self: branches
 *
 * Returns: the one that is watched
 */
guint
cyc_branches_get_current (CycBranches *self)
{
  return self->current;
}

/**
 * cyc_branches_set_current:
 * @self: branches
 * @n: the one that is watched from now on
 *
 * Goes to a branch. Redo will lead to it again from those that it was made from.
 */
void
cyc_branches_set_current (CycBranches *self,
                          guint        n)
{
  g_return_if_fail (n < self->branches->len);

  self->current = n;
  for (; get (self, n)->parent != n; n = get (self, n)->parent)
    get (self, get (self, n)->parent)->next = n;
}

/**
 * cyc_branches_get_redo:
 * @self: branches
 * @n: (out): where redo leads
 *
 * Returns: whether it leads anywhere
 */
gboolean
cyc_branches_get_redo (CycBranches *self,
                       guint       *n)
{
  *n = get (self, self->current)->next;
  return *n != self->current;
}

/* The nth line of the program after @fork; the last one before where there are not so many. */
static guint32
find_nth_line (CycRecording *recording,
               guint32       fork,
               guint         nth,
               guint32      *end)
{
  guint          n;
  const CycMark *marks = cyc_timeline_get_marks (cyc_recording_get_timeline (recording), CYC_UNIT_LINE, &n);
  guint32        found = 0;

  *end = cyc_recording_get_length (recording);
  for (guint i = 0; i < n; i++)
    {
      if (marks[i].cursor <= fork || marks[i].kind != CYC_EVENT_LINE)
        continue;
      if (nth == 0)
        {
          *end = marks[i].cursor - 1;
          return found;
        }
      nth--;
      found = marks[i].cursor;
    }
  return nth == 0 ? found : *end;
}

static guint
count_lines (CycRecording *recording,
             guint32       from,
             guint32       to,
             guint32      *last)
{
  guint          n, count = 0;
  const CycMark *marks = cyc_timeline_get_marks (cyc_recording_get_timeline (recording), CYC_UNIT_LINE, &n);

  *last = from;
  for (guint i = 0; i < n && marks[i].cursor <= to; i++)
    if (marks[i].cursor > from && marks[i].kind == CYC_EVENT_LINE)
      {
        count++;
        *last = marks[i].cursor;
      }
  return count;
}

/* Where a branch goes on with the program after its line. */
static guint32
find_resumption (CycSession *session,
                 guint32     fork)
{
  guint32 begin, end;

  for (guint i = 0; cyc_session_find_what_if (session, i, &begin, &end); i++)
    if (begin == fork + 1)
      return end > 0 ? end : begin;
  return fork;
}

/**
 * cyc_branches_map:
 * @self: branches
 * @to: another branch, run already
 * @cursor: a moment of the current one
 *
 * Finds the same place of the program in another branch: the same moment
 * before both fork, where they do the moment after what was tried there, then the line that was reached after as many lines,
 * and as many events into it.
 *
 * Returns: a cursor of @to
 */
guint32
cyc_branches_map (CycBranches *self,
                  guint        to,
                  guint32      cursor)
{
  CycSession   *here = get (self, self->current)->session, *there = get (self, to)->session;
  CycRecording *from = cyc_session_get_recording (here), *other = cyc_session_get_recording (there);
  guint32       fork = cyc_session_find_fork (here, there);
  guint32       last, begin, end;
  guint         n;

  if (cursor < fork)
    return cursor;
  if (cursor == fork)
    return find_resumption (there, fork);
  if (cursor == cyc_recording_get_length (from))
    return cyc_recording_get_length (other);
  n = count_lines (from, fork, cursor, &last);
  if (n == 0)
    return find_resumption (there, fork);
  begin = find_nth_line (other, fork, n, &end);
  return MIN (begin + (cursor - last), MAX (begin, end));
}
