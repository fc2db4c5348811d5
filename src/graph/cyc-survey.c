/* cyc-survey.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-survey.h"

#include <string.h>

/* A reference that may bring its target onto the stage. */
typedef struct
{
  CycObjectId holder;
  CycObjectId target;
} Hold;

typedef struct
{
  CycSurvey     *survey;
  const CycView *view;
  GArray        *holds; /* of Hold, between objects */
  GArray        *seeds; /* of CycObjectId, held by shown frames */
} Sweep;

typedef struct
{
  CycSurvey       survey;
  gatomicrefcount count;
} CountedSurvey;

static const char *const small_types[] = {
  "int", "float", "complex", "str", "bytes", "bool", "NoneType", "ellipsis", "NotImplementedType", "range", "slice", NULL
};

static const char *const code_types[] = {
  "function", "builtin_function_or_method", "method", "code", "cell", "staticmethod", "classmethod", "property",
  "method_descriptor", "wrapper_descriptor", "method-wrapper", "getset_descriptor", "member_descriptor",
  "classmethod_descriptor", NULL
};

/* Fields of C structures that a student follows. */
static const char *const followed_fields[] = {
  "__traceback__", "__context__", "__cause__", "traceback", "context", "cause", "args", "tb_next", "tb_frame", "contents", "closure",
  "self", "__self__", "func", "__func__", "default_factory", "object", NULL
};

static CycSurveyObject *
need_object (CycSurvey  *self,
             CycObjectId object)
{
  if (object >= self->objects->len)
    g_array_set_size (self->objects, object + 1);
  return &g_array_index (self->objects, CycSurveyObject, object);
}

static CycSurveyFrame *
need_frame (CycSurvey *self,
            guint32    frame)
{
  if (frame >= self->frames->len)
    g_array_set_size (self->frames, frame + 1);
  return &g_array_index (self->frames, CycSurveyFrame, frame);
}

static gboolean
text_in (CycSurvey         *self,
         guint32            text,
         const char *const *set)
{
  return g_strv_contains (set, cyc_log_get_text (self->log, text));
}

static void
classify (Sweep          *sweep,
          const CycEvent *event,
          guint32         cursor)
{
  CycSurvey       *self = sweep->survey;
  const char      *type = cyc_log_get_text (self->log, event->alloc.type_text);
  CycSurveyObject *object = need_object (self, event->alloc.object);

  object->born = cursor;
  object->freed = G_MAXUINT32;
  object->type = event->alloc.type;
  object->type_text = event->alloc.type_text;
  object->repr = event->alloc.repr;
  object->kind = CYC_SURVEY_HIDDEN;
  if (event->flags & CYC_ALLOC_TYPE)
    {
      object->kind = event->flags & CYC_ALLOC_BUILTIN ? CYC_SURVEY_HIDDEN : CYC_SURVEY_CLASS;
      object->maybe = object->kind == CYC_SURVEY_CLASS || sweep->view->types;
    }
  else if (event->flags & CYC_ALLOC_NAMESPACE)
    object->kind = CYC_SURVEY_NAMESPACE;
  else if (g_strv_contains (small_types, type))
    {
      object->kind = CYC_SURVEY_VALUE;
      object->maybe = sweep->view->values;
    }
  else if (event->flags & CYC_ALLOC_BUILTIN)
    object->maybe = sweep->view->types;
  else if (g_str_equal (type, "module"))
    object->maybe = sweep->view->modules;
  else if (g_strv_contains (code_types, type))
    object->maybe = sweep->view->functions;
  else
    object->maybe = TRUE;
}

/* A closure and its cells are the point of a program that has them. */
static void
note_closure (Sweep          *sweep,
              const CycEvent *event)
{
  CycObjectId      holder = CYC_HOLDER_NUMBER (event->ref.holder);
  CycSurveyObject *function = need_object (sweep->survey, holder);

  if (event->slot == CYC_SLOT_CELL ||
      (event->slot == CYC_SLOT_FIELD &&
       g_str_equal (cyc_log_get_text (sweep->survey->log, event->ref.slot_value), "closure")))
    {
      function->maybe = TRUE;
      need_object (sweep->survey, event->ref.target)->maybe = TRUE;
    }
}

