/* cyc-prompt.c
 *
 * Where a line of Python is typed that is run at the moment shown; it
 * remembers the lines before.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-prompt.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cyc-tooltip.h"

/* What is to be replaced by the person in a line that is filled in. */
#define BLANK "…"

struct _CycPrompt
{
  GtkWidget parent_instance;

  /* Template children, owned by the template. */
  GtkWidget *content;
  GtkEntry  *entry;
  GtkLabel  *error_label;

  GPtrArray *history; /* of char *, oldest first */
  guint      place;   /* in the history; its length for the line being typed */
  char      *typed;   /* that line, while an older one is shown */
};

G_DEFINE_FINAL_TYPE (CycPrompt, cyc_prompt, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_TRY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_text (CycPrompt  *self,
           const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

static void
on_activate (CycPrompt *self)
{
  g_autofree char *line = g_strstrip (g_strdup (cyc_prompt_get_text (self)));

  if (line[0] != '\0')
    g_signal_emit (self, signals[SIGNAL_TRY], 0, line);
}

static void
on_changed (CycPrompt *self)
{
  cyc_prompt_set_error (self, NULL);
}

static void
recall (CycPrompt *self,
        int        by)
{
  int place = (int) self->place + by;

  if (place < 0 || place > (int) self->history->len)
    return;
  if (self->place == self->history->len)
    {
      g_free (self->typed);
      self->typed = g_strdup (cyc_prompt_get_text (self));
    }
  self->place = (guint) place;
  show_text (self, self->place < self->history->len ? g_ptr_array_index (self->history, self->place) : self->typed);
}

static gboolean
on_key_pressed (CycPrompt      *self,
                guint           key,
                guint           code,
                GdkModifierType state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0 || (key != GDK_KEY_Up && key != GDK_KEY_Down))
    return GDK_EVENT_PROPAGATE;
  recall (self, key == GDK_KEY_Up ? -1 : 1);
  return GDK_EVENT_STOP;
}

static gboolean
cyc_prompt_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CYC_PROMPT (widget)->entry));
}

static void
cyc_prompt_dispose (GObject *object)
{
  CycPrompt *self = CYC_PROMPT (object);

  g_clear_pointer (&self->history, g_ptr_array_unref);
  g_clear_pointer (&self->typed, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), CYC_TYPE_PROMPT);

  G_OBJECT_CLASS (cyc_prompt_parent_class)->dispose (object);
}

static void
cyc_prompt_class_init (CycPromptClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cyc_prompt_dispose;
  widget_class->grab_focus = cyc_prompt_grab_focus;

  /**
   * CycPrompt::try:
   * @line: Python text
   *
   * The person wants a line to be run.
   */
  signals[SIGNAL_TRY] = g_signal_new ("try", CYC_TYPE_PROMPT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/dev/cyclarium/Cyclarium/cyc-prompt.ui");
  gtk_widget_class_bind_template_child (widget_class, CycPrompt, content);
  gtk_widget_class_bind_template_child (widget_class, CycPrompt, entry);
  gtk_widget_class_bind_template_child (widget_class, CycPrompt, error_label);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
}

static void
cyc_prompt_init (CycPrompt *self)
{
  self->history = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cyc_prompt_fill:
 * @self: a prompt
 * @line: what to put there; “…” in it is selected, for the person to type over
 *
 * Puts a line there to be completed, and brings the keyboard's focus to it.
 */
void
cyc_prompt_fill (CycPrompt  *self,
                 const char *line)
{
  const char *blank = strstr (line, BLANK);
  int         at = blank != NULL ? (int) g_utf8_pointer_to_offset (line, blank) : -1;

  g_return_if_fail (CYC_IS_PROMPT (self));

  self->place = self->history->len;
  show_text (self, line);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  if (at >= 0)
    gtk_editable_select_region (GTK_EDITABLE (self->entry), at, at + 1);
  else
    gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

/**
 * cyc_prompt_accept:
 * @self: a prompt
 * @line: a line that is run
 *
 * Remembers the line, and is empty for the next one.
 */
void
cyc_prompt_accept (CycPrompt  *self,
                   const char *line)
{
  g_return_if_fail (CYC_IS_PROMPT (self));

  if (self->history->len == 0 || !g_str_equal (g_ptr_array_index (self->history, self->history->len - 1), line))
    g_ptr_array_add (self->history, g_strdup (line));
  self->place = self->history->len;
  show_text (self, "");
}

/**
 * cyc_prompt_set_error:
 * @self: a prompt
 * @text: (nullable): why the line cannot be run
 *
 * Says what is wrong with the line, until it is changed.
 */
void
cyc_prompt_set_error (CycPrompt  *self,
                      const char *text)
{
  g_return_if_fail (CYC_IS_PROMPT (self));

  gtk_label_set_label (self->error_label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), text != NULL);
  if (text != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
}

/**
 * cyc_prompt_set_reason:
 * @self: a prompt
 * @reason: (nullable): why nothing can be tried now
 *
 * Closes or opens the prompt.
 */
void
cyc_prompt_set_reason (CycPrompt  *self,
                       const char *reason)
{
  gboolean focused;

  g_return_if_fail (CYC_IS_PROMPT (self));

  /* Whoever types keeps the keyboard's focus while a line is being tried. */
  focused = gtk_widget_get_state_flags (GTK_WIDGET (self->entry)) & GTK_STATE_FLAG_FOCUS_WITHIN;
  gtk_editable_set_editable (GTK_EDITABLE (self->entry), reason == NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->entry), reason == NULL || focused);
  cyc_tooltip_set (self->content, reason != NULL ? reason : _ ("What if this line ran here? It runs in a branch of its own (Ctrl+K)"));
}

/**
 * cyc_prompt_get_text:
 * @self: a prompt
 *
 * Returns: (transfer none): the line as it stands
 */
const char *
cyc_prompt_get_text (CycPrompt *self)
{
  g_return_val_if_fail (CYC_IS_PROMPT (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}
