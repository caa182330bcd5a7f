#include "ledger.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

/* A block that the learner's code made and nobody has released yet. */
struct entry {
    void *block;
    size_t bytes;
    uintptr_t call;
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
    struct ledger_page *page;
    struct ledger_page nowhere;      /* before the first test, and after each */
    struct entry *entry;
    size_t capacity, used;
} ledger = {.lock = PTHREAD_MUTEX_INITIALIZER, .page = &ledger.nowhere};

void ledger_begin(const void *begin, const void *end, unsigned refuse, struct ledger_page *page)
{
    ledger.begin = begin;
    ledger.end = end;
    ledger.count = (struct ledger_count){.available = true};
    ledger.refuse = refuse;
    *page = (struct ledger_page){0};
    ledger.page = page;
    if (ledger.entry)
        memset(ledger.entry, 0, ledger.capacity * sizeof *ledger.entry);
    ledger.used = 0;
}

void ledger_end(void)
{
    struct ledger_page *page = ledger.page;
    for (size_t i = 0; i < ledger.capacity && page->held_count < LEDGER_HELD; i++) {
        if (!ledger.entry[i].block)
            continue;
        page->held[page->held_count].bytes = ledger.entry[i].bytes;
        page->held[page->held_count].call = ledger.entry[i].call;
        page->held_count++;
    }
    ledger.begin = ledger.end = NULL;
    ledger.page = &ledger.nowhere;
}

struct ledger_count ledger_count(void)
{
    return ledger.count;
}

bool refusal_happened(void)
{
    return ledger.page->refused;
}

void ledger_at_most(size_t allocations, size_t bytes)
{
    struct ledger_count c = ledger.count;
    /* under a refusal a function may rightly have asked less, or again */
    if (!c.available || ledger.page->refused)
        return;
    if (c.allocations + c.reallocations > allocations)
        ck_abort_msg("[MEM-23] %zu allocations were made where %zu are enough",
                     c.allocations + c.reallocations, allocations);
    if (c.bytes_asked > bytes)
        ck_abort_msg("[MEM-23] %zu bytes were asked for where %zu are enough",
                     c.bytes_asked, bytes);
}

static bool is_learner(const void *caller)
{
    return (const char *)caller >= ledger.begin && (const char *)caller < ledger.end;
}

/* Counts one request of the learner's code; false: it is to be refused. */
static bool admit(const void *caller, size_t bytes)
{
    bool granted = true;
    pthread_mutex_lock(&ledger.lock);
    if (++ledger.page->refusable == ledger.refuse) {
        ledger.page->refused = true;
        ledger.page->refused_bytes = bytes;
        ledger.page->refused_call = (uintptr_t)caller;
        errno = ENOMEM;
        granted = false;
    }
    pthread_mutex_unlock(&ledger.lock);
    return granted;
}

static size_t slot_of(const void *block)
{
    return ((uintptr_t)block >> 4) * 0x9E3779B97F4A7C15u & (ledger.capacity - 1);
}

static void put(struct entry e)
{
    size_t i = slot_of(e.block);
    while (ledger.entry[i].block)
        i = (i + 1) & (ledger.capacity - 1);
    ledger.entry[i] = e;
    ledger.used++;
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
    ledger.used = 0;
    for (size_t i = 0; i < old_capacity; i++) {
        if (old[i].block)
            put(old[i]);
    }
    if (old)
        munmap(old, old_capacity * sizeof *old);
    return true;
}

/* Puts a block among the living. Called with the lock held. */
static void settle(struct entry e)
{
    /* at most half full, so that a search ends soon */
    if (2 * ledger.used >= ledger.capacity && !grow())
        return;
    put(e);
    ledger.count.live_blocks++;
    ledger.count.live_bytes += e.bytes;
}

static void born(void *block, size_t bytes, bool resized, const void *caller)
{
    pthread_mutex_lock(&ledger.lock);
    if (resized)
        ledger.count.reallocations++;
    else
        ledger.count.allocations++;
    ledger.count.bytes_asked += bytes;
    settle((struct entry){block, bytes, (uintptr_t)caller});
    pthread_mutex_unlock(&ledger.lock);
}

static void revive(struct entry e)
{
    pthread_mutex_lock(&ledger.lock);
    settle(e);
    pthread_mutex_unlock(&ledger.lock);
}

