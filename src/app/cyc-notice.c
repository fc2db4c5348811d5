/* cyc-notice.c
 *
 * A message above the panes, with buttons.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-notice.h"

struct _CycNotice
{
  GtkWidget parent_instance;

  /* Template children, owned by the template. */
  GtkRevealer *revealer;
  GtkWidget   *box;
  GtkLabel    *label;
  GtkWidget   *buttons;
};

G_DEFINE_FINAL_TYPE (CycNotice, cyc_notice, GTK_TYPE_WIDGET)

static void
cyc_notice_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CYC_TYPE_NOTICE);

  G_OBJECT_CLASS (cyc_notice_parent_class)->dispose (object);
}

static void
cyc_notice_class_init (CycNoticeClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cyc_notice_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/dev/cyclarium/Cyclarium/cyc-notice.ui");
  gtk_widget_class_bind_template_child (widget_class, CycNotice, revealer);
  gtk_widget_class_bind_template_child (widget_class, CycNotice, box);
  gtk_widget_class_bind_template_child (widget_class, CycNotice, label);
  gtk_widget_class_bind_template_child (widget_class, CycNotice, buttons);
  gtk_widget_class_bind_template_callback (widget_class, cyc_notice_hide);
}

static void
cyc_notice_init (CycNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cyc_notice_show:
 * @self: a notice
 * @error: whether something has gone wrong
 * @text: what to say
 *
 * Shows a message without buttons, in place of the one before.
 */
void
cyc_notice_show (CycNotice  *self,
                 gboolean    error,
                 const char *text)
{
  GtkWidget *button;

  g_return_if_fail (CYC_IS_NOTICE (self));

  while ((button = gtk_widget_get_first_child (self->buttons)) != NULL)
    gtk_box_remove (GTK_BOX (self->buttons), button);
  if (error)
    gtk_widget_add_css_class (self->box, "failure");
  else
    gtk_widget_remove_css_class (self->box, "failure");
  gtk_label_set_label (self->label, text);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

/**
 * cyc_notice_add:
 * @self: a notice that is shown
 * @label: of the button
 * @action: the action's detailed name
 *
 * Adds a button.
 */
void
cyc_notice_add (CycNotice  *self,
                const char *label,
                const char *action)
{
  GtkWidget *button;

  g_return_if_fail (CYC_IS_NOTICE (self));

  button = gtk_button_new_with_label (label);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (self->buttons), button);
}

/**
 * cyc_notice_hide:
 * @self: a notice
 *
 * Takes the message away.
 */
void
cyc_notice_hide (CycNotice *self)
{
  g_return_if_fail (CYC_IS_NOTICE (self));

  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

/**
 * cyc_notice_get_text:
 * @self: a notice
 *
 * Returns: (transfer none) (nullable): what it says; %NULL while hidden
 */
const char *
cyc_notice_get_text (CycNotice *self)
{
  g_return_val_if_fail (CYC_IS_NOTICE (self), NULL);

  return gtk_revealer_get_reveal_child (self->revealer) ? gtk_label_get_label (self->label) : NULL;
}
