/* cyc-profile.h
 *
 * How the versions of CPython differ, as one table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where the attributes of a plain instance live. */
typedef enum
{
  CYC_ATTRIBUTES_IN_DICT,   /* 3.6-3.10: a dictionary object, made with the first store */
  CYC_ATTRIBUTES_IN_VALUES, /* 3.11, 3.12: an array of values, no dictionary until asked for */
  CYC_ATTRIBUTES_INLINE,    /* 3.13 on: the values stand in the object itself */
} CycAttributeStorage;

/* What collect() does when a finalizer resurrected something. */
typedef enum
{
  CYC_RESURRECTION_ALL_SURVIVE_COUNT_BEFORE, /* 3.6: nothing is freed, but all was counted already */
  CYC_RESURRECTION_ALL_SURVIVE,              /* 3.7, 3.8: nothing is freed, nothing counted */
  CYC_RESURRECTION_SUBSET,                   /* 3.9 on: what is not reachable from the resurrected is freed */
} CycResurrection;

/* What the test of a condition belongs to: its line and its carets. */
typedef enum
{
  CYC_CONDITION_PLACE_OWN,        /* up to 3.7, and from 3.12 on */
  CYC_CONDITION_PLACE_OWNER,      /* 3.8, 3.9: the statement or expression that it decides */
  CYC_CONDITION_PLACE_COMPARISON, /* 3.10, 3.11: that, until there was a comparison */
} CycConditionPlace;

/**
 * CycProfile:
 *
 * One version of CPython. Code asks a column; it never compares versions.
 * Each column names the section of cpython-gc-facts.md that it comes from
 * where it stands in the table. The machine adds its own columns here too.
 */
