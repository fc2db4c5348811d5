/* cyc-disassembly.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-gen.h"

#include "cyc-abstract.h"
#include "cyc-containers.h"
#include "cyc-values.h"

typedef enum
{
  ARGUMENT_NONE,
  ARGUMENT_CONST,
  ARGUMENT_NAME,
  ARGUMENT_LOCAL,
  ARGUMENT_CELL,
  ARGUMENT_JUMP,
  ARGUMENT_COUNT,
  ARGUMENT_FLAGS,
  ARGUMENT_OP,
} ArgumentKind;

typedef struct
{
  const char  *name;
  ArgumentKind argument;
  int          pops, pushes;
} OpInfo;

static const OpInfo ops[] = {
#define CYC_OP(name, argument, pops, pushes) { #name, ARGUMENT_##argument, pops, pushes },
#include "cyc-opcodes.def"
#undef CYC_OP
};

static const char *const binaries[] = { "+", "-", "*", "@", "/", "//", "%", "**", "<<", ">>", "&", "^", "|" };
static const char *const compares[] = { "<", "<=", "==", "!=", ">", ">=" };

static int
effect_of_call (const CycInstr *instr)
{
  switch ((int) instr->op)
    {
    case CYC_OP_CALL_METHOD:
      return instr->arg + 2;
    case CYC_OP_CALL_FUNCTION_KW:
      return instr->arg + 2;
    case CYC_OP_CALL_METHOD_KW:
      return instr->arg + 3;
    case CYC_OP_CALL_FUNCTION_EX:
      return 2 + (instr->arg & 1);
    default: /* MAKE_FUNCTION */
      return 1 + (instr->arg & 1) + ((instr->arg >> 1) & 1) + ((instr->arg >> 2) & 1) + ((instr->arg >> 3) & 1) + ((instr->arg >> 4) & 1);
    }
}

/* How many values an instruction takes whose number depends on its argument. */
static int
pops_of (const CycInstr *instr)
{
  switch ((int) instr->op)
    {
    case CYC_OP_BUILD_MAP:
      return 2 * instr->arg;
    case CYC_OP_BUILD_CONST_KEY_MAP:
    case CYC_OP_CALL_FUNCTION:
      return instr->arg + 1;
    case CYC_OP_BUILD_UNPACK:
      return instr->arg >> CYC_UNPACK_BITS;
    case CYC_OP_FORMAT_VALUE:
      return 1 + ((instr->arg >> 2) & 1);
    case CYC_OP_CALL_METHOD:
    case CYC_OP_CALL_METHOD_KW:
    case CYC_OP_CALL_FUNCTION_KW:
    case CYC_OP_CALL_FUNCTION_EX:
    case CYC_OP_MAKE_FUNCTION:
      return effect_of_call (instr);
    default: /* ROT_N, BUILD_*, RAISE_VARARGS */
      return instr->arg;
    }
}

static int
pushes_of (const CycInstr *instr,
           gboolean        jumps)
{
  switch ((int) instr->op)
    {
    case CYC_OP_ROT_N:
    case CYC_OP_UNPACK_SEQUENCE:
      return instr->arg;
    case CYC_OP_UNPACK_EX:
      return (instr->arg & 0xff) + (instr->arg >> 8) + 1;
    case CYC_OP_JUMP_IF_TRUE_OR_POP:
    case CYC_OP_JUMP_IF_FALSE_OR_POP:
      return jumps;
    default:
      return 1;
    }
}

/**
 * cyc_op_effect:
 * @instr: an instruction
 * @jumps: whether it jumps, for those that may
 * @pops: (out): values taken from the stack
 * @pushes: (out): values left
 */
void
cyc_op_effect (const CycInstr *instr,
               gboolean        jumps,
               int            *pops,
               int            *pushes)
{
  *pops = ops[instr->op].pops >= 0 ? ops[instr->op].pops : pops_of (instr);
  *pushes = ops[instr->op].pushes >= 0 ? ops[instr->op].pushes : pushes_of (instr, jumps);
  if (instr->op == CYC_OP_FOR_ITER && jumps)
    *pushes = 0;
}

