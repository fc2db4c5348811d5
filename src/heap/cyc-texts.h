/* cyc-texts.h
 *
 * Texts of events, each kept once and named by a number.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CycTexts CycTexts;

CycTexts   *cyc_texts_new (void) G_GNUC_WARN_UNUSED_RESULT;
void        cyc_texts_free (CycTexts *self);
guint32     cyc_texts_intern (CycTexts   *self,
                              const char *text);
guint32     cyc_texts_intern_constant (CycTexts   *self,
                                       const char *text);
guint32     cyc_texts_intern_len (CycTexts   *self,
                                  const char *text,
                                  gsize       length);
const char *cyc_texts_get (CycTexts *self,
                           guint32   number);
/* For texts that may contain zeroes, as a program's output does. */
const char *cyc_texts_get_len (CycTexts *self,
                               guint32   number,
                               gsize    *length);
guint32     cyc_texts_get_n (CycTexts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CycTexts, cyc_texts_free)

G_END_DECLS
