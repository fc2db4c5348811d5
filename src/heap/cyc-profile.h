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

/**
 * CycProfile:
 *
 * One version of CPython. Code asks a column; it never compares versions.
 * Each column names the section of cpython-gc-facts.md that it comes from
 * where it stands in the table. The machine adds its own columns here too.
 */
typedef struct
{
  const char *name;     /* as on the command line: 3.7 */
  const char *version;  /* sys.version's number: 3.7.16 */
  const char *verified; /* the interpreter it is verified against; NULL: from sources only */
  guint8      major, minor, micro;

  guint16             gc_head_size;        /* bytes before a GC object */
  guint32             thresholds[3];
  CycAttributeStorage attributes;
  CycResurrection     resurrection;
  guint32             immortal_count;      /* getrefcount of an immortal object; 0: none are immortal */
  guint               trashcan_limit;      /* nested deallocations before they are put off */
  guint               lazy_dict_tracking : 1;
  guint               gc_at_eval_breaker : 1;      /* else inside the allocation */
  guint               caller_keeps_arguments : 1;  /* the caller's stack holds them during a Python call */
  guint               interned_immortal : 1;       /* every interned string */
  guint               slotless_instances_gc : 1;   /* instances of __slots__ = () are GC objects */
  guint               has_freeze : 1;
  guint               get_objects_generation : 1;
  guint               has_is_finalized : 1;
  guint               legacy_trashcan_instances : 1; /* 3.6, 3.7: a finalized instance adds nesting itself */
  guint               untrack_tuples_late : 1;     /* 3.9 on: a pass of its own over the reachable */
} CycProfile;

const CycProfile *cyc_profile_lookup      (const char *name);
const CycProfile *cyc_profile_get_default (void);
const CycProfile *cyc_profile_get_nth     (guint n);

G_END_DECLS