/* Whether @op goes elsewhere, always or sometimes. */
gboolean
cyc_op_is_jump (CycOp op)
{
  switch ((int) op)
    {
    case CYC_OP_JUMP:
    case CYC_OP_POP_JUMP_IF_TRUE:
    case CYC_OP_POP_JUMP_IF_FALSE:
    case CYC_OP_JUMP_IF_TRUE_OR_POP:
    case CYC_OP_JUMP_IF_FALSE_OR_POP:
    case CYC_OP_FOR_ITER:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Whether control never goes on to the next instruction. */
gboolean
cyc_op_ends_path (CycOp op)
{
  switch ((int) op)
    {
    case CYC_OP_JUMP:
    case CYC_OP_RETURN_VALUE:
    case CYC_OP_RAISE_VARARGS:
    case CYC_OP_RERAISE:
      return TRUE;
    default:
      return FALSE;
    }
}

static const char *
item_text (CycObject *tuple,
           gint32     index)
{
  return cyc_str_get_utf8 (CYC_TUPLE (tuple)->items[index]);
}

static const char *
cell_text (const CycCode *code,
           gint32         index)
{
  if ((guint32) index < code->n_cells)
    return item_text (code->cellvars, index);
  return item_text (code->freevars, index - code->n_cells);
}

static void
append_const (GString       *out,
              const CycCode *code,
              gint32         index)
{
  CycObject *value = CYC_TUPLE (code->consts)->items[index];

  if (cyc_object_is (value, CYC_CLASS_STR))
    g_string_append_printf (out, " ('%s')", cyc_str_get_utf8 (value));
  else if (cyc_object_is (value, CYC_CLASS_INT) && CYC_INT (value)->big == NULL)
    g_string_append_printf (out, " (%" G_GINT64_FORMAT ")", CYC_INT (value)->small);
  else
    g_string_append_printf (out, " (%s)", value->type->name);
}

static void
append_argument (GString        *out,
                 const CycCode  *code,
                 const CycInstr *instr)
{
  ArgumentKind kind = ops[instr->op].argument;

  if (kind == ARGUMENT_NONE)
    return;
  g_string_append_printf (out, " %d", instr->arg);
  switch (kind)
    {
    case ARGUMENT_CONST:
      append_const (out, code, instr->arg);
      break;
    case ARGUMENT_NAME:
      g_string_append_printf (out, " (%s)", item_text (code->names, instr->arg));
      break;
    case ARGUMENT_LOCAL:
      g_string_append_printf (out, " (%s)", item_text (code->varnames, instr->arg));
      break;
    case ARGUMENT_CELL:
      g_string_append_printf (out, " (%s)", cell_text (code, instr->arg));
      break;
    case ARGUMENT_OP:
      g_string_append_printf (out, " (%s)", instr->op == CYC_OP_COMPARE_OP ? compares[instr->arg] : binaries[instr->arg]);
      break;
    case ARGUMENT_NONE:
    case ARGUMENT_JUMP:
    case ARGUMENT_COUNT:
    case ARGUMENT_FLAGS:
    default:
      break;
    }
}

static void
append_code (GString       *out,
             const CycCode *code)
{
  const CycTuple *consts = CYC_TUPLE (code->consts);

  g_string_append_printf (out, "%s (line %u)\n", cyc_str_get_utf8 (code->qualname), code->first_line);
  for (guint32 i = 0; i < code->n_instrs; i++)
    {
      const CycInstr *instr = &code->instrs[i];

      if ((instr->flags & CYC_INSTR_LINE) != 0)
        g_string_append_printf (out, "%5u", code->spans[i].line);
      else
        g_string_append (out, "     ");
      g_string_append_printf (out, " %5u  %s", i, ops[instr->op].name);
      append_argument (out, code, instr);
      g_string_append_c (out, '\n');
    }
  for (guint32 i = 0; i < code->n_handlers; i++)
    g_string_append_printf (out, "      %u to %u: handler %u, depth %u\n", code->handlers[i].start, code->handlers[i].end - 1,
                            code->handlers[i].target, code->handlers[i].depth);
  for (gsize i = 0; i < consts->length; i++)
    if (g_str_equal (consts->items[i]->type->name, "code"))
      {
        g_string_append_c (out, '\n');
        append_code (out, (const CycCode *) consts->items[i]);
      }
}

/**
 * cyc_code_to_text:
 * @code: a code object
 *
 * Returns: (transfer full): its instructions and those of the code in it, for people
 */
char *
cyc_code_to_text (const CycCode *code)
{
  GString *out = g_string_new (NULL);

  append_code (out, code);
  return g_string_free (out, FALSE);
}
