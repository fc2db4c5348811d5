/* cyc-profile.c
 *
 * The table of versions. A column that is true from some version on stands
 * once, in the list of what that version brought; one that stopped being
 * true stands in the list of what lasted until then. The numbers stand in
 * each row.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-profile.h"

#include <stdio.h>
#include <string.h>

/* clang-format off */

/* What each version brought. */
#define CYC_FROM_3_7 \
  .has_dataclasses = 1, \
  .lru_counts_first = 1, \
  .deprecations_shown = 1, \
  .class_getitem = 1, \
  .cells_writable = 1, \
  .functions_called_directly = 1, \
  .builtin_calls_count = 1, \
  .clinic_single = 1, \
  .has_freeze = 1, \
  .counts_keywords = 1, \
  .str_concat_says_only = 1, \
  .set_grows_at_three_fifths = 1, \
  .set_takes_last_dummy = 1, \
  .deque_says_its_class = 1, \
  .dict_copies_table = 1, \
  .tuple_sums_share = 1, \
  .async_keywords = 1, \
  .method_calls = 1, \
  .folds_long_strings = 1, \
  .method_call_pair = 1, \
  .lists_hold_compared = 1, \
  .takes_no_arguments = 1

#define CYC_FROM_3_8 \
  CYC_FROM_3_7, \
  .tuple_getters = 1, \
  .methods_called_directly = 1, \
  .slotless_instances_gc = 1, \
  .clinic_int = 1, \
  .interrupt_kills = 1, \
  .stream_encoding_lower = 1, \
  .get_objects_generation = 1, \
  .clears_weakrefs_in_trash = 1, \
  .stats_always_count = 1, \
  .pow_inverts = 1, \
  .capitalize_titles = 1, \
  .format_index_message = 1, \
  .encode_names_argument = 1, \
  .list_presized = 1, \
  .dict_iterators_count = 1, \
  .pairs_tracked_again = 1, \
  .functions_take_keywords = 1, \
  .minmax_key_may_be_none = 1, \
  .counts_in_singular = 1, \
  .applies_to_a = 1, \
  .dict_display_shares_empty = 1, \
  .tuple_hash_mixes = 1, \
  .named_expressions = 1, \
  .positional_only = 1, \
  .fstring_debug = 1, \
  .star_return = 1, \
  .continue_in_finally = 1, \
  .matches_parens = 1, \
  .literal_warnings = 1, \
  .unpacking_copies_all = 1, \
  .proxies_matmul = 1, \
  .lists_become_tuples = 1, \
  .merged_constants = 1

#define CYC_FROM_3_9 \
  CYC_FROM_3_8, \
  .random_takes_no_bits = 1, \
  .not_implemented_warns = 1, \
  .throw_shows_delegator = 1, \
  .generic_aliases = 1, \
  .exceptions_qualified = 1, \
  .absolute_main = 1, \
  .calls_named_in_full = 1, \
  .gcd_of_many = 1, \
  .namespaces_keep_order = 1, \
  .abstract_in_singular = 1, \
  .proxies_say_referenced = 1, \
  .throw_sets_context = 1, \
  .untrack_tuples_late = 1, \
  .floor_division_says_so = 1, \
  .format_names_space = 1, \
  .list_growth_by_four = 1, \
  .errors_qualify_methods = 1, \
  .minmax_at_least = 1, \
  .dict_union = 1, \
  .peg_parser = 1, \
  .constant_displays = 1

#define CYC_FROM_3_10 \
  CYC_FROM_3_9, \
  .lengths_corrected = 1, \
  .at_exit_unraisable = 1, \
  .factorial_of_ints_only = 1, \
  .throw_shows_callers = 1, \
  .functions_keep_builtins = 1, \
  .merges_late = 1, \
  .union_types = 1, \
  .reduce_says_iterable = 1, \
  .numbers_are_real = 1, \
  .weakref_type_names = 1, \
  .nan_hashes_by_address = 1, \
  .format_zero_pads_text = 1, \
  .list_presized_even = 1, \
  .dict_call_shares_empty = 1, \
  .dict_sizes_by_bits = 1, \
  .zip_strict = 1, \
  .deque_names_value = 1, \
  .modern_syntax_messages = 1, \
  .match_statement = 1, \
  .statement_lines = 1, \
  .while_tests_twice = 1, \
  .display_pieces = 1, \
  .drops_dead_ends = 1, \
  .heap_argument_named = 1, \
  .bisect_takes_key = 1, \
  .error_qualnames = 1, \
  .slots_kept_for_sorting = 1, \
  .suggestions = 1, \
  .main_left_out = 1

