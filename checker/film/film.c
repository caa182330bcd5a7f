#include "film/film.h"

#include "base/file.h"
#include "base/hash.h"

#include <stdlib.h>
#include <string.h>

#define LONGEST ((size_t)16 << 20)
#define MOST_WORDS 6
#define LONGEST_RUN ((uint64_t)1 << 50)     /* ns: 13 days */

/* Stacks by the words that name their calls: the same few come again and again. */
struct known {
    const char *calls;
    struct stack stack;
};

struct reader {
    struct film *film;
    struct arena *arena;
    struct symbols *symbols;
    const struct record *record;
    struct known **known;
    size_t room;                 /* of known: a power of two, more than there are lines */
    struct film_event *event;    /* the next that is free */
    struct film_block *block;
    struct film_scene *scene;    /* the one that is read, or NULL */
};

const char *film_letters(size_t block, char out[FILM_LETTERS])
{
    size_t at = FILM_LETTERS - 1;
    out[at] = '\0';
    for (size_t rest = block + 1; rest > 0 && at > 0; rest = (rest - 1) / 26)
        out[--at] = (char)('A' + (rest - 1) % 26);
    return out + at;
}

static const struct stack *stack_of(struct reader *r, const char *calls)
{
    size_t i = hash_string(HASH_START, calls) & (r->room - 1);
    while (r->known[i] && strcmp(r->known[i]->calls, calls) != 0)
        i = (i + 1) & (r->room - 1);
    if (r->known[i])
        return &r->known[i]->stack;
    struct known *k = r->known[i] = arena_array(r->arena, 1, sizeof *k);
    k->calls = calls;
    for (const char *at = calls; *at;) {
        char *end;
        uint64_t offset = strtoull(at, &end, 16);
        if (offset) {
            struct frame *f = stack_push(&k->stack, r->arena);
            f->module = r->record->object;
            f->offset = offset;
        }
        at = *end == ',' ? end + 1 : "";
    }
    symbols_fill(r->symbols, &k->stack, r->arena);
    return &k->stack;
}

/* "3" is the third block of the scene. False: there is no such block. */
static bool take_number(const struct reader *r, const char *word, size_t *out)
{
    size_t number = strtoull(word, NULL, 10);
    *out = number - 1;
    return number > 0 && number <= r->scene->block_count;
}

/* Blocks are numbered as they come. */
static bool take_new(struct reader *r, const char *word, size_t bytes, struct film_event *v)
{
    struct film_scene *s = r->scene;
    if (strtoull(word, NULL, 10) != s->block_count + 1)
        return false;
    v->block = s->block_count++;
    v->bytes = bytes;
    *r->block++ = (struct film_block){bytes, s->count, FILM_NONE, v->stack, FATE_HELD};
    return true;
}

static void end_block(struct film_scene *s, size_t block, enum film_fate fate)
{
    struct film_block *b = &s->block[block];
    if (b->died == FILM_NONE)
        b->died = s->count;
    b->fate = fate;
}

static bool take_end(struct reader *r, char **word, struct film_event *v)
{
    if (!take_number(r, word[1], &v->block))
        return false;
    v->family = word[2];
    v->bytes = r->scene->block[v->block].bytes;
    if (v->kind == FILM_DIED)
        end_block(r->scene, v->block, FATE_FREED);
    return true;
}

static bool take_resize(struct reader *r, char **word, struct film_event *v)
{
    if (!take_number(r, word[1], &v->block))
        return false;
    struct film_block *b = &r->scene->block[v->block];
    v->before = b->bytes;
    v->bytes = b->bytes = strtoull(word[2], NULL, 10);
    b->made = v->stack;
    return true;
}

static bool take_move(struct reader *r, char **word, struct film_event *v)
{
    if (!take_number(r, word[2], &v->from)
        || !take_new(r, word[1], strtoull(word[3], NULL, 10), v))
        return false;
    v->before = r->scene->block[v->from].bytes;
    end_block(r->scene, v->from, FATE_MOVED);
    return true;
}

static bool take_time(const struct reader *r, const char *word, uint64_t *out)
{
    const struct film_scene *s = r->scene;
    uint64_t before = s->count ? s->event[s->count - 1].time : 0;
    *out = strtoull(word, NULL, 10);
    if (*out < before)               /* a process forked off notes too, on its own */
        *out = before;
    return *out < LONGEST_RUN;
}

