/* cyc-step-query.c
 *
 * All words of a query must be found: a number such as #12 in what an event
 * is about, any other word in what is told of it, or in the name of the
 * function of CPython that does it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-step-query.h"

#include <string.h>

#include "cyc-history.h"
#include "cyc-narration.h"

struct _CycStepQuery
{
  GArray    *objects; /* of CycObjectId */
  GPtrArray *words;   /* folded */
};

static CycObjectId
parse_number (const char *word)
{
  guint64 number;

  if (word[0] != '#' || !g_ascii_string_to_unsigned (word + 1, 10, 1, G_MAXUINT32, &number, NULL))
    return 0;
  return (CycObjectId) number;
}

/**
 * cyc_step_query_new:
 * @text: what was typed
 *
 * Returns: (transfer full): what is looked for
 */
CycStepQuery *
cyc_step_query_new (const char *text)
{
  CycStepQuery *self = g_new0 (CycStepQuery, 1);
  g_auto (GStrv) words = NULL;
  g_autofree char *folded = g_utf8_casefold (text, -1);

  self->objects = g_array_new (FALSE, FALSE, sizeof (CycObjectId));
  self->words = g_ptr_array_new_with_free_func (g_free);
  words = g_strsplit_set (folded, " \t", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      CycObjectId object = parse_number (words[i]);

      if (object != 0)
        g_array_append_val (self->objects, object);
      else if (words[i][0] != '\0')
        g_ptr_array_add (self->words, g_strdup (words[i]));
    }
  return self;
}

/**
 * cyc_step_query_free:
 * @self: (transfer full): a query
 *
 * Frees it.
 */
void
cyc_step_query_free (CycStepQuery *self)
{
  g_array_unref (self->objects);
  g_ptr_array_unref (self->words);
  g_free (self);
}

/**
 * cyc_step_query_has_words:
 * @self: a query
 *
 * Returns: whether the sentences must be read, and not only the events
 */
gboolean
cyc_step_query_has_words (const CycStepQuery *self)
{
  return self->words->len > 0;
}

/**
 * cyc_step_query_mentions:
 * @self: a query
 * @event: an event
 *
 * Returns: whether it concerns all objects that the query names
 */
gboolean
cyc_step_query_mentions (const CycStepQuery *self,
                         const CycEvent     *event)
{
  for (guint i = 0; i < self->objects->len; i++)
    if (!cyc_event_concerns (event, g_array_index (self->objects, CycObjectId, i)))
      return FALSE;
  return TRUE;
}

/**
 * cyc_step_query_reads:
 * @self: a query
 * @model: the heap right after an event
 *
 * Returns: whether all words of the query stand in what is told of that event
 */
gboolean
cyc_step_query_reads (const CycStepQuery *self,
                      CycModel           *model)
{
  g_autoptr (CycNarration) narration = cyc_narration_new (model);
  g_autofree char *text = NULL;
  g_autofree char *folded = NULL;

  if (narration == NULL)
    return FALSE;
  text = g_strjoin (" ", narration->headline, narration->explanation != NULL ? narration->explanation : "", narration->function, NULL);
  folded = g_utf8_casefold (text, -1);
  for (guint i = 0; i < self->words->len; i++)
    if (strstr (folded, g_ptr_array_index (self->words, i)) == NULL)
      return FALSE;
  return TRUE;
}
