/* cyc-branch-bar.c
 *
 * The branches of a program above the stage: which there are, which one is
 * shown, and what differs from another at the same place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-branch-bar.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cyc-comparison.h"
#include "cyc-inspector-section.h"
#include "cyc-tooltip.h"

/* Above so many objects the comparison waits until it is asked for. */
#define MAX_OBJECTS 30000u

struct _CycBranchBar
{
  GtkWidget parent_instance;

  /* Template children, owned by the template. */
  GtkWidget           *content;
  GtkBox              *box;
  GtkLabel            *summary_label;
  GtkMenuButton       *compare_button;
  GtkWidget           *compare_popover;
  GtkDropDown         *other_drop_down;
  GtkLabel            *place_label;
  CycInspectorSection *differences_section;
  GtkWidget           *output_box;
  GtkLabel            *here_label;
  GtkLabel            *there_label;

  CycBranches *branches; /* the window's, or NULL */
  guint        other;    /* what is compared with */
  guint32      cursor;
  gboolean     filling;
};

G_DEFINE_FINAL_TYPE (CycBranchBar, cyc_branch_bar, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_SELECT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
dup_title (CycBranchBar *self,
           guint         n)
{
  const char *line = cyc_branches_get_line (self->branches, n);

  return line != NULL ? g_strdup (line) : g_strdup (_ ("The program"));
}

static void
show_output (CycBranchBar        *self,
             const CycDifference *difference)
{
  gtk_label_set_label (self->here_label, difference->here[0] != '\0' ? difference->here : _ ("nothing"));
  gtk_label_set_label (self->there_label, difference->there[0] != '\0' ? difference->there : _ ("nothing"));
}

static void
show_differences (CycBranchBar *self,
                  GPtrArray    *differences)
{
  g_autofree char *all = cyc_comparison_to_text (differences);
  g_auto (GStrv) sentences = g_strsplit (all, "\n", -1);
  g_autofree char *other = dup_title (self, self->other);
  g_autofree char *summary = NULL;
  gboolean         printed = FALSE;

  cyc_inspector_section_begin (self->differences_section);
  for (guint i = 0; sentences[i] != NULL; i++)
    {
      const CycDifference *difference = i < differences->len ? g_ptr_array_index (differences, i) : NULL;
      CycInspectorEntry    entry = { .name = sentences[i], .holder = CYC_HOLDER_NOTHING };

      if (difference != NULL && difference->object != 0)
        entry.holder = CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, difference->object);
      cyc_inspector_section_add (self->differences_section, &entry);
      if (difference == NULL || difference->kind != CYC_DIFFERENCE_OUTPUT)
        continue;
      show_output (self, difference);
      printed = TRUE;
    }
  cyc_inspector_section_end (self->differences_section);
  gtk_widget_set_visible (self->output_box, printed);
  if (differences->len > 1)
    /* Translators: %1$s is a line of Python or “The program”, %2$s a sentence, %3$u counts others. */
    summary = g_strdup_printf (ngettext ("Beside “%1$s”: %2$s And %3$u more.", "Beside “%1$s”: %2$s And %3$u more.", differences->len - 1),
                               other, sentences[0], differences->len - 1);
  else
    /* Translators: %1$s is a line of Python or “The program”, %2$s a sentence. */
    summary = g_strdup_printf (_ ("Beside “%1$s”: %2$s"), other, sentences[0]);
  gtk_label_set_label (self->summary_label, summary);
  cyc_tooltip_set (GTK_WIDGET (self->summary_label), all);
}

static void
compare (CycBranchBar *self)
{
  guint       current = cyc_branches_get_current (self->branches);
  CycSession *here = cyc_branches_get_session (self->branches, current);
  CycSession *there = cyc_branches_get_session (self->branches, self->other);
  guint32     other_cursor = cyc_branches_map (self->branches, self->other, self->cursor);
  g_autoptr (GPtrArray) differences = cyc_comparison_new (here, self->cursor, there, other_cursor);
  g_autofree char *place = NULL;

  /* Translators: two places in two recordings. */
  place = g_strdup_printf (_ ("here after %1$u events, there after %2$u"), self->cursor, other_cursor);
  gtk_label_set_label (self->place_label, place);
  show_differences (self, differences);
}

static gboolean
is_small (CycBranchBar *self)
{
  CycRecording *recording = cyc_session_get_recording (cyc_branches_get_session (self->branches, cyc_branches_get_current (self->branches)));

  return cyc_recording_get_length (recording) < 20 * MAX_OBJECTS;
}

static void
on_other_selected (CycBranchBar *self)
{
  if (self->filling || self->branches == NULL)
    return;
  self->other = gtk_drop_down_get_selected (self->other_drop_down);
  compare (self);
}

static void
on_difference_chosen (CycBranchBar *self,
                      guint         holder)
{
  g_signal_emit (self, signals[SIGNAL_SELECT], 0, holder);
}

static void
on_toggled (GtkToggleButton *button,
            CycBranchBar    *self)
{
  guint n = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "branch"));

  if (!self->filling && gtk_toggle_button_get_active (button))
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, n);
}

static void
cyc_branch_bar_dispose (GObject *object)
{
  CYC_BRANCH_BAR (object)->branches = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), CYC_TYPE_BRANCH_BAR);

  G_OBJECT_CLASS (cyc_branch_bar_parent_class)->dispose (object);
}

