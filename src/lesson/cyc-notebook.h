/* cyc-notebook.h
 *
 * Notebooks as Jupyter keeps them: cells of code and of text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  CYC_NOTEBOOK_ERROR_JSON,     /* the file is not JSON */
  CYC_NOTEBOOK_ERROR_NOT_ONE,  /* JSON, but not a notebook */
  CYC_NOTEBOOK_ERROR_FORMAT,   /* a notebook format that is not read here */
  CYC_NOTEBOOK_ERROR_NO_CELLS, /* nothing to run */
} CycNotebookError;

#define CYC_NOTEBOOK_ERROR (cyc_notebook_error_quark ())
GQuark cyc_notebook_error_quark (void);

typedef enum
{
  CYC_NOTEBOOK_CODE,
  CYC_NOTEBOOK_MARKDOWN,
  CYC_NOTEBOOK_RAW,
} CycNotebookCellKind;

/**
 * CycNotebookCell:
 * @kind: code, or text in between
 * @number: a code cell's number from 1, in the order of the file; 0 for text
 * @source: UTF-8, lines parted by newlines
 * @length: of @source in bytes
 * @output: (nullable): what the file says that a code cell printed, as plain text
 */
typedef struct
{
  CycNotebookCellKind kind;
  guint               number;
  char               *source;
  gsize               length;
  char               *output;
} CycNotebookCell;

typedef struct _CycNotebook CycNotebook;

CycNotebook *cyc_notebook_new_from_data (const char *data,
                                         gsize       length,
                                         GError    **error) G_GNUC_WARN_UNUSED_RESULT;
CycNotebook *cyc_notebook_new_from_sources (const char *const *sources) G_GNUC_WARN_UNUSED_RESULT;
CycNotebook *cyc_notebook_load (GFile   *file,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
void         cyc_notebook_free (CycNotebook *self);

guint                  cyc_notebook_get_n_cells (const CycNotebook *self);
const CycNotebookCell *cyc_notebook_get_cell (const CycNotebook *self,
                                              guint              n);
guint                  cyc_notebook_get_n_code_cells (const CycNotebook *self);
const char            *cyc_notebook_get_python (const CycNotebook *self);
void                   cyc_notebook_set_source (CycNotebook *self,
                                                guint        n,
                                                const char  *source);
char                  *cyc_notebook_to_data (CycNotebook *self,
                                             gsize       *length) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CycNotebook, cyc_notebook_free)

G_END_DECLS
