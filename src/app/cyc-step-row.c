/* cyc-step-row.c
 *
 * Number and sign of a step are known at once. Its sentence takes the heap
 * of that moment, so it is told when there is time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-step-row.h"

#include "cyc-narration.h"

struct _CycStepRow
{
  GtkWidget parent_instance;

  /* Template children, owned by the template. */
  GtkLabel *number_label;
  GtkLabel *sign_label;
  GtkLabel *text_label;

  guint32  cursor;
  gboolean told;
};

G_DEFINE_FINAL_TYPE (CycStepRow, cyc_step_row, GTK_TYPE_WIDGET)

/* The stage's signs, as far as text has them. */
static const char *const signs[CYC_N_EVENT_KINDS] = {
  [CYC_EVENT_LINE] = "›",
  [CYC_EVENT_CELL_BEGIN] = "›",
  [CYC_EVENT_CALL] = "(",
  [CYC_EVENT_RETURN] = ")",
  [CYC_EVENT_RAISE] = "!",
  [CYC_EVENT_HANDLE] = "!",
  [CYC_EVENT_OUTPUT] = "▲",
  [CYC_EVENT_ALLOC] = "●",
  [CYC_EVENT_FREE] = "✕",
  [CYC_EVENT_REF] = "+1",
  [CYC_EVENT_UNREF] = "−1",
  [CYC_EVENT_RENAME] = "=",
  [CYC_EVENT_WEAK] = "⇢",
  [CYC_EVENT_UNWEAK] = "⇢",
  [CYC_EVENT_WEAK_CLEAR] = "⇢",
  [CYC_EVENT_WEAK_CALLBACK] = "⇢",
  [CYC_EVENT_TRACK] = "≡",
  [CYC_EVENT_UNTRACK] = "≡",
  [CYC_EVENT_LIST] = "≡",
  [CYC_EVENT_GC_BEGIN] = "◆",
  [CYC_EVENT_GC_PHASE] = "◆",
  [CYC_EVENT_GC_REFS] = "◇",
  [CYC_EVENT_GC_END] = "◆",
  [CYC_EVENT_VERDICT] = "?",
  [CYC_EVENT_FINALIZE] = "†",
  [CYC_EVENT_CLEAR] = "†",
};

static void
cyc_step_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CYC_TYPE_STEP_ROW);

  G_OBJECT_CLASS (cyc_step_row_parent_class)->dispose (object);
}

static void
cyc_step_row_class_init (CycStepRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cyc_step_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dev/cyclarium/Cyclarium/cyc-step-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CycStepRow, number_label);
  gtk_widget_class_bind_template_child (widget_class, CycStepRow, sign_label);
  gtk_widget_class_bind_template_child (widget_class, CycStepRow, text_label);
}

static void
cyc_step_row_init (CycStepRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cyc_step_row_set_cursor:
 * @self: a row
 * @player: whose step it is
 * @cursor: right after the step's event, from 1
 *
 * Shows another step, without its sentence.
 */
void
cyc_step_row_set_cursor (CycStepRow *self,
                         CycPlayer  *player,
                         guint32     cursor)
{
  const CycEvent  *event = cyc_log_get (cyc_recording_get_log (cyc_player_get_recording (player)), cursor - 1);
  g_autofree char *number = g_strdup_printf ("%u", cursor);

  g_return_if_fail (CYC_IS_STEP_ROW (self));

  self->cursor = cursor;
  self->told = FALSE;
  gtk_label_set_label (self->number_label, number);
  gtk_label_set_label (self->sign_label, event->kind < CYC_N_EVENT_KINDS && signs[event->kind] != NULL ? signs[event->kind] : "");
  gtk_label_set_label (self->text_label, "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), NULL);
}

/**
 * cyc_step_row_is_told:
 * @self: a row
 *
 * Returns: whether it has its sentence
 */
gboolean
cyc_step_row_is_told (CycStepRow *self)
{
  g_return_val_if_fail (CYC_IS_STEP_ROW (self), TRUE);

  return self->told;
}

/**
 * cyc_step_row_tell:
 * @self: a row
 * @player: whose step it is
 *
 * Looks for the sentence. Cost: that of going to the step's moment.
 */
void
cyc_step_row_tell (CycStepRow *self,
                   CycPlayer  *player)
{
  g_autoptr (CycNarration) narration = NULL;

  g_return_if_fail (CYC_IS_STEP_ROW (self));

  self->told = TRUE;
  narration = cyc_narration_new (cyc_player_peek (player, self->cursor));
  if (narration == NULL)
    return;
  gtk_label_set_label (self->text_label, narration->headline);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), narration->headline);
  /* The row of the list is what a screen reader stops at. */
  if (gtk_widget_get_parent (GTK_WIDGET (self)) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (self))), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    narration->headline, -1);
}
