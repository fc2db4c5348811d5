/* cyc-why.h
 *
 * Why an object is alive, who holds it, and what ended it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-model.h"

G_BEGIN_DECLS

/**
 * CycWhyChain:
 * @root: a #CycHolder that needs nothing to live: a frame, the interpreter, or
 *   a module's namespace
 * @references: (element-type CycModelRef): from the root to the object; the
 *   first one's holder is @root, the last one's target is the object
 */
typedef struct
{
  CycHolder root;
  GArray   *references;
} CycWhyChain;

/**
 * CycWhy:
 * @object: what was asked for
 * @alive: whether it lives at the cursor
 * @chains: (element-type CycWhyChain): shortest first, one for each
 *   independent root; empty for an object that only a cycle keeps
 * @unheld: alive, and nothing refers to it: it was made just now, or is being
 *   freed
 * @in_cycle: alive and held, but no root reaches it
 * @ended: for a dead one and one that is being freed, the cursor right after
 *   the reference that was its last was dropped, or it was cleared by the
 *   collector; 0: unknown, or it was made just now
 * @freed: the cursor right after it was freed
 * @cycle: (element-type CycObjectId) (nullable): in a cycle, what holds one
 *   another together with it, itself first
 * @lost: in a cycle, the cursor right after the last reference from outside
 *   was dropped; 0: unknown
 * @lost_line: the line that ran then, 0 for none
 */
typedef struct
{
  CycObjectId object;
  gboolean    alive;
  gboolean    unheld;
  gboolean    in_cycle;
  guint32     ended;
  guint32     freed;
  GPtrArray  *chains;
  GArray     *cycle;
  guint32     lost;
  guint32     lost_line;
} CycWhy;

CycWhy *cyc_why_new (CycModel   *model,
                     CycObjectId object,
                     guint       max_chains) G_GNUC_WARN_UNUSED_RESULT;
void    cyc_why_free (CycWhy *self);
/* p1 of <module> → Person #12 → .pet → Dog #13; one line a chain. */
char *cyc_why_to_text (const CycWhy *self,
                       CycModel     *model) G_GNUC_WARN_UNUSED_RESULT;

/* Private: fills in cycle, lost and lost_line. */
void cyc_why_find_cycle (CycWhy   *self,
                         CycModel *model);

/* What a person calls it: #12, 12, a name in the running frame or a module, or a path p1.pet.
 * 0 when nothing has that name. */
CycObjectId cyc_why_find (CycModel   *model,
                          const char *name);
/* Whether @object is a module's namespace, which lives as long as its module. */
gboolean cyc_why_is_module_namespace (CycModel   *model,
                                      CycObjectId object);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CycWhy, cyc_why_free)

G_END_DECLS
