/* cyc-why-view.c
 *
 * Why the selected object lives, or what ended it: a headline, the chains
 * from their roots with each step to click, and a jump to the event that
 * tells.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-why-view.h"

#include <glib/gi18n.h>

#include "cyc-inspector-section.h"
#include "cyc-slot-text.h"
#include "cyc-why.h"

#define MAX_CHAINS 4

/* Among more objects than these, or in a longer recording, the answer is looked for in a thread. */
#define QUICK_OBJECTS 20000u
#define QUICK_EVENTS 200000u

/* More objects of a cycle than these are only counted. */
#define MAX_NAMES 4

/* What is asked, and the answer. */
typedef struct
{
  CycModel   *model;
  CycObjectId object;
  CycWhy     *why;
  char       *end; /* what is told of a dead object, else NULL */
} Question;

struct _CycWhyView
{
  GtkWidget parent_instance;

  /* Template children, owned by the template. */
  GtkWidget           *content;
  GtkLabel            *heading;
  GtkLabel            *headline;
  GtkLabel            *text_label;
  CycInspectorSection *chains_section;
  GtkToggleButton     *light_button;
  GtkButton           *go_button;

  GArray     *chains;  /* of CycModelRef: all of them, for the stage */
  guint32     cursor;  /* where the button leads */
  CycObjectId object;  /* that was asked for last */
  gboolean    asking;  /* a thread looks for an answer */
  gboolean    waiting; /* its answer is to be shown */
  Question   *next;    /* what is asked after that, else NULL */
};

G_DEFINE_FINAL_TYPE (CycWhyView, cyc_why_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_LIT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_chosen (CycWhyView *self,
           guint       holder)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.select", "u", holder);
}

static void
on_lit (CycWhyView *self)
{
  g_signal_emit (self, signals[SIGNAL_LIT], 0);
}

static void
on_go_clicked (CycWhyView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go-to", "u", self->cursor);
}

static void
question_free (gpointer data)
{
  Question *question = data;

  cyc_model_free (question->model);
  g_clear_pointer (&question->why, cyc_why_free);
  g_free (question->end);
  g_free (question);
}

static void
cyc_why_view_dispose (GObject *object)
{
  CycWhyView *self = CYC_WHY_VIEW (object);

  g_clear_pointer (&self->chains, g_array_unref);
  g_clear_pointer (&self->next, question_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), CYC_TYPE_WHY_VIEW);

  G_OBJECT_CLASS (cyc_why_view_parent_class)->dispose (object);
}

static void
cyc_why_view_class_init (CycWhyViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CYC_TYPE_INSPECTOR_SECTION);
  G_OBJECT_CLASS (klass)->dispose = cyc_why_view_dispose;

  /**
   * CycWhyView::lit:
   *
   * Other references are to be lit: see cyc_why_view_get_lit().
   */
  signals[SIGNAL_LIT] = g_signal_new ("lit", CYC_TYPE_WHY_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/dev/cyclarium/Cyclarium/cyc-why-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CycWhyView, content);
  gtk_widget_class_bind_template_child (widget_class, CycWhyView, heading);
  gtk_widget_class_bind_template_child (widget_class, CycWhyView, headline);
  gtk_widget_class_bind_template_child (widget_class, CycWhyView, text_label);
  gtk_widget_class_bind_template_child (widget_class, CycWhyView, chains_section);
  gtk_widget_class_bind_template_child (widget_class, CycWhyView, light_button);
  gtk_widget_class_bind_template_child (widget_class, CycWhyView, go_button);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_lit);
  gtk_widget_class_bind_template_callback (widget_class, on_go_clicked);
}

static void
cyc_why_view_init (CycWhyView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->chains = g_array_new (FALSE, FALSE, sizeof (CycModelRef));
}

