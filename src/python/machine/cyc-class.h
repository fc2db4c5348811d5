/* cyc-class.h
 *
 * Classes: the heap's CycType with the slots that the language needs, and the
 * tables by which built-in types are described.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-heap.h"
#include "cyc-ref.h"

G_BEGIN_DECLS

typedef struct _CycVM    CycVM;
typedef struct _CycClass CycClass;

/* All return a new reference, or NULL with an exception set; all arguments are borrowed.
 * Keyword arguments follow the positional ones in @args; @kwnames (nullable) is the
 * tuple of their names, and @n_args counts the positional ones only. */
typedef CycObject *(*CycCFunction) (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
typedef CycObject *(*CycUnaryFunc) (CycVM *vm, CycObject *self);
typedef CycObject *(*CycBinaryFunc) (CycVM *vm, CycObject *left, CycObject *right);
typedef CycObject *(*CycTernaryFunc) (CycVM *vm, CycObject *a, CycObject *b, CycObject *c);
/* -1 with an exception set on error */
typedef gssize (*CycLenFunc) (CycVM *vm, CycObject *self);
typedef int (*CycInquiry) (CycVM *vm, CycObject *self);
typedef int (*CycContainsFunc) (CycVM *vm, CycObject *self, CycObject *item);
typedef gboolean (*CycSetItemFunc) (CycVM *vm, CycObject *self, CycObject *key, CycObject *value); /* value NULL deletes; FALSE on error */
typedef gboolean (*CycSetAttrFunc) (CycVM *vm, CycObject *self, CycObject *name, CycObject *value);
typedef gboolean (*CycHashFunc) (CycVM *vm, CycObject *self, gint64 *hash);

typedef enum
{
  CYC_COMPARE_LT,
  CYC_COMPARE_LE,
  CYC_COMPARE_EQ,
  CYC_COMPARE_NE,
  CYC_COMPARE_GT,
  CYC_COMPARE_GE,
} CycCompareOp;

typedef enum
{
  CYC_BINARY_ADD,
  CYC_BINARY_SUBTRACT,
  CYC_BINARY_MULTIPLY,
  CYC_BINARY_MATMUL,
  CYC_BINARY_TRUE_DIVIDE,
  CYC_BINARY_FLOOR_DIVIDE,
  CYC_BINARY_REMAINDER,
  CYC_BINARY_POWER,
  CYC_BINARY_LSHIFT,
  CYC_BINARY_RSHIFT,
  CYC_BINARY_AND,
  CYC_BINARY_XOR,
  CYC_BINARY_OR,
  CYC_BINARY_DIVMOD, /* built-in divmod() only */
  CYC_N_BINARY_OPS
} CycBinaryOp;

typedef enum
{
  CYC_UNARY_POSITIVE,
  CYC_UNARY_NEGATIVE,
  CYC_UNARY_INVERT,
  CYC_UNARY_ABSOLUTE,
  CYC_UNARY_INT,
  CYC_UNARY_FLOAT,
  CYC_UNARY_INDEX,
  CYC_N_UNARY_OPS
} CycUnaryOp;

typedef CycObject *(*CycCompareFunc) (CycVM *vm, CycObject *self, CycObject *other, CycCompareOp op); /* NotImplemented allowed */

/* The tp_ functions beyond memory. NULL means that the type (after inheritance) has none. */
typedef struct
{
  CycUnaryFunc    repr;
  CycUnaryFunc    str;
  CycHashFunc     hash; /* cyc_hash_not_implemented for unhashable types */
  CycCFunction    call; /* self is the callable */
  CycBinaryFunc   getattr;
  CycSetAttrFunc  setattr;
  CycCompareFunc  compare;
  CycUnaryFunc    iter;
  CycUnaryFunc    next;      /* NULL without an exception: exhausted */
  CycTernaryFunc  descr_get; /* descriptor, object (nullable), class */
  CycSetAttrFunc  descr_set; /* descriptor, object, value (NULL deletes) */
  CycCFunction    new_;      /* self is the class to instantiate */
  CycCFunction    init;      /* self is the instance; returns None */
  CycLenFunc      length;
  CycBinaryFunc   getitem; /* self, key */
  CycSetItemFunc  setitem;
  CycContainsFunc contains;
  CycInquiry      bool_;
  CycUnaryFunc    unary[CYC_N_UNARY_OPS];
  /* called with (left, right) where either may be of this type; NotImplemented passes on */
  CycBinaryFunc  binary[CYC_N_BINARY_OPS];
  CycBinaryFunc  inplace[CYC_N_BINARY_OPS];
  CycTernaryFunc power;       /* pow (a, b, mod or None) */
  gboolean       is_sequence; /* + and * and indices follow sq_ rules (concat after nb_add, repeat by index) */
} CycSlots;

typedef enum
{
  CYC_METHOD_PLAIN,
  CYC_METHOD_CLASS,
  CYC_METHOD_STATIC,
} CycMethodKind;

#define CYC_ALL_MINORS G_MAXUINT8

/* A method of a built-in type or a function of a built-in module. */
typedef struct
{
  const char   *name;
  CycCFunction  function;
  CycMethodKind kind;
  const char   *doc;           /* nullable */
  guint8        from_minor;    /* in 3.from_minor and later only; 0: always */
  guint8        packed_to;     /* METH_VARARGS up to 3.packed_to: a tuple holds the arguments of a call; 0: never */
  guint8        unpacked_in;   /* but not in 3.unpacked_in, which had gone over to arrays for a time */
  gboolean      unchecked;     /* a specialized call of it does not look whether anything is due */
  gboolean      stays_general; /* no call of it is specialized without a check of recursion: METH_O, METH_VARARGS */
} CycMethodDef;

/* A computed attribute of a built-in type. */
typedef struct
{
  const char    *name;
  CycUnaryFunc   get;
  CycSetAttrFunc set;        /* nullable; the name argument is the attribute's */
  guint8         from_minor; /* in 3.from_minor and later only; 0: always */
  guint8         member_to;  /* up to 3.member_to a PyMemberDef, a field of the structure, which says otherwise that it cannot be written */
} CycGetSetDef;

/* Where a special method that a slot gives came to the type later than the versions begin. */
typedef struct
{
  const char *name;
  guint8      from_minor;
} CycLaterSlot;

/* Basic sizes, where versions differ: the size holds from this version's index on. */
typedef struct
{
  guint8  from_minor; /* 6 for 3.6 */
  guint32 size;       /* tp_basicsize without the collector's header */
} CycSizeStep;

/**
 * CycClassSpec:
 *
 * A built-in type as a table. What is NULL or 0 is inherited from the base.
 */
typedef struct
{
  const char *name;
  const char *module; /* NULL: builtins */
  const char *doc;
  guint32     flags;       /* CycTypeFlags */
  guint32     class_flags; /* CycClassFlags */
  guint32     struct_size;
  CycSizeStep sizes[6]; /* ends with size 0 */
  guint32     free_list_limit;
  guint32     weaklist_offset;
  guint32     dict_offset; /* bytes to the CycObject * of its __dict__, 0 for none */
  void (*traverse) (CycObject *self, CycVisitor *visitor);
  void (*clear) (CycHeap *heap, CycObject *self);
  void (*finalize) (CycHeap *heap, CycObject *self);
  gboolean (*has_finalizer) (CycObject *self);
  void (*drop) (CycHeap *heap, CycObject *self);
  void (*release) (CycHeap *heap, CycObject *self);
  gsize (*measure) (CycHeap *heap, CycObject *self);
  guint8              call_by_array_from;      /* calling the class packs no tuple in this minor version and later; 0: never so */
  guint8              subclassed_from;         /* in 3.n and later a real interpreter has subclasses of it from the start; 0: never so */
  guint8              own_type_from;           /* in 3.n and later its instances refer to the class, first of all; 0: never */
  gboolean            keeps_arguments;         /* an instance has the tuple of the arguments it was made with */
  guint8              instances_by_array_from; /* the same of calling its instances */
  CycSlots            slots;
  guint8              called_directly_from; /* in 3.n and later a call is no level of recursion; 0: never */
  const CycMethodDef *methods;              /* ends with name NULL; dunders come from the slots by themselves */
  const CycGetSetDef *getsets;
  const CycLaterSlot *later_slots; /* nullable; ends with name NULL */
} CycClassSpec;

typedef enum
{
  CYC_CLASS_FINAL = 1 << 0, /* no subclasses: bool, NoneType, function … */
  CYC_CLASS_NOT_INSTANTIABLE = 1 << 1,
  /* fast type tests, inherited, as CPython's TPFLAGS_*_SUBCLASS */
  CYC_CLASS_INT = 1 << 2,
  CYC_CLASS_STR = 1 << 3,
  CYC_CLASS_BYTES = 1 << 4,
  CYC_CLASS_LIST = 1 << 5,
  CYC_CLASS_TUPLE = 1 << 6,
  CYC_CLASS_DICT = 1 << 7,
  CYC_CLASS_EXCEPTION = 1 << 8,
  CYC_CLASS_TYPE = 1 << 9,
  CYC_CLASS_FLOAT = 1 << 10,
  CYC_CLASS_SET = 1 << 11,               /* set and frozenset */
  CYC_CLASS_METHOD_DESCRIPTOR = 1 << 12, /* functions: LOAD_METHOD needs no bound method */
  CYC_CLASS_HAS_DEL = 1 << 13,
  CYC_CLASS_GENERIC = 1 << 15,     /* list[int]: a __class_getitem__ from 3.9 on */
  CYC_CLASS_HAS_GETATTR = 1 << 14, /* __getattr__ or __getattribute__ of its own */
} CycClassFlags;

/**
 * CycClass:
 *
 * A class. Counted references in the order in which type_traverse visits
 * them: dict, cache of subclasses aside, mro, bases, base. A built-in class has
 * dict, mro, bases, name and qualname from cyc_class_open() on.
 */
struct _CycClass
{
  CycType               type;  /* type.object.type is its metaclass */
  CycObject            *dict;  /* the namespace, a dict */
  CycObject            *mro;   /* tuple */
  CycObject            *bases; /* tuple */
  CycClass             *base;  /* counted too */
  CycObject            *name;  /* str */
  CycObject            *qualname;
  CycSlots              slots;         /* inherited ones filled in */
  const CycClassSpec   *spec;          /* of the nearest built-in ancestor, itself included */
  guint32               flags;         /* CycClassFlags */
  guint32               dict_offset;   /* of instances; the machine's own plain instances set it too */
  guint32               n_slots;       /* of __slots__, inherited ones included */
  guint32               version;       /* changes whenever the class or a base does; 0: not cacheable */
  gboolean              filled;        /* a built-in class's namespace has everything in it */
  GArray               *members;       /* of a built-in class: CycMember, once somebody looked */
  GPtrArray            *subclasses;    /* of CycClass, not counted */
  CycObject            *subclass_refs; /* nullable: see cyc-subclasses.c */
  gpointer              shared_keys;   /* instance attributes of 3.11+: the machine's key table */
  struct _CycSplitKeys *split_keys;    /* (nullable): those of its instances' dictionaries */
  CycObject            *weaklist;
  CycObject            *slots_tuple; /* (nullable): the sorted names of __slots__, by which no traversal comes */
  GArray               *slot_names;  /* layout of __slots__: the machine's */
};

#define CYC_CLASS_OF(object) ((CycClass *) ((const CycObject *) (object))->type)

static inline gboolean
cyc_object_is (const CycObject *self, CycClassFlags flag)
{
  return (CYC_CLASS_OF (self)->flags & flag) != 0;
}

/* Makes a built-in type; @base NULL: object. The result is kept by vm. */
CycClass *cyc_class_new_builtin (CycVM *vm, const CycClassSpec *spec, CycClass *base);
gboolean  cyc_class_is_subclass (const CycClass *self, const CycClass *other);
/* _PyType_Lookup: a borrowed reference along the MRO, NULL without exception if there is none. */
CycObject *cyc_class_lookup (CycVM *vm, CycClass *self, CycObject *name);
gboolean   cyc_hash_not_implemented (CycVM *vm, CycObject *self, gint64 *hash);

G_END_DECLS
