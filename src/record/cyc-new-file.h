/* cyc-new-file.h
 *
 * A file that appears whole or not at all. Internal to the record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CycNewFile:
 * @path: what it will be called
 * @beside: (nullable): what it is called meanwhile; %NULL: it has no name
 * @file: its descriptor
 */
typedef struct
{
  char *path;
  char *beside;
  int   file;
} CycNewFile;

gboolean cyc_new_file_open (CycNewFile *self, const char *path, GError **error);
gboolean cyc_new_file_commit (CycNewFile *self, int error_number, GError **error);
void     cyc_new_file_discard (CycNewFile *self);

G_END_DECLS
