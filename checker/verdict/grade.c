/*
 * Points. Each stage earns its points in proportion to the tests (or refused
 * allocations) that went through it without a finding; a stage with a finding
 * never earns all of them.
 */
#include "base/language.h"
#include "verdict/examination.h"

#include <string.h>

/* What one stage has to show. */
struct share {
    size_t done, of;
    size_t findings;
    const char *trouble;      /* its engine could not work */
    bool built, reached;
    bool tests_failed;        /* plainly, so that no sanitizer was needed to see it */
};

static bool is_of_stage(const struct finding *f, enum stage_id stage)
{
    for (int id = 0; id < ENGINE_COUNT; id++) {
        if (f->witnesses & 1u << id && engine_table[id].stage == stage)
            return true;
    }
    return false;
}

/* Did the plain run of this test fail too? Then a tool's stage is not to blame. */
static bool failed_plainly(const struct examination *x, const char *test)
{
    const struct test_run *plain = record_run(&x->reading[ENGINE_TESTS].record, test);
    return plain && plain->how == HOW_FAILED;
}

/* Has this engine found something of its own in this test? */
static bool is_hit(const struct examination *x, enum engine_id engine, const char *test)
{
    const struct findings *raw = &x->reading[engine].findings;
    for (size_t i = 0; i < raw->count; i++) {
        const struct finding *f = &raw->item[i];
        bool is_assertion = strcmp(f->file ? f->file : "", "tests.c") == 0;
        if (!f->test || strcmp(f->test, test) != 0)
            continue;
        if (!is_assertion || engine == ENGINE_TESTS || !failed_plainly(x, test))
            return true;
    }
    return false;
}

/* The test came to an end that its stage can be judged by. */
static bool is_judged(const struct examination *x, enum engine_id engine,
                      const struct test_run *run)
{
    return run->how == HOW_PASSED
        || (run->how == HOW_FAILED && engine != ENGINE_TESTS && failed_plainly(x, run->name));
}

static void count_tests(const struct examination *x, enum engine_id engine, struct share *s)
{
    const struct record *r = &x->reading[engine].record;
    s->of = r->test_count;
    for (size_t i = 0; i < r->run_count; i++) {
        if (is_judged(x, engine, &r->run[i]) && !is_hit(x, engine, r->run[i].name))
            s->done++;
    }
}

static void count_refusals(const struct examination *x, struct share *s)
{
    const struct reading *reading = &x->reading[ENGINE_REFUSED];
    const struct record *r = &reading->record;
    s->of = r->sweep_count;
    for (size_t i = 0; i < r->sweep_count; i++) {
        bool hit = r->sweep[i].how != HOW_PASSED;
        for (size_t j = 0; j < reading->findings.count; j++) {
            const struct finding *f = &reading->findings.item[j];
            hit = hit || (f->refused == r->sweep[i].refused && f->test
                          && strcmp(f->test, r->sweep[i].name) == 0);
        }
        s->done += !hit;
    }
}

static const char *trouble_of(const struct examination *x, enum stage_id stage)
{
    for (int id = 0; id < ENGINE_COUNT; id++) {
        if (x->examined[id] && engine_table[id].stage == stage && x->reading[id].trouble)
            return x->reading[id].trouble;
    }
    return NULL;
}

static struct share share_of(const struct examination *x, const struct verdict *v,
                             enum stage_id stage)
{
    struct share s = {.built = x->compiled,
                      .reached = x->compiled && (x->came_back || stage == STAGE_TESTS),
                      .trouble = trouble_of(x, stage)};
    for (size_t i = 0; i < v->findings.count; i++)
        s.findings += is_of_stage(&v->findings.item[i], stage);
    switch (stage) {
    case STAGE_BUILD:
        s.of = 1;
        s.done = s.findings == 0;
        s.reached = true;
        break;
    case STAGE_TESTS:
        count_tests(x, ENGINE_TESTS, &s);
        break;
    case STAGE_ASAN:
        count_tests(x, ENGINE_ASAN, &s);
        break;
    case STAGE_MEMCHECK:
        count_tests(x, ENGINE_MEMCHECK, &s);
        break;
    case STAGE_THREADS:
        count_tests(x, ENGINE_TSAN, &s);
        break;
    case STAGE_REFUSED:
        count_refusals(x, &s);
        /* a test that does not pass by itself is not swept */
        if (s.of == 0 && x->reading[ENGINE_TESTS].findings.count
                             + x->reading[ENGINE_ASAN].findings.count > 0)
            s.reached = false;
        s.tests_failed = x->reading[ENGINE_TESTS].findings.count > 0;
        break;
    default:
        s.of = x->exercise->answer_count;
        s.done = x->answers_right;
        s.reached = true;
    }
    return s;
}

