/* cyc-survey.h
 *
 * A look at a whole recording: which objects and frames are ever worth a
 * card. Private to the graph.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-recording.h"
#include "cyc-view.h"

G_BEGIN_DECLS

typedef enum
{
  CYC_SURVEY_HIDDEN, /* the interpreter's own, or not asked for */
  CYC_SURVEY_VALUE,  /* small: written in the row that holds it */
  CYC_SURVEY_CARD,
  CYC_SURVEY_CLASS,     /* of the program */
  CYC_SURVEY_NAMESPACE, /* of a module: a sheet */
  CYC_SURVEY_FOLDED,    /* drawn inside its owner: an instance's dictionary */
} CycSurveyKind;

typedef struct
{
  guint8      kind;  /* CycSurveyKind */
  guint8      maybe; /* it shows if something shown holds it */
  guint8      always;
  CycObjectId owner; /* FOLDED: the instance; NAMESPACE: the module */
  guint32     born;
  guint32     freed;
  CycObjectId type;
  guint32     type_text;
  guint32     repr;
  guint32     name; /* CLASS: the repr of its name */
} CycSurveyObject;

typedef struct
{
  guint8      shown;
  CycObjectId namespace_; /* a module's frame is drawn in its namespace's sheet */
  guint32     name;
  guint32     depth; /* how many shown frames were below it */
  CycObjectId func;
  guint32     begin;
  guint32     end;
} CycSurveyFrame;

typedef struct
{
  CycLog  *log;
  guint32  length;
  GArray  *objects; /* of CycSurveyObject, by number */
  GArray  *frames;  /* of CycSurveyFrame, by number */
  guint32  main_file;
  gboolean notebook; /* its namespace holds names of the kernel's */
} CycSurvey;

CycSurvey *cyc_survey_new (CycLog        *log,
                           const CycView *view) G_GNUC_WARN_UNUSED_RESULT;
CycSurvey *cyc_survey_ref (CycSurvey *self) G_GNUC_WARN_UNUSED_RESULT;
void       cyc_survey_unref (CycSurvey *self);
gboolean   cyc_survey_is_module_frame (CycSurvey *self,
                                       guint32    frame);

static inline const CycSurveyObject *
cyc_survey_get_object (CycSurvey  *self,
                       CycObjectId object)
{
  static const CycSurveyObject none = { 0 };

  return object < self->objects->len ? &g_array_index (self->objects, CycSurveyObject, object) : &none;
}

static inline const CycSurveyFrame *
cyc_survey_get_frame (CycSurvey *self,
                      guint32    frame)
{
  static const CycSurveyFrame none = { 0 };

  return frame < self->frames->len ? &g_array_index (self->frames, CycSurveyFrame, frame) : &none;
}

static inline gboolean
cyc_survey_is_card (CycSurvey  *self,
                    CycObjectId object)
{
  CycSurveyKind kind = cyc_survey_get_object (self, object)->kind;

  return kind == CYC_SURVEY_CARD || kind == CYC_SURVEY_CLASS;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CycSurvey, cyc_survey_unref)

G_END_DECLS
