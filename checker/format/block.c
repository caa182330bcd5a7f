#include "format/block.h"

#include "base/language.h"
#include "format/scale.h"
#include "format/words.h"

#include <string.h>

enum {
    INDENT = 4,
    STATIONS = 4,
    UNKNOWN_BYTES = 8,       /* how many '?' stand for bytes of unknown number */
    MOST_UNKNOWN_BYTES = 16
};

/*
 * Most pictures are a way from station to station: made ═► freed ─► used. On
 * one line when it fits, else each further station on a line of its own.
 */
struct station {
    const char *arrow;       /* leads here; not drawn in front of the first */
    struct text words;       /* none: this station is left out */
    enum paint paint;
};

static size_t way_columns(const struct page *p, const struct station *s, size_t count)
{
    size_t columns = INDENT, drawn = 0;
    for (size_t i = 0; i < count; i++) {
        if (!s[i].words.length)
            continue;
        if (drawn++)
            columns += page_columns(p, s[i].arrow) + 2;
        columns += page_columns(p, text_string(&s[i].words));
    }
    return columns;
}

static void draw_station(struct page *p, const struct station *s, bool first, bool one_line)
{
    if (!first && !one_line)
        page_end_line(p);
    page_to(p, INDENT);
    if (!first) {
        page_add(p, s->arrow);
        page_to(p, p->column + 1);
    }
    bool fits = p->column + page_columns(p, text_string(&s->words)) <= p->width;
    if (fits)
        page_painted(p, s->paint, text_string(&s->words));
    else
        page_wrap(p, INDENT + 2, text_string(&s->words));
}

/* Draws the way and releases its words. False when there are no two stations. */
static bool draw_way(struct page *p, struct station *s, size_t count)
{
    bool one_line = way_columns(p, s, count) <= p->width;
    size_t stations = 0, drawn = 0;
    for (size_t i = 0; i < count; i++)
        stations += s[i].words.length > 0;
    for (size_t i = 0; i < count; i++) {
        if (stations > 1 && s[i].words.length)
            draw_station(p, &s[i], drawn++ == 0, one_line);
        text_release(&s[i].words);
    }
    if (stations > 1)
        page_end_line(p);
    return stations > 1;
}

/* "read log.c:51" */
static void say_use(struct text *t, const struct finding *f)
{
    if (!f->file)
        return;
    text_addf(t, "%s ", words_past(f));
    words_place(t, f->file, f->line);
}

/* ---- the pictures */

static bool draw_bounds(struct page *p, const struct verdict *v, const struct finding *f)
{
    (void)v;
    return scale_draw(p, f);
}

static bool draw_lifetime(struct page *p, const struct verdict *v, const struct finding *f)
{
    struct station way[] = {
        {.arrow = ""},
        {.arrow = "═ alive ═►"},
        {.arrow = "─ gone ─►", .paint = PAINT_FIX},
    };
    words_stack(&way[0].words, _("made "), v, &f->allocated);
    words_stack(&way[1].words, _("freed "), v, &f->freed);
    say_use(&way[2].words, f);
    bool drawn = draw_way(p, way, 3);
    if (drawn && f->has_block)
        page_end_line(p);
    return scale_draw(p, f) || drawn;
}

/* "├──► [ 16 bytes · made log.c:22 · gone ]" */
static void say_grave(struct text *t, const struct verdict *v, const struct finding *f)
{
    text_add(t, "├──► [ ");
    if (f->has_block) {
        words_bytes(t, f->block_bytes);
        text_add(t, " · ");
    }
    if (words_stack(t, _("made "), v, &f->allocated))
        text_add(t, " · ");
    text_add(t, _("gone ]"));
}

static void draw_branch(struct page *p, const struct text *words, size_t column, const char *branch)
{
    page_to(p, INDENT);
    page_add(p, text_string(words));
    page_to(p, column);
    page_add(p, branch);
    page_end_line(p);
}

/* Both frees point at one grave. */
static bool draw_double_free(struct page *p, const struct verdict *v, const struct finding *f)
{
    struct text first = {0}, again = {0}, grave = {0}, none = {0};
    words_stack(&first, _("freed       "), v, &f->freed);
    text_add(&again, _("freed again "));
    words_place(&again, f->file, f->line);
    say_grave(&grave, v, f);
    size_t widest = first.length > again.length ? first.length : again.length;
    size_t column = INDENT + widest + 1, corner = column + strlen("---");
    bool drawable = first.length && f->file
        && corner + page_columns(p, text_string(&grave)) <= p->width;
    if (drawable) {
        draw_branch(p, &first, column, "───┐");
        draw_branch(p, &none, corner, text_string(&grave));
        draw_branch(p, &again, column, "───┘");
    }
    text_release(&grave);
    text_release(&again);
    text_release(&first);
    return drawable;
}