#define CYC_FROM_3_11 \
  CYC_FROM_3_10, \
  .percent_joins = 1, \
  .heirs_take_no_keywords = 1, \
  .ordered_dict_takes = 1, \
  .exceptions_hide_main = 1, \
  .print_packs = 1, \
  .subclasses_dict_dies = 1, \
  .super_says_a_type = 1, \
  .weakref_vectorcall = 1, \
  .siphash13 = 1, \
  .ascii_iterators = 1, \
  .int_zero_has_digit = 1, \
  .digits_limit_says_digits = 1, \
  .modulo_says_modulo = 1, \
  .to_bytes_defaults = 1, \
  .format_z = 1, \
  .format_errors_quote = 1, \
  .str_index_names_type = 1, \
  .sort_by_power = 1, \
  .enumerate_counts_itself = 1, \
  .dict_unicode_entries = 1, \
  .dict_set_holds_key = 1, \
  .except_star = 1, \
  .fstring_names_end = 1, \
  .parameter_messages = 1, \
  .star_subscript = 1, \
  .code_qualname = 1, \
  .method_calls_by_name = 1, \
  .caret_marks = 1

#define CYC_FROM_3_12 \
  CYC_FROM_3_11, \
  .nextafter_steps = 1, \
  .ordered_dict_shows_dict = 1, \
  .bool_invert_warns = 1, \
  .none_hash_fixed = 1, \
  .throw_warns = 1, \
  .suggests_self = 1, \
  .module_suggests = 1, \
  .gc_at_eval_breaker = 1, \
  .untracks_immortals = 1, \
  .slice_hashes = 1, \
  .list_pop_frees = 1, \
  .sort_reverse_is_bool = 1, \
  .minmax_says_iterable = 1, \
  .sum_compensates = 1, \
  .fstring_tokens = 1, \
  .type_parameters = 1, \
  .escape_warnings = 1, \
  .inlined_comprehensions = 1, \
  .super_attributes = 1, \
  .resume_instructions = 1, \
  .call_ex_moves = 1, \
  .property_drops_none = 1, \
  .bool_ops_copy = 1, \
  .managed_weakrefs = 1, \
  .set_name_errors_noted = 1, \
  .abstract_says_implementation = 1, \
  .forgot_import = 1

#define CYC_FROM_3_13 \
  CYC_FROM_3_12, \
  .time_type_public = 1, \
  .at_exit_colon_last = 1, \
  .bool_invert_says_when = 1, \
  .close_returns = 1, \
  .reversed_keeps_list = 1, \
  .function_takes_kwdefaults = 1, \
  .mro_error_on_one_line = 1, \
  .python_tracebacks = 1, \
  .suggests_no_underscores = 1, \
  .clinic_threshold = 1, \
  .lists_hold_ordered = 1, \
  .weakrefs_qualify_types = 1, \
  .float_modulo_says_zero = 1, \
  .find_uses_clinic = 1, \
  .chr_clips = 1, \
  .sort_equal_runs = 1, \
  .slices_ask_alike = 1, \
  .batched_strict = 1, \
  .class_first_line = 1, \
  .assert_marks_test = 1, \
  .marks_iterables = 1, \
  .explains_more = 1, \
  .clean_docstrings = 1, \
  .says_no_dict = 1, \
  .super_error_names_types = 1, \
  .suggests_keywords = 1, \
  .fresh_locals = 1, \
  .shows_all_lines = 1

