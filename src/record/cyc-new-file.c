/* cyc-new-file.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-new-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define MODE 0666

static gboolean
fail_to_write (int      number,
               GError **error)
{
  g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (number), g_strerror (number));
  return FALSE;
}

/* What would go wrong with the name itself; a device, a pipe or a folder is not replaced. */
static gboolean
may_replace (const char *path,
             GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  GStatBuf         status;

  if (*path == '\0')
    return fail_to_write (ENOENT, error);
  if (g_stat (path, &status) == 0 && !S_ISREG (status.st_mode))
    return fail_to_write (S_ISDIR (status.st_mode) ? EISDIR : EINVAL, error);
  return g_access (folder, W_OK | X_OK) == 0 || fail_to_write (errno, error);
}

/**
 * cyc_new_file_open:
 * @self: (out caller-allocates): the file
 * @path: what it will be called
 * @error: return location for a #GError
 *
 * Opens a file that stands beside @path and, where the system can, has no name
 * until it is whole: whoever ends this process leaves nothing behind.
 *
 * Returns: whether it was opened
 */
gboolean
cyc_new_file_open (CycNewFile *self,
                   const char *path,
                   GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (!may_replace (path, error))
    return FALSE;
  *self = (CycNewFile){ .path = g_strdup (path) };
  self->file = g_open (folder, O_TMPFILE | O_RDWR | O_CLOEXEC, MODE);
  if (self->file < 0)
    {
      self->beside = g_strconcat (path, ".XXXXXX", NULL);
      self->file = g_mkstemp_full (self->beside, O_RDWR | O_CLOEXEC, MODE);
    }
  if (self->file >= 0)
    return TRUE;
  fail_to_write (errno, error);
  g_free (self->path);
  g_free (self->beside);
  return FALSE;
}

/* Only what has a name can replace what has one. */
static gboolean
give_name (CycNewFile *self)
{
  g_autofree char *link_path = g_strdup_printf ("/proc/self/fd/%d", self->file);

  for (guint i = 0; i < 100 && self->beside == NULL; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s.%06x", self->path, g_random_int () & 0xffffff);

      if (linkat (AT_FDCWD, link_path, AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0)
        self->beside = g_steal_pointer (&name);
      else if (errno != EEXIST)
        break;
    }
  return self->beside != NULL;
}

/**
 * cyc_new_file_commit:
 * @self: the file; it is closed, whatever comes of it
 * @error_number: of what went wrong before, 0 for nothing: then it fails so
 * @error: return location for a #GError
 *
 * Gives the file its name, in place of what had it.
 *
 * Returns: whether it stands there now
 */
gboolean
cyc_new_file_commit (CycNewFile *self,
                     int         error_number,
                     GError    **error)
{
  if (error_number == 0 && (fsync (self->file) != 0 || !give_name (self) || g_rename (self->beside, self->path) != 0))
    error_number = errno;
  if (error_number == 0)
    g_clear_pointer (&self->beside, g_free);
  cyc_new_file_discard (self);
  return error_number == 0 || fail_to_write (error_number, error);
}

/**
 * cyc_new_file_discard:
 * @self: the file
 *
 * Closes it, and removes it if it was not committed.
 */
void
cyc_new_file_discard (CycNewFile *self)
{
  close (self->file);
  if (self->beside != NULL)
    g_unlink (self->beside);
  g_free (self->beside);
  g_free (self->path);
}
