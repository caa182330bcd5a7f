#include "ledger.h"
#include "reel.h"
#include "way.h"

#include <errno.h>
#include <pthread.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>

/*
 * A block that the learner's code made. Once dead, its address is remembered,
 * but always with its bits turned over: Memcheck would take an address that
 * lies here for a pointer, and no block that the learner lost for a lost one.
 */
struct entry {
    uintptr_t masked;        /* 0: nothing was ever here */
    size_t bytes;
    struct ledger_calls calls;
    enum ledger_family family;
    unsigned number;         /* on the reel; 0: nobody films */
    bool alive;
};

/*
 * The one place of the project with mutable globals: a wrapped malloc has no
 * argument through which it could be handed a ledger. The table is an open
 * hash in mapped memory, because allocating it would be recorded.
 */
static struct {
    pthread_mutex_t lock;
    const char *begin, *end;
    struct ledger_count count;
    unsigned refuse;
    size_t limit;            /* of bytes held; 0: none */
    struct ledger_page *page;
    struct ledger_page nowhere;      /* before the first test, and after each */
    struct entry *entry;
    size_t capacity, used;
    struct reel *reel;               /* NULL: nobody films */
    unsigned reel_entry, reel_blocks;
    uint64_t reel_start;             /* ns */
} ledger = {.lock = PTHREAD_MUTEX_INITIALIZER, .page = &ledger.nowhere};

const char *ledger_family_name(enum ledger_family family)
{
    static const char *const names[] = {"malloc", "new", "new[]"};
    return names[family];
}

void ledger_begin(const void *begin, const void *end, unsigned refuse, struct ledger_page *page)
{
    ledger.begin = begin;
    ledger.end = end;
    ledger.count = (struct ledger_count){.available = begin != NULL};
    ledger.refuse = refuse;
    *page = (struct ledger_page){0};
    ledger.page = page;
    if (ledger.entry)
        memset(ledger.entry, 0, ledger.capacity * sizeof *ledger.entry);
    ledger.used = 0;
}

void ledger_end(void)
{
    pthread_mutex_lock(&ledger.lock);
    struct ledger_page *page = ledger.page;
    for (size_t i = 0; i < ledger.capacity && page->held_count < LEDGER_HELD; i++) {
        const struct entry *e = &ledger.entry[i];
        if (e->alive)
            page->held[page->held_count++] = (struct ledger_held){e->bytes, e->calls};
    }
    page->count = ledger.count;
    ledger.reel = NULL;
    ledger.begin = ledger.end = NULL;
    ledger.page = &ledger.nowhere;
    pthread_mutex_unlock(&ledger.lock);
}

/*
 * While nobody's code is recorded the lock is left alone: under ThreadSanitizer
 * it would order what the learner's threads do, and hide their races.
 */
static bool is_recording(void)
{
    return ledger.begin != NULL;
}

struct ledger_count ledger_count(void)
{
    if (!is_recording())
        return (struct ledger_count){0};
    pthread_mutex_lock(&ledger.lock);
    struct ledger_count count = ledger.count;
    pthread_mutex_unlock(&ledger.lock);
    return count;
}

/* In ns. */
static uint64_t now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (uint64_t)t.tv_sec * 1000000000 + (uint64_t)t.tv_nsec;
}

void ledger_film(struct reel *reel, unsigned entry)
{
    ledger.reel = reel;
    ledger.reel_entry = entry;
    ledger.reel_blocks = 0;
    ledger.reel_start = reel ? now() : 0;
}

void ledger_limit(size_t bytes)
{
    ledger.limit = bytes;
}

bool refusal_happened(void)
{
    return ledger.page->refused;
}

static bool is_learner(const void *caller)
{
    return (const char *)caller >= ledger.begin && (const char *)caller < ledger.end;
}

static struct ledger_calls calls_from(const void *caller)
{
    struct ledger_calls calls = {{(uintptr_t)caller}};
    size_t count = 1;
    if (way_calls)
        count += way_calls(&calls.call[1], LEDGER_CALLS - 1);
    for (size_t i = 1; i < count; i++) {
        if (!is_learner((const void *)calls.call[i])) {
            calls.call[i] = 0;
            break;
        }
    }
    return calls;
}

/* --- the reel; called with the lock held --- */