/* Closes the gap at i, so that later entries of the same run are still found. */
static void close_gap(size_t i)
{
    size_t mask = ledger.capacity - 1;
    for (size_t j = (i + 1) & mask; ledger.entry[j].block; j = (j + 1) & mask) {
        size_t home = slot_of(ledger.entry[j].block);
        /* may the entry at j move back to i without passing its home? */
        if (((j - home) & mask) >= ((j - i) & mask)) {
            ledger.entry[i] = ledger.entry[j];
            i = j;
        }
    }
    ledger.entry[i] = (struct entry){0};
    ledger.used--;
}

/* True and *out filled when the block is one of the learner's. */
static bool died(void *block, struct entry *out)
{
    bool known = false;
    pthread_mutex_lock(&ledger.lock);
    if (block && ledger.capacity) {
        size_t i = slot_of(block);
        while (ledger.entry[i].block && ledger.entry[i].block != block)
            i = (i + 1) & (ledger.capacity - 1);
        if (ledger.entry[i].block) {
            *out = ledger.entry[i];
            close_gap(i);
            ledger.count.live_blocks--;
            ledger.count.live_bytes -= out->bytes;
            known = true;
        }
    }
    pthread_mutex_unlock(&ledger.lock);
    return known;
}

/*
 * The wrappers. The address of the call decides whose call it is. The noinline
 * keeps that address right at every optimisation level.
 */
#define WRAPPER __attribute__((noinline, visibility("default")))

WRAPPER void *__wrap_malloc(size_t size);
WRAPPER void *__wrap_calloc(size_t count, size_t size);
WRAPPER void *__wrap_realloc(void *old, size_t size);
WRAPPER void *__wrap_reallocarray(void *old, size_t count, size_t size);
WRAPPER void __wrap_free(void *block);
WRAPPER char *__wrap_strdup(const char *string);
WRAPPER char *__wrap_strndup(const char *string, size_t length);
WRAPPER void *__wrap_aligned_alloc(size_t alignment, size_t size);
WRAPPER int __wrap_posix_memalign(void **out, size_t alignment, size_t size);

/* Every request of other code than the learner's is granted. */
static bool granted(const void *caller, size_t bytes)
{
    return !is_learner(caller) || admit(caller, bytes);
}

static void *record(const void *caller, void *block, size_t bytes)
{
    if (block && is_learner(caller))
        born(block, bytes, false, caller);
    return block;
}

void *__wrap_malloc(size_t size)
{
    const void *caller = __builtin_return_address(0);
    return granted(caller, size) ? record(caller, malloc(size), size) : NULL;
}

void *__wrap_calloc(size_t count, size_t size)
{
    const void *caller = __builtin_return_address(0);
    size_t bytes = count * size;
    return granted(caller, bytes) ? record(caller, calloc(count, size), bytes) : NULL;
}

void *__wrap_aligned_alloc(size_t alignment, size_t size)
{
    const void *caller = __builtin_return_address(0);
    return granted(caller, size) ? record(caller, aligned_alloc(alignment, size), size) : NULL;
}

char *__wrap_strdup(const char *string)
{
    const void *caller = __builtin_return_address(0);
    size_t bytes = strlen(string) + 1;
    return granted(caller, bytes) ? record(caller, strdup(string), bytes) : NULL;
}

char *__wrap_strndup(const char *string, size_t length)
{
    const void *caller = __builtin_return_address(0);
    size_t bytes = strnlen(string, length) + 1;
    return granted(caller, bytes) ? record(caller, strndup(string, length), bytes) : NULL;
}

int __wrap_posix_memalign(void **out, size_t alignment, size_t size)
{
    const void *caller = __builtin_return_address(0);
    if (!granted(caller, size))
        return ENOMEM;
    int error = posix_memalign(out, alignment, size);
    if (error == 0)
        record(caller, *out, size);
    return error;
}

static void *resize(void *old, size_t size, const void *caller)
{
    if (!granted(caller, size))
        return NULL;
    struct entry before = {0};
    bool known = died(old, &before);
    void *block = realloc(old, size);
    if (block && is_learner(caller))
        born(block, size, old != NULL, caller);
    else if (block && known)
        revive((struct entry){block, size, before.call});
    else if (!block && known && size > 0)
        revive(before);    /* refused by the system: the old block lives on */
    return block;
}

void *__wrap_realloc(void *old, size_t size)
{
    return resize(old, size, __builtin_return_address(0));
}

void *__wrap_reallocarray(void *old, size_t count, size_t size)
{
    if (size && count > SIZE_MAX / size) {
        errno = ENOMEM;
        return NULL;
    }
    return resize(old, count * size, __builtin_return_address(0));
}

void __wrap_free(void *block)
{
    struct entry gone;
    died(block, &gone);
    free(block);
}