/* `__doc__`, or as the repr of a key `'__doc__'`. */
static gboolean
is_dunder (const char *text)
{
  gsize length = strlen (text), quote = text[0] == '\'';

  return length > 4 + 2 * quote && g_str_has_prefix (text + quote, "__") && memcmp (text + length - 2 - quote, "__", 2) == 0;
}

/* Names that Python itself gives lead to nothing that the program made. */
static gboolean
is_pythons_own (CycSurvey      *self,
                const CycEvent *event)
{
  guint32 text = event->ref.slot_value;

  if (event->slot == CYC_SLOT_VALUE)
    text = need_object (self, event->ref.slot_value)->repr;
  else if (event->slot != CYC_SLOT_NAME && event->slot != CYC_SLOT_ATTRIBUTE)
    return FALSE;
  return text != 0 && is_dunder (cyc_log_get_text (self->log, text));
}

static gboolean
is_hold (CycSurvey      *self,
         const CycEvent *event)
{
  if (is_pythons_own (self, event))
    return FALSE;
  switch ((CycSlotKind) event->slot)
    {
    case CYC_SLOT_NAME:
    case CYC_SLOT_ATTRIBUTE:
    case CYC_SLOT_ITEM:
    case CYC_SLOT_KEY:
    case CYC_SLOT_VALUE:
    case CYC_SLOT_MEMBER:
    case CYC_SLOT_CELL:
      return TRUE;
    case CYC_SLOT_FIELD:
      return text_in (self, event->ref.slot_value, followed_fields);
    case CYC_SLOT_NONE:
    case CYC_SLOT_STACK:
    case CYC_SLOT_FIELD_ITEM:
    case CYC_SLOT_TEMP:
    case CYC_SLOT_REGISTRY:
    case CYC_N_SLOT_KINDS:
    default:
      return FALSE;
    }
}

/* An instance's dictionary is drawn in the instance; a module's is a sheet. */
static void
note_dict (Sweep          *sweep,
           const CycEvent *event)
{
  CycSurvey       *self = sweep->survey;
  CycSurveyObject *dict = need_object (self, event->ref.target);

  if (event->slot != CYC_SLOT_FIELD ||
      !g_str_equal (cyc_log_get_text (self->log, event->ref.slot_value), "__dict__"))
    return;
  dict->owner = CYC_HOLDER_NUMBER (event->ref.holder);
  if (dict->kind != CYC_SURVEY_NAMESPACE)
    dict->kind = CYC_SURVEY_FOLDED;
}

/* The dictionary in which a frame looks names up: a module's is a sheet. */
static gboolean
is_names_of_frame (CycSurvey      *self,
                   const CycEvent *event)
{
  static const char *const fields[] = { "locals", "globals", "f_locals", "f_globals", NULL };

  return event->slot == CYC_SLOT_FIELD && text_in (self, event->ref.slot_value, fields);
}

static void
note_name (CycSurvey      *self,
           const CycEvent *event)
{
  CycSurveyObject *holder = need_object (self, CYC_HOLDER_NUMBER (event->ref.holder));

  if (holder->kind == CYC_SURVEY_CLASS && event->slot == CYC_SLOT_FIELD &&
      g_str_equal (cyc_log_get_text (self->log, event->ref.slot_value), "__name__"))
    holder->name = need_object (self, event->ref.target)->repr;
}

/* REF and RENAME: who holds what, as far as it matters for being shown. */
static void
note_reference (Sweep          *sweep,
                const CycEvent *event)
{
  CycSurvey  *self = sweep->survey;
  CycObjectId target = event->ref.target;
  guint32     number = CYC_HOLDER_NUMBER (event->ref.holder);

  switch (CYC_HOLDER_KIND (event->ref.holder))
    {
    case CYC_HOLDER_OBJECT:
      note_closure (sweep, event);
      note_dict (sweep, event);
      note_name (self, event);
      if (is_hold (self, event) || need_object (self, target)->kind == CYC_SURVEY_FOLDED)
        {
          Hold hold = { number, target };

          g_array_append_val (sweep->holds, hold);
        }
      break;
    case CYC_HOLDER_FRAME:
      if (is_names_of_frame (self, event))
        need_frame (self, number)->namespace_ = target;
      else if (is_hold (self, event) && need_frame (self, number)->shown)
        g_array_append_val (sweep->seeds, target);
      break;
    case CYC_HOLDER_VM:
    default:
      break;
    }
}