static void
cyc_branch_bar_class_init (CycBranchBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CYC_TYPE_INSPECTOR_SECTION);
  G_OBJECT_CLASS (klass)->dispose = cyc_branch_bar_dispose;

  /**
   * CycBranchBar::chosen:
   * @n: a branch
   *
   * Another branch is to be shown.
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CYC_TYPE_BRANCH_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_UINT);
  /**
   * CycBranchBar::select:
   * @holder: a #CycHolder
   *
   * Something that differs is to be selected.
   */
  signals[SIGNAL_SELECT] = g_signal_new ("select", CYC_TYPE_BRANCH_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/dev/cyclarium/Cyclarium/cyc-branch-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CycBranchBar, content);
  gtk_widget_class_bind_template_child (widget_class, CycBranchBar, box);
  gtk_widget_class_bind_template_child (widget_class, CycBranchBar, summary_label);
  gtk_widget_class_bind_template_child (widget_class, CycBranchBar, compare_button);
  gtk_widget_class_bind_template_child (widget_class, CycBranchBar, compare_popover);
  gtk_widget_class_bind_template_child (widget_class, CycBranchBar, other_drop_down);
  gtk_widget_class_bind_template_child (widget_class, CycBranchBar, place_label);
  gtk_widget_class_bind_template_child (widget_class, CycBranchBar, differences_section);
  gtk_widget_class_bind_template_child (widget_class, CycBranchBar, output_box);
  gtk_widget_class_bind_template_child (widget_class, CycBranchBar, here_label);
  gtk_widget_class_bind_template_child (widget_class, CycBranchBar, there_label);
  gtk_widget_class_bind_template_callback (widget_class, compare);
  gtk_widget_class_bind_template_callback (widget_class, on_other_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_difference_chosen);
}

static void
cyc_branch_bar_init (CycBranchBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
add_button (CycBranchBar *self,
            guint         n,
            GtkWidget    *group)
{
  g_autofree char *title = dup_title (self, n);
  g_autofree char *tooltip = NULL;
  GtkWidget       *button = gtk_toggle_button_new ();
  GtkWidget       *label = gtk_label_new (title);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 28);
  if (n > 0)
    gtk_widget_add_css_class (label, "mono");
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (group));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), n == cyc_branches_get_current (self->branches));
  if (n > 0)
    /* Translators: %s is a line of Python. */
    tooltip = g_strdup_printf (_ ("The branch in which this ran: %s"), title);
  else
    tooltip = g_strdup (_ ("The program as it is written"));
  cyc_tooltip_set (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  g_object_set_data (G_OBJECT (button), "branch", GUINT_TO_POINTER (n));
  g_signal_connect (button, "toggled", G_CALLBACK (on_toggled), self);
  gtk_box_append (self->box, button);
  return button;
}

static void
fill_others (CycBranchBar *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < cyc_branches_get_n (self->branches); i++)
    {
      g_autofree char *title = dup_title (self, i);

      gtk_string_list_append (titles, title);
    }
  gtk_drop_down_set_model (self->other_drop_down, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (self->other_drop_down, self->other);
}

/**
 * cyc_branch_bar_show:
 * @self: a bar
 * @branches: (nullable): the branches; must outlive the next call
 *
 * Shows which branches there are; with none beside the program the bar hides.
 */
void
cyc_branch_bar_show (CycBranchBar *self,
                     CycBranches  *branches)
{
  GtkWidget *child, *group = NULL;
  guint      current;

  g_return_if_fail (CYC_IS_BRANCH_BAR (self));

  self->filling = TRUE;
  self->branches = branches;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  gtk_widget_set_visible (GTK_WIDGET (self), branches != NULL && cyc_branches_get_n (branches) > 1);
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    {
      current = cyc_branches_get_current (branches);
      self->other = current > 0 ? cyc_branches_get_parent (branches, current) : cyc_branches_get_n (branches) - 1;
      for (guint i = 0; i < cyc_branches_get_n (branches); i++)
        {
          GtkWidget *button = add_button (self, i, group);

          group = group != NULL ? group : button;
        }
      fill_others (self);
    }
  self->filling = FALSE;
}

/**
 * cyc_branch_bar_show_moment:
 * @self: a bar
 * @cursor: the moment that is shown of the current branch
 *
 * Says what differs there.
 */
void
cyc_branch_bar_show_moment (CycBranchBar *self,
                            guint32       cursor)
{
  g_return_if_fail (CYC_IS_BRANCH_BAR (self));

  self->cursor = cursor;
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  if (is_small (self) || gtk_widget_get_visible (self->compare_popover))
    compare (self);
  else
    gtk_label_set_label (self->summary_label, "");
}

/**
 * cyc_branch_bar_open:
 * @self: a bar
 *
 * Opens the comparison.
 */
void
cyc_branch_bar_open (CycBranchBar *self)
{
  g_return_if_fail (CYC_IS_BRANCH_BAR (self));

  gtk_menu_button_popup (self->compare_button);
}

/**
 * cyc_branch_bar_get_summary:
 * @self: a bar
 *
 * Returns: (transfer none): what it says of the differences
 */
const char *
cyc_branch_bar_get_summary (CycBranchBar *self)
{
  g_return_val_if_fail (CYC_IS_BRANCH_BAR (self), NULL);

  return gtk_label_get_label (self->summary_label);
}
