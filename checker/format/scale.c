#include "format/scale.h"

#include "base/language.h"
#include "format/words.h"

#include <stdio.h>
#include <string.h>

/*
 * Bytes are counted from the start of the block, so that those before it are
 * negative. The row is cut into segments wherever something begins or ends:
 * the block, the bytes that were touched. A segment that is too long for the
 * screen is drawn with an ellipsis in its middle, so both its ends stay right.
 */
enum {
    INDENT = 4,
    WIDEST = 60,
    TOUCHED_COLUMNS = 12,     /* room for the bytes that were touched */
    OUTSIDE_COLUMNS = 9,      /* and for those between them and the block */
    BODY_COLUMNS = 7,         /* the block itself keeps at least that much */
    CUTS = 4,
    RULER = 128               /* more than any page is wide */
};

/* Larger numbers come from a broken report; a picture would not help. */
#define BELIEVABLE ((size_t)1 << 48)

enum segment_kind { SEGMENT_BODY, SEGMENT_TOUCHED, SEGMENT_OUTSIDE };

struct segment {
    enum segment_kind kind;
    long long from, to;       /* the bytes from <= i < to, at least one */
    size_t columns;           /* how wide it is drawn */
    size_t at;                /* the column where it begins */
};

struct row {
    bool freed;
    long long size;           /* of the block */
    long long start, end;     /* the bytes that were touched */
    bool open;                /* more were touched behind `end`, nobody knows how many */
    struct segment segment[CUTS];
    size_t count;
};

static bool touched_bytes(struct row *r, const struct finding *f)
{
    /* of a range only the beginning of its outer part is known */
    size_t bytes = f->access_bytes && !f->range ? f->access_bytes : 1;
    if (!f->has_block || f->side == SIDE_UNKNOWN || f->block_bytes > BELIEVABLE
        || f->distance > BELIEVABLE || bytes > BELIEVABLE)
        return false;
    long long distance = (long long)f->distance;
    r->size = (long long)f->block_bytes;
    r->start = f->side == SIDE_AFTER ? r->size + distance
        : f->side == SIDE_BEFORE ? -distance : distance;
    r->end = r->start + (long long)bytes;
    r->open = f->range;
    r->freed = f->freed.count > 0;
    /* a block of no bytes has an end, but nothing lies inside or before it */
    return r->size > 0 || f->side == SIDE_AFTER;
}

static enum segment_kind kind_at(const struct row *r, long long byte)
{
    if (byte >= r->start && byte < r->end)
        return SEGMENT_TOUCHED;
    return byte >= 0 && byte < r->size ? SEGMENT_BODY : SEGMENT_OUTSIDE;
}

/* The nearest place behind `byte` where something begins or ends. */
static long long next_cut(const struct row *r, long long byte)
{
    const long long cuts[CUTS] = {0, r->size, r->start, r->end};
    long long next = byte;
    for (size_t i = 0; i < CUTS; i++) {
        if (cuts[i] > byte && (next == byte || cuts[i] < next))
            next = cuts[i];
    }
    return next;
}

static void cut_row(struct row *r)
{
    long long byte = r->start < 0 ? r->start : 0, next;
    while ((next = next_cut(r, byte)) != byte) {
        r->segment[r->count++] = (struct segment){.kind = kind_at(r, byte), .from = byte, .to = next};
        byte = next;
    }
}

static size_t at_most(long long length, size_t columns)
{
    return length < (long long)columns ? (size_t)length : columns;
}

/* Touched and outside bytes take what they need, up to their limit; the body the rest. */
static void share_columns(struct row *r, size_t room)
{
    size_t bodies = 0;
    for (size_t i = 0; i < r->count; i++) {
        struct segment *s = &r->segment[i];
        bodies += s->kind == SEGMENT_BODY;
        s->columns = s->kind == SEGMENT_BODY ? 0
            : at_most(s->to - s->from, s->kind == SEGMENT_TOUCHED ? TOUCHED_COLUMNS : OUTSIDE_COLUMNS);
        room = room > s->columns ? room - s->columns : 0;
    }
    for (size_t i = 0; i < r->count; i++) {
        struct segment *s = &r->segment[i];
        if (s->kind != SEGMENT_BODY)
            continue;
        size_t share = room / bodies--;
        s->columns = at_most(s->to - s->from, share > BODY_COLUMNS ? share : BODY_COLUMNS);
        room = room > s->columns ? room - s->columns : 0;
    }
}

/* Where each segment will begin, brackets counted. */
static void place_segments(struct row *r)
{
    size_t at = INDENT;
    for (size_t i = 0; i < r->count; i++) {
        struct segment *s = &r->segment[i];
        if (s->from == 0)
            at += r->size ? strlen("[") : strlen("[]");
        s->at = at;
        at += s->columns;
        if (s->to == r->size && r->size)
            at += strlen("]");
    }
}

/* ---- the row itself */

static const char *glyph_of(const struct row *r, enum segment_kind kind)
{
    static const char *const glyphs[] = {
        [SEGMENT_BODY] = "░", [SEGMENT_TOUCHED] = "█", [SEGMENT_OUTSIDE] = "·",
    };
    return kind == SEGMENT_BODY && r->freed ? "┄" : glyphs[kind];
}

