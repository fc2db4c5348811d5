/* cyc-story.h
 *
 * A small recording written by hand: Person and Dog hold each other, their
 * names go, and a collection finds them. For the tests of what draws.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-recording.h"

G_BEGIN_DECLS

/* Cursors at which a test wants to look. */
typedef struct
{
  CycRecording *recording;
  guint32       both_named; /* p and d hold their objects */
  guint32       call;       /* inside a function, with a stack */
  guint32       incref;     /* right after the reference .pet was made */
  guint32       subtract;   /* right after the first subtraction inside the cycle */
  guint32       tentative;  /* both wait in the unreachable list */
  guint32       garbage;    /* both are proven garbage */
  guint32       freed;      /* right after Person was freed */
  guint32       end;
  CycObjectId   person;
  CycObjectId   dog;
} CycStory;

CycStory *cyc_story_new (void);
void      cyc_story_free (CycStory *self);

/* A list of @n instances, and a chain of as many. */
CycRecording *cyc_story_new_large (guint n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CycStory, cyc_story_free)

G_END_DECLS
