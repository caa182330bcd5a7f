#include "finding/finding.h"

#include "base/memory.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static const char *const engine_names[ENGINE_COUNT] = {
    [ENGINE_GCC] = "gcc",           [ENGINE_CLANG] = "clang",
    [ENGINE_TESTS] = "tests",       [ENGINE_LEDGER] = "ledger",
    [ENGINE_ASAN] = "asan",
    [ENGINE_MEMCHECK] = "memcheck", [ENGINE_TSAN] = "tsan",
    [ENGINE_SPEED] = "speed",
    [ENGINE_REFUSED] = "refused",
    [ENGINE_ANSWERS] = "answers",
};

const char *engine_name(enum engine_id id)
{
    assert(id < ENGINE_COUNT);
    return engine_names[id];
}

bool engine_named(const char *name, enum engine_id *out)
{
    for (int id = 0; id < ENGINE_COUNT; id++) {
        if (strcmp(engine_names[id], name) == 0) {
            *out = (enum engine_id)id;
            return true;
        }
    }
    return false;
}

struct finding *findings_add(struct findings *list, const char *kind, enum engine_id seen_by)
{
    if (list->count == list->capacity) {
        list->capacity = list->capacity ? 2 * list->capacity : 8;
        list->item = memory_resize(list->item, list->capacity, sizeof *list->item);
    }
    struct finding *f = &list->item[list->count++];
    *f = (struct finding){.code = code_of_kind(kind), .witnesses = 1u << seen_by, .times = 1};
    assert(f->code);
    return f;
}

void findings_release(struct findings *list)
{
    free(list->item);
    *list = (struct findings){0};
}

struct frame *stack_push(struct stack *s, struct arena *arena)
{
    /* room for 16, 32, 64, ... : grow when the count is such a number */
    bool full = s->count == 0 || (s->count >= 16 && (s->count & (s->count - 1)) == 0);
    if (full) {
        struct frame *larger = arena_array(arena, s->count ? 2 * s->count : 16, sizeof *larger);
        if (s->count)
            memcpy(larger, s->frame, s->count * sizeof *larger);
        s->frame = larger;
    }
    s->frame[s->count] = (struct frame){0};
    return &s->frame[s->count++];
}

const struct frame *stack_in_file(const struct stack *s, const char *base_name)
{
    for (size_t i = 0; i < s->count; i++) {
        const struct frame *f = &s->frame[i];
        if (f->file && strcmp(base_name_of(f->file), base_name) == 0)
            return f;
    }
    return NULL;
}

bool own_has(const struct own_files *own, const char *path)
{
    for (size_t i = 0; path && i < own->count; i++) {
        if (strcmp(base_name_of(path), own->name[i]) == 0)
            return true;
    }
    return false;
}

const struct frame *stack_own(const struct stack *s, const struct own_files *own)
{
    for (size_t i = 0; i < s->count; i++) {
        if (own_has(own, s->frame[i].file))
            return &s->frame[i];
    }
    return NULL;
}