static void
note_call (Sweep          *sweep,
           const CycEvent *event,
           guint32         cursor)
{
  CycSurveyFrame *frame = need_frame (sweep->survey, event->call.frame);
  guint32         back = event->call.back;

  if (frame->begin == 0)
    frame->begin = cursor;
  frame->name = event->call.name;
  frame->func = event->call.func;
  frame->end = G_MAXUINT32;
  frame->depth = back != 0 && back < event->call.frame ? need_frame (sweep->survey, back)->depth + 1 : 0;
  /* Frames of modules written in Python are known by their first line. */
  frame->shown = TRUE;
}

static void
note_line (Sweep          *sweep,
           const CycEvent *event)
{
  CycSurveyFrame *frame = need_frame (sweep->survey, event->line.frame);

  if (event->line.file != sweep->survey->main_file && event->line.cell == 0)
    frame->shown = FALSE;
}

static void
sweep_event (Sweep          *sweep,
             const CycEvent *event,
             guint32         cursor)
{
  switch (event->kind)
    {
    case CYC_EVENT_START:
      sweep->survey->main_file = event->text.text;
      sweep->survey->notebook = event->text.value > 0;
      break;
    case CYC_EVENT_ALLOC:
      classify (sweep, event, cursor);
      break;
    case CYC_EVENT_FREE:
      need_object (sweep->survey, event->object.object)->freed = cursor;
      break;
    case CYC_EVENT_TEXT:
      need_object (sweep->survey, event->object.object)->repr = event->object.text;
      break;
    case CYC_EVENT_REF:
    case CYC_EVENT_RENAME:
      note_reference (sweep, event);
      break;
    case CYC_EVENT_CALL:
      note_call (sweep, event, cursor);
      break;
    case CYC_EVENT_RETURN:
      need_frame (sweep->survey, event->call.frame)->end = cursor;
      break;
    case CYC_EVENT_LINE:
      note_line (sweep, event);
      break;
    default:
      break;
    }
}

static int
hold_compare (gconstpointer a,
              gconstpointer b)
{
  const Hold *x = a, *y = b;

  if (x->holder != y->holder)
    return x->holder < y->holder ? -1 : 1;
  return x->target < y->target ? -1 : x->target > y->target;
}

static guint
first_hold (GArray     *holds,
            CycObjectId holder)
{
  guint low = 0, high = holds->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (holds, Hold, middle).holder < holder)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Marks @object, unless it was, and queues it so that what it holds follows. */
static void
show (Sweep      *sweep,
      GArray     *queue,
      guint8     *marked,
      CycObjectId number)
{
  CycSurveyObject *object = need_object (sweep->survey, number);

  if (marked[number] || object->born == 0)
    return;
  if (object->kind == CYC_SURVEY_FOLDED || object->maybe || object->always)
    {
      marked[number] = TRUE;
      g_array_append_val (queue, number);
    }
}

static void
seed_sheets (Sweep  *sweep,
             GArray *queue,
             guint8 *marked)
{
  CycSurvey *self = sweep->survey;

  for (guint32 i = 1; i < self->frames->len; i++)
    {
      CycSurveyFrame  *frame = &g_array_index (self->frames, CycSurveyFrame, i);
      CycSurveyObject *names;

      if (!frame->shown || frame->namespace_ == 0 || !cyc_survey_is_module_frame (self, i))
        continue;
      names = need_object (self, frame->namespace_);
      names->kind = CYC_SURVEY_NAMESPACE;
      names->always = TRUE;
      show (sweep, queue, marked, frame->namespace_);
    }
  for (guint i = 0; i < sweep->seeds->len; i++)
    show (sweep, queue, marked, g_array_index (sweep->seeds, CycObjectId, i));
}

/* Instances of the program's own classes show even if nothing but the stack ever holds them. */
static void
seed_instances (Sweep  *sweep,
                GArray *queue,
                guint8 *marked)
{
  CycSurvey *self = sweep->survey;

  for (CycObjectId i = 1; i < self->objects->len; i++)
    {
      CycSurveyObject *object = need_object (self, i);
      CycObjectId      type = object->type;

      if (object->kind == CYC_SURVEY_HIDDEN && object->maybe && type < self->objects->len && marked[type] &&
          need_object (self, type)->kind == CYC_SURVEY_CLASS)
        show (sweep, queue, marked, i);
    }
}

