/* cyc-time-module.c
 *
 * The module time: a clock of the simulation. It starts at the same moment
 * in every run, sleeping moves it forward at once, and reading it lets a
 * microsecond pass, so that a program measures the same in every run.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "cyc-modules-private.h"

/* 2024-01-01 00:00:00 UTC */
#define START_SECONDS G_GINT64_CONSTANT (1704067200)
#define NANOSECONDS G_GINT64_CONSTANT (1000000000)
#define TICK 1000
/* The longest sleep: the clock stays within its range for some of them. */
#define MAX_SECONDS 1e9

typedef struct
{
  gint64 elapsed; /* nanoseconds since the program began */
} CycClock;

static gint64
read_clock (CycVM *vm)
{
  CycClock *clock = cyc_module_state (vm, "time", sizeof (CycClock));

  clock->elapsed += TICK;
  return clock->elapsed;
}

static CycObject *
time_time (CycVM            *vm,
           CycObject        *self,
           CycObject *const *args,
           gsize             n_args,
           CycObject        *kwnames)
{
  if (!cyc_args_none (vm, "time.time", n_args, kwnames))
    return NULL;
  return cyc_float_new (vm, (double) START_SECONDS + (double) read_clock (vm) / NANOSECONDS);
}

static CycObject *
time_time_ns (CycVM            *vm,
              CycObject        *self,
              CycObject *const *args,
              gsize             n_args,
              CycObject        *kwnames)
{
  if (!cyc_args_none (vm, "time.time_ns", n_args, kwnames))
    return NULL;
  return cyc_int_new (vm, START_SECONDS * NANOSECONDS + read_clock (vm));
}

static CycObject *
time_perf_counter (CycVM            *vm,
                   CycObject        *self,
                   CycObject *const *args,
                   gsize             n_args,
                   CycObject        *kwnames)
{
  if (!cyc_args_none (vm, "time.perf_counter", n_args, kwnames))
    return NULL;
  return cyc_float_new (vm, (double) read_clock (vm) / NANOSECONDS);
}

static CycObject *
time_perf_counter_ns (CycVM            *vm,
                      CycObject        *self,
                      CycObject *const *args,
                      gsize             n_args,
                      CycObject        *kwnames)
{
  if (!cyc_args_none (vm, "time.perf_counter_ns", n_args, kwnames))
    return NULL;
  return cyc_int_new (vm, read_clock (vm));
}

/* A time in seconds: a float, or else an int; FALSE with an exception.
 * Source: Python/pytime.c, _PyTime_FromObject() */
static gboolean
get_seconds (CycVM     *vm,
             CycObject *argument,
             double    *seconds)
{
  CycObject *index;
  gint64     whole;

  if (cyc_object_is (argument, CYC_CLASS_FLOAT))
    *seconds = CYC_FLOAT (argument)->value;
  else
    {
      index = cyc_argument_to_index (vm, argument);
      if (index == NULL)
        return FALSE;
      *seconds = cyc_int_get_int64 (index, &whole) ? (double) whole : INFINITY;
      cyc_release (vm->heap, index);
    }
  if (isnan (*seconds))
    cyc_raise (vm, vm->exceptions.ValueError, "Invalid value NaN (not a number)");
  else if (fabs (*seconds) > MAX_SECONDS)
    cyc_raise (vm, vm->exceptions.OverflowError, "timestamp too large to convert to C %sPyTime_t",
               vm->profile->time_type_public ? "" : "_");
  else if (*seconds < 0)
    cyc_raise (vm, vm->exceptions.ValueError, "sleep length must be non-negative");
  return vm->error == NULL;
}

static CycObject *
time_sleep (CycVM            *vm,
            CycObject        *self,
            CycObject *const *args,
            gsize             n_args,
            CycObject        *kwnames)
{
  CycClock *clock = cyc_module_state (vm, "time", sizeof (CycClock));
  double    seconds;

  if (!cyc_args_count (vm, "time.sleep", n_args, kwnames, 1, 1) || !get_seconds (vm, args[0], &seconds))
    return NULL;
  clock->elapsed += (gint64) (seconds * NANOSECONDS);
  return cyc_none_new (vm);
}

static const CycMethodDef functions[] = {
  { "time", time_time, CYC_METHOD_PLAIN, NULL },
  { "time_ns", time_time_ns, CYC_METHOD_PLAIN, NULL },
  { "perf_counter", time_perf_counter, CYC_METHOD_PLAIN, NULL },
  { "perf_counter_ns", time_perf_counter_ns, CYC_METHOD_PLAIN, NULL },
  { "monotonic", time_perf_counter, CYC_METHOD_PLAIN, NULL },
  { "process_time", time_perf_counter, CYC_METHOD_PLAIN, NULL },
  { "sleep", time_sleep, CYC_METHOD_PLAIN, NULL },
  CYC_METHODS_END,
};

const CycModuleSpec cyc_module_time = { "time", functions, NULL };
