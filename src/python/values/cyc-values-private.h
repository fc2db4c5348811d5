/* cyc-values-private.h
 *
 * What the files of this folder share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-abstract.h"
#include "cyc-containers.h"
#include "cyc-values.h"

G_BEGIN_DECLS

static inline gboolean
cyc_is_int (const CycObject *object)
{
  return cyc_object_is (object, CYC_CLASS_INT);
}

static inline gboolean
cyc_is_float (const CycObject *object)
{
  return cyc_object_is (object, CYC_CLASS_FLOAT);
}

static inline gboolean
cyc_is_str (const CycObject *object)
{
  return cyc_object_is (object, CYC_CLASS_STR);
}

static inline gboolean
cyc_is_bytes (const CycObject *object)
{
  return cyc_object_is (object, CYC_CLASS_BYTES);
}

static inline gboolean
cyc_is_tuple (const CycObject *object)
{
  return cyc_object_is (object, CYC_CLASS_TUPLE);
}

static inline gboolean
cyc_is_exact (const CycObject *object, const CycClass *class)
{
  return CYC_CLASS_OF (object) == class;
}

/* cyc-value.c */
gsize      cyc_value_head (CycHeap *heap, const CycType *type, gsize basic);
CycObject *cyc_value_alloc (CycVM *vm, CycClass *class, gsize basic, gsize size, guint32 repr) G_GNUC_WARN_UNUSED_RESULT;
CycObject *cyc_value_share (CycVM *vm, const char *registry, CycObject *value);
gboolean   cyc_value_need_str (CycVM *vm, CycObject *object, const char *function, const char *argument);
gboolean   cyc_value_args (CycVM *vm, const char *function, gsize n_args, CycObject *kwnames, gsize min, gsize max);
CycObject *cyc_value_compare (CycVM *vm, int order, CycCompareOp op);
gboolean   cyc_value_slice_bounds (CycVM *vm, CycObject *const *args, gsize n_args, gsize length, gint64 *start, gint64 *end);
gboolean   cyc_args_finds (CycVM *vm, const char *name, gsize n_args, CycObject *kwnames);

