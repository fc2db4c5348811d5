/* cyc-gc-hooks.c
 *
 * What the collector asks of the module gc: calling gc.callbacks, filling
 * gc.garbage, printing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-gc-module.h"

static CycObject *
make_info (CycVM *vm,
           guint  generation,
           gsize  collected,
           gsize  uncollectable)
{
  CycObject *info = cyc_dict_new (vm);

  if (info != NULL && cyc_module_add_int (vm, info, "generation", generation) && cyc_module_add_int (vm, info, "collected", (gint64) collected) && cyc_module_add_int (vm, info, "uncollectable", (gint64) uncollectable))
    return info;
  cyc_xrelease (vm->heap, info);
  return NULL;
}

static void
call_one (CycVM     *vm,
          CycObject *callback,
          gboolean   stop,
          CycObject *info)
{
  CycObject *phase = cyc_str_new (vm, stop ? "stop" : "start");
  CycObject *packed = NULL, *result = NULL;

  cyc_hold (vm->heap, callback);
  if (vm->heap->sink != NULL)
    *cyc_sink_next (vm->heap->sink) = (CycEvent){
      .kind = CYC_EVENT_GC_CALLBACK,
      .flags = (guint8) (stop != FALSE),
      .callback = { .func = callback->number },
    };
  if (phase != NULL && vm->profile->format_packs)
    packed = cyc_tuple_pack (vm, 2, phase, info);
  if (phase != NULL)
    result = cyc_object_call_n (vm, callback, 2, phase, info);
  if (result == NULL)
    cyc_error_write_unraisable (vm, "calling GC callback", callback);
  cyc_xrelease (vm->heap, packed);
  cyc_xrelease (vm->heap, result);
  cyc_xrelease (vm->heap, phase);
  cyc_release (vm->heap, callback);
}

/* Source: Modules/gcmodule.c, invoke_gc_callback */
static void
call_callbacks (gpointer data,
                gboolean stop,
                guint    generation,
                gsize    collected,
                gsize    uncollectable)
{
  CycVM     *vm = data;
  CycObject *callbacks = cyc_gc_state (vm)->callbacks;
  CycObject *error;
  CycObject *info;

  if (callbacks == NULL || CYC_LIST (callbacks)->length == 0)
    return;
  error = cyc_error_take (vm);
  info = make_info (vm, generation, stop ? collected : 0, stop ? uncollectable : 0);
  if (info == NULL)
    cyc_error_write_unraisable (vm, "calling GC callback", NULL);
  for (gsize i = 0; info != NULL && i < CYC_LIST (callbacks)->length; i++)
    call_one (vm, CYC_LIST (callbacks)->items[i], stop, info);
  cyc_xrelease (vm->heap, info);
  if (error != NULL)
    cyc_error_set (vm, error);
}

static void
add_garbage (gpointer   data,
             CycObject *object)
{
  CycVM *vm = data;

  if (!cyc_list_append (vm, cyc_gc_state (vm)->garbage, object))
    cyc_error_clear (vm);
}

static void
print_debug (gpointer    data,
             const char *text)
{
  CycVM *vm = data;

  if (vm->write != NULL)
    vm->write (vm, 2, text, strlen (text), vm->data);
}

/**
 * cyc_gc_install_hooks:
 * @vm: the machine
 *
 * Lets the heap call what the module gc shows.
 */
void
cyc_gc_install_hooks (CycVM *vm)
{
  CycHeapHooks *hooks = &vm->heap->hooks;

  hooks->gc_callbacks = call_callbacks;
  hooks->garbage = add_garbage;
  hooks->debug_print = print_debug;
  hooks->data = vm;
}
