#include "base/language.h"
#include "engine/frames.h"
#include "engine/report.h"
#include "engine/span.h"

#include <limits.h>
#include <string.h>

/*
 * A compiler, and the linker it calls, say one thing per line:
 *
 *     vec.c: In function 'vec_push':
 *     vec.c:12:5: warning: unused variable 'n' [-Wunused-variable]
 *     /usr/bin/ld: vec.o: in function `vec_push':
 *     vec.c:14: undefined reference to `vec_grow'
 *
 * Lines of source text and notes in between are passed over.
 */

struct reader {
    struct arena *arena;
    struct findings *out;
    enum engine_id seen_by;
    const char *function;        /* of the last "In function" line, or NULL */
    size_t warnings;             /* kept so far */
    bool failed;                 /* the first error has been taken */
    const char *trouble;         /* the compiler itself could not work */
};

struct message {
    struct span file, words;
    uint64_t line;
};

enum { WARNINGS_LIMIT = 1000 };

static void add(struct reader *r, const char *kind, const struct message *m)
{
    struct finding *f = findings_add(r->out, kind, r->seen_by);
    f->words = span_copy(m->words, r->arena);
    f->function = r->function;
    if (m->file.length > 0)
        f->file = span_copy(m->file, r->arena);
    f->line = m->line < INT_MAX ? (int)m->line : 0;
}

static void add_warning(struct reader *r, const struct message *m)
{
    if (r->warnings == WARNINGS_LIMIT)
        return;
    add(r, "compiler-warning", m);
    r->warnings++;
}

/* Only the first error counts: the next ones often follow from it. */
static void add_error(struct reader *r, const struct message *m)
{
    if (!r->failed)
        add(r, "does-not-compile", m);
    r->failed = true;
}

/* Takes ":12" off the end of *s. */
static bool number_take(struct span *s, uint64_t *out)
{
    struct span before, digits;
    if (!span_split_last(*s, ":", &before, &digits) || !span_decimal(&digits, out)
        || digits.length > 0)
        return false;
    *s = before;
    return true;
}

/*
 * What the compiler writes for the assembler: a name by chance, in a folder for
 * what is temporary, and lines that nobody has written.
 */
static bool is_assemblers(struct span file)
{
    return file.length > 2 && memcmp(file.at + (file.length - 2), ".s", 2) == 0;
}

/* "vec.c:12:5" or "vec.c:12"; false when no line number is there */
static bool place_take(struct span place, struct message *m)
{
    if (!number_take(&place, &m->line))
        return false;
    uint64_t column = m->line;
    if (!number_take(&place, &m->line))
        m->line = column;
    m->file = place;
    if (is_assemblers(place)) {
        m->file.length = 0;
        m->line = 0;
    }
    return true;
}

/*
 * Cuts a message such as "vec.c:12:5: warning: text" at `word`. False: the
 * word is not in it, or the line is source text that looks like a message:
 * that is indented, or has the word within a string.
 */
static bool message_split(struct span line, const char *word, struct span *place,
                          struct span *words)
{
    return !span_starts(line, " ") && !span_starts(line, "\t")
        && span_split(line, word, place, words) && !span_split(*place, "\"", NULL, NULL);
}

/* "vec.c:12:5: WORD: text" */
static bool diagnostic(struct span line, const char *word, struct message *m)
{
    struct span place;
    return message_split(line, word, &place, &m->words) && place_take(place, m);
}

/* What stands between the first quotes, whatever quotes the locale has. */
static bool quoted(struct span s, struct span *out)
{
    static const char *const open[] = {"\xe2\x80\x98", "`", "'"};
    static const char *const close[] = {"\xe2\x80\x99", "'", "'"};
    for (size_t i = 0; i < sizeof open / sizeof *open; i++) {
        if (span_split(s, open[i], NULL, &s))
            return span_split(s, close[i], out, NULL);
    }
    return false;
}

/* "function 'main':", "member function 'int Basket::total() const':" */
static void function_line(struct reader *r, struct span s)
{
    struct span name;
    r->function = quoted(s, &name) ? function_copy(name, r->arena) : NULL;
}

/* "/usr/bin/ld: vec.o:/home/me/vec.c:14" or "vec.c:(.text+0x5)" */
static void linker_place(struct span place, struct message *m)
{
    span_split(place, "ld: ", NULL, &place);
    span_split(place, ".o:", NULL, &place);
    span_split(place, ":(", &place, NULL);
    if (!place_take(place, m))
        m->file = place;
}

/* "PLACE: undefined reference to `vec_grow'" */
static bool linker_line(struct reader *r, struct span line)
{
    static const char *const complaints[] = {
        ": undefined reference to ", ": multiple definition of ", ": undefined symbol: ",
    };
    for (size_t i = 0; i < sizeof complaints / sizeof *complaints; i++) {
        struct span place, rest;
        if (!message_split(line, complaints[i], &place, &rest))
            continue;
        struct message m = {.file = {"", 0}};
        size_t start = place.length + 2;
        m.words = (struct span){line.at + start, line.length - start};
        linker_place(place, &m);
        add_error(r, &m);
        return true;
    }
    return false;
}

/* The compiler's driver speaks without a line number: "gcc: error: text". */
static bool driver_line(struct reader *r, struct span line)
{
    static const char *const marks[] = {
        ": internal compiler error: ", ": fatal error: ", ": error: ", ": out of memory",
        ": cannot find ",
    };
    struct message m = {.file = {"", 0}, .words = line};
    struct span program, words;
    if (message_split(line, ": error: linker command failed", &program, &words)
        || message_split(line, ": error: ld returned", &program, &words)) {
        /* why was said before: as an error, as trouble, or in words not known here */
        if (!r->trouble)
            add_error(r, &m);
        return true;
    }
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        /* the front is one word: the name of a program, or the place where it broke down */
        if (!message_split(line, marks[i], &program, &words)
            || span_split(program, " ", NULL, NULL))
            continue;
        if (!r->trouble)
            r->trouble = arena_printf(r->arena, _("The compiler could not work: %s"),
                                      span_copy(line, r->arena));
        return true;
    }
    return false;
}

static void output_line(struct reader *r, struct span line)
{
    struct message m = {.file = {"", 0}};
    struct span place, rest;
    if (message_split(line, ": In ", &place, &rest)
        || message_split(line, ": in function ", &place, &rest))
        function_line(r, rest);
    else if (message_split(line, ": At top level:", &place, &rest))
        r->function = NULL;
    else if (diagnostic(line, ": warning: ", &m))
        add_warning(r, &m);
    else if (diagnostic(line, ": error: ", &m) || diagnostic(line, ": fatal error: ", &m)
             || diagnostic(line, ": Error: ", &m))
        add_error(r, &m);
    else if (!linker_line(r, line))
        driver_line(r, line);
}

struct report_end compiler_read(const char *bytes, size_t length, enum engine_id seen_by,
                                struct arena *arena, struct findings *out)
{
    struct reader r = {.arena = arena, .out = out, .seen_by = seen_by};
    struct span rest = {bytes ? bytes : "", length}, line;
    if (span_blank(rest))
        return (struct report_end){.state = REPORT_EMPTY};
    while (span_next_line(&rest, &line))
        output_line(&r, line);
    if (r.trouble && !r.failed)
        return (struct report_end){REPORT_TOOL_FAILED, r.trouble};
    return (struct report_end){.state = rest.length ? REPORT_CUT : REPORT_COMPLETE};
}
