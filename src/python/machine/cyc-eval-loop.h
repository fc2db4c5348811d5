/* cyc-eval-loop.h
 *
 * The dispatch loop. Included twice: with CYC_RECORDING 0 a reference of the
 * stack is a plain count, with 1 each is made, moved and dropped with its
 * event. With CYC_BORROWING 1 an entry of the stack or a local may be borrowed
 * (3.14 on): it counts as no reference, and the frame says so beside it.
 *
 * No `pragma once`, since it is included by two files for two functions.
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

/* Puts the function and the self of the method that stands below n arguments in its place. */
#define UNPACK_METHOD()                                      \
  G_STMT_START                                               \
  {                                                          \
    CycMethod *method_ = CYC_METHOD (callable);              \
    for (CycObject **place_ = sp; place_ > sp - n; place_--) \
      MOVE (place_, place_ - 1);                             \
    sp++;                                                    \
    n++;                                                     \
    sp[-(gssize) n] = method_->self;                         \
    REF (method_->self, STACK_SLOT (sp - n));                \
    FROM_STACK (callable, sp - n - 1);                       \
    sp[-(gssize) n - 1] = method_->func;                     \
    REF (method_->func, STACK_SLOT (sp - n - 1));            \
    cyc_release (heap, callable);                            \
    callable = sp[-(gssize) n - 1];                          \
  }                                                          \
  G_STMT_END

#define NAME_AT(index) (CYC_TUPLE (frame->code->names)->items[index])
#define CACHE() (instr->cache != 0 ? &((CycCache *) frame->code->caches)[instr->cache - 1] : &no_cache)
#define ARG (instr->arg)
#define JUMP_TO(index) (ip = frame->code->instrs + (index))

#define CHECK_BREAKER()                                                         \
  G_STMT_START                                                                  \
  {                                                                             \
    if (G_UNLIKELY (g_atomic_int_get (&vm->interrupt) != 0 || heap->scheduled)) \
      {                                                                         \
        frame->top = sp;                                                        \
        if (!cyc_vm_check (vm))                                                 \
          goto error;                                                           \
      }                                                                         \
  }                                                                             \
  G_STMT_END

/* Before each instruction: the line that it begins, and what is not the program's but due. */
#if CYC_RECORDING
#define BEFORE_INSTRUCTION()                                                    \
  G_STMT_START                                                                  \
  {                                                                             \
    if ((instr->flags & CYC_INSTR_LINE) != 0)                                   \
      cyc_eval_line (vm, frame, instr);                                         \
    if (G_UNLIKELY (cyc_sink_get_length (heap->sink) >= machine->next_what_if)) \
      {                                                                         \
        frame->top = sp;                                                        \
        if (!cyc_what_if_run (vm, 0))                                           \
          goto error;                                                           \
      }                                                                         \
  }                                                                             \
  G_STMT_END
#define CALLS_BUILTIN(place) cyc_eval_call_builtin (vm, frame, (place))
#else
#define BEFORE_INSTRUCTION() ((void) 0)
#define CALLS_BUILTIN(place) ((void) 0)
#endif

#define DISPATCH()           \
  G_STMT_START               \
  {                          \
    instr = ip++;            \
    frame->next = ip;        \
    BEFORE_INSTRUCTION ();   \
    goto *labels[instr->op]; \
  }                          \
  G_STMT_END

#define TARGET(name) L_##name:
#define SMALL_INTS(a, b) \
  ((a)->type == &vm->types.int_->type && (b)->type == &vm->types.int_->type && CYC_INT (a)->big == NULL && CYC_INT (b)->big == NULL)
#define FLOATS(a, b) ((a)->type == &vm->types.float_->type && (b)->type == &vm->types.float_->type)

/* A string that grows where it stands; a recording shows a new one instead. */
#if CYC_RECORDING
#define APPENDED(left, right) FALSE
#else
#define APPENDED(left, right) \
  (ARG == CYC_BINARY_ADD && (left)->type == &vm->types.str->type && (right)->type == (left)->type && (left)->refcnt == (IS_BORROWED (sp - 2) ? 1 : 2) && (OWN (sp - 2), OWN (sp - 1), TRUE) && cyc_eval_append_str (vm, frame, (left), (right)))
#endif

/* Replaces the two operands by the result, dropping left first as CPython does. */
#define BINARY_RESULT(value)                     \
  G_STMT_START                                   \
  {                                              \
    CycObject *binary_ = (value);                \
    CycObject *right_ = sp[-1], *left_ = sp[-2]; \
    if (G_UNLIKELY (binary_ == NULL))            \
      goto error;                                \
    sp -= 2;                                     \
    if (!TAKE_BORROWED (sp))                     \
      UNREF (left_, STACK_SLOT (sp));            \
    if (!TAKE_BORROWED (sp + 1))                 \
      UNREF (right_, STACK_SLOT (sp + 1));       \
    PUSH_NEW (binary_);                          \
  }                                              \
  G_STMT_END