/* With the calls around it, as far as they are the learner's. */
static struct ledger_calls calls_of(const void *caller)
{
    struct ledger_calls calls = {{(uintptr_t)caller}};
    size_t count = 1;
    if (way_steps && is_learner(caller))
        count += way_steps(&calls.call[1], LEDGER_CALLS - 1);
    for (size_t i = 1; i < count; i++) {
        if (!is_learner((const void *)calls.call[i]))
            calls.call[i] = 0;
    }
    return calls;
}

static void film(enum reel_kind kind, const void *caller, struct reel_note note)
{
    if (!ledger.reel)
        return;
    note.kind = kind;
    note.entry = ledger.reel_entry;
    note.time = now() - ledger.reel_start;
    note.calls = calls_of(caller);
    reel_add(ledger.reel, &note);
}

static unsigned next_number(void)
{
    return ledger.reel ? ++ledger.reel_blocks : 0;
}

bool ledger_grants(const void *caller, size_t bytes)
{
    if (!is_learner(caller))
        return true;
    bool granted = true;
    pthread_mutex_lock(&ledger.lock);
    if (++ledger.page->refusable == ledger.refuse) {
        ledger.page->refused = true;
        ledger.page->refused_bytes = bytes;
        ledger.page->refused_calls = calls_from(caller);
        granted = false;
    }
    if (ledger.limit && ledger.count.live_bytes >= ledger.limit)
        granted = false;
    if (!granted)
        film(REEL_REFUSED, caller, (struct reel_note){.bytes = bytes});
    pthread_mutex_unlock(&ledger.lock);
    if (!granted)
        errno = ENOMEM;
    return granted;
}

/* --- the table; called with the lock held --- */

static uintptr_t mask(const void *block)
{
    return ~(uintptr_t)block;
}

static size_t slot_of(uintptr_t masked)
{
    return (masked >> 4) * 0x9E3779B97F4A7C15u & (ledger.capacity - 1);
}

/* The block's entry, or the empty one where it belongs. */
static struct entry *slot(uintptr_t masked)
{
    size_t i = slot_of(masked);
    while (ledger.entry[i].masked && ledger.entry[i].masked != masked)
        i = (i + 1) & (ledger.capacity - 1);
    return &ledger.entry[i];
}

