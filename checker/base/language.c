#include "base/language.h"

#include <locale.h>
#include <string.h>

#define DOMAIN "checker"
#define FOLDER "build/words"

/* Of its header; where there is no catalogue, gettext gives back what it was asked. */
#define NAME N_("the language of this file, as in de")

void language_open(void)
{
    bindtextdomain(DOMAIN, FOLDER);
    bind_textdomain_codeset(DOMAIN, "UTF-8");
    textdomain(DOMAIN);
}

void language_english(void)
{
    setlocale(LC_MESSAGES, "C");
}

const char *language_name(void)
{
    const char *name = gettext(NAME);
    return strcmp(name, NAME) == 0 ? "" : name;
}
