#include "verify/exam.h"

#include "base/file.h"
#include "program/program.h"
#include "verify/expect.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST_ARGUMENTS = 16, MOST_EXPECTED = 8 };

/* A finding by its code and the learner's function; "*" is any function. */
struct wanted {
    const char *code, *function;
    bool seen;
};

struct paper {
    struct wanted wanted[MOST_EXPECTED];
    size_t count;
    bool is_unseen, is_clean;
};

/* "MEM-05 print_next, MEM-07 add_stop" */
static bool take_wanted(struct paper *paper, char *words)
{
    for (char *one; words && (one = strsep(&words, ",")) != NULL;) {
        char *code = strtok(one, " ");
        char *function = strtok(NULL, " ");
        if (!code || !function || !code_find(code) || paper->count == MOST_EXPECTED)
            return false;
        paper->wanted[paper->count++] = (struct wanted){code, function, false};
    }
    return true;
}

static char *header(const char *path, const char *name, struct arena *arena)
{
    const char *words = expected_header(path, name, arena);
    return words ? arena_copy(arena, words) : NULL;
}

static bool take_paper(const char *path, struct paper *out, struct arena *arena,
                       struct text *complaint)
{
    *out = (struct paper){.is_clean = header(path, "clean", arena) != NULL,
                          .is_unseen = header(path, "unseen", arena) != NULL};
    bool ok = take_wanted(out, header(path, "expect", arena))
        && take_wanted(out, header(path, "also", arena));
    bool has_class = header(path, "class", arena) != NULL;
    int kinds = out->is_clean + out->is_unseen + (out->count > 0);
    if (ok && kinds == 1 && has_class != out->is_clean)
        return true;
    text_add(complaint, "    its first lines are not those of an exam program; see "
             "checker/verify/exam.h\n");
    return false;
}

/* Print::line is line too: the language's own name may be longer. */
static bool is_function(const char *wanted, const char *seen)
{
    if (strcmp(wanted, "*") == 0)
        return true;
    if (!seen)
        return false;
    size_t w = strlen(wanted), s = strlen(seen);
    return s >= w && strcmp(seen + s - w, wanted) == 0
        && (s == w || strncmp(seen + s - w - 2, "::", 2) == 0);
}

static void compare(struct paper *paper, const struct verdict *v, struct text *complaint)
{
    for (size_t i = 0; i < v->findings.count; i++) {
        const struct finding *f = &v->findings.item[i];
        bool known = false;
        for (size_t j = 0; j < paper->count; j++) {
            struct wanted *w = &paper->wanted[j];
            if (strcmp(w->code, f->code->id) == 0 && is_function(w->function, f->function))
                known = w->seen = true;
        }
        /* of a bug that a compiler suspects too it is one more witness */
        known = known || f->incidental || (paper->count && strcmp(f->code->kind, "compiler-warning") == 0);
        if (!known)
            text_addf(complaint, "    extra    %s %s in %s, line %d\n", f->code->id,
                      f->code->kind, f->function ? f->function : "?", f->line);
    }
    for (size_t j = 0; j < paper->count; j++) {
        if (!paper->wanted[j].seen)
            text_addf(complaint, "    missing  %s in %s\n", paper->wanted[j].code,
                      paper->wanted[j].function);
    }
    if (v->outcome == OUTCOME_NOT_GRADED)
        text_addf(complaint, "    not fully examined: %s\n", v->reason);
    if (!paper->count && v->outcome == OUTCOME_FAIL && !v->findings.count)
        text_add(complaint, "    a stage failed without a finding\n");
}

static size_t take_arguments(char *words, const char **out)
{
    size_t count = 0;
    for (char *word = words ? strtok(words, " ") : NULL; word && count < MOST_ARGUMENTS;
         word = strtok(NULL, " "))
        out[count++] = word;
    return count;
}

/* The input lies beside the program: NAME.in. */
static const char *input_of(const char *absolute, struct arena *arena)
{
    const char *dot = strrchr(absolute, '.');
    const char *path = arena_printf(arena, "%.*s.in", (int)(dot - absolute), absolute);
    return file_is_regular(path) ? path : NULL;
}

/* In a folder of its own, where it may leave a file. */
static void examine(const char *path, struct paper *paper, struct arena *arena,
                    struct text *complaint)
{
    char here[PATH_MAX], folder[] = "build/exam-XXXXXX";
    struct error e;
    struct verdict v;
    const char *argument[MOST_ARGUMENTS];
    if (!getcwd(here, sizeof here) || !folder_make("build", &e) || !mkdtemp(folder)) {
        text_add(complaint, "    no folder can be made in build\n");
        return;
    }
    const char *file = arena_printf(arena, "%s/%s", here, path);
    struct program p = {.files = {&file, 1}, .folder = arena_printf(arena, "%s/%s", here, folder),
                        .input = input_of(file, arena), .seconds = 5, .sweep = true,
                        .tools = toolchain_default()};
    p.arguments = (struct words_list){argument,
                                      take_arguments(header(path, "args", arena), argument)};
    if (program_examine(&p, &v, &e)) {
        compare(paper, &v, complaint);
        verdict_release(&v);
    } else {
        text_addf(complaint, "    %s\n", e.sentence);
    }
    folder_remove(folder);
}

bool exam_try(const char *path, struct text *complaint)
{
    struct arena arena = {0};
    struct paper paper;
    if (take_paper(path, &paper, &arena, complaint))
        examine(path, &paper, &arena, complaint);
    arena_release(&arena);
    return complaint->length == 0;
}
