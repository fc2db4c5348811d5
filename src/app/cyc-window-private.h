/* cyc-window-private.h
 *
 * What the files of the window share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-branch-bar.h"
#include "cyc-document.h"
#include "cyc-editor.h"
#include "cyc-find-popover.h"
#include "cyc-inspector.h"
#include "cyc-memory-panel.h"
#include "cyc-notice.h"
#include "cyc-outline-view.h"
#include "cyc-output-view.h"
#include "cyc-layouts.h"
#include "cyc-lifelines.h"
#include "cyc-prompt.h"
#include "cyc-stage-view.h"
#include "cyc-step-view.h"
#include "cyc-timeline-view.h"
#include "cyc-transport.h"
#include "cyc-window.h"

G_BEGIN_DECLS

struct _CycWindow
{
  AdwApplicationWindow parent_instance;

  /* Template children, owned by the template. */
  AdwWindowTitle  *title;
  AdwSplitButton  *open_button;
  GtkWidget       *run_button;
  GtkDropDown     *version_drop_down;
  GtkMenuButton   *find_button;
  CycFindPopover  *find_popover;
  GtkLabel        *text_size_label;
  GtkSpinner      *spinner;
  CycNotice       *notice;
  GtkPaned        *outer_paned;
  GtkPaned        *inner_paned;
  GtkPaned        *program_paned;
  CycEditor       *editor;
  GtkStack        *panels;
  GtkWidget       *inspector_tab;
  AdwBin          *inspector_page;
  CycOutputView   *output_view;
  CycPrompt       *prompt;
  CycBranchBar    *branch_bar;
  CycStepView     *step_view;
  CycOutlineView  *outline_view;
  CycMemoryPanel  *memory_panel;
  CycStageView    *stage_view;
  CycTimelineView *timeline_view;
  CycLifelines    *lifelines;
  CycTransport    *transport;
  CycInspector    *inspector;

  CycDocument  *document; /* NULL until the first one is read */
  CycSession   *session;
  CycBranches  *branches;  /* of the program that is watched; NULL before the first run */
  guint         trying;    /* the branch that runs and is not shown yet; 0 for none */
  guint32       tried_at;  /* the moment that it was asked for */
  CycBookmarks *bookmarks; /* of what is watched; NULL before the first run */
  CycPlayer    *player;
  CycLayouts   *layouts;
  GCancellable *searching; /* for a moment of the selected object, else NULL */
  GCancellable *loading;   /* of the document that is being read, else NULL */

  GtkWindow *legend; /* unowned: open beside this one, NULL while it is not */
  GMenu     *open_menu;
  int        panes_width; /* the window's size that the panes were set for */
  int        panes_height;
  guint      panes_id;      /* they will be set for another one, else 0 */
  int        program_given; /* positions that the panes were given; 0 for none yet */
  int        stage_given;
  int        editor_given;
  gboolean   narrow;     /* the inspector is one of the panels */
  gboolean   positioned; /* the cursor was brought to the first line */
  gboolean   playing;
  guint      play_id;
  gboolean   choosing; /* the version is being set, not chosen by the person */
  gboolean   rerun_offered;
  gboolean   closing; /* the person has agreed to lose changes */
};

/* cyc-window.c */
void cyc_window_update (CycWindow *self);
void cyc_window_update_title (CycWindow *self);
void cyc_window_go_to (CycWindow *self,
                       guint32    cursor);

/* cyc-window-actions.c */
void cyc_window_add_actions (CycWindow *self);
void cyc_window_update_actions (CycWindow *self);
void cyc_window_enable (CycWindow  *self,
                        const char *name,
                        gboolean    enabled);

/* cyc-window-panes.c */
void cyc_window_init_panes (CycWindow *self);
void cyc_window_resize_panes (CycWindow *self,
                              int        width,
                              int        height);
void cyc_window_show_pane (CycWindow  *self,
                           const char *name);
void cyc_window_offer_inspector (CycWindow *self);

/* cyc-window-steps.c */
void cyc_window_add_step_actions (CycWindow *self);
void cyc_window_update_steps (CycWindow *self);
void cyc_window_stop_playing (CycWindow *self);

/* cyc-window-moments.c */
void cyc_window_add_moment_actions (CycWindow *self);
void cyc_window_update_moments (CycWindow *self);
void cyc_window_find_bookmarks (CycWindow  *self,
                                CycSession *session);

/* cyc-window-answers.c */
void cyc_window_add_answer_actions (CycWindow *self);
void cyc_window_update_answers (CycWindow *self);
void cyc_window_ask_number (CycWindow *self,
                            guint      output,
                            guint      number,
                            guint      n_later);

/* cyc-window-branches.c */
void cyc_window_set_root (CycWindow  *self,
                          CycSession *session);
void cyc_window_try (CycWindow  *self,
                     const char *line);
void cyc_window_show_branch (CycWindow *self,
                             guint      n,
                             guint32    cursor);
void cyc_window_add_branch_actions (CycWindow *self);
void cyc_window_update_branches (CycWindow *self);

/* cyc-window-menu.c */
void cyc_window_popup_stage_menu (CycWindow *self);

/* cyc-window-run.c */
void              cyc_window_connect_session (CycWindow *self);
void              cyc_window_run (CycWindow *self);
void              cyc_window_play_session (CycWindow  *self,
                                           CycSession *session);
const CycProfile *cyc_window_get_profile (CycWindow *self);
void              cyc_window_set_profile (CycWindow        *self,
                                          const CycProfile *profile);
void              cyc_window_explain_state (CycWindow *self);

/* cyc-window-files.c */
void cyc_window_choose_file (CycWindow *self);
void cyc_window_save (CycWindow *self);
void cyc_window_save_as (CycWindow *self);
void cyc_window_save_recording (CycWindow *self);
void cyc_window_export (CycWindow *self);
void cyc_window_init_files (CycWindow *self);

G_END_DECLS
