#include "verify/version.h"

#include "examine.h"

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
    if (examine(&order, v, &e))
        return true;
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
