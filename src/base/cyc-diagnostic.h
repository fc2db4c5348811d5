/* cyc-diagnostic.h
 *
 * What is wrong with a program, and where.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-span.h"

G_BEGIN_DECLS

/**
 * CycDiagnosticKind:
 * @CYC_DIAGNOSTIC_SYNTAX: CPython refuses it too, with this message
 * @CYC_DIAGNOSTIC_UNSUPPORTED: valid Python outside the language that runs here
 * @CYC_DIAGNOSTIC_LIMIT: too deep, too long or too many
 */
typedef enum
{
  CYC_DIAGNOSTIC_SYNTAX,
  CYC_DIAGNOSTIC_UNSUPPORTED,
  CYC_DIAGNOSTIC_LIMIT,
} CycDiagnosticKind;

/**
 * CycDiagnostic:
 * @kind: what sort of refusal it is
 * @span: the place to underline
 * @type: the exception's class as Python names it: SyntaxError,
 *   IndentationError or TabError
 * @message: without place and without a full stop
 * @warnings: (nullable): what CPython writes on standard error before it
 * @shown: (nullable): the text to show instead of the source's line, as Python
 *   until 3.11 shows an f-string's expression by itself
 * @shown_column: the place's column in it
 * @in_characters: the columns count characters in every version; else those
 *   whose parser takes bytes for characters show so many
 * @unread: the interpreter could not read the text, so it shows none of it
 * @cell: of a notebook, the number of the code cell it is about; 0 in a program
 */
typedef struct
{
  CycDiagnosticKind kind;
  CycSpan           span;
  const char       *type;
  char             *message;
  char             *warnings;
  char             *shown;
  guint             shown_column;
  gboolean          in_characters;
  gboolean          unread;
  guint             cell;
} CycDiagnostic;

CycDiagnostic *cyc_diagnostic_new (CycDiagnosticKind kind,
                                   CycSpan           span,
                                   const char       *type,
                                   const char       *format,
                                   ...) G_GNUC_PRINTF (4, 5) G_GNUC_WARN_UNUSED_RESULT;
void           cyc_diagnostic_free (CycDiagnostic *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CycDiagnostic, cyc_diagnostic_free)

G_END_DECLS