static bool grow(void)
{
    struct entry *old = ledger.entry;
    size_t old_capacity = ledger.capacity;
    size_t capacity = old_capacity ? 2 * old_capacity : 4096;
    void *mapped = mmap(NULL, capacity * sizeof *old, PROT_READ | PROT_WRITE,
                        MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (mapped == MAP_FAILED)
        return false;
    ledger.entry = mapped;
    ledger.capacity = capacity;
    for (size_t i = 0; i < old_capacity; i++) {
        if (old[i].masked)
            *slot(old[i].masked) = old[i];
    }
    if (old)
        munmap(old, old_capacity * sizeof *old);
    return true;
}

static struct entry *living(const void *block)
{
    if (!block || !ledger.capacity)
        return NULL;
    struct entry *e = slot(mask(block));
    return e->alive ? e : NULL;
}

static struct entry *buried(const void *block)
{
    if (!block || !ledger.capacity)
        return NULL;
    struct entry *e = slot(mask(block));
    return e->masked && !e->alive ? e : NULL;
}

static void bury(struct entry *e)
{
    e->alive = false;
    ledger.count.live_blocks--;
    ledger.count.live_bytes -= e->bytes;
}

static void settle(struct entry e)
{
    struct ledger_count *c = &ledger.count;
    /* at most half full, so that a search ends soon */
    if (2 * ledger.used >= ledger.capacity && !grow())
        return;
    struct entry *place = slot(e.masked);
    if (place->alive)            /* released behind our back, by a library */
        bury(place);
    c->reused += place->masked != 0;
    ledger.used += place->masked == 0;
    *place = e;
    c->live_blocks++;
    c->live_bytes += e.bytes;
    if (c->live_bytes > c->peak_bytes)
        c->peak_bytes = c->live_bytes;
}

static void ask(size_t bytes, const void *caller)
{
    ledger.count.bytes_asked += bytes;
    if (bytes > ledger.count.largest) {
        ledger.count.largest = bytes;
        ledger.page->largest_call = (uintptr_t)caller;
    }
}

/* --- what the wrappers say --- */

void *ledger_born(const void *caller, void *block, size_t bytes, enum ledger_family family)
{
    if (!is_learner(caller))
        return block;
    pthread_mutex_lock(&ledger.lock);
    if (block) {
        unsigned number = next_number();
        ledger.count.allocations++;
        ask(bytes, caller);
        settle((struct entry){mask(block), bytes, calls_from(caller), family, number, true});
        film(REEL_BORN, caller,
             (struct reel_note){.block = number, .bytes = bytes, .family = family});
    } else {
        film(REEL_REFUSED, caller, (struct reel_note){.bytes = bytes});
    }
    pthread_mutex_unlock(&ledger.lock);
    return block;
}

static void note_mismatch(const struct entry *e, const void *caller, enum ledger_family family)
{
    struct ledger_page *page = ledger.page;
    if (page->mismatched)
        return;
    page->mismatched = true;
    page->mismatch_made = e->family;
    page->mismatch_made_call = e->calls.call[0];
    page->mismatch_released = family;
    page->mismatch_released_call = (uintptr_t)caller;
    page->mismatch_bytes = e->bytes;
}

void ledger_died(const void *caller, void *block, enum ledger_family family)
{
    if (!is_recording())
        return;
    pthread_mutex_lock(&ledger.lock);
    struct entry *e = living(block);
    if (e) {
        ledger.count.releases++;
        if (e->family != family)
            note_mismatch(e, caller, family);
        film(REEL_DIED, caller, (struct reel_note){.block = e->number, .family = family});
        bury(e);
    } else if ((e = buried(block)) && is_learner(caller)) {
        film(REEL_AGAIN, caller, (struct reel_note){.block = e->number, .family = family});
    }
    pthread_mutex_unlock(&ledger.lock);
}

void ledger_vanished(void *block)
{
    if (!is_recording())
        return;
    pthread_mutex_lock(&ledger.lock);
    struct entry *e = living(block);
    if (e) {
        film(REEL_DIED, NULL, (struct reel_note){.block = e->number, .family = e->family});
        bury(e);
    }
    pthread_mutex_unlock(&ledger.lock);
}

struct ledger_moving ledger_leave(void *block)
{
    struct ledger_moving moving = {.block = block};
    if (!is_recording())
        return moving;
    pthread_mutex_lock(&ledger.lock);
    struct entry *e = living(block);
    if (e) {
        moving = (struct ledger_moving){true, block, e->bytes, e->calls.call[0], e->number};
        bury(e);
    }
    pthread_mutex_unlock(&ledger.lock);
    return moving;
}

/* Puts a block back, or at its new place, which is no reuse of an address. */
static void resettle(void *block, size_t bytes, uintptr_t call, unsigned number)
{
    size_t reused = ledger.count.reused;
    settle((struct entry){mask(block), bytes, {{call}}, FAMILY_MALLOC, number, true});
    ledger.count.reused = reused;
}

static void note_move(const struct ledger_moving *before, void *after, size_t bytes)
{
    if (!before->known || after == before->block)
        return;
    ledger.count.moves++;
    ledger.count.bytes_copied += bytes < before->bytes ? bytes : before->bytes;
}

/* Returns the number of the block behind a realloc; the film has seen what became of it. */
static unsigned film_arrival(const void *caller, const struct ledger_moving *before,
                             const void *after, size_t bytes)
{
    unsigned number = before->number;
    if (!before->known) {
        number = next_number();
        film(REEL_BORN, caller, (struct reel_note){.block = number, .bytes = bytes});
    } else if (after != before->block) {
        number = next_number();
        film(REEL_MOVED, caller,
             (struct reel_note){.block = number, .from = before->number, .bytes = bytes});
    } else if (bytes != before->bytes || caller) {
        film(REEL_RESIZED, caller, (struct reel_note){.block = number, .bytes = bytes});
    }
    return number;
}

void ledger_arrive(const void *caller, const struct ledger_moving *before, void *after,
                   size_t bytes)
{
    bool learner = is_learner(caller);
    if (!is_recording())
        return;
    pthread_mutex_lock(&ledger.lock);
    if (!after && before->known && bytes > 0) {
        resettle(before->block, before->bytes, before->call, before->number);   /* it lives on */
        film(REEL_REFUSED, caller, (struct reel_note){.bytes = bytes});
    } else if (after && learner) {
        if (before->block)
            ledger.count.reallocations++;
        else
            ledger.count.allocations++;
        ask(bytes, caller);
        note_move(before, after, bytes);
        resettle(after, bytes, (uintptr_t)caller, film_arrival(caller, before, after, bytes));
    } else if (after && before->known) {
        resettle(after, bytes, before->call, film_arrival(caller, before, after, bytes));
    } else if (before->known) {
        film(REEL_DIED, caller, (struct reel_note){.block = before->number});
    }
    pthread_mutex_unlock(&ledger.lock);
}
