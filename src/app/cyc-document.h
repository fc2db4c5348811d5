/* cyc-document.h
 *
 * What was opened: a program, a notebook or a recording.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "cyc-notebook.h"
#include "cyc-profile.h"
#include "cyc-recording.h"

G_BEGIN_DECLS

typedef enum
{
  CYC_DOCUMENT_PROGRAM,
  CYC_DOCUMENT_NOTEBOOK,
  CYC_DOCUMENT_RECORDING,
} CycDocumentKind;

#define CYC_DOCUMENT_ERROR (cyc_document_error_quark ())
GQuark cyc_document_error_quark (void);

typedef enum
{
  CYC_DOCUMENT_ERROR_NOT_TEXT,
  CYC_DOCUMENT_ERROR_TOO_LARGE,
} CycDocumentError;

/* No one reads a program of more than this. */
#define CYC_DOCUMENT_MAX_BYTES (8 * 1024 * 1024)

#define CYC_TYPE_DOCUMENT (cyc_document_get_type ())
G_DECLARE_FINAL_TYPE (CycDocument, cyc_document, CYC, DOCUMENT, GObject)

void         cyc_document_load_async (GFile              *file,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
CycDocument *cyc_document_load_finish (GAsyncResult *result,
                                       GError      **error) G_GNUC_WARN_UNUSED_RESULT;

GFile            *cyc_document_get_file (CycDocument *self);
void              cyc_document_set_file (CycDocument *self,
                                         GFile       *file);
gboolean          cyc_document_is_writable (CycDocument *self);
char             *cyc_document_dup_name (CycDocument *self) G_GNUC_WARN_UNUSED_RESULT;
char             *cyc_document_dup_path (CycDocument *self) G_GNUC_WARN_UNUSED_RESULT;
CycDocumentKind   cyc_document_get_kind (CycDocument *self);
const char       *cyc_document_get_text (CycDocument *self);
CycNotebook      *cyc_document_get_notebook (CycDocument *self);
CycRecording     *cyc_document_get_recording (CycDocument *self);
const CycProfile *cyc_document_get_profile (CycDocument *self);

G_END_DECLS