#define CYC_FROM_3_14 \
  CYC_FROM_3_13, \
  .borrowed_loads = 1, \
  .with_keeps_self = 1, \
  .except_without_parens = 1, \
  .template_strings = 1, \
  .super_methods = 1, \
  .lists_hold_shown = 1, \
  .sets_take_items = 1, \
  .values_but_items = 1, \
  .update_errors_noted = 1, \
  .map_strict = 1, \
  .percent_c_says_type = 1, \
  .add_note_by_clinic = 1, \
  .finally_warnings = 1, \
  .escapes_explained = 1, \
  .fromhex_takes_bytes = 1, \
  .fill_says_length = 1, \
  .math_names_values = 1, \
  .digits_limit_says_least = 1, \
  .slots_say_name = 1, \
  .bool_says_cannot = 1, \
  .constants_in_order = 1, \
  .locals_die_backwards = 1, \
  .unraisable_says_doing = 1, \
  .unpack_says_got = 1, \
  .contains_says_container = 1, \
  .index_names_type = 1, \
  .unhashable_says_use = 1, \
  .division_by_zero_alone = 1

#define CYC_FROM_3_14_1 \
  CYC_FROM_3_14, \
  .atomic_tuples_untracked = 1

#define CYC_NUMBERS_OF_3_14 \
  .major = 3, \
  .minor = 14, \
  .c_recursion_limit = 10000, \
  .specializes_after = 2, \
  .gc_head_size = 16, \
  .type_size = 416, \
  .class_keys_size = 768, \
  .startup_objects = 5721, \
  .attributes = CYC_ATTRIBUTES_INLINE, \
  .resurrection = CYC_RESURRECTION_SUBSET, \
  .immortal_count = 3221225472u, \
  .int_digits_limit = 4300, \
  .str_header_size = 40, \
  .unicode_version = 16, \
  .set_reuses_dummies = 1

/* What lasted up to a version. */
#define CYC_TO_3_13 \
  .lazy_dict_tracking = 1

#define CYC_TO_3_11 \
  CYC_TO_3_13, \
  .generator_holds_code = 1, \
  .late_leaves_items = 1, \
  .getattr_hook_binds = 1, \
  .generator_clears_unstarted = 1

#define CYC_TO_3_10 \
  CYC_TO_3_11, \
  .attribute_checks_name_function = 1, \
  .recursion_water_mark = 1, \
  .caller_keeps_arguments = 1, \
  .exc_info_triple = 1, \
  .frame_objects = 1

#define CYC_TO_3_9 \
  CYC_TO_3_10, \
  .empty_frozenset_shared = 1, \
  .mro_after_descriptors = 1

#define CYC_TO_3_8 \
  CYC_TO_3_9, \
  .method_free_lists = 1, \
  .dict_update_asks_keys = 1, \
  .contains_needle_first = 1, \
  .unpacks_at_once = 1, \
  .folds_annotations = 1

#define CYC_TO_3_7 \
  .methods_compare_selves = 1, \
  .early_syntax_messages = 1, \
  .numbers_have_str = 1, \
  CYC_TO_3_8, \
  .monotonic_lines = 1, \
  .zip_names_argument = 1, \
  .call_holds_callable = 1, \
  .property_packs_arguments = 1, \
  .bound_self_on_stack = 1

#define CYC_TO_3_6 \
  CYC_TO_3_7, \
  .mro_copies_bases = 1, \
  .format_packs = 1, \
  .sole_generator_message = 1, \
  .slots_bind_methods = 1, \
  .folds_late = 1, \
  .running_frames_tracked = 1, \
  .partial_joins = 1, \
  .unraisable_bound = 1

/* Deallocations nest up to 50 deep; 3.13 counts what is left of the C stack
 * (about 10,000 calls, of which a program's first frames take three). */
#define CYC_TRASHCAN_BY_COUNT \
  .trashcan_limit = 50, .trashcan_resume = 1
#define CYC_TRASHCAN_BY_STACK \
  .trashcan_limit = 9948, .trashcan_resume = 9897

/* clang-format on */

