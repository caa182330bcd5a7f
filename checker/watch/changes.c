#include "watch/changes.h"

#include "base/language.h"

#include <string.h>

static bool is_same_name(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

static bool is_same(const struct change *a, const struct change *b)
{
    return strcmp(a->code, b->code) == 0 && is_same_name(a->function, b->function);
}

static bool has(const struct changes *all, const struct change *one)
{
    for (size_t i = 0; i < all->count; i++) {
        if (is_same(&all->item[i], one))
            return true;
    }
    return false;
}

static struct changes changes_of(const struct verdict *v)
{
    struct changes c = {.any = true, .score = v->score};
    c.exercise = arena_copy(&c.arena, v->exercise->id);
    c.item = arena_array(&c.arena, v->findings.count, sizeof *c.item);
    c.count = v->findings.count;
    for (size_t i = 0; i < c.count; i++) {
        const struct finding *f = &v->findings.item[i];
        c.item[i] = (struct change){f->code->id, arena_copy(&c.arena, f->function)};
    }
    return c;
}

/* "; new MEM-05, MEM-07": those of one run that the other has, or has not. */
static void list(struct text *t, const char *word, const struct changes *of,
                 const struct changes *other, bool wanted)
{
    const char *before = word;
    for (size_t i = 0; i < of->count; i++) {
        if (has(other, &of->item[i]) != wanted)
            continue;
        text_addf(t, "%s%s %s", before == word && t->length ? "; " : "", before,
                  of->item[i].code);
        before = ",";
    }
}

static void compare(const struct changes *before, const struct changes *now, struct text *t)
{
    if (before->score != now->score)
        text_addf(t, _("%u to %u points"), before->score, now->score);
    list(t, _("new"), now, before, false);
    list(t, _("gone"), before, now, false);
    list(t, _("same"), now, before, true);
    if (!t->length)
        text_add(t, _("nothing changed"));
}

void changes_take(struct changes *changes, const struct verdict *v, struct text *words)
{
    struct changes now = changes_of(v);
    if (changes->any && strcmp(changes->exercise, now.exercise) == 0)
        compare(changes, &now, words);
    changes_release(changes);
    *changes = now;
}

void changes_release(struct changes *changes)
{
    arena_release(&changes->arena);
    *changes = (struct changes){0};
}
