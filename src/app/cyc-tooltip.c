/* cyc-tooltip.c
 *
 * Tooltips that say why a control cannot be used are set at each step.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-tooltip.h"

/**
 * cyc_tooltip_set:
 * @widget: a widget
 * @text: (nullable): what is said of it
 *
 * Sets a tooltip if it is another one: GTK asks the display server where the
 * pointer is each time, and waits for the answer.
 */
void
cyc_tooltip_set (GtkWidget  *widget,
                 const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) != 0)
    gtk_widget_set_tooltip_text (widget, text);
}
