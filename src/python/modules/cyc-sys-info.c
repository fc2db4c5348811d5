/* cyc-sys-info.c
 *
 * The module sys: what it says of the version and the machine.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <float.h>

#include "cyc-struct-sequence.h"
#include "cyc-sys-module.h"

static const char *const version_fields[] = { "major", "minor", "micro", "releaselevel", "serial", NULL };
static const char *const float_fields[] = {
  "max",
  "max_exp",
  "max_10_exp",
  "min",
  "min_exp",
  "min_10_exp",
  "dig",
  "mant_dig",
  "epsilon",
  "radix",
  "rounds",
  NULL,
};
static const char *const int_fields[] = { "bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold", NULL };
static const char *const old_int_fields[] = { "bits_per_digit", "sizeof_digit", NULL };
static const char *const hash_fields[] = {
  "width",
  "modulus",
  "inf",
  "nan",
  "imag",
  "algorithm",
  "hash_bits",
  "seed_bits",
  "cutoff",
  NULL,
};
static const char *const flag_fields[] = {
  "debug",
  "inspect",
  "interactive",
  "optimize",
  "dont_write_bytecode",
  "no_user_site",
  "no_site",
  "ignore_environment",
  "verbose",
  "bytes_warning",
  "quiet",
  "hash_randomization",
  "isolated",
  NULL,
};

static const CycStructSequence version_info = CYC_STRUCT_SEQUENCE ("sys", "version_info", version_fields);
static const CycStructSequence float_info = CYC_STRUCT_SEQUENCE ("sys", "float_info", float_fields);
static const CycStructSequence int_info = CYC_STRUCT_SEQUENCE ("sys", "int_info", int_fields);
static const CycStructSequence old_int_info = CYC_STRUCT_SEQUENCE ("sys", "int_info", old_int_fields);
static const CycStructSequence hash_info = CYC_STRUCT_SEQUENCE ("sys", "hash_info", hash_fields);
static const CycStructSequence flags = CYC_STRUCT_SEQUENCE ("sys", "flags", flag_fields);

static gboolean
add_version (CycVM     *vm,
             CycObject *dict)
{
  const CycProfile *profile = vm->profile;
  g_autofree char  *text = g_strdup_printf ("%s (main) [Cyclarium %s]", profile->version, CYC_VERSION);
  CycObject        *items[] = {
           cyc_int_new (vm, profile->major),
           cyc_int_new (vm, profile->minor),
           cyc_int_new (vm, profile->micro),
           cyc_str_new (vm, "final"),
           cyc_int_new (vm, 0),
  };

  return cyc_module_add (vm, dict, "version_info", cyc_struct_sequence_new (vm, &version_info, items)) && cyc_module_add_str (vm, dict, "version", text) && cyc_module_add_int (vm, dict, "hexversion", profile->major << 24 | profile->minor << 16 | profile->micro << 8 | 0xf0);
}

/* The class is called with keyword arguments, as types.SimpleNamespace. */
static gboolean
add_implementation (CycVM     *vm,
                    CycObject *dict)
{
  g_autofree char *tag = g_strdup_printf ("cpython-%d%d", vm->profile->major, vm->profile->minor);
  CycObject       *key = cyc_str_new_interned (vm, "version_info");
  CycObject       *version = cyc_dict_get (vm, dict, key);
  CycObject       *values[] = { cyc_str_new (vm, "cpython"), cyc_str_new (vm, tag), cyc_new_ref (vm, version) };
  CycObject       *names = cyc_tuple_new (vm, G_N_ELEMENTS (values));
  CycObject       *result;

  cyc_tuple_init_move (vm, names, 0, cyc_str_new_interned (vm, "name"));
  cyc_tuple_init_move (vm, names, 1, cyc_str_new_interned (vm, "cache_tag"));
  cyc_tuple_init_move (vm, names, 2, cyc_str_new_interned (vm, "version"));
  result = cyc_object_call (vm, (CycObject *) vm->types.simple_namespace, values, 0, names);
  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    cyc_release (vm->heap, values[i]);
  cyc_release (vm->heap, names);
  cyc_release (vm->heap, key);
  return cyc_module_add (vm, dict, "implementation", result);
}