static const char *remark_of(const struct share *s, enum stage_id stage, struct arena *a)
{
    if (s->trouble)
        return s->trouble;
    if (!s->reached && !s->built)
        return _("nothing to run");
    if (!s->reached)
        return stage != STAGE_REFUSED ? _("the tests must end first")
            : s->tests_failed ? _("the tests must pass first") : _("what is above comes first");
    if (stage == STAGE_TESTS || stage == STAGE_ANSWERS)
        return arena_printf(a, _("%zu of %zu"), s->done, s->of);
    if (stage == STAGE_REFUSED && s->of == 0)
        return _("no allocation to refuse");
    if (stage == STAGE_REFUSED)
        return arena_printf(a, _("%zu of %zu refusals handled"), s->done, s->of);
    if (s->findings == 0 && s->done < s->of && stage != STAGE_BUILD)
        return arena_printf(a, _("no report, %zu of %zu tests failed"), s->of - s->done, s->of);
    if (s->findings == 0)
        return stage == STAGE_BUILD ? _("no warning") : _("no report");
    return arena_printf(a, ngettext("%zu finding", "%zu findings", s->findings), s->findings);
}

static enum stage_status status_of(const struct share *s, enum stage_id stage)
{
    if (s->findings > 0)
        return STAGE_FIX;
    if (s->trouble)
        return STAGE_NOT_GRADED;
    if (!s->reached)
        return STAGE_NOT_REACHED;
    if (s->of == 0 && stage != STAGE_REFUSED)
        return STAGE_NOT_GRADED;
    /* a test whose trouble is told elsewhere still has not passed here */
    return s->done == s->of ? STAGE_OK : STAGE_FIX;
}

static unsigned points_of(const struct share *s, enum stage_status status, unsigned max)
{
    if (status == STAGE_OK)
        return max;
    if (status != STAGE_FIX || s->of == 0 || max == 0)
        return 0;
    unsigned earned = (unsigned)(max * s->done / s->of);
    return earned < max ? earned : max - 1;
}

static void grade_stage(const struct examination *x, struct verdict *v, enum stage_id id)
{
    unsigned max = x->exercise->points[id];
    if (max == 0)
        return;
    struct share s = share_of(x, v, id);
    enum stage_status status = status_of(&s, id);
    struct stage *stage = &v->stage[v->stage_count++];
    *stage = (struct stage){.name = stage_name(id), .status = status,
                            .remark = remark_of(&s, id, &v->arena),
                            .points = points_of(&s, status, max), .max = max};
    v->score += stage->points;
    v->max += max;
    if (status == STAGE_NOT_GRADED && !v->reason)
        v->reason = s.trouble ? s.trouble : _("No test was run.");
}

/*
 * Passed is only what every stage has seen and found good. A finding is a
 * finding even where another stage could not be graded.
 */
static enum outcome outcome_of(const struct verdict *v)
{
    bool all_ok = v->stage_count > 0;
    for (size_t i = 0; i < v->stage_count; i++)
        all_ok = all_ok && v->stage[i].status == STAGE_OK;
    if (v->findings.count > 0)
        return OUTCOME_FAIL;
    if (v->reason)
        return OUTCOME_NOT_GRADED;
    return all_ok ? OUTCOME_PASS : OUTCOME_FAIL;
}

void verdict_grade(const struct examination *x, struct verdict *v)
{
    v->stage = arena_array(&v->arena, STAGE_COUNT, sizeof *v->stage);
    for (int id = 0; id < STAGE_COUNT; id++)
        grade_stage(x, v, (enum stage_id)id);
    v->outcome = outcome_of(v);
    if (v->outcome != OUTCOME_NOT_GRADED)
        v->reason = NULL;
}
