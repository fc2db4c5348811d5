/* cyc-sign-picture.h
 *
 * A sign as the stage draws it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cyc-legend.h"

G_BEGIN_DECLS

#define CYC_TYPE_SIGN_PICTURE (cyc_sign_picture_get_type ())
G_DECLARE_FINAL_TYPE (CycSignPicture, cyc_sign_picture, CYC, SIGN_PICTURE, GtkWidget)

CycSignPicture *cyc_sign_picture_new (CycSign sign) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