static const CycProfile profiles[] = {
  {
    .name = "3.6",
    .version = "3.6.15",
    .verified = "CPython 3.6.15",
    .major = 3,
    .minor = 6,
    .micro = 15,
    .gc_head_size = 32,
    .type_size = 400,
    .class_keys_size = 168,
    .thresholds = { 700, 10, 10 },
    .startup_objects = 5127,
    .startup_counts = { 685, 10, 0 },
    .attributes = CYC_ATTRIBUTES_IN_DICT,
    .resurrection = CYC_RESURRECTION_ALL_SURVIVE_COUNT_BEFORE,
    .int_digits_limit = 0,
    .str_header_size = 48,
    .unicode_version = 9,
    .constructor_keywords = 1,
    .dict_growth_by_size = 1,
    .set_reuses_dummies = 1,
    CYC_TO_3_6,
    CYC_TRASHCAN_BY_COUNT,
    .legacy_trashcan_instances = 1,
  },
  {
    .name = "3.7",
    .version = "3.7.16",
    .verified = "CPython 3.7.16",
    .major = 3,
    .minor = 7,
    .micro = 16,
    .gc_head_size = 32,
    .type_size = 400,
    .class_keys_size = 168,
    .thresholds = { 700, 10, 10 },
    .startup_objects = 4559,
    .startup_counts = { 608, 9, 0 },
    .attributes = CYC_ATTRIBUTES_IN_DICT,
    .resurrection = CYC_RESURRECTION_ALL_SURVIVE,
    .folds_tree = 1,
    .int_digits_limit = 4300,
    .str_header_size = 48,
    .unicode_version = 11,
    .set_reuses_dummies = 1,
    CYC_FROM_3_7,
    CYC_TO_3_7,
    CYC_TRASHCAN_BY_COUNT,
    .legacy_trashcan_instances = 1,
  },
  {
    .name = "3.8",
    .version = "3.8.18",
    .verified = "CPython 3.8.18",
    .major = 3,
    .minor = 8,
    .micro = 18,
    .gc_head_size = 16,
    .type_size = 416,
    .class_keys_size = 168,
    .thresholds = { 700, 10, 10 },
    .startup_objects = 4658,
    .startup_counts = { 376, 9, 0 },
    .attributes = CYC_ATTRIBUTES_IN_DICT,
    .resurrection = CYC_RESURRECTION_ALL_SURVIVE,
    .folds_tree = 1,
    .int_digits_limit = 4300,
    .str_header_size = 48,
    .unicode_version = 12,
    .set_reuses_dummies = 1,
    .condition_place = CYC_CONDITION_PLACE_OWNER,
    CYC_FROM_3_8,
    CYC_TO_3_8,
    CYC_TRASHCAN_BY_COUNT,
  },
  {
    .name = "3.9",
    .version = "3.9.18",
    .verified = "CPython 3.9.18",
    .major = 3,
    .minor = 9,
    .micro = 18,
    .gc_head_size = 16,
    .type_size = 408,
    .class_keys_size = 168,
    .thresholds = { 700, 10, 10 },
    .startup_objects = 4772,
    .startup_counts = { 523, 9, 0 },
    .attributes = CYC_ATTRIBUTES_IN_DICT,
    .resurrection = CYC_RESURRECTION_SUBSET,
    .folds_tree = 1,
    .int_digits_limit = 4300,
    .str_header_size = 48,
    .unicode_version = 13,
    .condition_place = CYC_CONDITION_PLACE_OWNER,
    CYC_FROM_3_9,
    .factorial_of_float_warns = 1,
    .classmethod_chains = 1,
    CYC_TO_3_9,
    CYC_TRASHCAN_BY_COUNT,
  },
  {
    .name = "3.10",
    .version = "3.10.13",
    .verified = "CPython 3.10.13",
    .major = 3,
    .minor = 10,
    .micro = 13,
    .wrappers_copy_annotations = 1,
    .wrappers_meet_errors = 1,
    .attribute_errors_made = 1,
    .gc_head_size = 16,
    .type_size = 408,
    .class_keys_size = 168,
    .thresholds = { 700, 10, 10 },
    .startup_objects = 4873,
    .startup_counts = { 621, 9, 0 },
    .attributes = CYC_ATTRIBUTES_IN_DICT,
    .resurrection = CYC_RESURRECTION_SUBSET,
    .folds_tree = 1,
    .int_digits_limit = 4300,
    .str_header_size = 48,
    .unicode_version = 13,
    .set_reuses_dummies = 1,
    .condition_place = CYC_CONDITION_PLACE_COMPARISON,
    CYC_FROM_3_10,
    .numbers_end_in_ascii = 1,
    .classmethod_chains = 1,
    CYC_TO_3_10,
    CYC_TRASHCAN_BY_COUNT,
  },
  {
    .name = "3.11",
    .version = "3.11.7",
    .verified = "CPython 3.11.7",
    .major = 3,
    .minor = 11,
    .letters_interned_apart = "BCLST_abcdefhijklmnopqrstvwxy",
    .micro = 7,
    .wrappers_copy_annotations = 1,
    .wrappers_meet_errors = 1,
    .attribute_errors_made = 1,
    .specializes_after = 8,
    .gc_head_size = 16,
    .type_size = 424,
    .class_keys_size = 768,
    .thresholds = { 700, 10, 10 },
    .startup_objects = 4758,
    .startup_counts = { 590, 7, 0 },
    .attributes = CYC_ATTRIBUTES_IN_VALUES,
    .resurrection = CYC_RESURRECTION_SUBSET,
    .folds_tree = 1,
    .int_digits_limit = 4300,
    .str_header_size = 48,
    .unicode_version = 14,
    .set_reuses_dummies = 1,
    .condition_place = CYC_CONDITION_PLACE_COMPARISON,
    CYC_FROM_3_11,
    .classmethod_chains = 1,
    CYC_TO_3_11,
    CYC_TRASHCAN_BY_COUNT,
  },
  {
    .name = "3.12",
    .version = "3.12.1",
    .verified = "CPython 3.12.1",
    .major = 3,
    .minor = 12,
    .letters_interned_apart = "_abcdenprsx",
    .micro = 1,
    .wrappers_copy_annotations = 1,
    .wrappers_meet_errors = 1,
    .c_recursion_limit = 1500,
    .specializes_after = 2,
    .gc_head_size = 16,
    .type_size = 432,
    .class_keys_size = 768,
    .thresholds = { 700, 10, 10 },
    .startup_objects = 5005,
    .startup_counts = { 681, 4, 0 },
    .attributes = CYC_ATTRIBUTES_IN_VALUES,
    .resurrection = CYC_RESURRECTION_SUBSET,
    .immortal_count = 4294967295u,
    .interned_immortal = 1,
    .iter_names_object = 1,
    .scheduled_runs_when_disabled = 1,
    .locals_leave_hidden = 1,
    .folds_tree = 1,
    .bytes_kept_twice = 1,
    .int_digits_limit = 4300,
    .str_header_size = 40,
    .unicode_version = 15,
    .set_reuses_dummies = 1,
    CYC_FROM_3_12,
    .classmethod_chains = 1,
    CYC_TO_3_13,
    CYC_TRASHCAN_BY_COUNT,
  },
  {
    .name = "3.13",
    .version = "3.13.0",
    .verified = "CPython 3.13.0",
    .major = 3,
    .minor = 13,
    .micro = 0,
    .wrappers_copy_annotations = 1,
    .c_recursion_limit = 10000,
    .specializes_after = 2,
    .gc_head_size = 16,
    .type_size = 416,
    .class_keys_size = 768,
    .thresholds = { 2000, 10, 10 },
    .startup_objects = 5721,
    .startup_counts = { 1960, 2, 0 },
    .attributes = CYC_ATTRIBUTES_INLINE,
    .resurrection = CYC_RESURRECTION_SUBSET,
    .immortal_count = 4294967295u,
    .folds_tree = 1,
    .bytes_kept_twice = 1,
    .int_digits_limit = 4300,
    .str_header_size = 40,
    .unicode_version = 15,
    .set_reuses_dummies = 1,
    CYC_FROM_3_13,
    .generator_close_keeps_func = 1,
    CYC_TO_3_13,
    CYC_TRASHCAN_BY_STACK,
  },
  /* Those of 3.14 come from the sources. What a real one has when a program starts is not
   * measured: 3.13's number of objects stands for it. */
  {
    .name = "3.14.0",
    .version = "3.14.0",
    .micro = 0,
    CYC_NUMBERS_OF_3_14,
    .thresholds = { 2000, 10, 0 },
    .startup_unmarked = 150,
    CYC_FROM_3_14,
    .incremental = 1,
    CYC_TRASHCAN_BY_STACK,
  },
  {
    .name = "3.14.2",
    .version = "3.14.2",
    .micro = 2,
    .micros = { 1, 4 },
    CYC_NUMBERS_OF_3_14,
    .thresholds = { 2000, 10, 0 },
    .startup_unmarked = 150,
    CYC_FROM_3_14_1,
    .incremental = 1,
    .counts_tracked = 1,
    .increments_wait = 1,
    CYC_TRASHCAN_BY_STACK,
  },
  {
    .name = "3.14",
    .version = "3.14.5",
    .micro = 5,
    .micros = { 5, G_MAXUINT8 },
    CYC_NUMBERS_OF_3_14,
    .thresholds = { 2000, 10, 10 },
    CYC_FROM_3_14_1,
    .clears_weakrefs_again = 1,
    CYC_TRASHCAN_BY_STACK,
  },
};

