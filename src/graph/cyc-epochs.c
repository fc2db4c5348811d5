/* cyc-epochs.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-epochs.h"

#include "cyc-graph-private.h"

/* A program this small never moves. */
#define SMALL_UNION 16

struct _CycEpochs
{
  CycRecording *recording;
  CycView      *view;
  CycSurvey    *survey;
  GArray       *epochs; /* of CycEpoch */
};

/* @n_live counts cards and sheets now, @fewest since the epoch began, @n_all ever since. */
typedef struct
{
  guint    n_live;
  guint    n_most;
  guint    n_fewest;
  guint    n_all;
  guint32  begin;
  gboolean collecting;
} Cutter;

static void
close_epoch (CycEpochs *self,
             Cutter    *cutter,
             guint32    end)
{
  CycEpoch epoch = { cutter->begin, end, cutter->n_all, cutter->n_most };

  g_array_append_val (self->epochs, epoch);
  cutter->begin = end;
  cutter->n_all = cutter->n_most = cutter->n_fewest = cutter->n_live;
}

static void
count_event (CycEpochs      *self,
             Cutter         *cutter,
             const CycEvent *event)
{
  gboolean born = FALSE, gone = FALSE;

  switch (event->kind)
    {
    case CYC_EVENT_ALLOC:
      born = cyc_survey_is_card (self->survey, event->alloc.object);
      break;
    case CYC_EVENT_FREE:
      gone = cyc_survey_is_card (self->survey, event->object.object);
      break;
    case CYC_EVENT_CALL:
      cutter->n_live += cyc_survey_get_frame (self->survey, event->call.frame)->shown;
      break;
    case CYC_EVENT_RETURN:
      cutter->n_live -= MIN (cutter->n_live, cyc_survey_get_frame (self->survey, event->call.frame)->shown);
      break;
    case CYC_EVENT_GC_BEGIN:
      cutter->collecting = TRUE;
      break;
    case CYC_EVENT_GC_END:
      cutter->collecting = FALSE;
      break;
    default:
      break;
    }
  cutter->n_live += born;
  cutter->n_all += born;
  cutter->n_live -= gone && cutter->n_live > 0;
  cutter->n_most = MAX (cutter->n_most, cutter->n_live);
  cutter->n_fewest = MIN (cutter->n_fewest, cutter->n_live);
}

static gboolean
is_full (CycEpochs    *self,
         const Cutter *cutter)
{
  guint room = MAX (SMALL_UNION, cutter->n_fewest + cutter->n_fewest / 2);

  return cutter->n_all > room;
}

/* Cuts where a line begins or a collection has ended, never inside a collection. */
static void
cut (CycEpochs *self)
{
  CycLog *log = self->survey->log;
  Cutter  cutter = { 0 };

  for (guint32 i = 0; i < self->survey->length; i++)
    {
      const CycEvent *event = cyc_log_get (log, i);

      if (!cutter.collecting && i > cutter.begin && is_full (self, &cutter) &&
          (event->kind == CYC_EVENT_LINE || event->kind == CYC_EVENT_GC_BEGIN))
        close_epoch (self, &cutter, i);
      count_event (self, &cutter, event);
    }
  close_epoch (self, &cutter, self->survey->length + 1);
}

/**
 * cyc_epochs_new:
 * @recording: a recording, brought up to date
 * @view: what the person asked to see
 *
 * Reads the whole log, without the recording's own models: it may run in any
 * thread. When the log has grown, make new ones.
 *
 * Returns: (transfer full): the recording, cut
 */
CycEpochs *
cyc_epochs_new (CycRecording  *recording,
                const CycView *view)
{
  CycEpochs *self = g_new0 (CycEpochs, 1);

  self->recording = cyc_recording_ref (recording);
  self->view = cyc_view_copy (view);
  self->survey = cyc_survey_new (cyc_recording_get_log (recording), view);
  self->epochs = g_array_new (FALSE, FALSE, sizeof (CycEpoch));
  cut (self);
  return self;
}

/**
 * cyc_epochs_free:
 * @self: (transfer full): epochs
 */
void
cyc_epochs_free (CycEpochs *self)
{
  cyc_recording_unref (self->recording);
  cyc_view_free (self->view);
  cyc_survey_unref (self->survey);
  g_array_unref (self->epochs);
  g_free (self);
}

/**
 * cyc_epochs_get_n:
 * @self: epochs
 *
 * Returns: how many there are, at least one
 */
guint
cyc_epochs_get_n (CycEpochs *self)
{
  return self->epochs->len;
}

/**
 * cyc_epochs_get_nth:
 * @self: epochs
 * @n: an index
 *
 * Returns: the epoch
 */
const CycEpoch *
cyc_epochs_get_nth (CycEpochs *self,
                    guint      n)
{
  return &g_array_index (self->epochs, CycEpoch, n);
}

/**
 * cyc_epochs_find:
 * @self: epochs
 * @cursor: a cursor
 *
 * Returns: the index of the epoch in which it lies
 */
guint
cyc_epochs_find (CycEpochs *self,
                 guint32    cursor)
{
  guint low = 0, high = self->epochs->len;

  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (cyc_epochs_get_nth (self, middle)->begin <= cursor)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/**
 * cyc_epochs_get_view:
 * @self: epochs
 *
 * Returns: what the person asked to see
 */
const CycView *
cyc_epochs_get_view (CycEpochs *self)
{
  return self->view;
}

/**
 * cyc_epochs_get_graph:
 * @self: epochs
 * @n: an index
 *
 * Returns: (transfer full): all that is shown in that epoch
 */
CycGraph *
cyc_epochs_get_graph (CycEpochs *self,
                      guint      n)
{
  const CycEpoch *epoch = cyc_epochs_get_nth (self, n);

  return cyc_graph_new_surveyed (self->recording, self->survey, self->view, epoch->begin, epoch->end);
}
