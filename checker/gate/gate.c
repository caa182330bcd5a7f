#include "base/language.h"
#include "gate/parts.h"

#include "base/file.h"
#include "build/build.h"

#include <stdlib.h>
#include <string.h>

/* The first line on which the word stands as a whole; 0 when a macro hides it. */
static int line_of(const char *path, const char *word)
{
    struct text source = {0};
    struct error ignored;
    file_read(path, FILE_LIMIT, &source, &ignored);
    static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";
    const char *start = text_string(&source);
    size_t length = strlen(word);
    int line = 0;
    for (const char *at = strstr(start, word); at && !line; at = strstr(at + 1, word)) {
        bool begins = at == start || !strchr(letters, at[-1]);
        bool ends = !at[length] || !strchr(letters, at[length]);
        for (const char *c = start; begins && ends && c <= at; c++)
            line += c == start || c[-1] == '\n';
    }
    text_release(&source);
    return line;
}

static bool is_in_manifest(const struct exercise *x, const char *name)
{
    for (size_t i = 0; i < x->allow_count; i++) {
        if (strcmp(x->allow[i], name) == 0)
            return true;
    }
    return false;
}

void gate_refuse(const struct gate *g, const char *what, int line, const char *words,
                 struct arena *arena, struct findings *out)
{
    if (is_in_manifest(g->exercise, what))
        return;
    struct finding *f = findings_add(out, "not-allowed-here", g->compiler);
    f->file = g->exercise->edit;
    f->line = line ? line : line_of(g->source, what);
    f->function = arena_copy(arena, what);
    f->words = words;
}

/* --- included files --- */

static bool is_below(const char *path, const char *folder)
{
    size_t length = strlen(folder);
    return strncmp(path, folder, length) == 0 && path[length] == '/';
}

/* Is it there, and below the folder, whatever links and ".." its path has? */
static bool is_really_below(const char *path, const char *folder)
{
    char *real = realpath(path, NULL), *real_folder = realpath(folder, NULL);
    bool below = real && real_folder && is_below(real, real_folder);
    free(real);
    free(real_folder);
    return below;
}

/* The C++ library's headers have no ending, or one of their own. */
static bool is_cxx_header(const struct gate *g, const char *path)
{
    return g->exercise->is_cxx
        && (is_really_below(path, "/usr/include/c++")
            || is_really_below(path, "/usr/include/x86_64-linux-gnu/c++")
            || is_really_below(path, BUILD_CXX_HEADERS));
}

static bool may_include(const struct gate *g, const char *path)
{
    if (strcmp(path, g->source) == 0)
        return true;
    size_t length = strlen(path);
    bool header = length > 2 && strcmp(path + length - 2, ".h") == 0;
    /* requests to a tool */
    if (strstr(path, "/valgrind/") || strstr(path, "/sanitizer/"))
        return false;
    if (is_cxx_header(g, path))
        return true;
    return header && (is_really_below(path, "/usr/include") || is_really_below(path, "/usr/lib")
                      || is_really_below(path, g->exercise->folder));
}

/* The list is a make rule: "plain.o: badge.c a.h \<newline> b.h". */
static void judge_includes(const struct gate *g, struct arena *arena, struct findings *out)
{
    struct text list = {0};
    struct error ignored;
    if (!file_read(g->dependencies, FILE_LIMIT, &list, &ignored))
        gate_refuse(g, "include", 0, "the compiler left no list of the files it read", arena, out);
    /* the source's own path may hold blanks: the rule's target and it are skipped whole */
    char *rest = list.bytes ? strstr(list.bytes, g->exercise->edit) : NULL;
    rest = rest ? rest + strlen(g->exercise->edit) : list.bytes;
    for (char *word; (word = strsep(&rest, " \\\n")) != NULL;) {
        if (*word && !may_include(g, word))
            gate_refuse(g, "include", 0,
                        arena_printf(arena, _("%s may not be included; the exercise's header and "
                                              "the system's are enough"),
                                     word),
                        arena, out);
    }
    text_release(&list);
}

void gate_examine(const struct gate *g, struct arena *arena, struct findings *out)
{
    gate_object(g, arena, out);
    gate_source(g, arena, out);
    judge_includes(g, arena, out);
}
