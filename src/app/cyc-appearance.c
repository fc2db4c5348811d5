/* cyc-appearance.c
 *
 * What the person and the desktop want the window to look like: colours,
 * text size, motion.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-appearance.h"

#include <adwaita.h>

enum
{
  THEME_SYSTEM,
  THEME_LIGHT,
  THEME_DARK,
  THEME_HIGH_CONTRAST,
};

struct _CycAppearance
{
  GObject parent_instance;

  GSettings *settings;
  int        dpi; /* the desktop's, in 1024ths */
};

G_DEFINE_FINAL_TYPE (CycAppearance, cyc_appearance, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_changed (CycAppearance *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
on_theme_changed (CycAppearance *self)
{
  static const AdwColorScheme schemes[] = {
    [THEME_SYSTEM] = ADW_COLOR_SCHEME_DEFAULT,
    [THEME_LIGHT] = ADW_COLOR_SCHEME_FORCE_LIGHT,
    [THEME_DARK] = ADW_COLOR_SCHEME_FORCE_DARK,
    [THEME_HIGH_CONTRAST] = ADW_COLOR_SCHEME_FORCE_LIGHT,
  };

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[g_settings_get_enum (self->settings, "theme")]);
  on_changed (self);
}

static void
on_text_scale_changed (CycAppearance *self)
{
  int dpi = self->dpi > 0 ? self->dpi : 96 * 1024;

  g_object_set (gtk_settings_get_default (),
                "gtk-xft-dpi", (int) (dpi * g_settings_get_double (self->settings, "text-scale")), NULL);
  on_changed (self);
}

static void
cyc_appearance_dispose (GObject *object)
{
  g_clear_object (&CYC_APPEARANCE (object)->settings);

  G_OBJECT_CLASS (cyc_appearance_parent_class)->dispose (object);
}

static void
cyc_appearance_class_init (CycAppearanceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cyc_appearance_dispose;

  /**
   * CycAppearance::changed:
   *
   * Colours, text size or motion are to be different from now on.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CYC_TYPE_APPEARANCE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

/* Some displays, remote ones above all, show nothing translucent. */
static void
style_opaque (GdkDisplay *display)
{
  g_autoptr (GtkCssProvider) provider = NULL;

  if (gdk_display_is_composited (display))
    return;
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, "/dev/cyclarium/Cyclarium/style-opaque.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
cyc_appearance_init (CycAppearance *self)
{
  self->settings = g_settings_new (CYC_APP_ID);
  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &self->dpi, NULL);
  /* Without it small code loses the dots of its i where the desktop says nothing of hinting. */
  g_object_set (gtk_settings_get_default (), "gtk-hint-font-metrics", TRUE, NULL);
  g_signal_connect_swapped (self->settings, "changed::theme", G_CALLBACK (on_theme_changed), self);
  g_signal_connect_swapped (self->settings, "changed::text-scale", G_CALLBACK (on_text_scale_changed), self);
  g_signal_connect_swapped (self->settings, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  on_theme_changed (self);
  style_opaque (gdk_display_get_default ());
  if (g_settings_get_double (self->settings, "text-scale") != 1)
    on_text_scale_changed (self);
}

/**
 * cyc_appearance_get_default:
 *
 * Main thread only, after GTK was initialised.
 *
 * Returns: (transfer none): the one there is
 */
CycAppearance *
cyc_appearance_get_default (void)
{
  static CycAppearance *self;

  if (self == NULL)
    self = g_object_new (CYC_TYPE_APPEARANCE, NULL);
  return self;
}

/**
 * cyc_appearance_get_theme:
 * @self: the appearance
 *
 * Returns: (transfer none): the colours of what is drawn
 */
const CycTheme *
cyc_appearance_get_theme (CycAppearance *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  gboolean         dark = adw_style_manager_get_dark (style);

  if (adw_style_manager_get_high_contrast (style) || g_settings_get_enum (self->settings, "theme") == THEME_HIGH_CONTRAST)
    return cyc_theme_get (dark ? CYC_THEME_HIGH_CONTRAST_DARK : CYC_THEME_HIGH_CONTRAST);
  return cyc_theme_get (dark ? CYC_THEME_DARK : CYC_THEME_LIGHT);
}

/**
 * cyc_appearance_get_animate:
 * @self: the appearance
 *
 * Returns: whether things may move
 */
gboolean
cyc_appearance_get_animate (CycAppearance *self)
{
  gboolean desktop;

  g_object_get (gtk_settings_get_default (), "gtk-enable-animations", &desktop, NULL);
  return desktop && !g_settings_get_boolean (self->settings, "reduced-motion");
}

/**
 * cyc_appearance_get_speed:
 * @self: the appearance
 *
 * Returns: the factor by which things move faster
 */
double
cyc_appearance_get_speed (CycAppearance *self)
{
  return g_settings_get_double (self->settings, "speed");
}

/**
 * cyc_appearance_get_settings:
 * @self: the appearance
 *
 * Returns: (transfer none): the program's settings
 */
GSettings *
cyc_appearance_get_settings (CycAppearance *self)
{
  return self->settings;
}

/**
 * cyc_appearance_get_text_scale:
 * @self: the appearance
 *
 * Returns: the factor by which all text is larger than usual
 */
double
cyc_appearance_get_text_scale (CycAppearance *self)
{
  return g_settings_get_double (self->settings, "text-scale");
}

/**
 * cyc_appearance_scale_text:
 * @self: the appearance
 * @factor: what the text size is multiplied by; 0 for the normal size
 *
 * Changes the size of all text of the window.
 *
 * Returns: the size now, as a factor
 */
double
cyc_appearance_scale_text (CycAppearance *self,
                           double         factor)
{
  double scale = factor == 0 ? 1 : g_settings_get_double (self->settings, "text-scale") * factor;

  scale = CLAMP (scale, 0.5, 4);
  if (scale > 0.97 && scale < 1.03)
    scale = 1;
  g_settings_set_double (self->settings, "text-scale", scale);
  return scale;
}
