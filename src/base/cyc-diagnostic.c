/* cyc-diagnostic.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-diagnostic.h"

/**
 * cyc_diagnostic_new:
 * @kind: what sort of refusal it is
 * @span: the place to underline
 * @type: (transfer none): a static string, the exception's class
 * @format: the message, printf-like
 * @...: arguments of @format
 *
 * Returns: (transfer full): a diagnostic
 */
CycDiagnostic *
cyc_diagnostic_new (CycDiagnosticKind kind,
                    CycSpan           span,
                    const char       *type,
                    const char       *format,
                    ...)
{
  CycDiagnostic *self = g_new0 (CycDiagnostic, 1);
  va_list        args;

  self->kind = kind;
  self->span = span;
  self->type = type;
  va_start (args, format);
  self->message = g_strdup_vprintf (format, args);
  va_end (args);

  return self;
}

/**
 * cyc_diagnostic_free:
 * @self: (nullable): a diagnostic
 */
void
cyc_diagnostic_free (CycDiagnostic *self)
{
  if (self == NULL)
    return;

  g_free (self->message);
  g_free (self->warnings);
  g_free (self->shown);
  g_free (self);
}