static void
set_label (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
set_button (CycWhyView *self,
            const char *label,
            guint32     cursor)
{
  self->cursor = cursor;
  gtk_button_set_label (self->go_button, label != NULL ? label : "");
  gtk_widget_set_visible (GTK_WIDGET (self->go_button), label != NULL);
}

static void
say (CycWhyView *self,
     const char *heading,
     const char *headline,
     const char *text)
{
  gtk_label_set_label (self->heading, heading);
  set_label (self->headline, headline);
  set_label (self->text_label, text);
  set_button (self, NULL, 0);
}

static void
add_step (CycWhyView        *self,
          CycModel          *model,
          const CycModelRef *reference,
          guint              chain,
          gboolean           first)
{
  g_autofree char  *place = first ? cyc_reference_to_text (model, reference->holder, reference->slot)
                                  : cyc_slot_to_text (model, reference->slot);
  g_autofree char  *target = cyc_object_to_text (model, reference->target);
  g_autofree char  *step = first ? g_strdup (place) : g_strdup_printf ("↳ %s", place);
  CycInspectorEntry entry = {
    .name = step,
    .value = target,
    .reference = reference,
    .group = chain,
    .holder = CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, reference->target),
    .flags = first ? CYC_ROW_TOP : CYC_ROW_INDENTED,
  };

  cyc_inspector_section_add (self->chains_section, &entry);
  g_array_append_val (self->chains, *reference);
}

static void
show_chains (CycWhyView   *self,
             CycModel     *model,
             const CycWhy *why)
{
  g_array_set_size (self->chains, 0);
  cyc_inspector_section_begin (self->chains_section);
  for (guint i = 0; i < why->chains->len; i++)
    {
      const CycWhyChain *chain = g_ptr_array_index (why->chains, i);

      for (guint k = 0; k < chain->references->len; k++)
        add_step (self, model, &g_array_index (chain->references, CycModelRef, k), i, k == 0);
    }
  cyc_inspector_section_end (self->chains_section);
  gtk_widget_set_visible (GTK_WIDGET (self->light_button), why->chains->len > 0);
}

/* “Person #12 ⇄ Dog #13” */
static char *
cycle_to_text (CycModel     *model,
               const CycWhy *why)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (why->cycle->len, MAX_NAMES); i++)
    {
      g_autofree char *name = cyc_object_to_text (model, g_array_index (why->cycle, CycObjectId, i));

      g_string_append_printf (text, "%s%s", i > 0 ? " ⇄ " : "", name);
    }
  if (why->cycle->len > MAX_NAMES)
    g_string_append_printf (text, " ⇄ %u…", why->cycle->len - MAX_NAMES);
  return g_string_free (text, FALSE);
}

static void
show_cycle (CycWhyView   *self,
            CycModel     *model,
            const CycWhy *why)
{
  g_autofree char *ring = cycle_to_text (model, why);
  g_autofree char *text = NULL;
  g_autofree char *button = NULL;

  if (why->cycle->len > 1)
    /* Translators: %s names objects: Person #12 ⇄ Dog #13. */
    text = g_strdup_printf (_ ("Only the cycle %s holds it; counting alone would never free it."), ring);
  else
    text = g_strdup (_ ("Only itself, or what is unreachable too, holds it; counting alone would never free it."));
  say (self, _ ("Why is it alive?"), _ ("No name reaches it."), text);
  if (why->lost == 0)
    return;
  if (why->lost_line > 0)
    button = g_strdup_printf (_ ("Lost its last hold at line %u ›"), why->lost_line);
  else
    button = g_strdup (_ ("Where it lost its last hold ›"));
  set_button (self, button, why->lost);
}

static void
show_unheld (CycWhyView   *self,
             const CycWhy *why)
{
  if (why->ended == 0)
    {
      say (self, _ ("Why is it alive?"), _ ("It was made just now."), _ ("Nothing refers to it yet."));
      return;
    }
  say (self, _ ("Why is it alive?"), _ ("It is being freed."), _ ("Nothing refers to it any more."));
  set_button (self, _ ("Where it lost its last hold ›"), why->ended);
}

static void
show_answer (CycWhyView     *self,
             const Question *question)
{
  const CycWhy *why = question->why;

  if (!why->alive)
    {
      say (self, _ ("Why is it gone?"), _ ("It is gone."), question->end);
      if (why->freed > 0)
        set_button (self, _ ("Show how it ended ›"), why->ended > 0 ? why->ended : why->freed);
    }
  else if (cyc_model_get_count (question->model, why->object) == CYC_COUNT_IMMORTAL)
    say (self, _ ("Why is it alive?"), _ ("It is immortal: its count is never written."), NULL);
  else if (why->unheld)
    show_unheld (self, why);
  else if (why->in_cycle)
    show_cycle (self, question->model, why);
  else
    say (self, _ ("Why is it alive?"),
         ngettext ("This keeps it alive:", "Each of these keeps it alive by itself:", why->chains->len), NULL);
  show_chains (self, question->model, why);
  on_lit (self);
}