/* "[ 3 blocks · 72 bytes · made log.c:22 · alive ]" */
static void say_lost_block(struct text *t, const struct verdict *v, const struct finding *f)
{
    text_add(t, "[ ");
    if (f->leaked_blocks > 1) {
        words_blocks(t, f->leaked_blocks);
        text_add(t, " · ");
    }
    if (f->leaked_bytes) {
        words_bytes(t, f->leaked_bytes);
        text_add(t, " · ");
    }
    if (words_stack(t, _("made "), v, &f->allocated))
        text_add(t, " · ");
    text_add(t, _("alive ]"));
}

static void say_asked(struct text *t, const struct finding *f)
{
    text_addf(t, ngettext("%zu byte asked", "%zu bytes asked", f->refused_bytes), f->refused_bytes);
}

static void draw_refusal(struct page *p, const struct verdict *v, const struct finding *f)
{
    struct station way[] = {{.arrow = ""}, {.arrow = "─ ─►"}};
    say_asked(&way[0].words, f);
    words_stack(&way[0].words, _(" at "), v, &f->refused_at);
    text_add(&way[1].words, _("refused: NULL"));
    draw_way(p, way, 2);
}

static bool draw_lost(struct page *p, const struct verdict *v, const struct finding *f)
{
    struct station way[] = {{.arrow = ""}, {.arrow = "─ ─►", .paint = PAINT_FIX}};
    if (f->refused)
        draw_refusal(p, v, f);
    text_add(&way[0].words, f->indirect ? _("a lost block") : _("nobody"));
    say_lost_block(&way[1].words, v, f);
    return draw_way(p, way, 2);
}

static bool draw_still_held(struct page *p, const struct verdict *v, const struct finding *f)
{
    struct station way[] = {{.arrow = ""}, {.arrow = "────►", .paint = PAINT_FIX}};
    text_add(&way[0].words, _("some variable"));
    say_lost_block(&way[1].words, v, f);
    return draw_way(p, way, 2);
}

static bool draw_unset(struct page *p, const struct verdict *v, const struct finding *f)
{
    struct station way[] = {
        {.arrow = ""},
        {.arrow = "──►", .paint = PAINT_FIX},
        {.arrow = "──►"},
    };
    size_t bytes = f->has_block ? f->block_bytes : UNKNOWN_BYTES;
    if (!words_stack(&way[0].words, _("made "), v, &f->allocated))
        return false;
    text_add_char(&way[1].words, '[');
    for (size_t i = 0; i < bytes && i < MOST_UNKNOWN_BYTES; i++)
        text_add_char(&way[1].words, '?');
    text_add(&way[1].words, _("] never written"));
    say_use(&way[2].words, f);
    return draw_way(p, way, 3);
}

static bool draw_null(struct page *p, const struct verdict *v, const struct finding *f)
{
    struct station way[] = {
        {.arrow = ""},
        {.arrow = "────►"},
        {.arrow = "─ ─►", .paint = PAINT_FIX},
    };
    if (f->refused) {
        say_asked(&way[0].words, f);
        words_stack(&way[0].words, _(" at "), v, &f->refused_at);
    } else {
        text_add(&way[0].words, f->variable ? f->variable : _("the pointer"));
    }
    text_add(&way[1].words, f->refused ? _("refused: NULL") : _("NULL (no object)"));
    say_use(&way[2].words, f);
    return draw_way(p, way, 3);
}

/* ---- the frame that is gone */

/* " buffer of make_line, 32 bytes " */
static void say_local(struct text *t, const struct verdict *v, const struct finding *f)
{
    const struct frame *home = words_frame(v, &f->allocated);
    text_addf(t, " %s", f->variable ? f->variable : _("a local variable"));
    if (home && home->function)
        text_addf(t, _(" of %s"), home->function);
    if (f->has_block) {
        text_add(t, ", ");
        words_bytes(t, f->block_bytes);
    }
    text_add_char(t, ' ');
}

static void draw_edge(struct page *p, const char *left, size_t columns, const char *right)
{
    page_to(p, INDENT);
    page_add(p, left);
    page_repeat(p, "╌", columns);
    page_add(p, right);
    page_end_line(p);
}

