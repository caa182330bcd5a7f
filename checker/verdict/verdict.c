#include "verdict/verdict.h"

#include <assert.h>

const char *stage_status_name(enum stage_status status)
{
    static const char *const names[] = {"ok", "fix", "not-reached", "not-graded"};
    assert(status < sizeof names / sizeof *names);
    return names[status];
}

const char *outcome_name(enum outcome outcome)
{
    static const char *const names[] = {"pass", "fail", "not-graded"};
    assert(outcome < sizeof names / sizeof *names);
    return names[outcome];
}

void verdict_release(struct verdict *v)
{
    for (size_t i = 0; i < v->source_count; i++)
        text_release(&v->source[i].text);
    findings_release(&v->findings);
    arena_release(&v->arena);
    *v = (struct verdict){0};
}
