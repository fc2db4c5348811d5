/* cyc-eval-stack.h
 *
 * How the dispatch loop counts what stands on the stack: with CYC_RECORDING 0
 * a reference is a plain count, with 1 each is made, moved and dropped with its
 * event. With CYC_BORROWING 1 an entry of the stack or a local may be borrowed
 * (3.14 on): it counts as no reference, and the frame says so beside it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#if CYC_BORROWING
#define OWN(place) cyc_frame_own (vm, frame, (place))
#define BORROWED_FROM(place) (frame->borrowed != NULL ? frame->borrowed + ((place) -frame->fast) : NULL)
#define IS_BORROWED(place) cyc_frame_is_borrowed (frame, (place))
#define TAKE_BORROWED(place) cyc_frame_take_borrowed (frame, (place))
#define SET_BORROWED(place, borrowed) cyc_frame_set_borrowed (frame, (place), (borrowed))
#else
#define BORROWED_FROM(place) NULL
#define OWN(place) ((void) (place))
#define IS_BORROWED(place) FALSE
#define TAKE_BORROWED(place) FALSE
#define SET_BORROWED(place, borrowed) ((void) (borrowed))
#endif

#if CYC_RECORDING
#define STACK_SLOT(place) CYC_SLOT (STACK, (place) -frame->stack)
#define REF(object, slot) cyc_ref_make (heap, frame->holder, (slot), (object))
#define UNREF(object, slot) cyc_ref_drop (heap, frame->holder, (slot), (object))
#define RENAME(object, was_slot, slot) cyc_ref_rename (heap, frame->holder, (was_slot), frame->holder, (slot), (object))
#define TO_STACK(object, place) \
  cyc_ref_rename (heap, CYC_HOLDER_INTERPRETER, CYC_SLOT_HELD, frame->holder, STACK_SLOT (place), (object))
#define FROM_STACK(object, place)                                                                                \
  G_STMT_START                                                                                                   \
  {                                                                                                              \
    if (TAKE_BORROWED (place))                                                                                   \
      cyc_hold (heap, (object));                                                                                 \
    else                                                                                                         \
      cyc_ref_rename (heap, frame->holder, STACK_SLOT (place), CYC_HOLDER_INTERPRETER, CYC_SLOT_HELD, (object)); \
  }                                                                                                              \
  G_STMT_END
#define FAST_SLOT(index) cyc_frame_slot (heap, frame, (index))
#define ENTER() cyc_eval_enter (vm, frame)
#define LEAVE() cyc_eval_leave (vm, frame)
#else
#define STACK_SLOT(place) 0
#define REF(object, slot)                                  \
  G_STMT_START                                             \
  {                                                        \
    if (G_LIKELY ((object)->refcnt < CYC_REFCNT_IMMORTAL)) \
      (object)->refcnt++;                                  \
  }                                                        \
  G_STMT_END
#define UNREF(object, slot)                                                       \
  G_STMT_START                                                                    \
  {                                                                               \
    CycObject *unref_ = (object);                                                 \
    if (G_LIKELY (unref_->refcnt < CYC_REFCNT_IMMORTAL) && --unref_->refcnt == 0) \
      cyc_heap_dealloc (heap, unref_);                                            \
  }                                                                               \
  G_STMT_END
#define RENAME(object, was_slot, slot) \
  G_STMT_START                         \
  {                                    \
  }                                    \
  G_STMT_END
#define TO_STACK(object, place) RENAME (object, 0, 0)
#define FROM_STACK(object, place) \
  G_STMT_START                    \
  {                               \
    if (TAKE_BORROWED (place))    \
      REF (object, 0);            \
  }                               \
  G_STMT_END
#define FAST_SLOT(index) 0
#define ENTER() (vm->frame = frame, frame->running = TRUE)
#define LEAVE() (frame->running = FALSE, vm->frame = frame->back)
#endif

/* PUSH: of something borrowed; PUSH_NEW: of a reference that C code holds. */
#define PUSH(object)              \
  G_STMT_START                    \
  {                               \
    CycObject *push_ = (object);  \
    *sp = push_;                  \
    REF (push_, STACK_SLOT (sp)); \
    sp++;                         \
  }                               \
  G_STMT_END
#define PUSH_NEW(object)         \
  G_STMT_START                   \
  {                              \
    CycObject *push_ = (object); \
    *sp = push_;                 \
    TO_STACK (push_, sp);        \
    sp++;                        \
  }                              \
  G_STMT_END
/* What stands in @place: borrowed where that is. */
#define PUSH_AGAIN(place)         \
  G_STMT_START                    \
  {                               \
    CycObject **again_ = (place); \
    if (IS_BORROWED (again_))     \
      PUSH_BORROWED (*again_);    \
    else                          \
      PUSH (*again_);             \
  }                               \
  G_STMT_END
#define PUSH_BORROWED(object) \
  G_STMT_START                \
  {                           \
    *sp = (object);           \
    SET_BORROWED (sp, TRUE);  \
    sp++;                     \
  }                           \
  G_STMT_END
#define DROP()                        \
  G_STMT_START                        \
  {                                   \
    CycObject *drop_ = *--sp;         \
    if (!TAKE_BORROWED (sp))          \
      UNREF (drop_, STACK_SLOT (sp)); \
  }                                   \
  G_STMT_END
#define TOP() (sp[-1])
#define SECOND() (sp[-2])
#define THIRD() (sp[-3])
/* Takes the top as a reference that C code holds. */
#define POP_NEW(variable)        \
  G_STMT_START                   \
  {                              \
    (variable) = *--sp;          \
    FROM_STACK ((variable), sp); \
  }                              \
  G_STMT_END
/* An entry in the middle that is dropped; those above are moved down by the caller. */
#define DROP_AT(place)                   \
  G_STMT_START                           \
  {                                      \
    CycObject *drop_ = *(place);         \
    if (!TAKE_BORROWED (place))          \
      UNREF (drop_, STACK_SLOT (place)); \
  }                                      \
  G_STMT_END
/* Moves an entry of the stack to another place of it. */
#define MOVE(to, from)                                    \
  G_STMT_START                                            \
  {                                                       \
    CycObject *move_ = *(from);                           \
    if (TAKE_BORROWED (from))                             \
      SET_BORROWED ((to), TRUE);                          \
    else if (move_ != NULL)                               \
      RENAME (move_, STACK_SLOT (from), STACK_SLOT (to)); \
    *(to) = move_;                                        \
  }                                                       \
  G_STMT_END
