/* cyc-cli-export.c
 *
 * `export`: pictures of one moment or of many.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "cyc-cli-input.h"
#include "cyc-cli.h"
#include "cyc-export.h"

/* Smaller pages have no room for the heap beside the belts; larger ones are a slip of the hand. */
#define MIN_WIDTH 640.0
#define MIN_HEIGHT 480.0
#define MAX_SIZE 20000.0

typedef struct
{
  char *python;
  char *output;
  char *at;
  char *steps;
  char *from;
  char *to;
  char *theme;
  char *size;
  char *focus;
  char *language;
} ExportCall;

static void
export_call_clear (ExportCall *self)
{
  g_free (self->python);
  g_free (self->output);
  g_free (self->at);
  g_free (self->steps);
  g_free (self->from);
  g_free (self->to);
  g_free (self->theme);
  g_free (self->size);
  g_free (self->focus);
  g_free (self->language);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ExportCall, export_call_clear)

static gboolean
parse_size (const char *text,
            double     *width,
            double     *height)
{
  char *end;

  *width = g_ascii_strtod (text, &end);
  if (end == text || *end != 'x')
    return FALSE;
  text = end + 1;
  *height = g_ascii_strtod (text, &end);
  return end != text && *end == '\0' && *width >= MIN_WIDTH && *height >= MIN_HEIGHT && *width <= MAX_SIZE && *height <= MAX_SIZE;
}

/* One unit, or several with commas between; FALSE: said what is wrong. */
static gboolean
read_units (const char *text,
            guint      *units)
{
  g_auto (GStrv) names = g_strsplit (text, ",", -1);

  *units = 0;
  for (guint i = 0; names[i] != NULL; i++)
    {
      CycUnit unit;

      if (!cyc_unit_parse (names[i], &unit) || unit > CYC_UNIT_CELL)
        {
          cyc_cli_error (_ ("“%s” is not a step; event, line, phase, gc and cell are"), names[i]);
          return FALSE;
        }
      *units |= 1u << unit;
    }
  return TRUE;
}

/* What does not depend on the run; FALSE: said what is wrong. */
static gboolean
read_options (const ExportCall *self,
              CycExportOptions *options)
{
  guint theme = 0;

  if (self->output == NULL)
    {
      cyc_cli_error (_ ("export needs -o OUT.EXT"));
      return FALSE;
    }
  if (!cyc_export_format_from_name (self->output, &options->format))
    {
      cyc_cli_error (_ ("%s: the suffix must be png, svg, pdf, dot, tex, gif, webp or html"), self->output);
      return FALSE;
    }
  if (self->steps != NULL && !read_units (self->steps, &options->units))
    return FALSE;
  if (self->size != NULL && !parse_size (self->size, &options->width, &options->height))
    {
      cyc_cli_error (_ ("“%s” is not a size like 1280x720, from 640x480 to 20000x20000"), self->size);
      return FALSE;
    }
  while (self->theme != NULL && theme < CYC_N_THEMES && g_strcmp0 (cyc_theme_get ((CycThemeId) theme)->name, self->theme) != 0)
    theme++;
  if (theme == CYC_N_THEMES)
    {
      cyc_cli_error (_ ("“%s” is not a theme; light, dark, print and high-contrast are"), self->theme);
      return FALSE;
    }
  options->theme = (CycThemeId) theme;
  options->language = self->language;
  return TRUE;
}

static gboolean
is_sequence (const ExportCall       *self,
             const CycExportOptions *options)
{
  return self->steps != NULL || self->from != NULL || self->to != NULL ||
         options->format == CYC_EXPORT_GIF || options->format == CYC_EXPORT_WEBP || options->format == CYC_EXPORT_HTML;
}

static gboolean
set_focus (const ExportCall *self,
           const CycInput   *input,
           CycRecording     *recording,
           guint32           cursor,
           CycView          *view)
{
  g_autoptr (CycModel) model = NULL;

  if (self->focus == NULL)
    return TRUE;
  model = cyc_recording_new_model (recording, cursor);
  view->focus = cyc_input_find_object (input, model, self->focus);
  return view->focus != 0;
}

static gboolean
export_recording (const ExportCall *self,
                  const CycInput   *input,
                  CycRecording     *recording,
                  CycExportOptions *options)
{
  g_autoptr (CycView) view = cyc_view_new ();
  g_autoptr (CycLayoutClient) client = NULL;
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (self->output);
  g_autoptr (GError) error = NULL;
  gboolean     sequence = is_sequence (self, options);
  CycTimeline *timeline = cyc_recording_get_timeline (recording);
  guint32      cursor = cyc_timeline_get_last_moment (timeline);
  gboolean     ok;

  options->begin = cyc_timeline_get_first_line (timeline);
  if (!cyc_input_parse_position (recording, self->at, &cursor) ||
      !cyc_input_parse_position (recording, self->from, &options->begin) ||
      !cyc_input_parse_position (recording, self->to, &options->end) ||
      !set_focus (self, input, recording, sequence && self->at == NULL && self->to != NULL ? options->end : cursor, view))
    return FALSE;
  if (self->to != NULL && options->begin > options->end)
    {
      cyc_cli_error (_ ("--from is after --to"));
      return FALSE;
    }

  client = cyc_layout_client_new (NULL);
  if (sequence)
    ok = cyc_export_sequence (recording, view, client, options, file, NULL, NULL, NULL, &error);
  else
    ok = cyc_export_moment (recording, cursor, view, client, options, file, NULL, &error);
  if (!ok)
    cyc_cli_error ("%s: %s", self->output, error->message);
  return ok;
}

int
cyc_cli_export (int    argc,
                char **argv)
{
  g_auto (ExportCall) call = { 0 };
  const GOptionEntry entries[] = {
    { "python", 0, 0, G_OPTION_ARG_STRING, &call.python, N_ ("The version of Python"), "3.11" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &call.output, N_ ("The file to write"), "OUT.EXT" },
    { "at", 0, 0, G_OPTION_ARG_STRING, &call.at, N_ ("The moment"), "POS" },
    { "steps", 0, 0, G_OPTION_ARG_STRING, &call.steps, N_ ("A picture for each event, line, phase, gc or cell, or several of them with commas between"), "UNIT,…" },
    { "from", 0, 0, G_OPTION_ARG_STRING, &call.from, N_ ("The first position"), "POS" },
    { "to", 0, 0, G_OPTION_ARG_STRING, &call.to, N_ ("The last position"), "POS" },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &call.theme, N_ ("light, dark, print or high-contrast"), "THEME" },
    { "size", 0, 0, G_OPTION_ARG_STRING, &call.size, N_ ("The page in pixels"), "WxH" },
    { "focus", 0, 0, G_OPTION_ARG_STRING, &call.focus, N_ ("Only what is near this object"), "NAME" },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &call.language, N_ ("The language of captions"), "zh_CN" },
    { NULL },
  };
  g_autoptr (CycInput) input = NULL;
  g_autoptr (CycRecording) recording = NULL;
  CycExportOptions options = CYC_EXPORT_OPTIONS_INIT;

  if (!cyc_cli_parse (entries, FALSE, &argc, &argv, 1, 1) || !read_options (&call, &options))
    return CYC_CLI_REFUSED;
  input = cyc_input_load (argv[1], call.python);
  recording = input == NULL ? NULL : cyc_input_record (input);
  if (recording == NULL)
    return CYC_CLI_REFUSED;

  return export_recording (&call, input, recording, &options) ? CYC_CLI_OK : CYC_CLI_REFUSED;
}