static void add_times(struct text *t, const char *glyph, size_t times)
{
    while (times--)
        text_add(t, glyph);
}

static void draw_segment(struct page *p, const struct row *r, const struct segment *s)
{
    const char *gap = p->screen->unicode ? " … " : "...";
    const char *glyph = glyph_of(r, s->kind);
    struct text t = {0};
    if ((long long)s->columns == s->to - s->from) {
        add_times(&t, glyph, s->columns);
    } else {
        size_t sides = s->columns - strlen("...");
        add_times(&t, glyph, sides - sides / 2);
        text_add(&t, gap);
        add_times(&t, glyph, sides / 2);
    }
    page_painted(p, s->kind == SEGMENT_TOUCHED ? PAINT_FIX : PAINT_NONE, text_string(&t));
    text_release(&t);
}

static void draw_bytes(struct page *p, const struct row *r)
{
    for (size_t i = 0; i < r->count; i++) {
        const struct segment *s = &r->segment[i];
        if (s->from == 0)
            page_add(p, r->size ? "[" : "[]");
        draw_segment(p, r, s);
        if (s->to == r->size && r->size)
            page_add(p, "]");
    }
    if (r->open)
        page_painted(p, PAINT_FIX, p->screen->unicode ? " …" : "...");
}

/* ---- the ruler above it: the first and last byte, and the first touched one */

static const struct segment *segment_from(const struct row *r, long long byte)
{
    for (size_t i = 0; i < r->count; i++) {
        if (r->segment[i].from == byte)
            return &r->segment[i];
    }
    return NULL;
}

static const struct segment *segment_to(const struct row *r, long long byte)
{
    for (size_t i = 0; i < r->count; i++) {
        if (r->segment[i].to == byte)
            return &r->segment[i];
    }
    return NULL;
}

/* Stays on the page; left out where it would touch a number that is there. */
static void put_number(char *ruler, size_t width, size_t at, long long number, bool ends_there)
{
    char digits[32];
    size_t length = (size_t)snprintf(digits, sizeof digits, "%lld", number);
    if (ends_there)
        at = at + 1 > length ? at + 1 - length : 0;
    if (at + length > width)
        at = width - length;
    for (size_t i = at ? at - 1 : 0; i < at + length + 1; i++) {
        if (ruler[i] != ' ')
            return;
    }
    memcpy(ruler + at, digits, length);
}

static void draw_ruler(struct page *p, const struct row *r)
{
    char ruler[RULER + 1];
    memset(ruler, ' ', RULER);
    ruler[RULER] = '\0';
    const struct segment *start = segment_from(r, r->start);
    put_number(ruler, p->width, start->at, r->start, r->start < 0);
    const struct segment *last = r->size ? segment_to(r, r->size) : NULL;
    if (last)
        put_number(ruler, p->width, last->at + last->columns - 1, r->size - 1, true);
    const struct segment *first = r->size ? segment_from(r, 0) : NULL;
    if (first)
        put_number(ruler, p->width, first->at, 0, false);
    size_t length = RULER;
    while (length && ruler[length - 1] == ' ')
        length--;
    page_add_bytes(p, ruler, length);
    page_end_line(p);
}

/* ---- the words below it, beside an arrow to the first touched byte */

static void say_touch(struct text *t, const struct row *r, const struct finding *f)
{
    if (strcmp(f->code->kind, "invalid-free") == 0) {
        text_add(t, _("this address was given to free"));
        return;
    }
    if (f->range)
        text_add(t, _("from here on:"));
    else if (f->access_bytes)
        words_bytes(t, f->access_bytes);
    else
        text_add(t, _("bytes"));
    text_addf(t, " %s", words_past(f));
    if (f->side == SIDE_AFTER)
        text_add(t, _(", past the end"));
    else if (f->side == SIDE_BEFORE)
        text_add(t, _(", before the start"));
    if (r->freed)
        text_add(t, _(" of a block that is gone"));
}

static void draw_arrow(struct page *p, const struct row *r, const struct finding *f)
{
    struct text t = {0};
    say_touch(&t, r, f);
    size_t arrow = segment_from(r, r->start)->at;
    bool right = arrow + 2 + t.length <= p->width;
    bool left = !right && t.length + 1 + INDENT <= arrow;
    if (left) {
        page_to(p, arrow - 1 - t.length);
        page_add(p, text_string(&t));
    }
    page_to(p, arrow);
    page_painted(p, PAINT_FIX, "▲");
    if (!left) {
        if (!right)
            page_end_line(p);
        page_to(p, right ? arrow + 2 : INDENT);
        page_wrap(p, INDENT, text_string(&t));
    }
    page_end_line(p);
    text_release(&t);
}

bool scale_draw(struct page *p, const struct finding *f)
{
    struct row row = {0};
    if (!touched_bytes(&row, f))
        return false;
    size_t room = p->width - INDENT - strlen("[]...");
    cut_row(&row);
    share_columns(&row, room < WIDEST ? room : WIDEST);
    place_segments(&row);
    draw_ruler(p, &row);
    page_to(p, INDENT);
    draw_bytes(p, &row);
    page_end_line(p);
    draw_arrow(p, &row, f);
    return true;
}