static void draw_frame(struct page *p, const char *local, const char *why_gone)
{
    size_t columns = page_columns(p, local);
    draw_edge(p, "┌", columns, "┐");
    page_to(p, INDENT);
    page_addf(p, "╎%s╎ ", local);
    page_wrap(p, INDENT, why_gone);
    page_end_line(p);
    draw_edge(p, "└", columns, "┘");
}

static bool draw_gone(struct page *p, const struct verdict *v, const struct finding *f)
{
    struct text local = {0}, use = {0};
    say_local(&local, v, f);
    say_use(&use, f);
    bool returned = strcmp(f->code->kind, "use-after-return") == 0;
    bool drawable = INDENT + page_columns(p, text_string(&local)) + strlen("||") <= p->width;
    if (drawable) {
        draw_frame(p, text_string(&local), returned ? _("gone: the function has returned")
                                                    : _("gone: its block has ended"));
        page_to(p, INDENT + 2);
        page_painted(p, PAINT_FIX, "▲");
        page_to(p, INDENT + 4);
        page_wrap(p, INDENT + 4, text_string(&use));
        page_end_line(p);
    }
    text_release(&use);
    text_release(&local);
    return drawable;
}

/* ---- the pair that was used, and the pair that belongs together */

struct allocator {
    const char *function;    /* how the name in the report begins */
    const char *word;
    const char *partner;     /* of one that makes blocks; NULL: it releases them */
};

/* The longer name first where one begins like another. */
static const struct allocator allocators[] = {
    {"operator new[]", "new[]", "delete[]"},
    {"operator new", "new", "delete"},
    {"operator delete[]", "delete[]", NULL},
    {"operator delete", "delete", NULL},
    {"malloc", "malloc", "free"},
    {"calloc", "calloc", "free"},
    {"realloc", "realloc", "free"},
    {"strdup", "strdup", "free"},
    {"aligned_alloc", "aligned_alloc", "free"},
    {"free", "free", NULL},
};

static const struct allocator *allocator_of(const struct stack *s)
{
    static const char *const disguises[] = {"__interceptor_", "__wrap_"};
    const char *name = s->count && s->frame[0].function ? s->frame[0].function : "";
    for (size_t i = 0; i < sizeof disguises / sizeof *disguises; i++) {
        size_t length = strlen(disguises[i]);
        name += strncmp(name, disguises[i], length) == 0 ? length : 0;
    }
    for (size_t i = 0; i < sizeof allocators / sizeof *allocators; i++) {
        if (strncmp(name, allocators[i].function, strlen(allocators[i].function)) == 0)
            return &allocators[i];
    }
    return NULL;
}

static void pair_row(struct page *p, const char *label, const char *maker, enum paint paint,
                     const char *releaser)
{
    page_to(p, INDENT);
    page_add(p, label);
    page_to(p, INDENT + 9);
    page_addf(p, "%s ────► ", maker);
    page_painted(p, paint, releaser);
    page_end_line(p);
}

static bool draw_pairs(struct page *p, const struct verdict *v, const struct finding *f)
{
    (void)v;
    const struct allocator *maker = allocator_of(&f->allocated);
    const struct allocator *releaser = allocator_of(&f->at);
    if (!maker || !maker->partner || !releaser)
        return false;
    pair_row(p, _("used"), maker->word, PAINT_FIX, releaser->word);
    pair_row(p, _("belongs"), maker->word, PAINT_OK, maker->partner);
    return true;
}

static const struct picture {
    const char *kind;
    bool (*draw)(struct page *p, const struct verdict *v, const struct finding *f);
} pictures[] = {
    {"heap-buffer-overflow", draw_bounds},
    {"stack-buffer-overflow", draw_bounds},
    {"global-buffer-overflow", draw_bounds},
    {"invalid-free", draw_bounds},
    {"use-after-free", draw_lifetime},
    {"double-free", draw_double_free},
    {"leak", draw_lost},
    {"never-released", draw_still_held},
    {"uninitialised-value", draw_unset},
    {"uninitialised-output", draw_unset},
    {"null-dereference", draw_null},
    {"unchecked-allocation", draw_null},
    {"use-after-return", draw_gone},
    {"use-after-scope", draw_gone},
    {"mismatched-free", draw_pairs},
};

bool block_draw(struct page *p, const struct verdict *v, const struct finding *f)
{
    for (size_t i = 0; i < sizeof pictures / sizeof *pictures; i++) {
        if (strcmp(pictures[i].kind, f->code->kind) == 0)
            return pictures[i].draw(p, v, f);
    }
    return false;
}