static void
spread (Sweep  *sweep,
        GArray *queue,
        guint8 *marked,
        guint  *next)
{
  for (; *next < queue->len; (*next)++)
    {
      CycObjectId holder = g_array_index (queue, CycObjectId, *next);

      for (guint i = first_hold (sweep->holds, holder);
           i < sweep->holds->len && g_array_index (sweep->holds, Hold, i).holder == holder; i++)
        show (sweep, queue, marked, g_array_index (sweep->holds, Hold, i).target);
    }
}

static void
decide (Sweep *sweep)
{
  CycSurvey         *self = sweep->survey;
  g_autofree guint8 *marked = g_new0 (guint8, self->objects->len + 1);
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (CycObjectId));
  guint next = 0;

  g_array_sort (sweep->holds, hold_compare);
  seed_sheets (sweep, queue, marked);
  spread (sweep, queue, marked, &next);
  seed_instances (sweep, queue, marked);
  spread (sweep, queue, marked, &next);
  for (CycObjectId i = 1; i < self->objects->len; i++)
    {
      CycSurveyObject *object = need_object (self, i);

      if (object->kind == CYC_SURVEY_FOLDED)
        continue;
      if (object->kind == CYC_SURVEY_NAMESPACE)
        {
          if (!object->always)
            object->kind = CYC_SURVEY_HIDDEN;
        }
      else if (!marked[i])
        object->kind = object->kind == CYC_SURVEY_VALUE ? CYC_SURVEY_VALUE : CYC_SURVEY_HIDDEN;
      else if (object->kind != CYC_SURVEY_CLASS)
        object->kind = CYC_SURVEY_CARD;
    }
}

/**
 * cyc_survey_new:
 * @log: a log
 * @view: what the person asked to see
 *
 * Reads the whole log once, without a model. An object that is ever held by
 * something shown is shown for all of its life, so that nothing appears in
 * the middle of it.
 *
 * Returns: (transfer full): what is worth showing
 */
CycSurvey *
cyc_survey_new (CycLog        *log,
                const CycView *view)
{
  CountedSurvey *counted = g_new0 (CountedSurvey, 1);
  CycSurvey     *self = &counted->survey;
  Sweep          sweep = { .survey = self, .view = view };

  g_atomic_ref_count_init (&counted->count);
  self->log = cyc_log_ref (log);
  self->length = cyc_log_get_length (log);
  self->objects = g_array_new (FALSE, TRUE, sizeof (CycSurveyObject));
  self->frames = g_array_new (FALSE, TRUE, sizeof (CycSurveyFrame));
  sweep.holds = g_array_new (FALSE, FALSE, sizeof (Hold));
  sweep.seeds = g_array_new (FALSE, FALSE, sizeof (CycObjectId));
  for (guint32 i = 0; i < self->length; i++)
    sweep_event (&sweep, cyc_log_get (log, i), i + 1);
  decide (&sweep);
  g_array_unref (sweep.holds);
  g_array_unref (sweep.seeds);
  return self;
}

/* Private: whether a frame runs a module or a cell of a notebook. */
gboolean
cyc_survey_is_module_frame (CycSurvey *self,
                            guint32    frame)
{
  const CycSurveyFrame *known = cyc_survey_get_frame (self, frame);

  return known->func == 0 && known->depth == 0 && cyc_log_get_text (self->log, known->name)[0] == '<';
}

/**
 * cyc_survey_ref:
 * @self: a survey
 *
 * Returns: (transfer full): @self
 */
CycSurvey *
cyc_survey_ref (CycSurvey *self)
{
  g_atomic_ref_count_inc (&((CountedSurvey *) self)->count);
  return self;
}

/**
 * cyc_survey_unref:
 * @self: (transfer full): a survey
 */
void
cyc_survey_unref (CycSurvey *self)
{
  if (!g_atomic_ref_count_dec (&((CountedSurvey *) self)->count))
    return;
  cyc_log_unref (self->log);
  g_array_unref (self->objects);
  g_array_unref (self->frames);
  g_free (self);
}
