#include "verify/expect.h"

#include "base/clean.h"
#include "base/file.h"
#include "base/memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The lines on top of a version are a few hundred bytes; the program below is not read. */
#define HEAD_LIMIT ((size_t)16 << 10)

static void add(struct expected *list, const struct expectation *one)
{
    list->item = memory_resize(list->item, list->count + 1, sizeof *list->item);
    list->item[list->count++] = *one;
}

void expected_release(struct expected *list)
{
    free(list->item);
    *list = (struct expected){0};
}

/* "MEM-07 leak log.c log_open when out of memory" */
static bool parse(const char *words, const char *path, const struct exercise *x,
                  struct expectation *out, struct arena *arena, struct error *e)
{
    char code[16] = "", kind[40] = "", file[64] = "", function[80] = "";
    int used = 0;
    if (sscanf(words, "%15s %39s %63s %79s%n", code, kind, file, function, &used) != 4)
        return error_set(e, "%s: \"expect: %s\" is not of the form CODE KIND FILE FUNCTION.",
                         path, words);
    out->code = code_find(code);
    if (!out->code || strcmp(out->code->kind, kind) != 0)
        return error_set(e, "%s: \"%s %s\" is not a code and its kind; `checker explain` lists "
                         "them.", path, code, kind);
    out->file = strcmp(file, "EDIT") == 0 ? x->edit : arena_copy(arena, file);
    out->function = arena_copy(arena, function);
    out->when_refused = strstr(words + used, "when out of memory") != NULL;
    return true;
}

/* What stands behind "// expect:", or behind "// expect 03.3:" for that exercise; else NULL. */
static const char *words_for(const struct exercise *x, const char *line)
{
    static const char start[] = "// expect";
    if (strncmp(line, start, strlen(start)) != 0)
        return NULL;
    line += strlen(start);
    size_t length = strlen(x->id);
    if (line[0] == ' ' && strncmp(line + 1, x->id, length) == 0)
        line += 1 + length;
    return line[0] == ':' ? line + 1 + strspn(line + 1, " ") : NULL;
}

static bool take(const char *words, const char *path, const struct exercise *x,
                 struct expected *out, struct arena *arena, struct error *e)
{
    struct expectation one = {0};
    if (strcmp(words, "promises") == 0) {
        expected_promises(x, out);
        return out->promises = true;
    }
    if (!parse(words, path, x, &one, arena, e))
        return false;
    add(out, &one);
    return true;
}

bool expected_read(const char *path, const struct exercise *x, struct expected *out,
                   struct arena *arena, struct error *e)
{
    struct text bytes = {0};
    bool ok = file_read(path, HEAD_LIMIT, &bytes, e);
    char *rest = bytes.bytes, *line;
    while (ok && (line = strsep(&rest, "\n")) != NULL && strncmp(line, "//", 2) == 0) {
        const char *words = words_for(x, line);
        ok = !words || take(words, path, x, out, arena, e);
    }
    if (ok && out->count == 0)
        ok = error_set(e, "%s: it begins with a line \"// expect: CODE KIND FILE FUNCTION\".",
                       path);
    text_release(&bytes);
    return ok;
}

void expected_promises(const struct exercise *x, struct expected *out)
{
    for (size_t i = 0; i < x->promise_count; i++) {
        const struct promise *p = &x->promise[i];
        add(out, &(struct expectation){p->code, p->file, p->function,
                                       p->witnesses & 1u << ENGINE_REFUSED, p->witnesses});
    }
}

static bool is_word(const char *wanted, const char *found)
{
    return strcmp(wanted, "*") == 0 || strcmp(wanted, found ? found : "-") == 0;
}

static bool is_met(const struct expectation *e, const struct finding *f)
{
    return e->code == f->code && is_word(e->file, f->file) && is_word(e->function, f->function)
        && e->when_refused == (f->refused > 0)
        && (e->witnesses == 0 || e->witnesses == f->witnesses);
}

static void say_witnesses(unsigned witnesses, struct text *out)
{
    const char *before = " seen by ";
    for (int id = 0; id < ENGINE_COUNT; id++) {
        if (witnesses & 1u << id) {
            text_addf(out, "%s%s", before, engine_name((enum engine_id)id));
            before = ", ";
        }
    }
}

static void say_missing(const struct expectation *e, struct text *out)
{
    text_addf(out, "    missing  %s %s %s %s%s", e->code->id, e->code->kind, e->file, e->function,
              e->when_refused ? " when out of memory" : "");
    say_witnesses(e->witnesses, out);
    text_add_char(out, '\n');
}

static void say_extra(const struct finding *f, struct text *out)
{
    text_addf(out, "    got      %s %s %s %s%s", f->code->id, f->code->kind,
              f->file ? f->file : "-", f->function ? f->function : "-",
              f->refused ? " when out of memory" : "");
    say_witnesses(f->witnesses, out);
    text_addf(out, " (line %d%s%s%s", f->line, f->test ? ", test " : "", f->test ? f->test : "",
              f->words ? ": " : "");
    /* an assertion may quote what a dead block holds */
    text_add_clean(out, f->words ? f->words : "", f->words ? strlen(f->words) : 0);
    text_add(out, ")\n");
}

void expected_compare(const struct expected *list, const struct verdict *v, bool complete,
                      struct text *complaint)
{
    for (size_t i = 0; i < list->count; i++) {
        bool met = false;
        for (size_t j = 0; j < v->findings.count; j++)
            met = met || is_met(&list->item[i], &v->findings.item[j]);
        if (!met)
            say_missing(&list->item[i], complaint);
    }
    for (size_t j = 0; complete && j < v->findings.count; j++) {
        bool wanted = false;
        for (size_t i = 0; i < list->count; i++)
            wanted = wanted || is_met(&list->item[i], &v->findings.item[j]);
        if (!wanted)
            say_extra(&v->findings.item[j], complaint);
    }
}

const char *expected_header(const char *path, const char *name, struct arena *arena)
{
    struct text bytes = {0};
    struct error ignored;
    const char *value = NULL;
    file_read(path, HEAD_LIMIT, &bytes, &ignored);
    char *rest = bytes.bytes, *line;
    while (!value && (line = strsep(&rest, "\n")) != NULL && strncmp(line, "// ", 3) == 0) {
        size_t length = strlen(name);
        if (strncmp(line + 3, name, length) == 0 && line[3 + length] == ':')
            value = arena_copy(arena, line + 4 + length + strspn(line + 4 + length, " "));
    }
    text_release(&bytes);
    return value;
}
