/*
 * The verdict for programs; docs/json.md is its contract. Every string is
 * cleaned first: jansson refuses what is not UTF-8, and would drop the key.
 */
#include "base/clean.h"
#include "format/print.h"
#include "format/words.h"

#include <jansson.h>
#include <stdint.h>
#include <string.h>

#define SCHEMA "c-memory-workbook/verdict/1"

static json_t *string(const char *s)
{
    if (!s)
        return json_null();
    struct text clean = {0};
    text_add_clean(&clean, s, strlen(s));
    json_t *value = json_stringn(text_string(&clean), clean.length);
    text_release(&clean);
    return value;
}

/* Beyond what JSON's readers can hold, the largest number that they can. */
static json_t *number(size_t n)
{
    return json_integer(n < INT64_MAX ? (json_int_t)n : INT64_MAX);
}

/* 0 stands for "not known" or "none" in these. */
static json_t *number_or_null(int n)
{
    return n > 0 ? json_integer(n) : json_null();
}

static json_t *file(const char *path)
{
    return string(path ? base_name_of(path) : NULL);
}

static json_t *stage(const struct stage *s)
{
    bool graded = s->status != STAGE_NOT_GRADED;
    return json_pack("{s:o, s:s, s:o, s:o, s:o}",
                     "name", string(s->name),
                     "status", stage_status_name(s->status),
                     "remark", string(s->remark),
                     "points", graded ? number(s->points) : json_null(),
                     "max", number(s->max));
}

static json_t *stages(const struct verdict *v)
{
    json_t *array = json_array();
    for (size_t i = 0; i < v->stage_count; i++)
        json_array_append_new(array, stage(&v->stage[i]));
    return array;
}

static json_t *place(const struct verdict *v, const struct stack *s)
{
    const struct frame *frame = words_frame(v, s);
    if (!frame)
        return json_null();
    return json_pack("{s:o, s:o, s:o}", "file", file(frame->file),
                     "line", number_or_null(frame->line), "function", string(frame->function));
}

static json_t *refused(const struct verdict *v, const struct finding *f)
{
    if (!f->refused)
        return json_null();
    const struct frame *frame = words_frame(v, &f->refused_at);
    return json_pack("{s:o, s:o, s:o, s:o, s:o}",
                     "allocation", number(f->refused),
                     "of", number_or_null((int)f->refusable),
                     "bytes", number(f->refused_bytes),
                     "file", file(frame ? frame->file : NULL),
                     "line", number_or_null(frame ? frame->line : 0));
}

static json_t *access_made(const struct finding *f)
{
    static const char *const kinds[] = {"unknown", "read", "write"};
    static const char *const sides[] = {NULL, "before", "inside", "after"};
    if (f->access == ACCESS_NONE && !f->has_block)
        return json_null();
    bool placed = f->has_block && f->side != SIDE_UNKNOWN;
    return json_pack("{s:s, s:o, s:b, s:o, s:o, s:o}",
                     "kind", kinds[f->access],
                     "bytes", f->access_bytes ? number(f->access_bytes) : json_null(),
                     "range", f->range,
                     "side", string(placed ? sides[f->side] : NULL),
                     "distance", placed ? number(f->distance) : json_null(),
                     "block_bytes", f->has_block ? number(f->block_bytes) : json_null());
}

static json_t *leaked(const struct finding *f)
{
    if (!f->leaked_bytes && !f->leaked_blocks)
        return json_null();
    return json_pack("{s:o, s:o, s:b}", "bytes", number(f->leaked_bytes),
                     "blocks", number(f->leaked_blocks), "indirect", f->indirect);
}

static json_t *engines(const struct finding *f)
{
    json_t *array = json_array();
    for (int id = 0; id < ENGINE_COUNT; id++) {
        if (f->witnesses & 1u << id)
            json_array_append_new(array, json_string(engine_name((enum engine_id)id)));
    }
    return array;
}

/* The lines that show this finding by hand. A refusal cannot be made by hand. */
static json_t *reproduce(const struct verdict *v, const struct finding *f)
{
    json_t *array = json_array();
    for (size_t i = 0; i < v->command_count; i++) {
        if (v->command[i].witnesses & f->witnesses)
            json_array_append_new(array, string(v->command[i].line));
    }
    return array;
}

static json_t *finding(const struct verdict *v, const struct finding *f)
{
    const struct code *c = f->code;
    json_t *o = json_pack("{s:s, s:s, s:s, s:o, s:s}",
                          "code", c->id, "kind", c->kind, "name", c->name,
                          "cwe", number_or_null(c->cwe),
                          "severity", c->severity == SEVERITY_ERROR ? "error" : "warning");
    json_object_set_new(o, "file", file(f->file));
    json_object_set_new(o, "line", number_or_null(f->line));
    json_object_set_new(o, "function", string(f->function));
    json_object_set_new(o, "engines", engines(f));
    json_object_set_new(o, "test", string(f->test));
    json_object_set_new(o, "message", string(f->words));
    json_object_set_new(o, "allocated_at", place(v, &f->allocated));
    json_object_set_new(o, "freed_at", place(v, &f->freed));
    json_object_set_new(o, "refused", refused(v, f));
    json_object_set_new(o, "access", access_made(f));
    json_object_set_new(o, "leaked", leaked(f));
    json_object_set_new(o, "incidental", json_boolean(f->incidental));
    json_object_set_new(o, "times", number(f->times ? f->times : 1));
    json_object_set_new(o, "reproduce", reproduce(v, f));
    return o;
}

static json_t *findings(const struct verdict *v)
{
    json_t *array = json_array();
    for (size_t i = 0; i < v->findings.count; i++)
        json_array_append_new(array, finding(v, &v->findings.item[i]));
    return array;
}

static json_t *tools(const struct verdict *v)
{
    json_t *object = json_object();
    for (size_t i = 0; i < v->tool_count; i++)
        json_object_set_new(object, v->tool[i].name, string(v->tool[i].version));
    return object;
}

/* A run that was not graded has no score: neither 0 nor anything else. */
static json_t *verdict(const struct verdict *v)
{
    bool graded = v->outcome != OUTCOME_NOT_GRADED;
    json_t *o = json_pack("{s:s, s:o, s:o, s:s, s:o}",
                          "schema", SCHEMA,
                          "exercise", string(v->exercise->id),
                          "submission", string(v->submission),
                          "verdict", outcome_name(v->outcome),
                          "reason", string(graded ? NULL : v->reason));
    json_object_set_new(o, "note", string(v->note));
    json_object_set_new(o, "score", graded ? number(v->score) : json_null());
    json_object_set_new(o, "max", number(v->max));
    json_object_set_new(o, "seconds", json_real(v->seconds));
    json_object_set_new(o, "stages", stages(v));
    json_object_set_new(o, "findings", findings(v));
    json_object_set_new(o, "tools", tools(v));
    return o;
}

void json_print(const struct verdict *v, const struct screen *screen, FILE *out)
{
    (void)screen;
    json_t *o = verdict(v);
    json_dumpf(o, out, JSON_INDENT(2) | JSON_REAL_PRECISION(6));
    fputc('\n', out);
    json_decref(o);
}
