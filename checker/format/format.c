#include "format/format.h"

#include "base/language.h"
#include "format/print.h"

#include <langinfo.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { USUAL_WIDTH = 80 };

const struct format format_table[] = {
    {"terminal", N_("stages, the worst finding with its picture, for the eye"), terminal_print, false},
    {"plain", N_("sentences from top to bottom, for the ear and for pipes"), plain_print, false},
    {"json", N_("everything, for programs (docs/json.md)"), json_print, true},
};

const size_t format_count = sizeof format_table / sizeof *format_table;

void format_speak(const struct format *format)
{
    if (format->english)
        language_english();
}

const struct format *format_named(const char *name)
{
    for (size_t i = 0; i < format_count; i++) {
        if (strcmp(format_table[i].name, name) == 0)
            return &format_table[i];
    }
    return NULL;
}

/* Set to something? An empty variable counts as not set, as no-color.org says. */
static bool is_set(const char *variable)
{
    const char *value = getenv(variable);
    return value && *value;
}

static bool has_colour(bool terminal)
{
    const char *kind = getenv("TERM");
    return terminal && kind && *kind && strcmp(kind, "dumb") != 0 && !is_set("NO_COLOR");
}

/* The first of these that is set decides, as in setlocale(3). */
static const char *locale_name(void)
{
    static const char *const variables[] = {"LC_ALL", "LC_CTYPE", "LANG"};
    for (size_t i = 0; i < sizeof variables / sizeof *variables; i++) {
        if (is_set(variables[i]))
            return getenv(variables[i]);
    }
    return "";
}

/*
 * The name counts even if that locale is not installed here: it says what the
 * terminal shows, which may be a terminal of another machine.
 */
static bool has_unicode(void)
{
    const char *ascii = getenv("ASCII");
    if (ascii && *ascii && strcmp(ascii, "0") != 0)
        return false;
    const char *name = locale_name();
    return strcasestr(name, "UTF-8") || strcasestr(name, "UTF8")
        || strcasecmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static unsigned width_of(FILE *out)
{
    struct winsize size = {0};
    if (ioctl(fileno(out), TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return USUAL_WIDTH;
    return size.ws_col;
}

struct screen screen_of(FILE *out)
{
    bool terminal = isatty(fileno(out));
    return (struct screen){
        .width = terminal ? width_of(out) : USUAL_WIDTH,
        .colour = has_colour(terminal),
        .unicode = has_unicode(),
    };
}
