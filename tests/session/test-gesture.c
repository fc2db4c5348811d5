/* test-gesture.c
 *
 * What is played as one thing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-gesture.h"

#define FRAME CYC_HOLDER_MAKE (CYC_HOLDER_FRAME, 1)
#define NAMES CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, 9)

static void
add_reference (CycLog      *log,
               CycEventKind kind,
               CycHolder    holder,
               CycSlotKind  slot,
               guint32      value,
               CycObjectId  target,
               guint32      count)
{
  CycEvent event = { .kind = kind, .slot = slot };

  event.ref.holder = holder;
  event.ref.slot_value = value;
  event.ref.target = target;
  event.ref.count = count;
  cyc_log_append (log, &event);
}

static void
add_rename (CycLog     *log,
            CycHolder   was_holder,
            CycSlotKind was_slot,
            CycHolder   holder,
            CycSlotKind slot,
            guint32     value,
            CycObjectId target)
{
  CycEvent event = { .kind = CYC_EVENT_RENAME, .slot = slot, .was_slot = was_slot };

  event.rename.holder = holder;
  event.rename.slot_value = value;
  event.rename.target = target;
  event.rename.was_holder = was_holder;
  cyc_log_append (log, &event);
}

static void
add_line (CycLog *log)
{
  CycEvent event = { .kind = CYC_EVENT_LINE };

  cyc_log_append (log, &event);
}

/* `x = b` where x held a: from the stack to the name, which lets go of a first. */
static void
test_assignment (void)
{
  g_autoptr (CycLog) log = cyc_log_new ();

  add_reference (log, CYC_EVENT_REF, FRAME, CYC_SLOT_STACK, 0, 2, 2);
  add_reference (log, CYC_EVENT_REF, FRAME, CYC_SLOT_STACK, 1, 9, 2);
  add_reference (log, CYC_EVENT_UNREF, NAMES, CYC_SLOT_VALUE, 5, 1, 1);
  add_rename (log, FRAME, CYC_SLOT_STACK, NAMES, CYC_SLOT_VALUE, 5, 2);
  add_reference (log, CYC_EVENT_UNREF, FRAME, CYC_SLOT_STACK, 1, 9, 1);
  add_line (log);
  cyc_log_publish (log);
  g_assert_cmpuint (cyc_gesture_find_end (log, 0, 6), ==, 5);
  g_assert_cmpuint (cyc_gesture_find_end (log, 5, 6), ==, 6);
}

/* `del x`, after which an object dies: its death is another thing. */
static void
test_deletion (void)
{
  g_autoptr (CycLog) log = cyc_log_new ();
  CycEvent freed = { .kind = CYC_EVENT_FREE, .object.object = 1 };

  add_reference (log, CYC_EVENT_UNREF, NAMES, CYC_SLOT_VALUE, 5, 1, 0);
  cyc_log_append (log, &freed);
  /* Another slot of the same holder is no refill. */
  add_reference (log, CYC_EVENT_REF, NAMES, CYC_SLOT_VALUE, 6, 3, 1);
  cyc_log_publish (log);
  g_assert_cmpuint (cyc_gesture_find_end (log, 0, 3), ==, 1);
  g_assert_cmpuint (cyc_gesture_find_end (log, 1, 3), ==, 2);
}

/* What the stack alone does ends with the log. */
static void
test_preparation (void)
{
  g_autoptr (CycLog) log = cyc_log_new ();

  add_reference (log, CYC_EVENT_REF, FRAME, CYC_SLOT_STACK, 0, 2, 2);
  add_reference (log, CYC_EVENT_UNREF, FRAME, CYC_SLOT_STACK, 0, 2, 1);
  cyc_log_publish (log);
  g_assert_cmpuint (cyc_gesture_find_end (log, 0, 2), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/gesture/assignment", test_assignment);
  g_test_add_func ("/session/gesture/deletion", test_deletion);
  g_test_add_func ("/session/gesture/preparation", test_preparation);
  return g_test_run ();
}
