/* cyc-export-html.c
 *
 * One page that plays the steps: no server, no script from elsewhere.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-export-private.h"

#include <glib/gi18n-lib.h>

static const char style[] =
  "body{margin:0;font-family:'Noto Sans','DejaVu Sans',sans-serif;display:flex;flex-direction:column;height:100vh}"
  "#stage{flex:1;min-height:0;display:flex;align-items:center;justify-content:center}"
  "#stage svg{max-width:100%;max-height:100%;height:auto}"
  "nav{display:flex;gap:8px;align-items:center;padding:12px 16px;flex-wrap:wrap}"
  "button{font:inherit;min-width:44px;min-height:36px;border:1px solid #8b8a88;border-radius:6px;background:#fff;color:#2e3436}"
  "button:focus-visible,input:focus-visible{outline:3px solid #0072b2;outline-offset:2px}"
  "input{flex:1;min-width:160px}output{min-width:6em;text-align:end}"
  ".said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}"
  "@media print{nav{display:none}}";

static const char script[] =
  "const stage=document.getElementById('stage'),range=document.getElementById('range'),at=document.getElementById('at'),"
  "said=document.getElementById('said'),play=document.getElementById('play');let now=0,timer=0;"
  "function show(n){now=Math.max(0,Math.min(steps.length-1,n));stage.innerHTML=steps[now].svg;range.value=now;"
  "at.textContent=(now+1)+' / '+steps.length;said.textContent=steps[now].text;location.replace('#'+(now+1));}"
  "function stop(){clearInterval(timer);timer=0;play.textContent='\\u25b6';play.setAttribute('aria-pressed','false');}"
  "function toggle(){if(timer){stop();return;}if(now===steps.length-1)show(0);play.textContent='\\u23f8';"
  "play.setAttribute('aria-pressed','true');timer=setInterval(()=>{if(now===steps.length-1)stop();else show(now+1);},pause);}"
  "document.getElementById('first').onclick=()=>{stop();show(0);};document.getElementById('back').onclick=()=>{stop();show(now-1);};"
  "document.getElementById('next').onclick=()=>{stop();show(now+1);};document.getElementById('last').onclick=()=>{stop();show(steps.length-1);};"
  "play.onclick=toggle;range.oninput=()=>{stop();show(+range.value);};"
  "document.onkeydown=e=>{if(e.target===range&&e.key.startsWith('Arrow'))return;"
  "const go={ArrowRight:()=>show(now+1),PageDown:()=>show(now+1),ArrowLeft:()=>show(now-1),PageUp:()=>show(now-1),"
  "Home:()=>show(0),End:()=>show(steps.length-1)}[e.key];"
  "if(go){stop();go();e.preventDefault();}else if(e.key===' '&&e.target.tagName!=='BUTTON'){toggle();e.preventDefault();}};"
  "show((parseInt(location.hash.slice(1))||1)-1);";

/* A string of JavaScript; `<` is written so that no tag can end the script. */
static void
put_string (GString    *out,
            const char *text)
{
  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++)
    switch (*p)
      {
      case '"':
      case '\\':
        g_string_append_printf (out, "\\%c", *p);
        break;
      case '\n':
        g_string_append (out, "\\n");
        break;
      case '<':
        g_string_append (out, "\\u003c");
        break;
      default:
        if ((guchar) *p < 0x20)
          g_string_append_printf (out, "\\u%04x", (guint) *p);
        else
          g_string_append_c (out, *p);
        break;
      }
  g_string_append_c (out, '"');
}

static void
put_step (GString              *out,
          CycExportJob         *job,
          const CycExportFrame *frame)
{
  g_autofree char *caption = cyc_export_job_caption (job, frame->cursor);
  g_autoptr (CycDisplayList) page = cyc_export_job_draw (job, frame);
  g_autoptr (GBytes) svg = cyc_export_to_svg (page, caption);
  g_autofree char *text = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));

  g_string_append (out, "{\"text\":");
  put_string (out, caption);
  g_string_append (out, ",\"svg\":");
  put_string (out, text);
  g_string_append (out, "},\n");
}

static void
put_button (GString    *out,
            const char *id,
            const char *label,
            const char *sign)
{
  g_autofree char *escaped = g_markup_escape_text (label, -1);

  g_string_append_printf (out, "<button id=\"%s\" title=\"%s\" aria-label=\"%s\">%s</button>\n", id, escaped, escaped, sign);
}

static void
put_head (GString      *out,
          CycExportJob *job)
{
  const CycTheme  *theme = cyc_theme_get (job->options->theme);
  const char      *language = job->options->language != NULL ? job->options->language : "en";
  g_autofree char *name = g_path_get_basename (cyc_recording_get_file (job->recording));
  g_autofree char *title = g_markup_escape_text (name, -1);
  g_autofree char *escaped_language = g_markup_escape_text (language, -1);

  g_strdelimit (escaped_language, "_", '-');
  g_string_append_printf (out, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n", escaped_language);
  g_string_append_printf (out, "<meta name=\"viewport\" content=\"width=device-width\">\n<title>%s</title>\n", title);
  g_string_append_printf (out, "<style>%sbody{background:#%06x;color:#%06x}</style>\n</head>\n<body>\n", style,
                          theme->colors[CYC_COLOR_PAPER] >> 8, theme->colors[CYC_COLOR_INK] >> 8);
  g_string_append (out, "<main id=\"stage\"></main>\n<div id=\"said\" class=\"said\" aria-live=\"polite\"></div>\n<nav>\n");
  put_button (out, "first", _ ("First step"), "⏮");
  put_button (out, "back", _ ("Step back"), "◀");
  put_button (out, "play", _ ("Play or pause"), "▶");
  put_button (out, "next", _ ("Step forward"), "▶▶");
  put_button (out, "last", _ ("Last step"), "⏭");
}

/* Private. */
GBytes *
cyc_export_to_html (CycExportJob         *job,
                    GArray               *frames,
                    const CycExportWatch *watch,
                    GError              **error)
{
  GString *out = g_string_new (NULL);

  put_head (out, job);
  g_string_append_printf (out, "<input id=\"range\" type=\"range\" min=\"0\" max=\"%u\" value=\"0\" aria-label=\"%s\">\n",
                          frames->len > 0 ? frames->len - 1 : 0, _ ("Step"));
  g_string_append_printf (out, "<output id=\"at\"></output>\n</nav>\n<script>\nconst pause=%u;\nconst steps=[\n", MAX (100, job->options->milliseconds));
  for (guint i = 0; i < frames->len; i++)
    {
      put_step (out, job, &g_array_index (frames, CycExportFrame, i));
      if (!cyc_export_watch_step (watch, i + 1, frames->len, error))
        {
          g_string_free (out, TRUE);
          return NULL;
        }
    }
  g_string_append_printf (out, "];\n%s\n</script>\n</body>\n</html>\n", script);
  return g_string_free_to_bytes (out);
}
