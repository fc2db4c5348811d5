/* cyc-modules-private.h
 *
 * What the built-in modules share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-abstract.h"
#include "cyc-compiler.h"
#include "cyc-containers.h"
#include "cyc-function.h"
#include "cyc-modules.h"
#include "cyc-values.h"

G_BEGIN_DECLS

#define CYC_METHODS_END                \
  {                                    \
    NULL, NULL, CYC_METHOD_PLAIN, NULL \
  }

#define CYC_MODULE(spec) extern const CycModuleSpec cyc_module_##spec;
#include "cyc-modules.def"
#undef CYC_MODULE

/* Runs source of our own library; FALSE with an exception. */
gboolean cyc_module_run_text (CycVM *vm, const char *filename, CycCompileMode mode, const char *text, gsize length, CycObject *globals, CycObject *locals);
/* Puts a new reference (nullable: an error before) under a name; FALSE with an exception. */
gboolean cyc_module_add (CycVM *vm, CycObject *dict, const char *name, CycObject *value);
gboolean cyc_module_add_int (CycVM *vm, CycObject *dict, const char *name, gint64 value);
gboolean cyc_module_add_str (CycVM *vm, CycObject *dict, const char *name, const char *value);
/* "i" of argument formats: an int that fits a C int, with the profile's messages. */
gboolean   cyc_argument_to_int (CycVM *vm, CycObject *argument, int *value);
CycObject *cyc_argument_to_index (CycVM *vm, CycObject *argument);
gboolean   cyc_argument_parse_int (CycVM *vm, CycObject *argument, int *value);
/* Like "O!" of a string: TypeError unless it is a str. */
double cyc_argument_to_double (CycVM *vm, CycObject *argument); /* check vm->error */
/* What a module keeps with the machine: made with @size zeroed bytes when first asked for. */
gpointer cyc_module_state (CycVM *vm, const char *name, gsize size);
/* 1 or 2 for the program's own output and error output, 0 for its input, -1 for any other object. */
int      cyc_file_get_stream (CycObject *file);
gboolean cyc_stream_add (CycVM *vm, CycObject *self, CycObject *text);
void     cyc_stream_flush (CycVM *vm, CycObject *self);

G_END_DECLS
