#include "verify/version.h"

#include "examine.h"
#include "format/format.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct toolchain tools_of(const struct trial *t)
{
    struct toolchain tools = toolchain_default();
    if (t->compiler) {
        enum variant_id same = strcmp(t->compiler, "gcc") == 0 ? VARIANT_PLAIN : VARIANT_ASAN;
        const char *compiler = tools.compiler[same];
        for (int i = 0; i < VARIANT_COUNT; i++)
            tools.compiler[i] = compiler;
    }
    tools.optimise = t->optimise;
    return tools;
}

/* The whole verdict as text, but for the time that it took. The caller releases it. */
static char *text_of(struct verdict *v)
{
    struct screen screen = {.width = 80, .all = true};
    char *bytes = NULL;
    size_t length = 0;
    FILE *out = open_memstream(&bytes, &length);
    if (!out)
        return NULL;
    v->seconds = 0;
    format_named("json")->print(v, &screen, out);
    fclose(out);
    return bytes;
}

struct text_line {
    const char *bytes;
    size_t length;
};

/* The next line of a text, without its end; *text goes behind it. */
static struct text_line next_line(const char **text)
{
    struct text_line line = {*text, strcspn(*text, "\n")};
    *text += line.length + ((*text)[line.length] == '\n');
    return line;
}

static bool same_line(struct text_line a, struct text_line b)
{
    return a.length == b.length && memcmp(a.bytes, b.bytes, a.length) == 0;
}

static size_t lines_of(const char *text)
{
    size_t lines = 0;
    for (; *text; lines++)
        next_line(&text);
    return lines;
}

/*
 * Verdicts of some cold runs of one version. A line in which they differ among
 * themselves is chance: what a dead block holds, or how long a run took.
 */
#define COLD_RUNS 3

static void compare(const char *warm, const char *const cold[COLD_RUNS], struct text *complaint)
{
    const char *at[COLD_RUNS];
    size_t lines = lines_of(cold[0]);
    for (size_t i = 0; i < COLD_RUNS; i++) {
        at[i] = cold[i];
        if (lines_of(cold[i]) != lines)
            return;
    }
    while (*warm || *at[0]) {
        struct text_line line = next_line(&warm), first = next_line(&at[0]);
        bool agree = true;
        for (size_t i = 1; i < COLD_RUNS; i++)
            agree = same_line(next_line(&at[i]), first) && agree;
        if (agree && !same_line(line, first)) {
            text_addf(complaint, "    warm     %.*s\n    cold     %.*s\n", (int)line.length,
                      line.bytes, (int)first.length, first.bytes);
            return;
        }
    }
}

/* By hosts of its own, and one tool after the other as in a batch. As text_of; NULL: *e says why. */
static char *examine_cold(const struct examine_order *warm_order, struct error *e)
{
    struct examine_order order = *warm_order;
    struct verdict cold;
    order.hosts = NULL;
    order.in_turn = true;
    if (!examine(&order, &cold, e))
        return NULL;
    char *text = text_of(&cold);
    verdict_release(&cold);
    if (!text)
        error_set(e, "there is no memory to compare verdicts");
    return text;
}

static void compare_cold(const struct examine_order *order, struct verdict *warm,
                         struct text *complaint)
{
    struct error e = {"there is no memory to compare verdicts"};
    char *first = text_of(warm), *cold[COLD_RUNS] = {examine_cold(order, &e)};
    bool same = first && cold[0] && strcmp(first, cold[0]) == 0;
    for (size_t i = 1; !same && i < COLD_RUNS && cold[i - 1]; i++)
        cold[i] = examine_cold(order, &e);
    if (!first || !cold[0] || (!same && !cold[COLD_RUNS - 1]))
        text_addf(complaint, "    %s\n", e.sentence);
    else if (!same)
        compare(first, (const char *const *)cold, complaint);
    free(first);
    for (size_t i = 0; i < COLD_RUNS; i++)
        free(cold[i]);
}

bool version_examine(const struct trial *t, struct hosts *hosts, const char *submission,
                     struct verdict *v, struct text *complaint)
{
    struct error e;
    struct examine_order order = {
        .exercise = t->exercise,
        .submission = submission,
        .answers_folder = t->kind == TRIAL_SHIPPED ? t->exercise->folder
                                                   : t->exercise->solution_folder,
        .tools = tools_of(t),
        .hosts = hosts,
    };
    if (examine(&order, v, &e)) {
        if (t->cold_too)
            compare_cold(&order, v, complaint);
        return true;
    }
    text_addf(complaint, "    %s\n", e.sentence);
    return false;
}

void version_compare(const struct expected *expected, bool complete, enum outcome outcome,
                     const struct verdict *v, struct text *complaint)
{
    expected_compare(expected, v, complete, complaint);
    if (v->outcome == outcome)
        return;
    text_addf(complaint, "    outcome  %s instead of %s%s%s\n", outcome_name(v->outcome),
              outcome_name(outcome), v->reason ? ": " : "", v->reason ? v->reason : "");
    for (size_t i = 0; i < v->stage_count; i++)
        text_addf(complaint, "    stage    %-8s %s, %s\n", v->stage[i].name,
                  stage_status_name(v->stage[i].status), v->stage[i].remark);
}

bool version_try(const struct trial *t, struct hosts *hosts, struct text *complaint)
{
    struct arena arena = {0};
    struct expected expected = {0};
    struct verdict v;
    struct error e;
    bool ok = true;
    if (t->kind == TRIAL_SHIPPED)
        expected_promises(t->exercise, &expected);
    else if (t->kind == TRIAL_WRONG
             && !(ok = expected_read(t->path, t->exercise, &expected, &arena, &e)))
        text_addf(complaint, "    %s\n", e.sentence);
    if (ok && version_examine(t, hosts, t->path, &v, complaint)) {
        version_compare(&expected, true, t->kind == TRIAL_SOUND ? OUTCOME_PASS : OUTCOME_FAIL, &v,
                        complaint);
        verdict_release(&v);
    }
    expected_release(&expected);
    arena_release(&arena);
    return complaint->length == 0;
}