static Question *
question_new (CycModel   *model,
              CycObjectId object)
{
  Question *question = g_new0 (Question, 1);

  question->model = cyc_model_copy (model);
  question->object = object;
  return question;
}

static void
answer (Question *question)
{
  question->why = cyc_why_new (question->model, question->object, MAX_CHAINS);
  if (!question->why->alive)
    question->end = g_strchomp (cyc_why_to_text (question->why, question->model));
}

static void
answer_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  answer (data);
  g_task_return_boolean (task, TRUE);
}

static void ask (CycWhyView *self,
                 Question   *question);

/* The answer for another object comes too late. One for an earlier moment is shown until the next one comes. */
static void
on_answered (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  CycWhyView     *self = CYC_WHY_VIEW (source);
  const Question *question = g_task_get_task_data (G_TASK (result));

  self->asking = FALSE;
  if (self->chains == NULL)
    return;
  if (self->waiting && question->object == self->object)
    show_answer (self, question);
  if (self->next != NULL)
    ask (self, g_steal_pointer (&self->next));
}

/* Takes the question. */
static void
ask (CycWhyView *self,
     Question   *question)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, on_answered, NULL);

  self->asking = TRUE;
  g_task_set_task_data (task, question, question_free);
  g_task_run_in_thread (task, answer_thread);
}
static void
show_nothing (CycWhyView *self,
              gboolean    alive)
{
  say (self, alive ? _ ("Why is it alive?") : _ ("Why is it gone?"), NULL, NULL);
  g_array_set_size (self->chains, 0);
  cyc_inspector_section_begin (self->chains_section);
  cyc_inspector_section_end (self->chains_section);
  gtk_widget_set_visible (GTK_WIDGET (self->light_button), FALSE);
  on_lit (self);
}

/**
 * cyc_why_view_show:
 * @self: a view
 * @model: the heap at the cursor
 * @object: an object that was made
 *
 * Answers for an object; where that may take long, a moment later.
 */
void
cyc_why_view_show (CycWhyView *self,
                   CycModel   *model,
                   CycObjectId object)
{
  gboolean  other;
  Question *question;

  g_return_if_fail (CYC_IS_WHY_VIEW (self));

  other = self->object != object;
  question = question_new (model, object);
  self->object = object;
  self->waiting = cyc_model_get_n_alive (model) > QUICK_OBJECTS || cyc_log_get_length (cyc_model_get_log (model)) > QUICK_EVENTS;
  g_clear_pointer (&self->next, question_free);
  if (!self->waiting)
    {
      answer (question);
      show_answer (self, question);
      question_free (question);
      return;
    }
  if (other)
    show_nothing (self, cyc_model_is_alive (model, object));
  if (self->asking)
    self->next = question;
  else
    ask (self, question);
}

/**
 * cyc_why_view_focus_first:
 * @self: a view
 *
 * Brings the keyboard's focus to the first step, or to the button.
 *
 * Returns: whether there was something
 */
gboolean
cyc_why_view_focus_first (CycWhyView *self)
{
  g_return_val_if_fail (CYC_IS_WHY_VIEW (self), FALSE);

  return cyc_inspector_section_focus_first (self->chains_section) || gtk_widget_grab_focus (GTK_WIDGET (self->go_button));
}

/**
 * cyc_why_view_get_lit:
 * @self: a view
 * @by: by what a chain is pointed at
 *
 * Returns: (transfer full) (element-type CycModelRef): the references of the
 *   chain that is pointed at
 */
GArray *
cyc_why_view_get_lit (CycWhyView  *self,
                      CycPointedBy by)
{
  g_return_val_if_fail (CYC_IS_WHY_VIEW (self), NULL);

  return cyc_inspector_section_get_lit (self->chains_section, by);
}

/**
 * cyc_why_view_get_kept_lit:
 * @self: a view
 *
 * Returns: (transfer full) (element-type CycModelRef): the references of all
 *   chains if they are to stay lit, else none
 */
GArray *
cyc_why_view_get_kept_lit (CycWhyView *self)
{
  g_return_val_if_fail (CYC_IS_WHY_VIEW (self), NULL);

  if (gtk_toggle_button_get_active (self->light_button))
    return g_array_ref (self->chains);
  return g_array_new (FALSE, FALSE, sizeof (CycModelRef));
}
