#include "program/stages.h"

#include "base/language.h"

#include <signal.h>
#include <string.h>

struct share {
    size_t findings;
    const char *trouble;
    bool examined;
    bool hit;                  /* a finding of its own, even one that another one explains */
};

static bool is_of_stage(const struct finding *f, enum stage_id stage)
{
    for (int id = 0; id < ENGINE_COUNT; id++) {
        if (f->witnesses & 1u << id && engine_table[id].stage == stage)
            return true;
    }
    return false;
}

static struct share share_of(const struct examination *x, const struct verdict *v,
                             enum stage_id stage)
{
    struct share s = {0};
    for (size_t i = 0; i < v->findings.count; i++)
        s.findings += is_of_stage(&v->findings.item[i], stage);
    for (int id = 0; id < ENGINE_COUNT; id++) {
        if (!x->examined[id] || engine_table[id].stage != stage)
            continue;
        s.examined = true;
        s.hit = s.hit || x->reading[id].findings.count > 0;
        if (x->reading[id].trouble)
            s.trouble = x->reading[id].trouble;
    }
    return s;
}

static size_t refusals_handled(const struct examination *x)
{
    const struct reading *r = &x->reading[ENGINE_REFUSED];
    size_t handled = 0;
    for (size_t i = 0; i < r->record.sweep_count; i++) {
        bool hit = false;
        for (size_t j = 0; j < r->findings.count; j++)
            hit = hit || r->findings.item[j].refused == r->record.sweep[i].refused;
        handled += !hit;
    }
    return handled;
}

/* "exit status 0" */
static const char *how_it_ended(const struct examination *x, struct arena *a)
{
    const struct record *r = &x->reading[ENGINE_TESTS].record;
    if (r->run_count != 1)
        return _("was stopped before it had ended");
    if (r->run[0].how == HOW_TIME)
        return _("did not end in time; --seconds N gives it more");
    if (r->run[0].how == HOW_SIGNAL && r->run[0].number == SIGXFSZ)
        return _("stopped: it wrote more than the limit");
    if (r->run[0].how == HOW_SIGNAL)
        return arena_printf(a, _("ended by signal %d (%s)"), r->run[0].number,
                            strsignal(r->run[0].number));
    return arena_printf(a, _("exit status %d"), r->run[0].number);
}

static bool ended_by_itself(const struct examination *x)
{
    const struct record *r = &x->reading[ENGINE_TESTS].record;
    return r->run_count == 1 && r->run[0].how != HOW_TIME && r->run[0].how != HOW_SIGNAL;
}

static const char *remark_of(const struct examination *x, enum stage_id stage,
                             const struct share *s, struct arena *a)
{
    const struct record *refused = &x->reading[ENGINE_REFUSED].record;
    if (s->trouble)
        return s->trouble;
    if (s->hit && !s->findings && stage != STAGE_TESTS)
        return _("part of what is told below");
    if (!s->examined)
        return x->compiled ? _("the program must end by itself first") : _("nothing to run");
    if (stage == STAGE_TESTS && s->findings > 0 && ended_by_itself(x))
        return arena_printf(a, ngettext("%s, %zu finding", "%s, %zu findings", s->findings),
                            how_it_ended(x, a), s->findings);
    if (stage == STAGE_TESTS && s->hit && !s->findings && ended_by_itself(x))
        return arena_printf(a, _("%s, part of what is told below"), how_it_ended(x, a));
    if (stage == STAGE_TESTS)
        return how_it_ended(x, a);
    if (stage == STAGE_REFUSED && refused->sweep_count == 0)
        return s->findings ? _("1 finding") : _("no allocation to refuse");
    if (stage == STAGE_REFUSED) {
        size_t of = refused->sweep_count, all = refused->sweep[0].total;
        const char *handled = arena_printf(a, _("%zu of %zu refusals handled"),
                                           refusals_handled(x), of);
        return all > of ? arena_printf(a, _("%s; %zu more were not tried"), handled, all - of)
                        : handled;
    }
    if (s->findings > 0)
        return arena_printf(a, ngettext("%zu finding", "%zu findings", s->findings), s->findings);
    return stage == STAGE_BUILD ? _("no warning") : _("no report");
}

static enum stage_status status_of(const struct share *s)
{
    if (s->findings > 0 || (s->hit && !s->trouble))
        return STAGE_FIX;
    if (s->trouble)
        return STAGE_NOT_GRADED;
    return s->examined ? STAGE_OK : STAGE_NOT_REACHED;
}

static void add_stage(const struct examination *x, struct verdict *v, enum stage_id id)
{
    static const char *const names[STAGE_COUNT] = {
        "build", "run", "asan", "memcheck", "threads", "refused", NULL,
    };
    struct share s = share_of(x, v, id);
    if (!names[id] || (id == STAGE_THREADS && !s.examined))
        return;
    /* refusals that nobody asked for */
    if (id == STAGE_REFUSED && !s.examined && x->came_back)
        return;
    struct stage *stage = &v->stage[v->stage_count++];
    *stage = (struct stage){.name = names[id], .status = status_of(&s),
                            .remark = remark_of(x, id, &s, &v->arena)};
    if (stage->status == STAGE_NOT_GRADED && !v->reason)
        v->reason = s.trouble;
}

void program_stages(const struct examination *x, struct verdict *v)
{
    v->stage = arena_array(&v->arena, STAGE_COUNT, sizeof *v->stage);
    for (int id = 0; id < STAGE_COUNT; id++)
        add_stage(x, v, (enum stage_id)id);
    bool all_ok = true;
    for (size_t i = 0; i < v->stage_count; i++)
        all_ok = all_ok && v->stage[i].status == STAGE_OK;
    if (v->findings.count > 0)
        v->outcome = OUTCOME_FAIL;
    else if (!v->reason)
        v->outcome = all_ok ? OUTCOME_PASS : OUTCOME_FAIL;
    else
        v->outcome = OUTCOME_NOT_GRADED;
    if (v->outcome != OUTCOME_NOT_GRADED)
        v->reason = NULL;
}
