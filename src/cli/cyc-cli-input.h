/* cyc-cli-input.h
 *
 * The file that a command is given: a program, a notebook or a recording.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-diagnostic.h"
#include "cyc-notebook.h"
#include "cyc-profile.h"
#include "cyc-program.h"
#include "cyc-recording.h"

G_BEGIN_DECLS

typedef enum
{
  CYC_INPUT_PROGRAM,
  CYC_INPUT_NOTEBOOK,
  CYC_INPUT_RECORDING,
} CycInputKind;

/**
 * CycInput:
 * @kind: what it is
 * @name: as it stands in messages and tracebacks
 * @text: the program
 * @length: of @text
 * @cells: (element-type CycCellSource): the notebook's code cells
 * @notebook: (nullable): what owns their texts
 * @recording: (nullable): the recording
 * @profile: the version to run with
 * @memory_limit: bytes that its objects may take when it runs; 0: the usual limit
 */
typedef struct
{
  CycInputKind      kind;
  char             *name;
  char             *text;
  gsize             length;
  GArray           *cells;
  CycNotebook      *notebook;
  CycRecording     *recording;
  const CycProfile *profile;
  gsize             memory_limit;
} CycInput;

/* Reads a size as --memory has it, "512M" or "2G"; NULL leaves @size. FALSE: said why. */
gboolean cyc_cli_parse_size (const char *text,
                             gsize      *size);

/* NULL: said why. @python is what --python says, or NULL. */
CycInput *cyc_input_load (const char *path,
                          const char *python) G_GNUC_WARN_UNUSED_RESULT;
void      cyc_input_free (CycInput *self);

/* Runs a program or a notebook without showing what it prints, or takes the
 * recording that it is. NULL: said why. */
CycRecording *cyc_input_record_only (CycInput *self) G_GNUC_WARN_UNUSED_RESULT;
CycRecording *cyc_input_record (CycInput *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean      cyc_input_record_to (CycInput *self, const char *path);

/* Says `FILE:LINE:COLUMN: message`. */
void cyc_input_say_diagnostic (const CycInput      *self,
                               const CycDiagnostic *diagnostic);

/* A position in a recording; FALSE: said why. A NULL text leaves @cursor. */
gboolean cyc_input_parse_position (CycRecording *recording,
                                   const char   *text,
                                   guint32      *cursor);

/* What a name or #N stands for at @model's moment; 0: said that there is nothing. */
CycObjectId cyc_input_find_object (const CycInput *self,
                                   CycModel       *model,
                                   const char     *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CycInput, cyc_input_free)

G_END_DECLS
