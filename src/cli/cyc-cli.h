/* cyc-cli.h
 *
 * The commands of cyclarium-cli, and what they share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a command ends; `run` ends as its program does. */
typedef enum
{
  CYC_CLI_OK = 0,
  CYC_CLI_FAILED = 1,  /* a check or a comparison failed */
  CYC_CLI_REFUSED = 2, /* a wrong call, a file that cannot be read, a program outside the language */
} CycCliStatus;

/**
 * CycCliCommand:
 * @name: as it is called
 * @usage: what follows the name
 * @summary: one line of --help, to be translated
 * @run: does it; @argv begins with the command's name
 */
typedef struct
{
  const char *name;
  const char *usage;
  const char *summary;
  int (*run) (int    argc,
              char **argv);
} CycCliCommand;


int cyc_cli_run (int    argc,
                 char **argv);
int cyc_cli_trace (int    argc,
                   char **argv);
int cyc_cli_record (int    argc,
                    char **argv);
int cyc_cli_check (int    argc,
                   char **argv);
int cyc_cli_export (int argc, char **argv);
int cyc_cli_why (int    argc,
                 char **argv);
int cyc_cli_compare (int    argc,
                     char **argv);
int cyc_cli_versions (int    argc,
                      char **argv);
int cyc_cli_disasm (int    argc,
                    char **argv);

/* Takes the options of the command argv[0] out of argv; FALSE: said what is
 * wrong with the call. The rest must be @min to @max arguments. */
gboolean cyc_cli_parse (const GOptionEntry *entries,
                        gboolean            options_first,
                        int                *argc,
                        char             ***argv,
                        int                 min,
                        int                 max);
void     cyc_cli_error (const char *format,
                        ...) G_GNUC_PRINTF (1, 2);
/* Standard output, whole; FALSE: said that it could not be written. */
gboolean cyc_cli_flush (void);

G_END_DECLS