typedef struct
{
  const char *name;                   /* as on the command line: 3.7 */
  const char *version;                /* sys.version's number: 3.7.16 */
  const char *verified;               /* the interpreter it is verified against; NULL: from sources only */
  const char *letters_interned_apart; /* 3.11, 3.12: those of which frozen modules bring an interned string of their own; else NULL */
  guint8      major, minor, micro;
  guint8      micros[2]; /* the first and the last release that it stands for; { 0, 0 }: @micro alone */

  guint16             gc_head_size;    /* bytes before a GC object */
  guint16             type_size;       /* of a class of the interpreter's own */
  guint16             class_keys_size; /* of the keys that a class has ready for its instances */
  guint32             thresholds[3];
  CycAttributeStorage attributes;
  CycResurrection     resurrection;
  guint32             immortal_count; /* getrefcount of an immortal object; 0: none are immortal */
  guint               trashcan_limit; /* nested deallocations before they are put off */
  guint               lazy_dict_tracking : 1;
  guint               gc_at_eval_breaker : 1;     /* else inside the allocation */
  guint               caller_keeps_arguments : 1; /* the caller's stack holds them during a Python call */
  guint               interned_immortal : 1;      /* every interned string */
  guint               slotless_instances_gc : 1;  /* instances of __slots__ = () are GC objects */
  guint               has_freeze : 1;
  guint               get_objects_generation : 1;
  guint               legacy_trashcan_instances : 1; /* 3.6, 3.7: a finalized instance adds nesting itself */
  guint               untrack_tuples_late : 1;       /* 3.9 on: a pass of its own over the reachable */
  /* The machine's columns: the order of counts on the way into a call (section 1). */
  guint   slots_bind_methods : 1;           /* 3.6: special methods are bound, their arguments packed */
  guint   call_holds_callable : 1;          /* to 3.7: a call holds what it calls, besides the stack */
  guint   unpacking_copies_all : 1;         /* 3.8 on: keyword arguments from a dictionary come with copies of all arguments */
  guint   partial_joins : 1;                /* 3.6: a partial's arguments and a call's become one tuple */
  guint   method_calls_by_name : 1;         /* 3.11 on: x.m (a=1) makes no method object either */
  guint   unpacks_at_once : 1;              /* to 3.8: [*a, *b] and f(**d, **e) unpack when all is evaluated; f(**d) hands d itself over */
  guint   throw_sets_context : 1;           /* 3.9 on: what a generator handles is the context of what is thrown into it */
  guint   super_says_a_type : 1;            /* 3.11 on */
  guint   generator_holds_code : 1;         /* to 3.11: besides its frame */
  guint   getattr_hook_binds : 1;           /* to 3.11: __getattr__ is bound before it is called */
  guint   property_drops_none : 1;          /* 3.12 on: a getter without a docstring leaves no None behind */
  guint   property_packs_arguments : 1;     /* to 3.7: a getter's argument stands in a tuple */
  guint   bound_self_on_stack : 1;          /* to 3.7: calling a method puts its self on the stack */
  guint   call_ex_moves : 1;                /* 3.12 on: f(*a) hands its arguments over */
  guint   exc_info_triple : 1;              /* to 3.10: type and traceback are kept beside the exception */
  guint   frame_objects : 1;                /* to 3.10: a frame is an object from the start */
  guint   running_frames_tracked : 1;       /* 3.6 */
  guint   generator_clears_unstarted : 1;   /* to 3.11: closing clears a generator that never ran */
  guint   generator_close_keeps_func : 1;   /* 3.13: closing outside try leaves the function held */
  guint   heap_argument_named : 1;          /* 3.10 on: "heappush() argument 1 must be list, not int" */
  guint   bisect_takes_key : 1;             /* 3.10 on */
  guint   error_qualnames : 1;              /* 3.10 on: calls' errors name functions by __qualname__ */
  guint   caret_marks : 1;                  /* 3.11 on: tracebacks underline the place */
  guint   suggestions : 1;                  /* 3.10 on: Did you mean */
  guint16 c_recursion_limit;                /* 3.12 on: C calls have a limit of their own; else 0 */
  guint   builtin_calls_count : 1;          /* 3.7 on: calling what is written in C is a level of recursion */
  guint8  specializes_after;                /* 3.11 on: not where the call was specialized, as from this run of the code on; else 0 */
  guint   method_call_pair : 1;             /* 3.7 on: x.m () makes no method object */
  guint   borrowed_loads : 1;               /* 3.14 on: the stack may borrow what a local name holds */
  guint   locals_die_backwards : 1;         /* 3.14 on: a frame that ends drops its last local first */
  guint   wrappers_copy_annotations : 1;    /* 3.10 to 3.13: staticmethod and classmethod take them over, and so make them */
  guint   wrappers_meet_errors : 1;         /* 3.10 to 3.12: what is missing there is an AttributeError first */
  guint   unraisable_says_doing : 1;        /* 3.14 on: "Exception ignored while calling deallocator" */
  guint   unpack_says_got : 1;              /* 3.14 on: (expected 2, got 3) */
  guint   contains_says_container : 1;      /* 3.14 on: argument of type 'int' is not a container or iterable */
  guint   unraisable_bound : 1;             /* 3.6: a finalizer's error names the bound method */
  guint   takes_no_arguments : 1;           /* 3.7 on: C() takes no arguments */
  guint   abstract_says_implementation : 1; /* 3.12 on: without an implementation for abstract method */
  guint   says_no_dict : 1;                 /* 3.13 on: and no __dict__ for setting new attributes */
  guint   super_error_names_types : 1;      /* 3.13 on */
  guint   classmethod_chains : 1;           /* 3.9 to 3.12: class methods wrap other descriptors */
  guint   suggests_keywords : 1;            /* 3.13 on: for unexpected keyword arguments */
  guint   fresh_locals : 1;                 /* 3.13 on: a function's locals () is a new dictionary each time */
  guint   shows_all_lines : 1;              /* 3.13 on: tracebacks show a place of several lines whole, and mark calls */
  guint   main_left_out : 1;                /* 3.10 on: an exception's class in __main__ prints without the module */
  guint   forgot_import : 1;                /* 3.12 on: Did you forget to import */
  guint   mro_after_descriptors : 1;        /* to 3.9: a class's __dict__ and __weakref__ are older than its __mro__ */
  guint   format_packs : 1;                 /* 3.6: PyObject_CallFunction() makes a tuple of what it passes */
  guint   mro_copies_bases : 1;             /* 3.6: the merge that orders a class's bases works on copies */
  guint   slots_kept_for_sorting : 1;       /* 3.10 on: what __slots__ gave is there until its sorted twin is made */
  guint   method_free_lists : 1;            /* to 3.8: dead method objects are kept for the next */
  guint   managed_weakrefs : 1;             /* 3.12 on: the list of weak references stands before the object */
  guint   functions_called_directly : 1;    /* 3.7 on: a function's frame alone counts as a level of recursion */
  guint   methods_called_directly : 1;      /* 3.8 on: so do methods */
  guint   set_name_errors_noted : 1;        /* 3.12 on: an error in __set_name__ gets a note instead of a cause */
  guint   trashcan_resume;                  /* a put-off chain is freed once fewer deallocations are nested */
  guint32 startup_objects;                  /* tracked objects of a real interpreter when a program starts */
  guint32 startup_unmarked;                 /* incremental: those of them that no root leads to */
  guint16 startup_counts[3];                /* and its counters then */
  guint   clears_weakrefs_in_trash : 1;     /* 3.8 on: the dead weak references themselves, too */
  guint   untracks_immortals : 1;           /* 3.12 on: update_refs passes them by */
  guint   scheduled_runs_when_disabled : 1; /* 3.12.1: gc.disable() comes too late */
  guint   stats_always_count : 1;           /* 3.8 on: DEBUG_STATS says "0 unreachable" too */
  guint   atomic_tuples_untracked : 1;      /* 3.14.1 on: a tuple of atoms is not tracked to begin with */
  guint   incremental : 1;                  /* 3.14.0 to 3.14.4: young and two old spaces, see cyc-incremental.h */
  guint   counts_tracked : 1;               /* 3.14.1 to 3.14.4: the first counter counts what is tracked, not what is allocated */
  guint   increments_wait : 1;              /* 3.14.1 to 3.14.4: until they owe something, see cyc-incremental.c */
  guint   clears_weakrefs_again : 1;        /* 3.14.4 on: those that finalizers made, before tp_clear */
  guint   clinic_threshold : 1;             /* 3.13 on: set_threshold() counts its arguments itself */
  guint   clinic_single : 1;                /* 3.7 on: gc.set_debug() takes "exactly one argument", gc.collect() names itself */
  guint   functions_keep_builtins : 1;      /* 3.10 on: a function refers to the built-in names */
  guint   attribute_errors_made : 1;        /* 3.10, 3.11: before __getattr__() is called */
  guint   recursion_water_mark : 1;         /* up to 3.10: setrecursionlimit() wants room below the limit */
  guint   locals_leave_hidden : 1;          /* 3.12: locals () looks for names of comprehensions in a dictionary of its own */
  guint   subclasses_dict_dies : 1;         /* 3.11 on: with the last of them */
  guint   print_packs : 1;                  /* 3.11 on: print() has its values in a tuple */
  guint   clinic_int : 1;                   /* 3.8 on: "Python int too large to convert to C int", "argument must be str" */
  guint   stream_encoding_lower : 1;        /* 3.8 on: utf-8, not UTF-8 */
  guint   weakref_type_names : 1;           /* 3.10 on: weakref.ReferenceType, not weakref */
  guint   weakref_vectorcall : 1;           /* 3.11 on: what calling a reference with arguments says */
  guint   proxies_matmul : 1;               /* 3.8 on: @ works on proxies */
  guint   weakrefs_qualify_types : 1;       /* 3.13 on: their repr() has the qualified name of a class; a dead proxy says so */
  guint   deprecations_shown : 1;           /* 3.7 on: those of the program itself */
  guint   not_implemented_warns : 1;        /* 3.9 on: when it is asked whether it is true */
  guint   bool_invert_warns : 1;            /* 3.12 on: ~True */
  guint   bool_invert_says_when : 1;        /* 3.13 on: and that 3.16 removes it */
  guint   throw_warns : 1;                  /* 3.12 on: throw (type, value, traceback) */
  guint   throw_shows_delegator : 1;        /* 3.9 on: what throws into a delegate is its caller, */
  guint   throw_shows_callers : 1;          /* 3.10 on: and so are the callers of that */
  guint   function_takes_kwdefaults : 1;    /* 3.13 on: types.FunctionType() does */
  guint   cells_writable : 1;               /* 3.7 on: cell_contents can be assigned */
  guint   class_getitem : 1;                /* 3.7 on: __class_getitem__ */
  guint   methods_compare_selves : 1;       /* to 3.7: bound methods are equal where their objects are equal, not the same */
  guint   none_hash_fixed : 1;              /* 3.12 on: hash (None) is no address */
  guint   reversed_keeps_list : 1;          /* 3.13 on: an iterator that went through a list backwards holds it still */
  guint   close_returns : 1;                /* 3.13 on: close() gives what the generator returns */
  guint   heirs_take_no_keywords : 1;       /* 3.11 on: of a class whose __new__() takes no keywords, with an __init__() of their own only */
  guint   has_dataclasses : 1;              /* 3.7 on: the module */
  guint   factorial_of_ints_only : 1;       /* 3.10 on: math.factorial() takes no 5.0 */
  guint   factorial_of_float_warns : 1;     /* 3.9 */
  guint   lengths_corrected : 1;            /* 3.10 on: math.hypot() and math.dist() are exact to the last digit */
  guint   at_exit_unraisable : 1;           /* 3.10 on: exit functions' errors are reported as finalizers' are */
  guint   at_exit_colon_last : 1;           /* 3.13 on */
  guint   random_takes_no_bits : 1;         /* 3.9 on: getrandbits(0) is 0 */
  guint   time_type_public : 1;             /* 3.13 on: messages say PyTime_t */
  guint   nextafter_steps : 1;              /* 3.12 on: math.nextafter (steps=) */

  /* What values do and say. */
  guint16 int_digits_limit;       /* decimal digits that int and str convert at most; 0: any number */
  guint16 str_header_size;        /* bytes of an ASCII string before its characters */
  guint8  unicode_version;        /* major version of the Unicode data */
  guint   siphash13 : 1;          /* else siphash24 */
  guint   int_zero_has_digit : 1; /* 0 is as large as 1 */
  guint   digits_limit_says_digits : 1;
  guint   numbers_are_real : 1;       /* messages ask for "a real number" */
  guint   constructor_keywords : 1;   /* int (x=1), float (x=1), bool (x=1) */
  guint   pow_inverts : 1;            /* pow (2, -1, 5) */
  guint   modulo_says_modulo : 1;     /* 1 % 0: "integer modulo by zero" */
  guint   floor_division_says_so : 1; /* 1.0 // 0: "float floor division by zero" */
  guint   float_modulo_says_zero : 1; /* 1.0 % 0: "float modulo by zero" */
  guint   division_by_zero_alone : 1; /* 3.14 on: "division by zero", whatever divides */
  guint   to_bytes_defaults : 1;      /* int.to_bytes () without arguments */
  guint   format_z : 1;               /* the z of format specifications */
  guint   format_errors_quote : 1;    /* "Invalid format specifier 'x' for object of type 'int'" */
  guint   str_concat_says_only : 1;   /* "can only concatenate str" */
  guint   str_index_names_type : 1;   /* "string indices must be integers, not 'float'" */
  guint   format_index_message : 1;   /* "Replacement index 0 out of range" */
  guint   encode_names_argument : 1;  /* "encode() argument 'encoding' must be str" */
  guint   chr_clips : 1;              /* 3.13 on: chr (10 ** 20) is a ValueError */
  guint   ascii_iterators : 1;        /* 3.11 on: iter ("abc") is a str_ascii_iterator */
  guint   applies_to_a : 1;           /* 3.8 on: "doesn't apply to a 'int' object" */
  guint   find_uses_clinic : 1;       /* str.find and its like name their argument */
  guint   nan_hashes_by_address : 1;  /* else 0 */
  guint   format_zero_pads_text : 1;  /* format ('a', '05') pads instead of failing */
  guint   format_names_space : 1;     /* "Space not allowed in string format specifier"; ',,' takes the second for a type */
  guint   numbers_have_str : 1;       /* up to 3.7: int.__str__ is not object's */
  guint   capitalize_titles : 1;      /* the first letter of str.capitalize is titlecased */

  /* What tracebacks and built-in modules say. */
  guint exceptions_qualified : 1;    /* 3.9 on: the class of an uncaught exception by its qualified name */
  guint exceptions_hide_main : 1;    /* 3.11 on: without __main__ before it */
  guint python_tracebacks : 1;       /* 3.13 on: whole expressions are shown, calls are underlined too */
  guint module_suggests : 1;         /* 3.12 on: traceback.py suggests as the interpreter does */
  guint suggests_self : 1;           /* 3.12 on: self.x, forgotten imports */
  guint suggests_no_underscores : 1; /* 3.13 on: private names only for private names */
  guint interrupt_kills : 1;         /* 3.8 on: KeyboardInterrupt ends the process by its signal */
  guint absolute_main : 1;           /* 3.9 on: __main__'s file is given by its absolute path */
  guint generic_aliases : 1;         /* 3.9 on: list[int] */
  guint union_types : 1;             /* 3.10 on: int | None */
  guint mro_error_on_one_line : 1;   /* 3.13 on */
  guint reduce_says_iterable : 1;    /* 3.10 on */

  /* Containers. */
  guint lists_hold_compared : 1;            /* 3.7 on: what is compared of lists and dictionaries, while it is compared for equality */
  guint lists_hold_ordered : 1;             /* 3.13 on: and for its order */
  guint list_growth_by_four : 1;            /* 3.9 on: capacities are multiples of four */
  guint list_presized : 1;                  /* 3.8 on: list(x) makes room for exactly len(x) */
  guint list_presized_even : 1;             /* 3.10 on: rounded up to an even number */
  guint sort_by_power : 1;                  /* 3.11 on: runs are merged by powersort's rule */
  guint sort_equal_runs : 1;                /* 3.13 on: equal elements make a run of either kind */
  guint set_grows_at_three_fifths : 1;      /* 3.7 on: else at two thirds */
  guint set_reuses_dummies : 1;             /* not in 3.9: an addition takes a deleted member's place */
  guint set_takes_last_dummy : 1;           /* 3.7 on: of several the last, else the first */
  guint dict_growth_by_size : 1;            /* 3.6: twice the used entries and half the table */
  guint dict_display_shares_empty : 1;      /* 3.8 on: {} has no table of its own */
  guint dict_call_shares_empty : 1;         /* 3.10 on: neither has dict() */
  guint dict_sizes_by_bits : 1;             /* 3.10 on: calculate_log2_keysize and its rounding */
  guint dict_copies_table : 1;              /* 3.7 on: copy() of a dense dictionary */
  guint dict_unicode_entries : 1;           /* 3.11 on: entries of str keys do without the hash */
  guint dict_set_holds_key : 1;             /* 3.11 on: while the key is hashed and compared */
  guint lru_counts_first : 1;               /* 3.7 on: a call that raises is a miss of lru_cache() too */
  guint tuple_getters : 1;                  /* 3.8 on: the fields of namedtuples are no properties */
  guint ordered_dict_takes : 1;             /* 3.11 on: pop() and popitem() of a subclass call no methods of it */
  guint ordered_dict_shows_dict : 1;        /* 3.12 on: OrderedDict({…}) instead of pairs */
  guint dict_update_asks_keys : 1;          /* up to 3.8: of exact dictionaries too whether they have keys() */
  guint dict_union : 1;                     /* 3.9 on: | and |= */
  guint dict_iterators_count : 1;           /* 3.8 on: more entries than there were at first is an error */
  guint pairs_tracked_again : 1;            /* 3.8 on: the tuple that items(), zip and enumerate give anew */
  guint empty_frozenset_shared : 1;         /* up to 3.9: frozenset () is always the same object */
  guint zip_names_argument : 1;             /* up to 3.7: zip argument #2 must support iteration */
  guint zip_strict : 1;                     /* 3.10 on */
  guint tuple_hash_mixes : 1;               /* 3.8 on: xxHash */
  guint slice_hashes : 1;                   /* 3.12 on */
  guint list_pop_frees : 1;                 /* 3.12 on: popping the last item frees the array */
  guint errors_qualify_methods : 1;         /* 3.9 on: "list.append() takes exactly one argument" */
  guint slices_ask_alike : 1;               /* 3.13 on: a[0:1] = 3 complains as a[::2] = 3 does */
  guint tuple_sums_share : 1;               /* 3.7 on: t + () is t */
  guint sort_reverse_is_bool : 1;           /* 3.12 on: sort (reverse=x) takes anything */
  guint enumerate_counts_itself : 1;        /* 3.11 on: enumerate () does not name a position */
  guint batched_strict : 1;                 /* 3.13 on */
  guint functions_take_keywords : 1;        /* 3.8 on: pow (base=2, exp=3), sum (x, start=1) */
  guint attribute_checks_name_function : 1; /* up to 3.10: "getattr(): attribute name must be string" */
  guint iter_names_object : 1;              /* 3.12: "iter(object, sentinel): object must be callable" */
  guint minmax_says_iterable : 1;           /* 3.12 on: "max() iterable argument is empty" */
  guint minmax_at_least : 1;                /* 3.9 on: "max expected at least 1 argument" */
  guint minmax_key_may_be_none : 1;         /* 3.8 on */
  guint counts_keywords : 1;                /* 3.7 on: "takes at most 1 keyword argument", "takes no keyword arguments" */
  guint calls_named_in_full : 1;            /* 3.9 on: "__main__.f() argument after *", "unbound method list.append()" */
  guint gcd_of_many : 1;                    /* 3.9 on: of any number of integers */
  guint namespaces_keep_order : 1;          /* 3.9 on: a SimpleNamespace's repr is not sorted */
  guint abstract_in_singular : 1;           /* 3.9 on: "with abstract method f", not "methods f" */
  guint proxies_say_referenced : 1;         /* 3.9 on: "Weakref proxy referenced a non-iterator" */
  guint counts_in_singular : 1;             /* 3.8 on: "expected 1 argument", not "1 arguments" */
  guint sum_compensates : 1;                /* 3.12 on: sums of floats make good what rounding lost */
  guint contains_needle_first : 1;          /* up to 3.8: x in list asks x == item, not item == x */
  guint deque_says_its_class : 1;           /* 3.7 on: a subclass's repr begins with its own name */
  guint deque_names_value : 1;              /* 3.10 to 3.13: "3 is not in deque" from remove() */
  guint index_names_type : 1;               /* 3.14 on: "list.index(x): x not in list" */
  guint update_errors_noted : 1;            /* 3.14 on: dict ([1]): "object is not iterable", and a note says of which element */
  guint lists_hold_shown : 1;               /* 3.14 on: an item while its text is made */
  guint sets_take_items : 1;                /* 3.14 on: displays give theirs to the set before they are compared */
  guint values_but_items : 1;               /* 3.14 on: all instances but those of variable size have their attributes inline */
  guint map_strict : 1;                     /* 3.14 on: map (strict=True) */
  guint percent_c_says_type : 1;            /* 3.14 on: "%c requires an int or a unicode character, not float" */
  guint add_note_by_clinic : 1;             /* 3.14 on: "add_note() argument must be str, not int" */
  guint finally_warnings : 1;               /* 3.14 on: return, break and continue that leave a finally are warned of */
  guint escapes_explained : 1;              /* 3.14 on: an invalid escape: "Did you mean "\\d"? A raw string is also an option." */
  guint fromhex_takes_bytes : 1;            /* 3.14 on: bytes.fromhex (b"61") */
  guint fill_says_length : 1;               /* 3.14 on: b"a".center (5, b"xy") says how long the fill is */
  guint math_names_values : 1;              /* 3.14 on: "expected a nonnegative input, got -1.0" */
  guint digits_limit_says_least : 1;        /* 3.14 on: "maxdigits must be >= 640 or 0 for unlimited" */
  guint slots_say_name : 1;                 /* 3.14 on: "__set__ expected 2 arguments, got 1" */
  guint bool_says_cannot : 1;               /* 3.14 on: a None as __bool__: "cannot be interpreted as a boolean" */
  guint constants_in_order : 1;             /* 3.14 on: None and docstrings are constants only where code asks for them */
  guint unhashable_says_use : 1;            /* 3.14 on: cannot use 'list' as a dict key (unhashable type: 'list') */
  /* syntax and compiler */
  guint             named_expressions : 1;      /* 3.8: := */
  guint             positional_only : 1;        /* 3.8: / among parameters */
  guint             fstring_debug : 1;          /* 3.8: f"{x=}" */
  guint             star_return : 1;            /* 3.8: return *a, b */
  guint             continue_in_finally : 1;    /* 3.8 */
  guint             matches_parens : 1;         /* 3.8: the tokenizer pairs brackets */
  guint             literal_warnings : 1;       /* 3.8: "is" with a literal, calls of literals */
  guint             async_keywords : 1;         /* 3.7: async and await are keywords */
  guint             early_syntax_messages : 1;  /* up to 3.7: "can't assign to …", at the ends of tokens */
  guint             peg_parser : 1;             /* 3.9: its messages and what it accepts: any decorator, with (a, b): */
  guint             modern_syntax_messages : 1; /* 3.10: "'(' was never closed" and the like */
  guint             numbers_end_in_ascii : 1;   /* 3.10: what is beyond ASCII may not follow a number at once, either */
  guint             parameter_messages : 1;     /* 3.11: mistakes in parameters are explained */
  guint             explains_more : 1;          /* 3.13: import without names, for without in, … */
  guint             folds_long_strings : 1;     /* 3.7: up to 4096 characters, else 20 */
  guint             marks_iterables : 1;        /* 3.13: iterating belongs to the iterable, entering to the context manager; else to the statement */
  guint             statement_lines : 1;        /* 3.10: leaving a with belongs to its line, else to the last line of its body */
  guint             sole_generator_message : 1; /* 3.6: a generator among arguments */
  guint             assert_marks_test : 1;      /* 3.13 on: a failed assertion is its condition's, else the statement's */
  CycConditionPlace condition_place;
  guint             match_statement : 1;        /* 3.10 */
  guint             except_star : 1;            /* 3.11 */
  guint             star_subscript : 1;         /* 3.11: a[*b] */
  guint             while_tests_twice : 1;      /* 3.10 on: a while loop's condition is compiled again at its end */
  guint             fstring_names_end : 1;      /* 3.11: an empty field names what stands behind it */
  guint             fstring_tokens : 1;         /* 3.12: f-strings nest quotes */
  guint             type_parameters : 1;        /* 3.12: type X = …, def f[T] */
  guint             escape_warnings : 1;        /* 3.12: an invalid escape is a SyntaxWarning, octal digits beyond \\377 are one */
  guint             method_calls : 1;           /* 3.7: LOAD_METHOD */
  guint             lists_become_tuples : 1;    /* 3.8: where a list display is only iterated over or searched */
  guint             bool_ops_copy : 1;          /* 3.12 on: what "and" and "or" test stands on the stack twice */
  guint             folds_late : 1;             /* 3.6: folding leaves its operands among the constants; results are never one object */
  guint             percent_joins : 1;          /* 3.11 on: '%s' % (a,) is compiled as an f-string */
  guint             folds_tree : 1;             /* 3.7 to 3.13: folded values stand in the syntax tree */
  guint             folds_annotations : 1;      /* to 3.8: so they do in the text of an annotation */
  guint             late_leaves_items : 1;      /* to 3.11: so do the items of a tuple of defaults */
  guint             merges_late : 1;            /* 3.10 on: such a tuple is one with its equals */
  guint             bytes_kept_twice : 1;       /* 3.12, 3.13: the syntax tree holds a literal of bytes twice */
  guint             merged_constants : 1;       /* 3.8: equal constants are one object in all of a module's code */
  guint             inlined_comprehensions : 1; /* 3.12 */
  guint             except_without_parens : 1;  /* 3.14: except A, B: */
  guint             template_strings : 1;       /* 3.14: t"" */
  guint             super_methods : 1;          /* 3.14 on: super ().f (x) calls f as a method, whose self may be borrowed */
  guint             with_keeps_self : 1;        /* 3.14 on: with calls both its methods as methods, and keeps one's self on the stack */
  guint             super_attributes : 1;       /* 3.12: LOAD_SUPER_ATTR */
  guint             class_first_line : 1;       /* 3.13: __firstlineno__ and __static_attributes__ */
  guint             clean_docstrings : 1;       /* 3.13: the compiler removes their indentation */
  guint             code_qualname : 1;          /* 3.11: co_qualname */
  guint             monotonic_lines : 1;        /* 3.6, 3.7: line numbers only grow within a statement */
  guint             constant_displays : 1;      /* 3.9: [1, 2, 3] extends a list by a constant tuple */
  guint             drops_dead_ends : 1;        /* 3.10: what cannot be reached at a function's end leaves no constant */
  guint             display_pieces : 1;         /* 3.10: displays of more than 30 values grow one by one */
  guint             resume_instructions : 1;    /* 3.12: functions check the eval breaker as they begin */
} CycProfile;

const CycProfile *cyc_profile_lookup (const char *name);
const CycProfile *cyc_profile_for_release (const char *version);
const CycProfile *cyc_profile_get_default (void);
const CycProfile *cyc_profile_get_nth (guint n);

G_END_DECLS
