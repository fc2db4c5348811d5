/* cyc-window-menu.c
 *
 * The context menu of the stage: what can be done to something, each entry
 * with the line of Python that it stands for, or with the reason why it
 * cannot.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cyc-expression.h"
#include "cyc-slot-text.h"

/* Classes that the menu offers to make an object of. */
#define MAX_CLASSES 6

/* “Cut it: del p”; an underscore in Python is none of the menu's. */
static char *
join_label (const char *what,
            const char *line)
{
  g_autoptr (GString) text = g_string_new (what);

  if (line != NULL)
    g_string_append_printf (text, ":  %s", line);
  g_string_replace (text, "_", "__", 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_action (GMenu      *menu,
            const char *what,
            const char *action,
            const char *line,
            const char *reason)
{
  g_autofree char *label = join_label (what, line != NULL ? line : reason);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  /* Without a line it stands there with its reason, and cannot be chosen. */
  if (line != NULL)
    g_menu_item_set_action_and_target (item, action, "s", line);
  else
    g_menu_item_set_action_and_target (item, "win.none", NULL);
  g_menu_append_item (menu, item);
}

static void
add_line (GMenu      *menu,
          const char *what,
          const char *line,
          const char *reason)
{
  add_action (menu, what, "win.try", line, reason);
}

static void
add_section (GMenu *menu,
             GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
}

static void
add_reference (CycWindow       *self,
               GMenu           *menu,
               const CycTarget *target)
{
  CycModel        *model = cyc_player_get_model (self->player);
  const char      *reason = NULL;
  g_autofree char *line = cyc_expression_to_cut (model, target->holder, target->slot, &reason);
  g_autofree char *place = cyc_expression_of_place (model, target->holder, target->slot);
  g_autofree char *assignment = place != NULL ? g_strdup_printf ("%s = …", place) : NULL;
  gboolean         name = target->slot.kind == CYC_SLOT_NAME || g_strcmp0 (place, line != NULL ? line + strlen ("del ") : NULL) != 0;
  GMenu           *section = g_menu_new ();

  add_line (section, name ? _ ("Drop the name") : _ ("Cut this reference"), line, reason);
  if (assignment != NULL)
    add_action (section, _ ("Let it refer to something else"), "win.fill-prompt", assignment, NULL);
  add_section (menu, section);
}

/* What can be made to refer to something from @object on. */
static char *
dup_new_reference (CycModel   *model,
                   CycObjectId object,
                   const char *text)
{
  const char *type = cyc_model_get_type_name (model, object);

  if (g_str_equal (type, "list") || g_str_equal (type, "deque"))
    return g_strdup_printf ("%s.append(…)", text);
  if (g_str_equal (type, "set"))
    return g_strdup_printf ("%s.add(…)", text);
  if (g_str_equal (type, "dict"))
    return g_strdup_printf ("%s['key'] = …", text);
  if (g_str_equal (type, "tuple") || g_str_equal (type, "frozenset"))
    return NULL;
  return g_strdup_printf ("%s.ref = …", text);
}

static void
add_object (CycWindow  *self,
            GMenu      *menu,
            CycObjectId object)
{
  CycModel        *model = cyc_player_get_model (self->player);
  g_autofree char *text = cyc_model_is_alive (model, object) ? cyc_expression_of_object (model, object) : NULL;
  g_autofree char *named = text != NULL ? g_strdup_printf ("… = %s", text) : NULL;
  g_autofree char *reference = text != NULL ? dup_new_reference (model, object, text) : NULL;
  const char      *unreachable = _ ("No name leads to it: Python code cannot reach it.");
  GMenu           *section = g_menu_new ();

  /* A sheet's dictionary is no object that a program names: its names have rows of their own. */
  if ((cyc_model_get_object (model, object)->flags & CYC_ALLOC_NAMESPACE) == 0)
    {
      add_action (section, _ ("Give it a name"), "win.fill-prompt", named, unreachable);
      if (reference != NULL || text == NULL)
        add_action (section, _ ("Let it refer to something"), "win.fill-prompt", reference, unreachable);
    }
  add_section (menu, section);
  section = g_menu_new ();
  g_menu_append (section, _ ("Who Holds It"), "win.show-ledger");
  g_menu_append (section, _ ("Why It Lives, or How It Ended"), "win.show-why");
  g_menu_append (section, _ ("Where It Was Made"), "win.object-birth");
  g_menu_append (section, _ ("Where It Ends"), "win.object-death");
  add_section (menu, section);
}

static gboolean
is_own_class (CycModel   *model,
              CycObjectId object)
{
  guint flags = cyc_model_get_object (model, object)->flags;

  return (flags & CYC_ALLOC_TYPE) != 0 && (flags & (CYC_ALLOC_BUILTIN | CYC_ALLOC_IMMORTAL)) == 0 && cyc_model_is_alive (model, object);
}

static void
add_new_objects (CycWindow *self,
                 GMenu     *menu)
{
  CycModel        *model = cyc_player_get_model (self->player);
  g_autofree char *list = cyc_expression_new_name (model, "list");
  g_autofree char *list_line = g_strdup_printf ("%s = []", list);
  GMenu           *section = g_menu_new ();
  guint            n = 0;

  for (CycObjectId i = 1; i <= cyc_model_get_n_objects (model) && n < MAX_CLASSES; i++)
    {
      g_autofree char *class_text = is_own_class (model, i) ? cyc_expression_of_object (model, i) : NULL;
      g_autofree char *name = class_text != NULL ? cyc_expression_new_name (model, strrchr (class_text, '.') != NULL ? strrchr (class_text, '.') + 1 : class_text) : NULL;
      g_autofree char *line = name != NULL ? g_strdup_printf ("%s = %s()", name, class_text) : NULL;

      if (line == NULL)
        continue;
      add_line (section, _ ("New object"), line, NULL);
      n++;
    }
  add_line (section, _ ("New list"), list_line, NULL);
  add_action (section, _ ("New name"), "win.fill-prompt", "… = None", NULL);
  add_section (menu, section);
}

static void
add_collector (CycWindow *self,
               GMenu     *menu)
{
  CycModel        *model = cyc_player_get_model (self->player);
  g_autofree char *collect = cyc_expression_of_module (model, "gc", "collect()");
  g_autofree char *young = cyc_expression_of_module (model, "gc", "collect(0)");
  g_autofree char *freeze = cyc_expression_of_module (model, "gc", "freeze()");
  GMenu           *section = g_menu_new ();

  add_line (section, _ ("Collect all generations"), collect, NULL);
  add_line (section, _ ("Collect generation 0"), young, NULL);
  if (cyc_window_get_profile (self)->minor >= 7)
    add_line (section, _ ("Freeze"), freeze, NULL);
  add_section (menu, section);
  section = g_menu_new ();
  g_menu_append (section, _ ("Try a Line Here"), "win.focus-prompt");
  g_menu_append (section, _ ("Undo What Was Tried"), "win.undo-branch");
  add_section (menu, section);
}

static CycObjectId
object_of (const CycTarget *target)
{
  switch ((CycTargetKind) target->kind)
    {
    case CYC_TARGET_NODE:
    case CYC_TARGET_MORE:
    case CYC_TARGET_ROW:
      return CYC_HOLDER_KIND (target->holder) == CYC_HOLDER_OBJECT ? CYC_HOLDER_NUMBER (target->holder) : 0;
    case CYC_TARGET_BADGE:
    case CYC_TARGET_GC_REFS:
    case CYC_TARGET_CHIP:
      return target->object;
    case CYC_TARGET_EDGE:
    case CYC_TARGET_NONE:
    case CYC_TARGET_BELT:
    case CYC_TARGET_PHASE:
    case CYC_TARGET_GROUP:
    default:
      return 0;
    }
}

/* A card's own references, so that each can be cut by keyboard too. */
static void
add_rows (CycWindow *self,
          GMenu     *menu,
          CycHolder  holder)
{
  CycModel *model = cyc_player_get_model (self->player);
  g_autoptr (GArray) references = cyc_model_get_references (model, holder);
  g_autoptr (GMenu) cuts = g_menu_new ();

  for (guint i = 0; i < references->len && g_menu_model_get_n_items (G_MENU_MODEL (cuts)) < 20; i++)
    {
      const CycModelRef *reference = &g_array_index (references, CycModelRef, i);
      const char        *reason = NULL;
      g_autofree char   *line = cyc_expression_to_cut (model, reference->holder, reference->slot, &reason);
      g_autofree char   *slot = cyc_slot_to_text (model, reference->slot);

      if (line != NULL && !g_str_has_prefix (slot, "__") && !g_str_has_prefix (slot, "['__"))
        add_line (cuts, slot, line, NULL);
    }
  if (g_menu_model_get_n_items (G_MENU_MODEL (cuts)) > 0)
    g_menu_append_submenu (menu, _ ("Cut One of Its References"), G_MENU_MODEL (cuts));
}

/* The dictionary that a sheet shows the names of, or the frame itself. */
static CycHolder
holder_of_names (CycModel *model,
                 CycHolder holder)
{
  CycModelRef reference;
  guint32     iter = 0;

  if (CYC_HOLDER_KIND (holder) == CYC_HOLDER_FRAME && cyc_model_get_frame (model, CYC_HOLDER_NUMBER (holder))->func == 0)
    while (cyc_model_next_reference (model, holder, &iter, &reference))
      {
        g_autofree char *slot = cyc_slot_to_text (model, reference.slot);

        if (g_str_equal (slot, "f_locals"))
          return CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, reference.target);
      }
  return holder;
}

/**
 * cyc_window_popup_stage_menu:
 * @self: a window
 *
 * Opens the menu that the stage wants.
 */
void
cyc_window_popup_stage_menu (CycWindow *self)
{
  const CycTarget *target = cyc_stage_view_get_menu_target (self->stage_view);
  CycModel        *model = cyc_player_get_model (self->player);
  CycObjectId      object = object_of (target);
  g_autoptr (GMenu) menu = g_menu_new ();

  if (object != 0)
    cyc_stage_view_select (self->stage_view, CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, object));
  if (target->kind == CYC_TARGET_ROW || target->kind == CYC_TARGET_EDGE)
    add_reference (self, menu, target);
  if (object != 0 && object <= cyc_model_get_n_objects (model))
    add_object (self, menu, object);
  if (target->kind == CYC_TARGET_NODE)
    add_rows (self, menu, holder_of_names (model, target->holder));
  if (object == 0 && target->kind != CYC_TARGET_EDGE)
    add_new_objects (self, menu);
  add_collector (self, menu);
  cyc_stage_view_popup_menu (self->stage_view, G_MENU_MODEL (menu));
}
