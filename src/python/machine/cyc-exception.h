/* cyc-exception.h
 *
 * Exceptions as objects, and what is printed of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-frame.h"

G_BEGIN_DECLS

/**
 * CycException:
 * @extra: fields of some classes, named by their class's table:
 *   StopIteration.value, SystemExit.code, NameError.name, AttributeError.name
 *   and .obj, ImportError.msg, .name, .path, OSError.errno, .strerror,
 *   .filename, .filename2, SyntaxError.msg, .filename, .lineno, .offset, .text …
 */
#define CYC_EXCEPTION_EXTRAS 8

typedef struct
{
  CycObject  object;
  CycObject *dict;
  CycObject *args;
  CycObject *traceback;
  CycObject *context;
  CycObject *cause;
  CycObject *extra[CYC_EXCEPTION_EXTRAS];
  gboolean   suppress_context;
} CycException;

#define CYC_EXCEPTION_OBJECT(o) ((CycException *) (o))

CycObject *cyc_exception_new (CycVM *vm, CycClass *type, CycObject *argument); /* argument nullable */
gboolean   cyc_exception_add_note (CycVM *vm, CycObject *self, CycObject *note);
void       cyc_exception_set_traceback (CycVM *vm, CycObject *self, CycObject *traceback);
void       cyc_exception_set_context (CycVM *vm, CycObject *self, CycObject *context); /* steals; nullable */
void       cyc_exception_set_cause (CycVM *vm, CycObject *self, CycObject *cause);     /* steals; nullable */
/* Sets the extra field @name (borrowed value). */
void       cyc_exception_set_extra (CycVM *vm, CycObject *self, const char *name, CycObject *value);
CycObject *cyc_exception_get_extra (CycVM *vm, CycObject *self, const char *name); /* borrowed, nullable */
gboolean   cyc_exception_has_extra (CycVM *vm, CycObject *self, const char *name);
/* Raises what `raise` was given: a class is called, @cause (nullable) becomes __cause__. */
void cyc_raise_value (CycVM *vm, CycObject *exception, CycObject *cause);
/* Whether a raised exception is handled by `except @type`; -1 with an error. */
int  cyc_exception_matches (CycVM *vm, CycObject *exception, CycObject *type);
void cyc_exceptions_init (CycVM *vm);

/* " Did you mean: 'x'?" or NULL; (transfer full). */
char *cyc_suggestion_for (CycVM *vm, CycObject *exception);
/* The one of @names that is most like @name, or NULL; (transfer full). */
char       *cyc_suggestion_among (CycVM *vm, CycObject *name, CycObject *const *names, gsize n_names);
const char *cyc_suggestion_among_words (CycVM *vm, CycObject *name, const char *const *words);

/* How they are made (cyc-exception-init.c). */
void cyc_exception_fill_makers (const char *name, CycSlots *slots);

/* What the classes say of themselves (cyc-exception-text.c). */
CycObject *cyc_exception_str (CycVM *vm, CycObject *self);
CycObject *cyc_exception_key_error_str (CycVM *vm, CycObject *self);
CycObject *cyc_exception_os_error_str (CycVM *vm, CycObject *self);
CycObject *cyc_exception_message_str (CycVM *vm, CycObject *self);
CycObject *cyc_exception_syntax_error_str (CycVM *vm, CycObject *self);
CycObject *cyc_exception_decode_error_str (CycVM *vm, CycObject *self);
CycObject *cyc_exception_encode_error_str (CycVM *vm, CycObject *self);
CycObject *cyc_exception_translate_error_str (CycVM *vm, CycObject *self);
CycObject *cyc_exception_repr (CycVM *vm, CycObject *self);

G_END_DECLS