CycObject *
CYC_EVAL_NAME (CycVM *vm, CycFrame *entry_frame)
{
  static const void *const labels[] = {
#define CYC_OP(name, argument, pops, pushes) &&L_##name,
#include "cyc-opcodes.def"
#undef CYC_OP
  };
  CycHeap *const heap = vm->heap;
  const gboolean moves = !vm->profile->caller_keeps_arguments;
#if CYC_RECORDING
  const CycMachine *machine = CYC_MACHINE (vm);
#endif
  CycFrame       *frame = entry_frame;
  const CycInstr *ip, *instr;
  CycObject     **sp;
  CycObject     **consts;
  CycCache        no_cache = { 0 };
  CycObject      *result;
  guint           n;

  frame->entry = TRUE;

start_frame:
  ENTER ();
  ip = frame->next;
  sp = frame->top;
  consts = CYC_TUPLE (frame->code->consts)->items;
  frame->code->warmth += frame->code->warmth < vm->profile->specializes_after;
  if (G_UNLIKELY (++vm->depth > vm->recursion_limit || (char *) __builtin_frame_address (0) < vm->stack_guard))
    {
      cyc_raise (vm, vm->exceptions.RecursionError, "maximum recursion depth exceeded");
      goto exit_unwind;
    }
  if (G_UNLIKELY (vm->error != NULL)) /* a generator into which something is thrown */
    goto error;
  DISPATCH ();

  TARGET (NOP)
  DISPATCH ();

  TARGET (POP_TOP)
  {
    DROP ();
    DISPATCH ();
  }

  TARGET (DUP_TOP)
  {
    PUSH_AGAIN (sp - 1);
    DISPATCH ();
  }

  TARGET (DUP_TOP_TWO)
  {
    PUSH_AGAIN (sp - 2);
    PUSH_AGAIN (sp - 2);
    DISPATCH ();
  }

  TARGET (ROT_TWO)
  {
    n = 2;
    goto rotate;
  }

  TARGET (ROT_THREE)
  {
    n = 3;
    goto rotate;
  }

  TARGET (ROT_FOUR)
  {
    n = 4;
    goto rotate;
  }

  TARGET (ROT_N)
  {
    n = (guint) ARG;
  rotate:
    {
      CycObject *top = sp[-1];
      gboolean   borrowed = TAKE_BORROWED (sp - 1);

      if (top != NULL && !borrowed)
        FROM_STACK (top, sp - 1);
      for (guint i = 1; i < n; i++)
        MOVE (sp - i, sp - i - 1);
      sp[-(gssize) n] = top;
      SET_BORROWED (sp - n, borrowed);
      if (top != NULL && !borrowed)
        TO_STACK (top, sp - n);
    }
    DISPATCH ();
  }

  TARGET (LOAD_CONST)
  {
    PUSH (consts[ARG]);
    DISPATCH ();
  }

  TARGET (LOAD_NAME)
  {
    result = cyc_eval_load_name (vm, frame, NAME_AT (ARG));
    if (result == NULL)
      goto error;
    PUSH_NEW (result);
    DISPATCH ();
  }

  TARGET (STORE_NAME)
  {
    CycObject *value;

    POP_NEW (value);
    if (!cyc_eval_store_name (vm, frame->locals != NULL ? frame->locals : frame->globals, NAME_AT (ARG), value))
      goto error;
    DISPATCH ();
  }

  TARGET (DELETE_NAME)
  {
    if (!cyc_eval_delete_name (vm, frame->locals != NULL ? frame->locals : frame->globals, NAME_AT (ARG)))
      goto error;
    DISPATCH ();
  }

  TARGET (LOAD_OUTER)
  {
    result = cyc_eval_load_outer (vm, frame, NAME_AT (ARG));
    if (result == NULL)
      goto error;
    PUSH_NEW (result);
    DISPATCH ();
  }

  TARGET (STORE_OUTER)
  {
    CycObject *value;

    POP_NEW (value);
    if (!cyc_eval_store_outer (vm, frame, NAME_AT (ARG), value))
      goto error;
    DISPATCH ();
  }

  TARGET (DELETE_OUTER)
  {
    if (!cyc_eval_delete_outer (vm, frame, NAME_AT (ARG)))
      goto error;
    DISPATCH ();
  }

  TARGET (LOAD_GLOBAL)
  {
    CycCache *cache = CACHE ();

    if (G_LIKELY (cache->kind == CYC_CACHE_GLOBAL && cache->index < CYC_DICT (frame->globals)->n_entries && CYC_DICT (frame->globals)->entries[cache->index].key == NAME_AT (ARG)))
      result = CYC_DICT (frame->globals)->entries[cache->index].value;
    else if (G_LIKELY (cache->kind == CYC_CACHE_BUILTIN && cache->version == CYC_DICT (frame->globals)->version && cache->index < CYC_DICT (frame->builtins)->n_entries && CYC_DICT (frame->builtins)->entries[cache->index].key == NAME_AT (ARG)))
      result = CYC_DICT (frame->builtins)->entries[cache->index].value;
    else
      result = cyc_eval_load_global (vm, frame, NAME_AT (ARG), cache);
    if (G_UNLIKELY (result == NULL))
      goto error;
    PUSH (result);
    DISPATCH ();
  }

  TARGET (STORE_GLOBAL)
  {
    CycObject *value;

    POP_NEW (value);
    if (!cyc_dict_set_move (vm, frame->globals, NAME_AT (ARG), value))
      goto error;
    DISPATCH ();
  }

  TARGET (DELETE_GLOBAL)
  {
    if (!cyc_eval_delete_name (vm, frame->globals, NAME_AT (ARG)))
      goto error;
    DISPATCH ();
  }

  TARGET (LOAD_FAST)
  {
    result = frame->fast[ARG];
    if (G_UNLIKELY (result == NULL))
      {
        cyc_eval_raise_unbound (vm, frame, (guint) ARG);
        goto error;
      }
    PUSH_AGAIN (frame->fast + ARG);
    DISPATCH ();
  }

  TARGET (LOAD_FAST_BORROW)
  {
    result = frame->fast[ARG];
    if (G_UNLIKELY (result == NULL))
      {
        cyc_eval_raise_unbound (vm, frame, (guint) ARG);
        goto error;
      }
    PUSH_BORROWED (result);
    DISPATCH ();
  }

  TARGET (STORE_FAST)
  {
    CycObject *value = *--sp, *old = frame->fast[ARG];
    gboolean   borrowed = TAKE_BORROWED (sp);
    gboolean   was_borrowed = TAKE_BORROWED (frame->fast + ARG);

    frame->fast[ARG] = NULL;
#if CYC_RECORDING
    /* The new value is in place before the old one dies. */
    if (old != NULL && !was_borrowed)
      cyc_ref_rename (heap, frame->holder, FAST_SLOT ((guint) ARG), CYC_HOLDER_INTERPRETER, CYC_SLOT_HELD, old);
#endif
    frame->fast[ARG] = value;
    SET_BORROWED (frame->fast + ARG, borrowed);
    if (value != NULL && !borrowed)
      RENAME (value, STACK_SLOT (sp), FAST_SLOT ((guint) ARG));
    if (old != NULL && !was_borrowed)
      cyc_release (heap, old);
    DISPATCH ();
  }

  TARGET (DELETE_FAST)
  {
    CycObject *old = frame->fast[ARG];

    if (G_UNLIKELY (old == NULL))
      {
        cyc_eval_raise_unbound (vm, frame, (guint) ARG);
        goto error;
      }
    frame->fast[ARG] = NULL;
    if (!TAKE_BORROWED (frame->fast + ARG))
      UNREF (old, FAST_SLOT ((guint) ARG));
    DISPATCH ();
  }

  TARGET (LOAD_FAST_AND_CLEAR)
  {
    CycObject *value = frame->fast[ARG];
    gboolean   borrowed = TAKE_BORROWED (frame->fast + ARG);

    frame->fast[ARG] = NULL;
    *sp = value;
    SET_BORROWED (sp, borrowed);
    if (value != NULL && !borrowed)
      RENAME (value, FAST_SLOT ((guint) ARG), STACK_SLOT (sp));
    sp++;
    DISPATCH ();
  }

  TARGET (LOAD_DEREF)
  {
    n = frame->code->n_locals + (guint) ARG;
    result = CYC_CELL (frame->fast[n])->content;
    if (G_UNLIKELY (result == NULL))
      {
        cyc_eval_raise_unbound (vm, frame, n);
        goto error;
      }
    PUSH (result);
    DISPATCH ();
  }

  TARGET (STORE_DEREF)
  {
    CycCell   *cell = CYC_CELL (frame->fast[frame->code->n_locals + (guint) ARG]);
    CycObject *value;

    POP_NEW (value);
    cyc_ref_set_move (heap, CYC_HOLDER_OF (cell), CYC_FIELD (heap, "cell_contents"), &cell->content, value);
    DISPATCH ();
  }

  TARGET (DELETE_DEREF)
  {
    n = frame->code->n_locals + (guint) ARG;
    if (CYC_CELL (frame->fast[n])->content == NULL)
      {
        cyc_eval_raise_unbound (vm, frame, n);
        goto error;
      }
    cyc_cell_set (vm, frame->fast[n], NULL);
    DISPATCH ();
  }

  TARGET (LOAD_CLASSDEREF)
  {
    n = frame->code->n_locals + (guint) ARG;
    result = NULL;
    if (frame->locals != NULL)
      {
        guint      k = (guint) ARG;
        CycTuple  *cells = CYC_TUPLE (frame->code->cellvars), *frees = CYC_TUPLE (frame->code->freevars);
        CycObject *name = k < frame->code->n_cells ? cells->items[k] : frees->items[k - frame->code->n_cells];

        result = cyc_dict_get (vm, frame->locals, name);
      }
    if (result == NULL)
      result = CYC_CELL (frame->fast[n])->content;
    if (result == NULL)
      {
        cyc_eval_raise_unbound (vm, frame, n);
        goto error;
      }
    PUSH (result);
    DISPATCH ();
  }

  TARGET (LOAD_CLOSURE)
  {
    PUSH (frame->fast[frame->code->n_locals + (guint) ARG]);
    DISPATCH ();
  }

  TARGET (MAKE_CELL)
  {
    CycObject **place = &frame->fast[frame->code->n_locals + (guint) ARG];

    result = cyc_cell_new (vm, NULL);
    cyc_ref_set_move (heap, frame->holder, cyc_frame_slot (heap, frame, frame->code->n_locals + (guint) ARG), place, result);
    DISPATCH ();
  }

  TARGET (PUSH_CELL)
  {
    n = frame->code->n_locals + (guint) ARG;
    result = frame->fast[n];
    frame->fast[n] = NULL;
    *sp = result;
    if (result != NULL)
      RENAME (result, FAST_SLOT (n), STACK_SLOT (sp));
    sp++;
    DISPATCH ();
  }

  TARGET (POP_CELL)
  {
    CycObject *old;

    n = frame->code->n_locals + (guint) ARG;
    old = frame->fast[n];
    frame->fast[n] = NULL;
    if (old != NULL)
      UNREF (old, FAST_SLOT (n));
    result = *--sp;
    frame->fast[n] = result;
    if (result != NULL)
      RENAME (result, STACK_SLOT (sp), FAST_SLOT (n));
    DISPATCH ();
  }

  TARGET (LOAD_ATTR)
  {
    CycObject *self = sp[-1];

#if !CYC_RECORDING
    const CycCache *cache = CACHE ();
    const CycClass *type = CYC_CLASS_OF (self);

    if (G_LIKELY (cache->kind == CYC_CACHE_VALUE && cache->version == type->version && type->version != 0 && type->shared_keys != NULL))
      {
        const CycValues *values = *cyc_instance_values_place (self);

        result = values != NULL ? cyc_values_at (values, cache->index) : NULL;
        if (G_LIKELY (result != NULL))
          {
            REF (result, 0);
            sp[-1] = result;
            if (!TAKE_BORROWED (sp - 1))
              UNREF (self, 0);
            DISPATCH ();
          }
      }
#endif
    result = cyc_eval_load_attr (vm, self, NAME_AT (ARG), CACHE ());
    if (G_UNLIKELY (result == NULL))
      goto error;
    {
      gboolean borrowed = TAKE_BORROWED (sp - 1);

      sp[-1] = result;
#if CYC_RECORDING
      if (!borrowed)
        FROM_STACK (self, sp - 1);
      TO_STACK (result, sp - 1);
      if (!borrowed)
        cyc_release (heap, self);
#else
      if (!borrowed)
        UNREF (self, 0);
#endif
    }
    DISPATCH ();
  }

  TARGET (STORE_ATTR)
  {
#if !CYC_RECORDING
    CycObject      *self = sp[-1];
    const CycCache *cache = CACHE ();
    const CycClass *type = CYC_CLASS_OF (self);

    if (G_LIKELY (cache->kind == CYC_CACHE_VALUE && cache->version == type->version && type->version != 0 && type->shared_keys != NULL))
      {
        CycValues *values = *cyc_instance_values_place (self);
        CycObject *old = values != NULL ? cyc_values_at (values, cache->index) : NULL;

        if (G_LIKELY (old != NULL))
          {
            sp -= 2;
            values->items[cache->index] = *sp;
            FROM_STACK (*sp, sp);
            UNREF (old, 0);
            if (!TAKE_BORROWED (sp + 1))
              UNREF (self, 0);
            DISPATCH ();
          }
      }
#endif
    if (!cyc_eval_store_attr (vm, sp[-1], NAME_AT (ARG), sp[-2], CACHE ()))
      goto error;
    sp -= 2;
    DROP_AT (sp);
    DROP_AT (sp + 1);
    DISPATCH ();
  }

  TARGET (DELETE_ATTR)
  {
    if (!cyc_object_setattr (vm, sp[-1], NAME_AT (ARG), NULL))
      goto error;
    DROP ();
    DISPATCH ();
  }

  TARGET (LOAD_METHOD)
  {
    CycObject *self = sp[-1];
    gboolean   unbound;

#if !CYC_RECORDING
    const CycCache *cache = CACHE ();
    const CycClass *type = CYC_CLASS_OF (self);

    /* The class alone decides: there is no dictionary, or the instance's values know no such name. */
    if (G_LIKELY (cache->kind == CYC_CACHE_METHOD && cache->version == type->version && type->version != 0 && (type->dict_offset == 0 || (type->shared_keys != NULL && *cyc_instance_values_place (self) != NULL && cyc_shared_keys_find (type->shared_keys, NAME_AT (ARG)) < 0))))
      {
        MOVE (sp, sp - 1);
        sp[-1] = cache->value;
        REF (cache->value, 0);
        sp++;
        DISPATCH ();
      }
#endif
    result = cyc_eval_load_method (vm, self, NAME_AT (ARG), CACHE (), &unbound);
    if (G_UNLIKELY (result == NULL))
      goto error;
    if (unbound)
      {
        MOVE (sp, sp - 1);
        sp--;
        PUSH_NEW (result);
        sp++;
      }
    else
      {
        FROM_STACK (self, sp - 1);
        sp[-1] = NULL;
        PUSH_NEW (result);
        cyc_release (heap, self);
      }
    DISPATCH ();
  }

  TARGET (LOAD_SUPER_ATTR)
  {
    result = cyc_eval_super_attr (vm, sp[-3], sp[-2], sp[-1], NAME_AT (ARG));
    if (result == NULL)
      goto error;
    DROP ();
    DROP ();
    DROP ();
    PUSH_NEW (result);
    DISPATCH ();
  }

  TARGET (UNARY_POSITIVE)
  {
    result = cyc_number_unary (vm, sp[-1], CYC_UNARY_POSITIVE);
    goto unary_result;
  }

  TARGET (UNARY_NEGATIVE)
  {
    result = cyc_number_unary (vm, sp[-1], CYC_UNARY_NEGATIVE);
    goto unary_result;
  }

  TARGET (UNARY_INVERT)
  {
    result = cyc_number_unary (vm, sp[-1], CYC_UNARY_INVERT);
    goto unary_result;
  }

  TARGET (UNARY_NOT)
  {
    int truth = cyc_object_is_true (vm, sp[-1]);

    result = truth < 0 ? NULL : cyc_bool_new (vm, !truth);
  unary_result:
    if (result == NULL)
      goto error;
    DROP ();
    PUSH_NEW (result);
    DISPATCH ();
  }

  TARGET (BINARY_OP)
  {
    CycObject *left = sp[-2], *right = sp[-1];
    gint64     value;
    double     real;

    if (SMALL_INTS (left, right))
      {
        if (G_LIKELY (cyc_eval_small_ints (CYC_INT (left)->small, CYC_INT (right)->small, (CycBinaryOp) ARG, &value)))
          {
            BINARY_RESULT (cyc_int_new (vm, value));
            DISPATCH ();
          }
      }
    else if (FLOATS (left, right) && G_LIKELY (cyc_eval_floats (CYC_FLOAT (left)->value, CYC_FLOAT (right)->value, (CycBinaryOp) ARG, &real)))
      {
        BINARY_RESULT (cyc_float_new (vm, real));
        DISPATCH ();
      }
    if (APPENDED (left, right))
      sp--;
    else
      BINARY_RESULT (cyc_number_binary (vm, left, right, (CycBinaryOp) ARG));
    DISPATCH ();
  }

  TARGET (INPLACE_OP)
  {
    CycObject *left = sp[-2], *right = sp[-1];
    gint64     value;
    double     real;

    if (SMALL_INTS (left, right) && G_LIKELY (cyc_eval_small_ints (CYC_INT (left)->small, CYC_INT (right)->small, (CycBinaryOp) ARG, &value)))
      {
        BINARY_RESULT (cyc_int_new (vm, value));
        DISPATCH ();
      }
    if (FLOATS (left, right) && G_LIKELY (cyc_eval_floats (CYC_FLOAT (left)->value, CYC_FLOAT (right)->value, (CycBinaryOp) ARG, &real)))
      {
        BINARY_RESULT (cyc_float_new (vm, real));
        DISPATCH ();
      }
    if (APPENDED (left, right))
      sp--;
    else
      BINARY_RESULT (cyc_number_inplace (vm, left, right, (CycBinaryOp) ARG));
    DISPATCH ();
  }

  TARGET (COMPARE_OP)
  {
    CycObject *left = sp[-2], *right = sp[-1];
    gboolean   ints = SMALL_INTS (left, right);

    /* To 3.10 even this comparison is a level of recursion. */
    if ((ints || FLOATS (left, right)) && G_LIKELY (vm->depth < vm->recursion_limit || vm->profile->specializes_after > 0))
      {
        gboolean truth = ints ? CYC_TRUTH (CYC_INT (left)->small, CYC_INT (right)->small, ARG)
                              : CYC_TRUTH (CYC_FLOAT (left)->value, CYC_FLOAT (right)->value, ARG);

#if !CYC_RECORDING
        /* The jump that follows need not see True or False. */
        if (ip->op == CYC_OP_POP_JUMP_IF_FALSE || ip->op == CYC_OP_POP_JUMP_IF_TRUE)
          {
            sp -= 2;
            DROP_AT (sp);
            DROP_AT (sp + 1);
            instr = ip++;
            if (truth == (instr->op == CYC_OP_POP_JUMP_IF_TRUE))
              JUMP_TO (ARG);
            DISPATCH ();
          }
#endif
        BINARY_RESULT (cyc_bool_new (vm, truth));
        DISPATCH ();
      }
    BINARY_RESULT (cyc_object_compare (vm, left, right, (CycCompareOp) ARG));
    DISPATCH ();
  }

  TARGET (IS_OP)
  {
    BINARY_RESULT (cyc_bool_new (vm, (sp[-2] == sp[-1]) != (ARG == 1)));
    DISPATCH ();
  }

  TARGET (CONTAINS_OP)
  {
    int found = cyc_object_contains (vm, sp[-1], sp[-2]);

    if (found < 0)
      goto error;
    BINARY_RESULT (cyc_bool_new (vm, found != ARG));
    DISPATCH ();
  }

  TARGET (BINARY_SUBSCR)
  {
    CycObject *left = sp[-2], *right = sp[-1];

    if (left->type == &vm->types.list->type && right->type == &vm->types.int_->type && CYC_INT (right)->big == NULL && (gsize) CYC_INT (right)->small < CYC_LIST (left)->length)
      BINARY_RESULT (cyc_new_ref (vm, CYC_LIST (left)->items[CYC_INT (right)->small]));
    else
      BINARY_RESULT (cyc_object_getitem (vm, left, right));
    DISPATCH ();
  }

  TARGET (STORE_SUBSCR)
  {
    if (!cyc_object_setitem (vm, sp[-2], sp[-1], sp[-3]))
      goto error;
    sp -= 3;
    DROP_AT (sp);
    DROP_AT (sp + 1);
    DROP_AT (sp + 2);
    DISPATCH ();
  }

  TARGET (DELETE_SUBSCR)
  {
    if (!cyc_object_setitem (vm, sp[-2], sp[-1], NULL))
      goto error;
    sp -= 2;
    DROP_AT (sp);
    DROP_AT (sp + 1);
    DISPATCH ();
  }

  TARGET (BUILD_SLICE)
  {
    result = cyc_slice_new (vm, sp[-ARG], sp[1 - ARG], ARG == 3 ? sp[-1] : NULL);
    if (result == NULL)
      goto error;
    for (gint32 i = 0; i < ARG; i++)
      DROP ();
    PUSH_NEW (result);
    DISPATCH ();
  }

  TARGET (BUILD_TUPLE)
  {
    sp -= ARG;
    result = cyc_tuple_new_for (vm, sp, (gsize) ARG);
    for (gint32 i = 0; i < ARG; i++)
      {
        FROM_STACK (sp[i], sp + i);
        cyc_tuple_init_move (vm, result, (gsize) i, sp[i]);
      }
    PUSH_NEW (result);
    DISPATCH ();
  }

  TARGET (BUILD_LIST)
  {
    result = cyc_list_new_sized (vm, (gsize) ARG);
    sp -= ARG;
    for (gint32 i = 0; i < ARG; i++)
      {
        FROM_STACK (sp[i], sp + i);
        cyc_list_init_move (vm, result, (gsize) i, sp[i]);
      }
    PUSH_NEW (result);
    DISPATCH ();
  }

  TARGET (BUILD_SET)
  {
    CycObject **items = sp - ARG;
    gboolean    fits = TRUE;

    result = cyc_set_new (vm, NULL, FALSE);
    sp = items;
    for (gint32 i = 0; i < ARG; i++)
      {
        fits = fits && cyc_set_add (vm, result, items[i]);
        DROP_AT (items + i);
      }
    if (!fits)
      {
        cyc_release (heap, result);
        goto error;
      }
    PUSH_NEW (result);
    DISPATCH ();
  }

  TARGET (BUILD_MAP)
  {
    result = cyc_dict_new_presized (vm, (gsize) ARG);
    for (gint32 i = 0; i < ARG; i++)
      if (!cyc_dict_set (vm, result, sp[2 * (i - ARG)], sp[2 * (i - ARG) + 1]))
        {
          cyc_release (heap, result);
          goto error;
        }
    for (gint32 i = 0; i < 2 * ARG; i++)
      DROP ();
    PUSH_NEW (result);
    DISPATCH ();
  }

  TARGET (BUILD_CONST_KEY_MAP)
  {
    result = cyc_dict_new_presized (vm, (gsize) ARG);
    for (gint32 i = 0; i < ARG; i++)
      if (!cyc_dict_set (vm, result, CYC_TUPLE (sp[-1])->items[i], sp[i - ARG - 1]))
        {
          cyc_release (heap, result);
          goto error;
        }
    for (gint32 i = 0; i < ARG + 1; i++)
      DROP ();
    PUSH_NEW (result);
    DISPATCH ();
  }

  TARGET (BUILD_STRING)
  {
    CycStrBuilder *builder = cyc_str_builder_new (vm);

    for (gint32 i = 0; i < ARG; i++)
      cyc_str_builder_append (builder, sp[i - ARG]);
    result = cyc_str_builder_end (vm, builder);
    if (G_UNLIKELY (result == NULL))
      goto error;
    for (gint32 i = 0; i < ARG; i++)
      DROP ();
    PUSH_NEW (result);
    DISPATCH ();
  }

  TARGET (LIST_APPEND)
  {
    CycObject *value;

    POP_NEW (value);
    cyc_list_append_move (vm, sp[-ARG], value);
    DISPATCH ();
  }

  TARGET (SET_ADD)
  {
    if (!cyc_set_add (vm, sp[-ARG - 1], sp[-1]))
      goto error;
    DROP ();
    DISPATCH ();
  }

  TARGET (MAP_ADD)
  {
    if (!cyc_dict_set (vm, sp[-ARG - 2], sp[-2], sp[-1]))
      goto error;
    DROP ();
    DROP ();
    DISPATCH ();
  }

  TARGET (LIST_EXTEND)
  {
    if (!cyc_list_extend (vm, sp[-ARG - 1], sp[-1]))
      {
        if (cyc_error_matches (vm, vm->exceptions.TypeError) && CYC_CLASS_OF (sp[-1])->slots.iter == NULL && CYC_CLASS_OF (sp[-1])->slots.getitem == NULL && vm->profile->calls_named_in_full)
          {
            cyc_error_clear (vm);
            cyc_raise (vm, vm->exceptions.TypeError, "Value after * must be an iterable, not %T", sp[-1]);
          }
        goto error;
      }
    DROP ();
    DISPATCH ();
  }

  TARGET (SET_UPDATE)
  {
    if (!cyc_set_update (vm, sp[-ARG - 1], sp[-1]))
      goto error;
    DROP ();
    DISPATCH ();
  }

  TARGET (DICT_UPDATE)
  {
    if (!cyc_eval_merge (vm, sp[-ARG - 1], sp[-1], NULL))
      goto error;
    DROP ();
    DISPATCH ();
  }

  TARGET (DICT_MERGE)
  {
    if (!cyc_eval_merge (vm, sp[-ARG - 1], sp[-1], sp[-ARG - 3]))
      goto error;
    DROP ();
    DISPATCH ();
  }

  TARGET (LIST_TO_TUPLE)
  {
    result = cyc_tuple_from_array (vm, CYC_LIST (sp[-1])->items, CYC_LIST (sp[-1])->length);
    DROP ();
    PUSH_NEW (result);
    DISPATCH ();
  }

  TARGET (BUILD_UNPACK)
  {
    n = (guint) ARG >> CYC_UNPACK_BITS;
    result = cyc_eval_build_unpack (vm, (CycUnpack) (ARG & CYC_UNPACK_MASK), sp - n, n);
    if (result == NULL)
      goto error;
    for (guint i = 0; i < n; i++)
      DROP ();
    PUSH_NEW (result);
    DISPATCH ();
  }

  TARGET (UNPACK_SEQUENCE)
  {
    CycObject *sequence;

    n = (guint) ARG;
    if (!cyc_eval_unpack (vm, sp[-1], n, FALSE, 0, sp))
      goto error;
    goto unpacked;

    TARGET (UNPACK_EX)
    n = ((guint) ARG & 0xff) + 1 + ((guint) ARG >> 8);
    if (!cyc_eval_unpack (vm, sp[-1], (guint) ARG & 0xff, TRUE, (guint) ARG >> 8, sp))
      goto error;

  unpacked:
    /* The first item comes to the top; all move down by one, over the sequence. */
    sequence = *--sp;
    FROM_STACK (sequence, sp);
    for (guint i = 0; i < n / 2; i++)
      {
        CycObject *item = sp[1 + i];

        sp[1 + i] = sp[n - i];
        sp[n - i] = item;
      }
    for (guint i = 0; i < n; i++)
      {
        CycObject *item = sp[1];

        PUSH_NEW (item);
      }
    cyc_release (heap, sequence);
    DISPATCH ();
  }

  TARGET (FORMAT_VALUE)
  {
    gboolean has_spec = (ARG & 4) != 0;

    result = cyc_eval_format (vm, has_spec ? sp[-2] : sp[-1], (guint) ARG, has_spec ? sp[-1] : NULL);
    if (result == NULL)
      goto error;
    if (has_spec)
      DROP ();
    DROP ();
    PUSH_NEW (result);
    DISPATCH ();
  }

  TARGET (JUMP)
  {
    gboolean backward = frame->code->instrs + ARG < ip;

    JUMP_TO (ARG);
    if (backward)
      {
        frame->next = ip;
        CHECK_BREAKER ();
      }
    DISPATCH ();
  }

#define CONDITIONAL_JUMP(wanted)                                                                                  \
  G_STMT_START                                                                                                    \
  {                                                                                                               \
    CycObject *condition = sp[-1];                                                                                \
    int        truth = condition == vm->true_ ? 1 : condition == vm->false_ ? 0                                   \
                                                                            : cyc_object_is_true (vm, condition); \
    if (G_UNLIKELY (truth < 0))                                                                                   \
      goto error;                                                                                                 \
    DROP ();                                                                                                      \
    if (truth == (wanted))                                                                                        \
      JUMP_TO (ARG);                                                                                              \
  }                                                                                                               \
  G_STMT_END

  TARGET (POP_JUMP_IF_TRUE)
  {
    CONDITIONAL_JUMP (1);
    DISPATCH ();
  }

  TARGET (POP_JUMP_IF_FALSE)
  {
    CONDITIONAL_JUMP (0);
    DISPATCH ();
  }

  TARGET (JUMP_IF_TRUE_OR_POP)
  {
    int truth = cyc_object_is_true (vm, sp[-1]);

    if (truth < 0)
      goto error;
    if (truth)
      JUMP_TO (ARG);
    else
      DROP ();
    DISPATCH ();
  }

  TARGET (JUMP_IF_FALSE_OR_POP)
  {
    int truth = cyc_object_is_true (vm, sp[-1]);

    if (truth < 0)
      goto error;
    if (!truth)
      JUMP_TO (ARG);
    else
      DROP ();
    DISPATCH ();
  }

  TARGET (GET_ITER)
  {
    result = cyc_object_iter (vm, sp[-1]);
    if (result == NULL)
      goto error;
    DROP ();
    PUSH_NEW (result);
    DISPATCH ();
  }

  TARGET (FOR_ITER)
  {
    result = cyc_eval_step (vm, sp[-1]);
    if (G_LIKELY (result != NULL))
      {
        PUSH_NEW (result);
        DISPATCH ();
      }
    if (vm->error != NULL)
      {
        if (!cyc_error_matches (vm, vm->exceptions.StopIteration))
          goto error;
        cyc_error_clear (vm);
      }
    DROP ();
    JUMP_TO (ARG);
    DISPATCH ();
  }

  TARGET (CALL_METHOD)
  {
    n = (guint) ARG;
    if (sp[-(gssize) n - 2] != NULL)
      {
        n++;
        goto call;
      }
    for (CycObject **place = sp - n - 2; place < sp - 1; place++)
      MOVE (place, place + 1);
    sp--;
    goto call;
  }

  TARGET (CALL_FUNCTION)
  {
    CycObject *callable;
    gboolean   holds, unchecked;

    n = (guint) ARG;
  call:
    callable = sp[-(gssize) n - 1];
    holds = vm->profile->call_holds_callable;
    if (CYC_IS_METHOD (vm, callable) && (moves || vm->profile->bound_self_on_stack) && (instr->op != CYC_OP_CALL_METHOD || n == (guint) ARG))
      {
        UNPACK_METHOD ();
        holds = FALSE;
      }
    if (G_LIKELY (CYC_IS_FUNCTION (vm, callable) || (CYC_IS_METHOD (vm, callable) && CYC_IS_FUNCTION (vm, CYC_METHOD (callable)->func))))
      {
        gboolean     bound = CYC_IS_METHOD (vm, callable);
        gboolean     moving = moves && !bound;
        CycFunction *function = CYC_FUNCTION (bound ? CYC_METHOD (callable)->func : callable);
        CycFrame    *callee;
        CycArguments arguments = { sp - n, n, NULL, moving, frame->holder, (guint32) (sp - n - frame->stack), BORROWED_FROM (sp - n) };
        gboolean     fits;

        frame->top = sp;
        callee = cyc_frame_push (vm, function->code, &function->object, function->globals, NULL);
        if (moves && bound)
          cyc_ref_make (heap, callee->holder, CYC_FIELD (heap, "f_func"), &function->object);
        if (moving)
          {
            callee->func_borrowed = TAKE_BORROWED (sp - n - 1);
#if CYC_RECORDING
            if (!callee->func_borrowed)
              cyc_ref_rename (heap, frame->holder, STACK_SLOT (sp - n - 1), callee->holder, CYC_FIELD (heap, "f_func"), callable);
#endif
            sp[-(gssize) n - 1] = NULL;
          }
        fits = bound ? cyc_eval_bind_method (vm, callee, CYC_METHOD (callable), sp - n, n)
                     : cyc_frame_bind (vm, callee, function, &arguments);
        if (!fits)
          {
            cyc_frame_pop (vm, callee);
            goto call_failed;
          }
        if (moving)
          sp -= n + 1;
        frame->n_pending = moving ? 0 : n + 1;
        if (holds)
          {
            PUSH (callable);
            frame->n_pending++;
          }
        frame->top = sp;
        callee->back = frame;
        frame = callee;
        goto start_frame;
      call_failed:
        for (guint i = 0; i < n + 1; i++)
          {
            result = *--sp;
            if (!TAKE_BORROWED (sp) && result != NULL)
              UNREF (result, STACK_SLOT (sp));
          }
        goto error;
      }
    frame->top = sp;
    CALLS_BUILTIN (sp - n - 1);
    unchecked = vm->profile->gc_at_eval_breaker && cyc_eval_call_is_unchecked (vm, (CycInstr *) instr, callable, n);
    if (CYC_IS_BUILTIN (vm, callable))
      result = cyc_method_def_call (vm, CYC_BUILTIN (callable)->def, CYC_BUILTIN (callable)->self, sp - n, n, NULL);
    else
      result = cyc_eval_call_object (vm, callable, sp - n, n, NULL);
    if (moves)
      {
        CycObject **args = sp - n;

        sp -= n + 1;
        for (guint i = 0; i < n; i++)
          DROP_AT (args + i);
        DROP_AT (sp);
      }
    else
      {
        for (guint i = 0; i < n + 1; i++)
          DROP ();
      }
    if (G_UNLIKELY (result == NULL))
      goto error;
    PUSH_NEW (result);
    if (!unchecked)
      CHECK_BREAKER ();
    DISPATCH ();
  }

  TARGET (CALL_METHOD_KW)
  {
    CycObject **place = sp - ARG - 3;

    n = (guint) ARG;
    if (*place != NULL)
      {
        n++;
        goto call_kw;
      }
    for (; place < sp - 1; place++)
      MOVE (place, place + 1);
    sp--;
    goto call_kw;
  }

  TARGET (CALL_FUNCTION_KW)
  {
    CycObject *kwnames, *callable;
    gsize      n_names;

    n = (guint) ARG;
  call_kw:
    POP_NEW (kwnames);
    n_names = CYC_TUPLE (kwnames)->length;
    callable = sp[-(gssize) n - 1];
    if (moves && CYC_IS_METHOD (vm, callable))
      UNPACK_METHOD ();
    if (CYC_IS_FUNCTION (vm, callable))
      {
        CycFunction *function = CYC_FUNCTION (callable);
        CycFrame    *callee;
        CycArguments arguments = { sp - n, n - n_names, kwnames, moves, frame->holder, (guint32) (sp - n - frame->stack), BORROWED_FROM (sp - n) };
        gboolean     fits;

        frame->top = sp;
        callee = cyc_frame_push (vm, function->code, &function->object, function->globals, NULL);
        if (moves)
          {
            callee->func_borrowed = TAKE_BORROWED (sp - n - 1);
#if CYC_RECORDING
            if (!callee->func_borrowed)
              cyc_ref_rename (heap, frame->holder, STACK_SLOT (sp - n - 1), callee->holder, CYC_FIELD (heap, "f_func"), callable);
#endif
            sp[-(gssize) n - 1] = NULL;
          }
        fits = cyc_frame_bind (vm, callee, function, &arguments);
        cyc_release (heap, kwnames);
        if (!fits)
          {
            cyc_frame_pop (vm, callee);
            goto call_failed;
          }
        if (moves)
          sp -= n + 1;
        frame->n_pending = moves ? 0 : n + 1;
        if (vm->profile->call_holds_callable)
          {
            PUSH (callable);
            frame->n_pending++;
          }
        frame->top = sp;
        callee->back = frame;
        frame = callee;
        goto start_frame;
      }
    frame->top = sp;
    CALLS_BUILTIN (sp - n - 1);
    result = cyc_eval_call_object (vm, callable, sp - n, n - n_names, kwnames);
    for (guint i = 0; i < n + 1; i++)
      DROP ();
    cyc_release (heap, kwnames);
    if (result == NULL)
      goto error;
    PUSH_NEW (result);
    CHECK_BREAKER ();
    DISPATCH ();
  }

  TARGET (CALL_FUNCTION_EX)
  {
    gboolean    has_dict = ARG == 1;
    CycObject  *dict = has_dict ? sp[-1] : NULL;
    CycObject **arguments = has_dict ? sp - 2 : sp - 1;
    CycObject  *callable = arguments[-1], *tuple = *arguments;

    if (has_dict && vm->profile->unpacks_at_once)
      {
        result = cyc_eval_to_dict (vm, callable, dict);
        if (result == NULL)
          goto error;
        DROP ();
        PUSH_NEW (result);
        dict = result;
      }
    if (tuple->type != &vm->types.tuple->type)
      {
        result = cyc_eval_to_tuple (vm, callable, tuple);
        if (result == NULL)
          goto error;
        FROM_STACK (tuple, arguments);
        *arguments = result;
        TO_STACK (result, arguments);
        cyc_release (heap, tuple);
        tuple = result;
      }
    frame->top = sp;
    if (vm->profile->call_ex_moves && CYC_IS_FUNCTION (vm, callable))
      {
        CycFunction *function = CYC_FUNCTION (callable);
        CycFrame    *callee = cyc_frame_push (vm, function->code, &function->object, function->globals, NULL);
        gboolean     fits;

        callee->func_borrowed = IS_BORROWED (arguments - 1);
        if (!callee->func_borrowed)
          cyc_ref_make (heap, callee->holder, CYC_FIELD (heap, "f_func"), callable);
        fits = cyc_eval_bind_ex (vm, callee, function, tuple, dict);
        if (has_dict)
          DROP ();
        DROP ();
        DROP ();
        if (!fits)
          {
            cyc_frame_pop (vm, callee);
            goto error;
          }
        frame->n_pending = 0;
        frame->top = sp;
        callee->back = frame;
        frame = callee;
        goto start_frame;
      }
    CALLS_BUILTIN (arguments - 1);
    result = cyc_eval_call_ex (vm, callable, tuple, dict);
    if (has_dict)
      DROP ();
    DROP ();
    DROP ();
    if (result == NULL)
      goto error;
    PUSH_NEW (result);
    CHECK_BREAKER ();
    DISPATCH ();
  }

  TARGET (MAKE_FUNCTION)
  {
    n = 1 + ((ARG & 1) != 0) + ((ARG & 2) != 0) + ((ARG & 4) != 0) + ((ARG & 8) != 0) + ((ARG & 16) != 0);
    result = cyc_eval_make_function (vm, frame, (guint) ARG, sp);
    for (guint i = 0; i < n; i++)
      DROP ();
    PUSH_NEW (result);
    DISPATCH ();
  }

  TARGET (LOAD_BUILD_CLASS)
  {
    result = cyc_dict_get_utf8 (vm, frame->builtins, "__build_class__");
    if (result == NULL)
      {
        cyc_raise (vm, vm->exceptions.NameError, "__build_class__ not found");
        goto error;
      }
    PUSH (result);
    DISPATCH ();
  }

  TARGET (RETURN_VALUE)
  {
    CycFrame *back = frame->back;

    POP_NEW (result);
    frame->top = sp;

    LEAVE ();
    vm->depth--;
    if (frame->generator != NULL)
      {
        frame->generator->state = CYC_GENERATOR_FINISHED;
        return result;
      }
    if (frame->entry)
      {
        cyc_frame_pop (vm, frame);
        return result;
      }
    cyc_frame_pop (vm, frame);
    frame = back;
  resume_caller:
    ip = frame->next;
    instr = ip - 1;
    sp = frame->top;
    consts = CYC_TUPLE (frame->code->consts)->items;
    for (guint i = 0; i < frame->n_pending; i++)
      DROP ();
    frame->n_pending = 0;
    frame->top = sp;
    if (G_UNLIKELY (result == NULL))
      goto error;
    PUSH_NEW (result);
    DISPATCH ();
  }

  TARGET (RESUME)
  {
    CHECK_BREAKER ();
    DISPATCH ();
  }

  TARGET (GENERATOR_START)
  {
    CycFrame *back = frame->back;
    gboolean  was_entry = frame->entry;

    frame->top = sp;
    LEAVE ();
    vm->depth--;
    result = cyc_generator_new (vm, frame);
    if (was_entry)
      return result;
    frame = back;
    goto resume_caller;
  }

  TARGET (YIELD_VALUE)
  {
    POP_NEW (result);
  yield:
    frame->top = sp;
    frame->generator->state = CYC_GENERATOR_SUSPENDED;
    LEAVE ();
    vm->depth--;
    return result;
  }

  TARGET (GET_YIELD_FROM_ITER)
  {
    if (sp[-1]->type == &vm->types.generator->type)
      DISPATCH ();
    result = cyc_object_iter (vm, sp[-1]);
    if (result == NULL)
      goto error;
    DROP ();
    PUSH_NEW (result);
    DISPATCH ();
  }

  TARGET (YIELD_FROM)
  {
    CycObject *receiver = sp[-2], *sent = sp[-1], *returned = NULL;

    frame->top = sp;
    if (receiver->type == &vm->types.generator->type)
      result = cyc_generator_send (vm, CYC_GENERATOR (receiver), sent == vm->none ? NULL : sent, &returned);
    else if (sent == vm->none)
      result = cyc_eval_step (vm, receiver);
    else
      {
        CycObject *name = cyc_str_new_interned (vm, "send");

        result = cyc_object_call_method (vm, receiver, name, 1, sent);
        cyc_release (heap, name);
      }
    if (result != NULL)
      {
        DROP ();
        frame->next = ip - 1; /* runs again with what is sent */
        goto yield;
      }
    if (returned == NULL && vm->error != NULL)
      {
        CycObject *stop;

        if (!cyc_error_matches (vm, vm->exceptions.StopIteration))
          goto error;
        stop = cyc_error_take (vm);
        returned = cyc_exception_get_extra (vm, stop, "value");
        returned = cyc_new_ref (vm, returned != NULL ? returned : vm->none);
        cyc_release (heap, stop);
      }
    if (returned == NULL)
      returned = cyc_none_new (vm);
    DROP ();
    DROP ();
    PUSH_NEW (returned);
    DISPATCH ();
  }

  TARGET (IMPORT_NAME)
  {
    result = cyc_import_name (vm, frame, NAME_AT (ARG), sp[-1], sp[-2]);
    if (result == NULL)
      goto error;
    DROP ();
    DROP ();
    PUSH_NEW (result);
    DISPATCH ();
  }

  TARGET (IMPORT_FROM)
  {
    result = cyc_eval_import_from (vm, sp[-1], NAME_AT (ARG));
    if (result == NULL)
      goto error;
    PUSH_NEW (result);
    DISPATCH ();
  }

  TARGET (IMPORT_STAR)
  {
    if (!cyc_eval_import_star (vm, frame, sp[-1]))
      goto error;
    DROP ();
    DISPATCH ();
  }

  TARGET (PUSH_EXC_INFO)
  {
    CycExcInfo *info = vm->exc_info;
    CycObject  *exception, *previous;

    POP_NEW (exception);
    previous = cyc_new_ref (vm, info->value != NULL ? info->value : vm->none);
    PUSH_NEW (previous);
    cyc_exc_info_set (vm, info, exception);
    PUSH_NEW (exception);
    DISPATCH ();
  }

  TARGET (CHECK_EXC_MATCH)
  {
    int match = cyc_exception_matches (vm, sp[-2], sp[-1]);

    if (match < 0)
      goto error;
    DROP ();
    PUSH_NEW (cyc_bool_new (vm, match));
    DISPATCH ();
  }

  TARGET (POP_EXCEPT)
  {
    CycObject *previous;

    POP_NEW (previous);
    cyc_exc_info_set (vm, vm->exc_info, previous == vm->none ? NULL : previous);
    cyc_release (heap, previous);
    DISPATCH ();
  }

  TARGET (RERAISE)
  {
    CycObject *exception;

    POP_NEW (exception);
    cyc_error_restore (vm, exception);
    goto unwind;
  }

  TARGET (RAISE_VARARGS)
  {
    CycObject *exception = NULL, *cause = NULL;

    if (ARG == 0)
      {
        CycObject *handled = cyc_vm_get_handled (vm);

        if (handled == NULL)
          {
            cyc_raise (vm, vm->exceptions.RuntimeError, "No active exception to reraise");
            goto error;
          }
        cyc_error_restore (vm, cyc_new_ref (vm, handled));
        goto unwind;
      }
    if (ARG == 2)
      POP_NEW (cause);
    POP_NEW (exception);
    cyc_raise_value (vm, exception, cause);
    cyc_release (heap, exception);
    cyc_xrelease (heap, cause);
    goto error;
  }

  TARGET (LOAD_ASSERTION_ERROR)
  {
    PUSH ((CycObject *) vm->exceptions.AssertionError);
    DISPATCH ();
  }

  TARGET (BEFORE_WITH)
  {
    CycObject *exit_method, *enter;

    if (!cyc_eval_before_with (vm, sp[-1], &exit_method, &enter))
      goto error;
    DROP ();
    PUSH_NEW (exit_method);
    result = cyc_object_call (vm, enter, NULL, 0, NULL);
    cyc_release (vm->heap, enter);
    if (result == NULL)
      goto error;
    PUSH_NEW (result);
    DISPATCH ();
  }

  TARGET (WITH_EXCEPT_START)
  {
    result = cyc_eval_with_except (vm, sp[-3], sp[-1]);
    if (result == NULL)
      goto error;
    PUSH_NEW (result);
    DISPATCH ();
  }

  TARGET (SETUP_ANNOTATIONS)
  {
    CycObject *names = frame->locals != NULL ? frame->locals : frame->globals;

    if (cyc_dict_get (vm, names, vm->names.dunder_annotations) == NULL)
      cyc_dict_set_move (vm, names, vm->names.dunder_annotations, cyc_dict_new (vm));
    DISPATCH ();
  }

  TARGET (DISPLAY)
  {
    result = cyc_display_value (vm, sp[-1]);
    if (result == NULL)
      goto error;
    cyc_release (heap, result);
    DROP ();
    DISPATCH ();
  }

  TARGET (ECHO)
  {
    result = cyc_echo_value (vm, sp[-1]);
    if (result == NULL)
      goto error;
    cyc_release (heap, result);
    DROP ();
    DISPATCH ();
  }

error:
  frame->top = sp;
  cyc_eval_add_traceback (vm, frame);

unwind:
  {
    const CycHandler *handler;
    CycObject        *exception;

    handler = cyc_eval_find_handler (frame);
    if (handler != NULL && !CYC_MACHINE (vm)->stopped)
      {
        while (sp > frame->stack + handler->depth)
          {
            result = *--sp;
            if (!TAKE_BORROWED (sp) && result != NULL)
              UNREF (result, STACK_SLOT (sp));
          }
        frame->top = sp;
        exception = cyc_error_take (vm);
#if CYC_RECORDING
        cyc_eval_handle (vm, frame, exception);
#endif
        PUSH_NEW (exception);
        JUMP_TO (handler->target);
        DISPATCH ();
      }
    while (sp > frame->stack)
      {
        result = *--sp;
        if (!TAKE_BORROWED (sp) && result != NULL)
          UNREF (result, STACK_SLOT (sp));
      }
    frame->top = sp;
    if (frame->generator != NULL)
      cyc_eval_stop_iteration_to_error (vm);
  }

exit_unwind:
  {
    CycFrame *back = frame->back;

    result = NULL;
    LEAVE ();
    vm->depth--;
    if (frame->generator != NULL)
      {
        frame->generator->state = CYC_GENERATOR_FINISHED;
        return NULL;
      }
    if (frame->entry)
      {
        cyc_frame_pop (vm, frame);
        return NULL;
      }
    cyc_frame_pop (vm, frame);
    frame = back;
    goto resume_caller;
  }
}
