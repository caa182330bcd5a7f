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

/* The first line in which two texts differ. */
static void complain_of_line(const char *warm, const char *cold, struct text *complaint)
{
    while (*warm && strcspn(warm, "\n") == strcspn(cold, "\n")
           && strncmp(warm, cold, strcspn(warm, "\n") + 1) == 0) {
        warm += strcspn(warm, "\n") + 1;
        cold += strcspn(cold, "\n") + 1;
    }
    text_addf(complaint, "    warm     %.*s\n    cold     %.*s\n", (int)strcspn(warm, "\n"), warm,
              (int)strcspn(cold, "\n"), cold);
}

static void compare_cold(const struct examine_order *warm_order, struct verdict *warm,
                         struct text *complaint)
{
    struct examine_order order = *warm_order;
    struct verdict cold;
    struct error e;
    order.hosts = NULL;
    if (!examine(&order, &cold, &e)) {
        text_addf(complaint, "    %s\n", e.sentence);
        return;
    }
    char *first = text_of(warm), *again = text_of(&cold);
    if (!first || !again)
        text_add(complaint, "    there is no memory to compare verdicts\n");
    else if (strcmp(first, again) != 0)
        complain_of_line(first, again, complaint);
    free(first);
    free(again);
    verdict_release(&cold);
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
