/* cyc-inspector-section.h
 *
 * A heading of the inspector with rows under it, reused from one moment to
 * the next so that scroll position and focus stay.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cyc-model.h"

G_BEGIN_DECLS

typedef enum
{
  CYC_ROW_NAME_MONO = 1 << 0,
  CYC_ROW_VALUE_MONO = 1 << 1,
  CYC_ROW_STRONG = 1 << 2,
  CYC_ROW_SUM = 1 << 3,
  CYC_ROW_DIM_NAME = 1 << 4,
  CYC_ROW_TOP = 1 << 5,      /* the first of several that belong together */
  CYC_ROW_INDENTED = 1 << 6, /* it goes on from the one above */
} CycInspectorRowFlags;

/**
 * CycInspectorEntry:
 * @name: at the start of the row
 * @detail: (nullable): after it, in the font of code
 * @value: (nullable): at the row's end
 * @note: (nullable): a sentence below
 * @reference: (nullable): the reference that the row stands for
 * @group: rows that are lit together have the same number
 * @holder: what a click selects; %G_MAXUINT32 for nothing
 * @flags: #CycInspectorRowFlags
 */
typedef struct
{
  const char        *name;
  const char        *detail;
  const char        *value;
  const char        *note;
  const CycModelRef *reference;
  guint              group;
  CycHolder          holder;
  guint              flags;
} CycInspectorEntry;

#define CYC_HOLDER_NOTHING G_MAXUINT32

typedef enum
{
  CYC_POINTED_BY_POINTER,
  CYC_POINTED_BY_FOCUS
} CycPointedBy;

#define CYC_TYPE_INSPECTOR_ROW (cyc_inspector_row_get_type ())
G_DECLARE_FINAL_TYPE (CycInspectorRow, cyc_inspector_row, CYC, INSPECTOR_ROW, GtkListBoxRow)

#define CYC_TYPE_INSPECTOR_SECTION (cyc_inspector_section_get_type ())
G_DECLARE_FINAL_TYPE (CycInspectorSection, cyc_inspector_section, CYC, INSPECTOR_SECTION, GtkWidget)

void               cyc_inspector_row_set_entry (CycInspectorRow         *self,
                                                const CycInspectorEntry *entry);
const CycModelRef *cyc_inspector_row_get_reference (CycInspectorRow *self);
guint              cyc_inspector_row_get_group (CycInspectorRow *self);
gboolean           cyc_inspector_row_is_pointed_at (CycInspectorRow *self,
                                                    CycPointedBy     by);

void cyc_inspector_section_set_title (CycInspectorSection *self,
                                      const char          *title);
void cyc_inspector_section_begin (CycInspectorSection *self);
void cyc_inspector_section_add (CycInspectorSection     *self,
                                const CycInspectorEntry *entry);
void cyc_inspector_section_end (CycInspectorSection *self);

gboolean cyc_inspector_section_focus_first (CycInspectorSection *self);
GArray  *cyc_inspector_section_get_lit (CycInspectorSection *self,
                                        CycPointedBy         by) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