static gboolean
add_float_info (CycVM     *vm,
                CycObject *dict)
{
  CycObject *items[] = {
    cyc_float_new (vm, DBL_MAX),
    cyc_int_new (vm, DBL_MAX_EXP),
    cyc_int_new (vm, DBL_MAX_10_EXP),
    cyc_float_new (vm, DBL_MIN),
    cyc_int_new (vm, DBL_MIN_EXP),
    cyc_int_new (vm, DBL_MIN_10_EXP),
    cyc_int_new (vm, DBL_DIG),
    cyc_int_new (vm, DBL_MANT_DIG),
    cyc_float_new (vm, DBL_EPSILON),
    cyc_int_new (vm, FLT_RADIX),
    cyc_int_new (vm, 1),
  };

  return cyc_module_add (vm, dict, "float_info", cyc_struct_sequence_new (vm, &float_info, items));
}

static gboolean
add_int_info (CycVM     *vm,
              CycObject *dict)
{
  gboolean   limited = vm->profile->int_digits_limit != 0;
  CycObject *items[4] = { cyc_int_new (vm, 30), cyc_int_new (vm, 4), NULL, NULL };

  if (limited)
    {
      items[2] = cyc_int_new (vm, vm->profile->int_digits_limit);
      items[3] = cyc_int_new (vm, CYC_LEAST_INT_DIGITS_LIMIT);
    }
  return cyc_module_add (vm, dict, "int_info", cyc_struct_sequence_new (vm, limited ? &int_info : &old_int_info, items));
}

static gboolean
add_hash_info (CycVM     *vm,
               CycObject *dict)
{
  CycObject *items[] = {
    cyc_int_new (vm, 64),
    cyc_int_new (vm, (G_GINT64_CONSTANT (1) << 61) - 1),
    cyc_int_new (vm, 314159),
    cyc_int_new (vm, 0),
    cyc_int_new (vm, 1000003),
    cyc_str_new (vm, vm->profile->siphash13 ? "siphash13" : "siphash24"),
    cyc_int_new (vm, 64),
    cyc_int_new (vm, 128),
    cyc_int_new (vm, 0),
  };

  return cyc_module_add (vm, dict, "hash_info", cyc_struct_sequence_new (vm, &hash_info, items));
}

static gboolean
add_flags (CycVM     *vm,
           CycObject *dict)
{
  CycObject *items[G_N_ELEMENTS (flag_fields) - 1];

  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    items[i] = cyc_int_new (vm, 0);
  return cyc_module_add (vm, dict, "flags", cyc_struct_sequence_new (vm, &flags, items));
}

/**
 * cyc_sys_add_info:
 * @vm: the machine
 * @dict: the namespace of sys
 *
 * Adds what sys says of the version, the numbers and the platform.
 *
 * Returns: %FALSE with an exception set
 */
gboolean
cyc_sys_add_info (CycVM     *vm,
                  CycObject *dict)
{
  if (!add_version (vm, dict) || !add_float_info (vm, dict) || !add_int_info (vm, dict) || !add_hash_info (vm, dict) || !add_flags (vm, dict))
    return FALSE;
  if (vm->types.simple_namespace != NULL && !add_implementation (vm, dict))
    return FALSE;
  return cyc_module_add_int (vm, dict, "maxsize", G_MAXINT64) && cyc_module_add_int (vm, dict, "maxunicode", 0x10ffff) && cyc_module_add_int (vm, dict, "api_version", 1013) && cyc_module_add_str (vm, dict, "platform", "linux") && cyc_module_add_str (vm, dict, "byteorder", "little") && cyc_module_add_str (vm, dict, "executable", "") && cyc_module_add_str (vm, dict, "float_repr_style", "short") && cyc_module_add (vm, dict, "dont_write_bytecode", cyc_bool_new (vm, TRUE)) && cyc_module_add (vm, dict, "warnoptions", cyc_list_new (vm));
}
