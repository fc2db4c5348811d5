/* cyc-printer.h
 *
 * Exceptions as text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-vm.h"

G_BEGIN_DECLS

/* Who shows an exception: each leaves out something else. */
typedef enum
{
  CYC_SHOWN_BY_INTERPRETER, /* it ended the program */
  CYC_SHOWN_BY_MODULE,      /* the program asked traceback.py */
  CYC_SHOWN_AS_IGNORED,     /* it could not be raised */
} CycShownBy;

/**
 * CycPrinter:
 * @text: what was printed
 * @pieces: (nullable): of gsize: where each item of the traceback module's lists ends
 */
typedef struct
{
  CycVM     *vm;
  CycShownBy by;
  GString   *text;
  GArray    *pieces;
  gboolean   limited; /* whether it shows some entries of each traceback only */
  gint64     limit;   /* how many of the outermost ones, negative: of the innermost */
} CycPrinter;

/* What was printed since the last piece is one. */
void cyc_printer_end_piece (CycPrinter *self);
/* Whether it shows what the version's traceback.py shows, else what its interpreter does. */
gboolean cyc_printer_is_module (const CycPrinter *self);

/* The exception, after those that led to it. */
void cyc_printer_exception (CycPrinter *self, CycObject *exception);
/* The same without its causes and contexts; and its last lines only. */
void cyc_printer_exception_alone (CycPrinter *self, CycObject *exception);
void cyc_printer_description (CycPrinter *self, CycObject *exception);
/* Lines `  File "…", line …` of a traceback only. */
void cyc_printer_frames (CycPrinter *self, CycObject *traceback);

G_END_DECLS