#define DEFAULT_PROFILE "3.13"

static gboolean
stands_for (const CycProfile *self,
            guint             major,
            guint             minor,
            guint             micro)
{
  guint first = self->micros[1] != 0 ? self->micros[0] : self->micro;
  guint last = self->micros[1] != 0 ? self->micros[1] : self->micro;

  return self->major == major && self->minor == minor && micro >= first && micro <= last;
}

/**
 * cyc_profile_lookup:
 * @name: a version as on the command line, "3.7", or a release, "3.14.0"
 *
 * Finds the profile of a version. A release has the profile that stands for
 * it, where one does.
 *
 * Returns: (transfer none) (nullable): the profile, %NULL if there is none
 */
const CycProfile *
cyc_profile_lookup (const char *name)
{
  guint major, minor, micro;
  int   length = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (profiles); i++)
    if (strcmp (profiles[i].name, name) == 0)
      return &profiles[i];
  /* NOLINTNEXTLINE(cert-err34-c): three digits fit */
  if (sscanf (name, "%3u.%3u.%3u%n", &major, &minor, &micro, &length) != 3 || name[length] != '\0')
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (profiles); i++)
    if (stands_for (&profiles[i], major, minor, micro))
      return &profiles[i];
  return NULL;
}

/**
 * cyc_profile_for_release:
 * @version: a release of CPython, "3.7.9"
 *
 * Finds the profile that comes nearest to a release: the one that stands for
 * it, or else its version's.
 *
 * Returns: (transfer none) (nullable): the profile, %NULL if there is none
 */
const CycProfile *
cyc_profile_for_release (const char *version)
{
  const CycProfile *exact = cyc_profile_lookup (version);
  g_autofree char  *short_name = NULL;
  g_auto (GStrv) parts = NULL;

  if (exact != NULL)
    return exact;
  parts = g_strsplit (version, ".", 3);
  if (g_strv_length (parts) < 2)
    return NULL;
  short_name = g_strdup_printf ("%s.%s", parts[0], parts[1]);
  return cyc_profile_lookup (short_name);
}

/**
 * cyc_profile_get_default:
 *
 * The profile used where nothing asks for another.
 *
 * Returns: (transfer none): the profile
 */
const CycProfile *
cyc_profile_get_default (void)
{
  return cyc_profile_lookup (DEFAULT_PROFILE);
}

/**
 * cyc_profile_get_nth:
 * @n: an index, oldest version first
 *
 * Walks the profiles.
 *
 * Returns: (transfer none) (nullable): the profile, %NULL past the last
 */
const CycProfile *
cyc_profile_get_nth (guint n)
{
  return n < G_N_ELEMENTS (profiles) ? &profiles[n] : NULL;
}