/* False: the line is damaged. */
static bool take_event(struct reader *r, char **word, size_t count)
{
    static const struct {
        const char *word;
        size_t count;
    } kinds[] = {
        [FILM_BORN] = {"born", 6},     [FILM_DIED] = {"died", 5},   [FILM_RESIZED] = {"resized", 5},
        [FILM_MOVED] = {"moved", 6},   [FILM_AGAIN] = {"again", 5}, [FILM_REFUSED] = {"refused", 4},
    };
    size_t kind = 0;
    while (kind < sizeof kinds / sizeof *kinds
           && (strcmp(kinds[kind].word, word[0]) != 0 || kinds[kind].count != count))
        kind++;
    if (kind == sizeof kinds / sizeof *kinds || !r->scene)
        return false;
    struct film_event v = {.kind = (enum film_kind)kind, .block = FILM_NONE, .from = FILM_NONE,
                           .stack = stack_of(r, word[count - 2])};
    if (!take_time(r, word[count - 1], &v.time))
        return false;
    bool ok = true;
    if (v.kind == FILM_BORN) {
        v.family = word[3];
        ok = take_new(r, word[1], strtoull(word[2], NULL, 10), &v);
    } else if (v.kind == FILM_RESIZED) {
        ok = take_resize(r, word, &v);
    } else if (v.kind == FILM_MOVED) {
        ok = take_move(r, word, &v);
    } else if (v.kind == FILM_REFUSED) {
        v.bytes = strtoull(word[1], NULL, 10);
    } else {
        ok = take_end(r, word, &v);
    }
    if (ok) {
        *r->event++ = v;
        r->scene->count++;
    }
    return ok;
}

static bool has_passed(const struct record *r, const char *test, unsigned refused)
{
    const struct test_run *run = record_run(r, test);
    if (!refused)
        return run && run->how == HOW_PASSED;
    for (size_t i = 0; i < r->sweep_count; i++) {
        if (r->sweep[i].refused == refused && strcmp(r->sweep[i].name, test) == 0)
            return r->sweep[i].how == HOW_PASSED;
    }
    return false;
}

static void begin_scene(struct reader *r, const char *test, unsigned refused)
{
    r->scene = &r->film->scene[r->film->count++];
    *r->scene = (struct film_scene){.test = test, .refused = refused, .event = r->event,
                                    .passed = has_passed(r->record, test, refused),
                                    .block = r->block};
}

static bool take(struct reader *r, char *line)
{
    char *word[MOST_WORDS];
    size_t count = 0;
    for (char *rest = line; rest && count < MOST_WORDS;)
        word[count++] = strsep(&rest, "\t");
    if (strcmp(word[0], "test") == 0 && count == 3) {
        begin_scene(r, word[1], (unsigned)strtoul(word[2], NULL, 10));
        return true;
    }
    if (strcmp(word[0], "cut") == 0 && r->scene)
        return r->film->cut = r->scene->cut = true;
    if (strcmp(word[0], "end") == 0 && count == 2) {
        r->film->nonce = word[1];
        return true;
    }
    return take_event(r, word, count);
}

static size_t lines_of(const char *bytes)
{
    size_t lines = 1;
    for (; *bytes; bytes++)
        lines += *bytes == '\n';
    return lines;
}

bool film_read(struct film *film, const char *folder, const struct record *record,
               struct symbols *symbols, struct arena *arena, struct error *e)
{
    struct text path = {0}, bytes = {0};
    text_addf(&path, "%s/film", folder);
    bool ok = file_read(text_string(&path), LONGEST, &bytes, e);
    char *rest = arena_copy(arena, text_string(&bytes));
    text_release(&path);
    text_release(&bytes);
    film->nonce = NULL;
    if (!ok)
        return false;
    size_t lines = lines_of(rest), room = 1;
    while (room < 2 * lines)
        room *= 2;
    struct film_scene *scenes = arena_array(arena, film->count + lines, sizeof *scenes);
    for (size_t i = 0; i < film->count; i++)
        scenes[i] = film->scene[i];
    film->scene = scenes;
    struct reader r = {
        .film = film, .arena = arena, .symbols = symbols, .record = record, .room = room,
        .known = arena_array(arena, room, sizeof *r.known),
        .event = arena_array(arena, lines, sizeof *r.event),
        .block = arena_array(arena, lines, sizeof *r.block),
    };
    /* a last line without its end was cut */
    for (char *end; (end = strchr(rest, '\n')) != NULL; rest = end + 1) {
        *end = '\0';
        if (film->nonce || !take(&r, rest)) {
            film->nonce = NULL;
            break;
        }
    }
    return true;
}
