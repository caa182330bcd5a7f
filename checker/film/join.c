#include "film/join.h"

#include "format/words.h"

#include <string.h>

const struct frame *film_frame(const struct verdict *v, const struct stack *s)
{
    return s ? words_frame(v, s) : NULL;
}

/* Do both stacks come from this line? exact: false takes the function for enough. */
static bool is_same_place(const struct verdict *v, const struct stack *a, const struct stack *b,
                          bool exact)
{
    const struct frame *x = film_frame(v, a), *y = film_frame(v, b);
    if (!x || !y || !x->file || !y->file
        || strcmp(base_name_of(x->file), base_name_of(y->file)) != 0)
        return false;
    if (exact)
        return x->line == y->line;
    return x->function && y->function && strcmp(x->function, y->function) == 0;
}

static bool is_leak(const struct finding *f)
{
    return strcmp(f->code->kind, "leak") == 0 || strcmp(f->code->kind, "never-released") == 0;
}

static bool is_of_dead(const struct finding *f)
{
    return strcmp(f->code->kind, "use-after-free") == 0
        || strcmp(f->code->kind, "double-free") == 0;
}

static bool is_scene_of(const struct film_scene *s, const struct finding *f)
{
    if (f->refused != s->refused)
        return false;
    return !f->test || strcmp(f->test, s->test) == 0;
}

static bool is_born_there(const struct verdict *v, const struct film_scene *s,
                          const struct film_block *b, const struct finding *f, bool exact)
{
    return is_same_place(v, s->event[b->born].stack, &f->allocated, exact)
        || is_same_place(v, b->made, &f->allocated, exact);
}

static void add_mark(struct film_scene *s, struct film_mark mark, struct arena *arena)
{
    struct film_mark *more = arena_array(arena, s->mark_count + 1, sizeof *more);
    size_t at = 0;
    while (at < s->mark_count && s->mark[at].after <= mark.after) {
        more[at] = s->mark[at];
        at++;
    }
    more[at] = mark;
    for (size_t i = at; i < s->mark_count; i++)
        more[i + 1] = s->mark[i];
    s->mark = more;
    s->mark_count++;
}

/* A leak is told once, for all blocks of one place; the film has each of them. */
static bool join_leak(struct verdict *v, struct film_scene *s, const struct finding *f, bool exact)
{
    size_t first = FILM_NONE;
    for (size_t i = 0; i < s->block_count; i++) {
        struct film_block *b = &s->block[i];
        if (b->died != FILM_NONE || !is_born_there(v, s, b, f, exact))
            continue;
        b->fate = FATE_LEAKED;
        if (first == FILM_NONE)
            first = i;
    }
    if (first != FILM_NONE)
        add_mark(s, (struct film_mark){f, first, s->count - 1, s->count}, &v->arena);
    return first != FILM_NONE;
}

/* The block that fits best: size and end count, birth must be right. */
static size_t find_block(const struct verdict *v, const struct film_scene *s,
                         const struct finding *f)
{
    size_t best = FILM_NONE;
    int best_fit = -1;
    for (size_t i = 0; i < s->block_count; i++) {
        const struct film_block *b = &s->block[i];
        bool dead = b->died != FILM_NONE;
        if (!is_born_there(v, s, b, f, true) || (is_of_dead(f) && !dead))
            continue;
        int fit = 0;
        if (f->has_block && b->bytes == f->block_bytes)
            fit += 2;
        if (dead && f->freed.count
            && is_same_place(v, s->event[b->died].stack, &f->freed, true))
            fit++;
        if (fit > best_fit) {
            best_fit = fit;
            best = i;
        }
    }
    return best;
}

/* An access lies between two calls; a second release is a call that the ledger saw. */
static struct film_mark place(const struct film_scene *s, const struct finding *f, size_t block)
{
    const struct film_block *b = &s->block[block];
    bool dead = is_of_dead(f);
    struct film_mark m = {f, block, b->born, s->count};
    if (dead)
        m.after = b->died;
    else if (b->died != FILM_NONE)
        m.before = b->died;
    for (size_t i = m.after; i < s->count; i++) {
        if (s->event[i].block == block
            && (s->event[i].kind == FILM_RESIZED || (dead && s->event[i].kind == FILM_AGAIN)))
            m.after = i;
    }
    return m;
}

static bool join_one(struct verdict *v, struct film_scene *s, const struct finding *f)
{
    size_t block = f->allocated.count ? find_block(v, s, f) : FILM_NONE;
    if (block == FILM_NONE)
        return false;
    add_mark(s, place(s, f, block), &v->arena);
    return true;
}

static void join_finding(struct film *film, struct verdict *v, const struct finding *f)
{
    bool exact_leak = false;
    for (size_t i = 0; i < film->count; i++) {
        struct film_scene *s = &film->scene[i];
        if (is_leak(f) && !s->cut && f->refused == s->refused && (!f->refused || is_scene_of(s, f)))
            exact_leak = join_leak(v, s, f, true) || exact_leak;
    }
    for (size_t i = 0; i < film->count; i++) {
        struct film_scene *s = &film->scene[i];
        if (is_leak(f) && !exact_leak && !s->cut && is_scene_of(s, f))
            join_leak(v, s, f, false);
        else if (!is_leak(f) && is_scene_of(s, f) && join_one(v, s, f))
            return;
    }
    /* about no block that is known: it still belongs to its refusal */
    for (size_t i = 0; i < film->count; i++) {
        struct film_scene *s = &film->scene[i];
        if (f->refused && is_scene_of(s, f) && s->mark_count == 0 && s->count)
            add_mark(s, (struct film_mark){f, FILM_NONE, s->count - 1, s->count}, &v->arena);
    }
}

void film_join(struct film *film, struct verdict *v)
{
    for (size_t i = 0; i < v->findings.count; i++)
        join_finding(film, v, &v->findings.item[i]);
    size_t kept = 0;
    for (size_t i = 0; i < film->count; i++) {
        if (!film->scene[i].refused || film->scene[i].mark_count)
            film->scene[kept++] = film->scene[i];
    }
    film->count = kept;
}