/* Whole numbers. */
mpz_srcptr                cyc_int_view (CycObject *self, mpz_t scratch);
CycObject                *cyc_int_take_mpz (CycVM *vm, mpz_t value); /* clears @value */
char                     *cyc_int_to_text (CycObject *self, int base);
char                     *cyc_int_to_decimal (CycVM *vm, CycObject *self);
CycObject                *cyc_int_from_text (CycVM *vm, CycObject *source, int base);
CycObject                *cyc_int_from_object (CycVM *vm, CycObject *object);
CycObject                *cyc_int_new_ (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject                *cyc_int_power (CycVM *vm, CycObject *base, CycObject *exponent, CycObject *modulus);
void                      cyc_int_fill_arithmetic (CycSlots *slots);
void                      cyc_bool_init (CycVM *vm);
extern const CycMethodDef cyc_int_methods[];
extern const CycGetSetDef cyc_int_getsets[];
double                    cyc_mpz_to_double (mpz_srcptr mantissa, gint64 exponent, gboolean inexact);
int                       cyc_digit_value (guint32 character);
CycObject                *cyc_int_to_bytes (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject                *cyc_int_from_bytes (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);

/* Floating point. */
typedef enum
{
  CYC_DOUBLE_ALTERNATE = 1 << 0, /* '#' */
  CYC_DOUBLE_DOT_0 = 1 << 1,     /* "1" becomes "1.0" */
  CYC_DOUBLE_NO_NEG_0 = 1 << 2,  /* 'z' */
} CycDoubleFlags;

guint64                   cyc_shortest_decimal (double magnitude, int *exponent);
char                     *cyc_double_format (double value, char code, int precision, CycDoubleFlags flags);
gboolean                  cyc_double_parse (const char *text, gsize length, double *value);
CycObject                *cyc_float_from_hex (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject                *cyc_float_to_hex (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
void                      cyc_float_fill_arithmetic (CycSlots *slots);
CycObject                *cyc_float_power (CycVM *vm, CycObject *left, CycObject *right, CycObject *modulus);
extern const CycMethodDef cyc_float_methods[];
extern const CycGetSetDef cyc_float_getsets[];

/* Strings. */
static inline guint32
cyc_str_at (const CycStr *self, gsize index)
{
  if (self->kind == 1)
    return ((const guint8 *) self->data)[index];
  if (self->kind == 2)
    return ((const guint16 *) self->data)[index];
  return ((const guint32 *) self->data)[index];
}

static inline void
cyc_str_put (gpointer data, guint kind, gsize index, guint32 character)
{
  if (kind == 1)
    ((guint8 *) data)[index] = (guint8) character;
  else if (kind == 2)
    ((guint16 *) data)[index] = (guint16) character;
  else
    ((guint32 *) data)[index] = character;
}

static inline guint
cyc_kind_of (guint32 greatest)
{
  return greatest < 0x100 ? 1 : greatest < 0x10000 ? 2
                                                   : 4;
}

CycObject *cyc_str_new_unshared (CycVM *vm, guint8 character) G_GNUC_WARN_UNUSED_RESULT;
CycObject *cyc_str_copy_data (CycVM *vm, CycClass *class, gconstpointer data, gsize length, guint kind, gboolean ascii);
CycObject *cyc_str_take_data (CycVM *vm, CycClass *class, gpointer data, gsize length, guint kind, gboolean ascii);
CycObject *cyc_str_new_chars (CycVM *vm, gconstpointer data, gsize length, guint kind);
CycObject *cyc_str_new_char (CycVM *vm, guint32 character);
CycObject *cyc_str_empty (CycVM *vm);
CycObject *cyc_str_exact (CycVM *vm, CycObject *self); /* a new reference to a plain str of the same text */
guint32    cyc_str_greatest (const CycStr *self);
gsize      cyc_str_measure_text (const CycProfile *profile, const CycStr *self);
void       cyc_chars_copy (gpointer to, guint to_kind, gsize at, gconstpointer from, guint from_kind, gsize from_at, gsize n);
gboolean   cyc_str_need (CycVM *vm, CycObject *object, const char *format);
gssize     cyc_str_find (const CycStr *self, const CycStr *needle, gsize start, gsize end);
gssize     cyc_str_rfind (const CycStr *self, const CycStr *needle, gsize start, gsize end);
gsize      cyc_str_count (const CycStr *self, const CycStr *needle, gsize start, gsize end, gsize limit);
gboolean   cyc_str_matches_at (const CycStr *self, const CycStr *needle, gsize at);
CycObject *cyc_str_repr (CycVM *vm, CycObject *self);
char      *cyc_str_repr_text (const CycProfile *profile, const CycStr *self, gboolean ascii);
CycObject *cyc_str_iter (CycVM *vm, CycObject *self);
CycObject *cyc_str_concat_slot (CycVM *vm, CycObject *a, CycObject *b);
CycObject *cyc_str_repeat_slot (CycVM *vm, CycObject *a, CycObject *b);
CycObject *cyc_str_getitem (CycVM *vm, CycObject *self, CycObject *key);
CycObject *cyc_str_percent (CycVM *vm, CycObject *left, CycObject *right);
int        cyc_str_contains (CycVM *vm, CycObject *self, CycObject *item);
void       cyc_str_forget (CycVM *vm, CycStr *self);
CycObject *cyc_str_builder_end_unshared (CycVM *vm, CycStrBuilder *self) G_GNUC_WARN_UNUSED_RESULT; /* frees it */
gsize      cyc_str_builder_length (const CycStrBuilder *self);
void       cyc_str_builder_append_range (CycStrBuilder *self, const CycStr *str, gsize start, gsize end);
void       cyc_str_builder_append_n (CycStrBuilder *self, guint32 character, gsize n);
char      *cyc_ascii_repr_bytes (const char *data, gsize length, gboolean *single);

/* str's methods, by subject; each ends with a NULL name. */
extern const CycMethodDef cyc_str_case_methods[];
extern const CycMethodDef cyc_str_test_methods[];
extern const CycMethodDef cyc_str_search_methods[];
extern const CycMethodDef cyc_str_split_methods[];
extern const CycMethodDef cyc_str_fill_methods[];
extern const CycMethodDef cyc_str_other_methods[];

/* Characters, as the profile's Unicode data has them. */
gboolean cyc_char_is_assigned (const CycProfile *profile, guint32 c);
gboolean cyc_char_is_printable (const CycProfile *profile, guint32 c);
gboolean cyc_char_is_space (guint32 c);
gboolean cyc_char_is_linebreak (guint32 c);
gboolean cyc_char_is_alpha (const CycProfile *profile, guint32 c);
gboolean cyc_char_is_decimal (const CycProfile *profile, guint32 c);
gboolean cyc_char_is_digit (const CycProfile *profile, guint32 c);
gboolean cyc_char_is_numeric (const CycProfile *profile, guint32 c);
gboolean cyc_char_is_lower (const CycProfile *profile, guint32 c);
gboolean cyc_char_is_upper (const CycProfile *profile, guint32 c);
gboolean cyc_char_is_title (const CycProfile *profile, guint32 c);
gboolean cyc_char_is_id_start (const CycProfile *profile, guint32 c);
gboolean cyc_char_is_id_continue (const CycProfile *profile, guint32 c);
gsize    cyc_char_write_utf8 (guint32 c, char *out);

/* Encodings. */
CycObject *cyc_bytes_decode (CycVM *vm, const char *data, gsize length, const char *encoding, const char *errors);

/* Formatting. */
CycObject *cyc_int_format (CycVM *vm, CycObject *self, CycObject *text);
CycObject *cyc_float_format (CycVM *vm, CycObject *self, CycObject *text);
CycObject *cyc_str_format (CycVM *vm, CycObject *self, CycObject *spec);
CycObject *cyc_str_format_method (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject *cyc_str_format_map (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject *cyc_str_translate (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject *cyc_str_maketrans (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);

/* Bytes. */
CycObject                *cyc_bytes_take (CycVM *vm, CycClass *class, char *data, gsize length);
CycObject                *cyc_bytes_from_object (CycVM *vm, CycObject *object);
CycObject                *cyc_bytes_new_ (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject                *cyc_bytes_percent (CycVM *vm, CycObject *left, CycObject *right);
CycObject                *cyc_bytes_iter (CycVM *vm, CycObject *self);
void                      cyc_text_iterators_init (CycVM *vm);
CycObject                *cyc_bytes_from_hex (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject                *cyc_bytes_to_hex (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
extern const CycMethodDef cyc_bytes_search_methods[];
extern const CycMethodDef cyc_bytes_other_methods[];
extern const CycMethodDef cyc_bytes_split_methods[];

G_END_DECLS
