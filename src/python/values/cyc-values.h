/* cyc-values.h
 *
 * Numbers, strings and bytes: how the rest of the engine makes and reads them.
 * New references unless said otherwise.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-vm.h"

#include <gmp.h>

G_BEGIN_DECLS

/* An int: a machine word, or a GMP number where it does not fit. */
typedef struct
{
  CycObject object;
  gint64    small;
  mpz_t    *big; /* NULL: @small is the value */
} CycInt;

typedef struct
{
  CycObject object;
  double    value;
} CycFloat;

/**
 * CycStr:
 * @kind: bytes a character: 1, 2 or 4 (PEP 393)
 * @text: this string in the events' texts, 0 until needed
 * @hash: -1 until asked for
 * @utf8: (nullable): its UTF-8 form, made when asked for; for ASCII strings @data itself
 */
typedef struct
{
  CycObject object;
  gint64    hash;
  gsize     length; /* characters */
  guint8    kind;
  guint8    ascii;
  guint8    interned;
  guint32   text;
  gpointer  data; /* zero-terminated: @inside or a block of its own */
  char     *utf8;
  char      inside[]; /* a short one's characters */
} CycStr;

typedef struct
{
  CycObject object;
  gint64    hash;
  gsize     length;
  char     *data;
} CycBytes;

#define CYC_INT(o) ((CycInt *) (o))
#define CYC_FLOAT(o) ((CycFloat *) (o))
#define CYC_STR(o) ((CycStr *) (o))
#define CYC_BYTES(o) ((CycBytes *) (o))

CycObject *cyc_int_new (CycVM *vm, gint64 value);
CycObject *cyc_int_new_double (CycVM *vm, double value);          /* truncates; OverflowError, ValueError */
CycObject *cyc_int_new_mpz (CycVM *vm, const mpz_t value);        /* normalizes */
CycObject *cyc_int_from_constant (CycVM *vm, const char *digits); /* decimal digits, however many */
gboolean   cyc_int_get_int64 (CycObject *self, gint64 *value);    /* FALSE when it does not fit; no exception */
int        cyc_int_sign (CycObject *self);                        /* -1, 0 or 1 */
double     cyc_int_get_double (CycVM *vm, CycObject *self);       /* check vm->error: OverflowError */
void       cyc_int_get_mpz (CycObject *self, mpz_t out);
CycObject *cyc_float_new (CycVM *vm, double value);
/* PyFloat_AsDouble: float, __float__, __index__; FALSE with a TypeError for anything else. */
gboolean   cyc_float_from_object (CycVM *vm, CycObject *object, double *value);
char      *cyc_double_repr (double value); /* (transfer full): repr(), "1e+16" */
CycObject *cyc_str_new (CycVM *vm, const char *utf8);
CycObject *cyc_str_new_len (CycVM *vm, const char *utf8, gsize n_bytes);
CycObject *cyc_str_new_ucs4 (CycVM *vm, const guint32 *characters, gsize length);
CycObject *cyc_str_printf (CycVM *vm, const char *format, ...); /* conversions as cyc_raise () */
CycObject *cyc_str_vprintf (CycVM *vm, const char *format, va_list args);
/* Replaces the new reference in @place by the interned string of the same text. */
gboolean    cyc_str_is_letter_apart (CycVM *vm, char character);
void        cyc_str_intern (CycVM *vm, CycObject **place);
CycObject  *cyc_str_new_interned (CycVM *vm, const char *utf8);
const char *cyc_str_get_utf8 (CycObject *self); /* (transfer none); lone surrogates as WTF-8 */
CycObject  *cyc_str_encode (CycVM *vm, CycObject *self, const char *encoding, const char *errors);
const char *cyc_str_get_utf8_len (CycObject *self, gsize *length); /* the same, zeros inside and all */
guint32     cyc_str_get_char (CycObject *self, gsize index);
gboolean    cyc_str_equal (CycObject *a, CycObject *b);
gint64      cyc_str_get_hash (CycVM *vm, CycObject *self);
guint32     cyc_str_get_text (CycVM *vm, CycObject *self); /* in the events' texts; 0 when nothing is recorded */
/* PyUnicode_Append: @left becomes the two strings joined, in place, where only @n_refs references to it exist
 * and nothing is recorded; @right is released. FALSE: nothing was done, join them. */
gboolean   cyc_str_append (CycVM *vm, CycObject *left, CycObject *right, gint64 n_refs);
CycObject *cyc_str_join (CycVM *vm, CycObject *separator, CycObject *iterable);
CycObject *cyc_str_substring (CycVM *vm, CycObject *self, gsize start, gsize end);
CycObject *cyc_bytes_new (CycVM *vm, const char *data, gsize length);

/* What a built-in function was given for a Py_ssize_t: FALSE with a TypeError or an OverflowError. */
gboolean cyc_value_to_index (CycVM *vm, CycObject *object, gint64 *index);
/* The same for an int. */
gboolean cyc_value_to_int (CycVM *vm, CycObject *object, gint64 *value);

/* Builds strings character by character; grows its kind as needed. */
typedef struct _CycStrBuilder CycStrBuilder;
CycStrBuilder                *cyc_str_builder_new (CycVM *vm);
void                          cyc_str_builder_append (CycStrBuilder *self, CycObject *str);
void                          cyc_str_builder_append_utf8 (CycStrBuilder *self, const char *utf8);
void                          cyc_str_builder_append_char (CycStrBuilder *self, guint32 character);
CycObject                    *cyc_str_builder_end (CycVM *vm, CycStrBuilder *self); /* frees it */
void                          cyc_str_builder_free (CycStrBuilder *self);

/* siphash of bytes with key 0 (PYTHONHASHSEED=0), of doubles and pointers, as the profile's version computes them. */
gint64 cyc_hash_bytes (CycVM *vm, gconstpointer data, gsize length);
gint64 cyc_hash_double (double value);
gint64 cyc_hash_pointer (const CycObject *object); /* of objects hashed by identity */

/* Called by cyc_vm_new in this order; each fills its vm->types fields, singletons and caches. */
void cyc_int_init (CycVM *vm); /* int, bool, small_ints, true_, false_ */
void cyc_float_init (CycVM *vm);
void cyc_str_init (CycVM *vm); /* str, its iterator, latin1, empty_str */
void cyc_bytes_init (CycVM *vm);

G_END_DECLS
