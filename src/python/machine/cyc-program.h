/* cyc-program.h
 *
 * A program from its source to its exit status: all that the rooms to the
 * right need of src/python.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-diagnostic.h"
#include "cyc-event.h"
#include "cyc-profile.h"
#include "cyc-what-if.h"

G_BEGIN_DECLS

typedef struct _CycProgram CycProgram;

/**
 * CycProgramHost:
 * @write: takes what the program prints, as it prints it; @stream is 1 or 2
 * @on_interrupt: called in the program's thread at the next check of the
 *   eval loop after cyc_program_interrupt(); may block; %FALSE stops the program
 * @data: handed to both
 */
typedef struct
{
  void (*write) (int stream, const char *text, gsize length, gpointer data);
  gboolean (*on_interrupt) (gpointer data);
  gpointer data;
} CycProgramHost;

/* One cell of a notebook; a program is one unnamed piece. */
typedef struct
{
  const char *source;
  gsize       length;
  guint       number; /* from 1: code cells only */
} CycCellSource;

#define CYC_MEMORY_LIMIT ((gsize) 2 << 30)

typedef struct
{
  const CycProfile *profile;
  CycSink          *sink; /* nullable: nothing is recorded */
  CycProgramHost    host;
  char            **argv;         /* nullable; sys.argv after the file's name */
  gsize             memory_limit; /* bytes that the program's objects may take; 0: CYC_MEMORY_LIMIT */
  gboolean          stress;       /* collect at every allocation */
  const CycWhatIf  *what_ifs;     /* lines that are not the program's, in order; needs a sink */
  guint             n_what_ifs;
} CycProgramOptions;

CycProgram *cyc_program_new (const CycProgramOptions *options) G_GNUC_WARN_UNUSED_RESULT;
void        cyc_program_free (CycProgram *self);

/* Parses and compiles without running: what would be refused. NULL: nothing. */
CycDiagnostic *cyc_program_check (const CycProfile *profile, const char *filename, const char *source, gsize length) G_GNUC_WARN_UNUSED_RESULT;

/* Runs a whole file to its end, shutdown included. Returns the exit status. A refusal is set in
 * @diagnostic, nothing ran, and the status is 1 for a syntax error that CPython has too (the host has
 * been given CPython's text of it on stream 2) or 2 for what is outside the language.
 * Uses a thread with a large stack of its own where the caller's is too small; blocks until the end. */
int cyc_program_run_file (CycProgram *self, const char *filename, const char *source, gsize length, CycDiagnostic **diagnostic);

/* Runs a notebook's cells in one namespace, as the IPython kernel does. CELL_BEGIN and CELL_END events
 * frame each. @results (nullable, length n): per cell TRUE when it ran to its end. Returns 0 or 1. */
int cyc_program_run_cells (CycProgram *self, const char *filename, const CycCellSource *cells, guint n_cells, gboolean *results, CycDiagnostic **diagnostic);

gboolean cyc_program_is_out_of_memory (const CycProgram *self);
gboolean cyc_program_dies_of_interrupt (const CycProgram *self);

/* Any thread: makes the program's thread call on_interrupt soon. */
void cyc_program_interrupt (CycProgram *self);

/* The compiled instructions as text, all code objects, or NULL with @diagnostic. */
char *cyc_program_disassemble (const CycProfile *profile, const char *filename, const char *source, gsize length, CycDiagnostic **diagnostic) G_GNUC_WARN_UNUSED_RESULT;

/* The tree in the form of ast.dump (), with @places as include_attributes, or NULL with @diagnostic. */
char *cyc_program_dump_tree (const CycProfile *profile, const char *filename, const char *source, gsize length, gboolean places, CycDiagnostic **diagnostic) G_GNUC_WARN_UNUSED_RESULT;

/* The events' texts must outlive the program; see CycSink. */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CycProgram, cyc_program_free)

G_END_DECLS
