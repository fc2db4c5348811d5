/* cyc-class-members.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-machine.h"

G_BEGIN_DECLS

typedef enum
{
  CYC_MEMBER_NEW,
  CYC_MEMBER_WRAPPER,
  CYC_MEMBER_NONE, /* __hash__ = None */
  CYC_MEMBER_METHOD,
  CYC_MEMBER_GETSET,
  CYC_MEMBER_DOC,
} CycMemberKind;

/**
 * CycMember:
 * @def: the row of its table: a CycSlotDef, CycMethodDef or CycGetSetDef
 * @function: what a wrapper calls
 *
 * What a built-in class has by a name, made or not.
 */
typedef struct
{
  const char   *name;
  CycMemberKind kind;
  gconstpointer def;
  gpointer      function;
} CycMember;

const CycMember *cyc_class_find_member (CycVM *vm, CycClass *self, const char *name);

G_END_DECLS
