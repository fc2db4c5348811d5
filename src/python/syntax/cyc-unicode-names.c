/* cyc-unicode-names.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-parser-private.h"

#include <string.h>

typedef struct
{
  gunichar    character;
  const char *name;
} Named;

static const Named names[] = {
#define CYC_CHARACTER(character, name) { character, name },
#include "cyc-unicode-names.def"
#undef CYC_CHARACTER
};

/**
 * cyc_unicode_lookup:
 * @name: a name in any case, not terminated
 * @length: in bytes
 *
 * Returns: the character that Unicode calls so; 0 where it is not known here
 */
gunichar
cyc_unicode_lookup (const char *name,
                    gsize       length)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strlen (names[i].name) == length && g_ascii_strncasecmp (names[i].name, name, length) == 0)
      return names[i].character;
  return 0;
}
