#include "program/link.h"

#include "base/file.h"
#include "base/language.h"

#include <stdlib.h>
#include <string.h>

enum complaint { MISSING, TWICE, NO_LIBRARY, OTHER };

struct said {
    enum complaint complaint;
    const char *line, *at;       /* the line's begin; where the phrase begins in it */
    const char *name;            /* the arena's */
};

static const struct phrase {
    enum complaint complaint;
    const char *words;
} phrases[] = {
    {MISSING, "undefined reference to `"},
    {TWICE, "multiple definition of `"},
    {NO_LIBRARY, "cannot find -l"},
    {OTHER, "error: "},
};

/* Up to the quote: `area(double)'; a library ends at a colon. */
static const char *name_behind(const char *at, enum complaint complaint, struct arena *arena)
{
    const char *ends = complaint == NO_LIBRARY ? ":\n" : complaint == OTHER ? "\n" : "'\n";
    return arena_printf(arena, "%.*s", (int)strcspn(at, ends), at);
}

static bool find_phrase(const char *words, const struct phrase *p, struct arena *arena,
                        struct said *out)
{
    const char *at = strstr(words, p->words);
    if (!at)
        return false;
    const char *line = at;
    while (line > words && line[-1] != '\n')
        line--;
    *out = (struct said){p->complaint, line, at,
                         name_behind(at + strlen(p->words), p->complaint, arena)};
    return true;
}

/* "ld: /home/me/tide.c:12: undefined ..." has a place, "(.text+0x17): undefined" has none. */
static void take_place(const struct said *s, const struct own_files *own, struct arena *arena,
                       struct finding *f)
{
    const char *start = s->line;
    const char *ld = memmem(start, (size_t)(s->at - start), "ld: ", 4);
    start = ld ? ld + 4 : start;
    const char *path = arena_printf(arena, "%.*s", (int)(s->at - start), start);
    char *colon = strstr((char *)(uintptr_t)path, ": ");
    if (!colon)
        return;
    *colon = '\0';
    colon = strrchr((char *)(uintptr_t)path, ':');
    if (!colon || atoi(colon + 1) < 1)
        return;
    *colon = '\0';
    if (!own_has(own, path))
        return;
    f->file = path;
    f->line = atoi(colon + 1);
}

/* In glibc these lie in a library of their own. */
static bool is_of_libm(const char *name)
{
    static const char *const names[] = {
        "acos", "asin", "atan", "atan2", "cbrt", "ceil", "cos", "cosh", "exp", "exp2", "fabs",
        "floor", "fma", "fmax", "fmin", "fmod", "hypot", "log", "log10", "log2", "lround",
        "nearbyint", "pow", "remainder", "rint", "round", "sin", "sinh", "sqrt", "tan", "tanh",
        "trunc",
    };
    size_t length = strlen(name);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        size_t full = strlen(names[i]);
        bool is_begin = strncmp(name, names[i], full) == 0;
        /* sqrtf, sqrtl */
        if (is_begin && (length == full
                         || (length == full + 1 && strchr("fl", name[full]))))
            return true;
    }
    return false;
}

static const char *words_of(const struct said *s, struct arena *a)
{
    bool is_main = strcmp(s->name, "main") == 0;
    switch (s->complaint) {
    case MISSING:
        if (is_main)
            return "undefined reference to main: no file here has a main; name the one that "
                   "has it too";
        if (is_of_libm(s->name))
            return arena_printf(a, _("undefined reference to %s: it lies in the library of "
                                     "mathematics; add --link m"),
                                s->name);
        return arena_printf(a, _("undefined reference to %s: it is called here, and no file "
                                 "defines it; check the spelling, name its file too, or add --link "
                                 "and its library"),
                            s->name);
    case TWICE:
        if (is_main)
            return "multiple definition of main: a program has one; try the files of one "
                   "program at a time";
        return arena_printf(a, _("multiple definition of %s: one file defines it, the others "
                                 "only declare it"),
                            s->name);
    case NO_LIBRARY:
        return arena_printf(a, _("cannot find -l%s: no library of this name is installed; check "
                                 "the name behind --link"),
                            s->name);
    default:
        return arena_printf(a, "%s", s->name);
    }
}

void link_read(const char *path, enum engine_id seen_by, const struct own_files *own,
               struct arena *arena, struct findings *out)
{
    struct text words = {0};
    struct error ignored;
    struct said said = {0};
    file_read(path, FILE_LIMIT, &words, &ignored);
    bool found = false;
    for (size_t i = 0; !found && i < sizeof phrases / sizeof *phrases; i++)
        found = find_phrase(text_string(&words), &phrases[i], arena, &said);
    struct finding *f = findings_add(out, "does-not-link", seen_by);
    f->words = found ? words_of(&said, arena) : _("the linker ended without a message");
    if (found)
        take_place(&said, own, arena, f);
    text_release(&words);
}
