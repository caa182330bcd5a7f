#include "verdict/store.h"

#include "base/file.h"
#include "base/hash.h"
#include "base/language.h"
#include "build/cache.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Two generations: when the new one is full, it becomes the old one, and that goes. */
#define NEW_FOLDER CACHE_FOLDER "/verdicts-new"
#define OLD_FOLDER CACHE_FOLDER "/verdicts-old"
#define MOST_ENTRIES 2000

/* More than any verdict has, and so damaged. */
#define MOST_ITEMS 100000

/* --- one way through a verdict, for writing and for reading --- */

struct walk {
    struct text *out;          /* what is written, or NULL: */
    const char *in, *end;      /* what is left to read */
    struct arena *arena;
    bool ok;
};

static void walk_number(struct walk *w, uint64_t *number)
{
    if (w->out) {
        text_addf(w->out, "%" PRIu64 "\n", *number);
        return;
    }
    char *after;
    *number = w->ok ? strtoull(w->in, &after, 10) : 0;
    w->ok = w->ok && after > w->in && after < w->end && *after == '\n';
    if (w->ok)
        w->in = after + 1;
}

#define WALK_NUMBER(w, member)                                                               \
    do {                                                                                     \
        uint64_t number_ = (uint64_t)(member);                                               \
        walk_number((w), &number_);                                                          \
        (member) = (__typeof__(member))number_;                                              \
    } while (0)

/* A length that is one too high and then the bytes; NULL is the length 0. */
static void walk_string(struct walk *w, const char **string)
{
    size_t length = w->out && *string ? strlen(*string) + 1 : 0;
    WALK_NUMBER(w, length);
    if (w->out) {
        text_addf(w->out, "%s\n", *string ? *string : "");
        return;
    }
    size_t bytes = length ? length - 1 : 0;
    w->ok = w->ok && bytes < (size_t)(w->end - w->in) && w->in[bytes] == '\n';
    *string = w->ok && length ? arena_copy_bytes(w->arena, w->in, bytes) : NULL;
    if (w->ok)
        w->in += bytes + 1;
}

/* How many there are of something; room for them is made when they are read. */
static size_t walk_count(struct walk *w, size_t count)
{
    WALK_NUMBER(w, count);
    w->ok = w->ok && count <= MOST_ITEMS;
    return w->ok ? count : 0;
}

static void walk_stack(struct walk *w, struct stack *s)
{
    size_t count = walk_count(w, s->count);
    for (size_t i = 0; i < count && w->ok; i++) {
        struct frame *f = w->out ? &s->frame[i] : stack_push(s, w->arena);
        walk_string(w, &f->function);
        walk_string(w, &f->file);
        WALK_NUMBER(w, f->line);
        walk_string(w, &f->module);
        WALK_NUMBER(w, f->offset);
    }
}

static void walk_finding(struct walk *w, struct finding *f)
{
    WALK_NUMBER(w, f->witnesses);
    walk_string(w, &f->test);
    walk_string(w, &f->file);
    WALK_NUMBER(w, f->line);
    walk_string(w, &f->function);
    walk_stack(w, &f->at);
    walk_stack(w, &f->allocated);
    walk_stack(w, &f->freed);
    walk_stack(w, &f->other);
    WALK_NUMBER(w, f->access);
    WALK_NUMBER(w, f->access_bytes);
    WALK_NUMBER(w, f->range);
    WALK_NUMBER(w, f->has_block);
    WALK_NUMBER(w, f->block_bytes);
    WALK_NUMBER(w, f->side);
    WALK_NUMBER(w, f->distance);
    walk_string(w, &f->variable);
    WALK_NUMBER(w, f->leaked_bytes);
    WALK_NUMBER(w, f->leaked_blocks);
    WALK_NUMBER(w, f->indirect);
    WALK_NUMBER(w, f->refused);
    WALK_NUMBER(w, f->refusable);
    WALK_NUMBER(w, f->refused_bytes);
    walk_stack(w, &f->refused_at);
    WALK_NUMBER(w, f->incidental);
    walk_string(w, &f->words);
    WALK_NUMBER(w, f->times);
}

static void walk_findings(struct walk *w, struct findings *all)
{
    size_t count = walk_count(w, all->count);
    for (size_t i = 0; i < count && w->ok; i++) {
        const char *id = w->out ? all->item[i].code->id : NULL;
        walk_string(w, &id);
        const struct code *code = id ? code_find(id) : NULL;
        w->ok = w->ok && code;
        if (w->ok)
            walk_finding(w, w->out ? &all->item[i] : findings_add(all, code->kind, ENGINE_TESTS));
    }
}

static void walk_stages(struct walk *w, struct verdict *v)
{
    size_t count = walk_count(w, v->stage_count);
    if (!w->out)
        v->stage = arena_array(w->arena, count, sizeof *v->stage);
    v->stage_count = count;
    for (size_t i = 0; i < count && w->ok; i++) {
        struct stage *s = &v->stage[i];
        walk_string(w, &s->name);
        WALK_NUMBER(w, s->status);
        walk_string(w, &s->remark);
        WALK_NUMBER(w, s->points);
        WALK_NUMBER(w, s->max);
        w->ok = w->ok && s->name && s->remark && s->status <= STAGE_NOT_GRADED;
    }
}

static void walk_verdict(struct walk *w, struct verdict *v)
{
    WALK_NUMBER(w, v->outcome);
    WALK_NUMBER(w, v->score);
    WALK_NUMBER(w, v->max);
    walk_stages(w, v);
    walk_findings(w, &v->findings);
    w->ok = w->ok && v->outcome <= OUTCOME_FAIL;
}

/* --- keys --- */

void store_key_make(struct store_key *key, const struct exercise *x,
                    const struct toolchain *tools, const struct text *submission,
                    const struct text *answers)
{
    uint64_t hash = hash_program(HASH_START, "/proc/self/exe");
    hash = hash_folder(hash, "checker/host");
    hash = hash_folder(hash, x->folder);
    hash = hash_string(hash, x->id);
    /* some of what a verdict says is kept in words */
    hash = hash_string(hash, language_name());
    hash = hash_program(hash, "valgrind");
    hash = hash_program(hash, "ld");
    hash = hash_program(hash, LIBC_FILE);
    for (int id = 0; id < VARIANT_COUNT; id++)
        hash = hash_program(hash, tools->compiler[id]);
    hash = hash_bytes(hash, &tools->optimise, sizeof tools->optimise);
    text_addf(&key->content, "%zu %zu\n", submission->length, answers->length);
    text_add_bytes(&key->content, text_string(submission), submission->length);
    text_add_bytes(&key->content, text_string(answers), answers->length);
    key->hash = hash_bytes(hash, text_string(&key->content), key->content.length);
}

bool store_key_same(const struct store_key *a, const struct store_key *b)
{
    return a->hash == b->hash && a->content.length == b->content.length
        && memcmp(text_string(&a->content), text_string(&b->content), a->content.length) == 0;
}

void store_key_release(struct store_key *key)
{
    text_release(&key->content);
}

static void path_of(const struct store_key *key, const char *folder, struct text *path)
{
    text_clear(path);
    text_addf(path, "%s/%016" PRIx64, folder, key->hash);
}

/* --- entries: key, length of the rest, its hash, the rest --- */

static void write_entry(const struct store_key *key, struct verdict *v, struct text *out)
{
    struct text body = {0};
    struct walk w = {.out = &body, .ok = true};
    walk_verdict(&w, v);
    text_addf(out, "%zu %016" PRIx64 "\n", body.length,
              hash_bytes(HASH_START, text_string(&body), body.length));
    text_add_bytes(out, text_string(&body), body.length);
    text_add_bytes(out, text_string(&key->content), key->content.length);
    text_release(&body);
}

static bool read_entry(const struct store_key *key, const struct text *entry, struct verdict *v)
{
    size_t length;
    uint64_t hash;
    int head = 0;
    const char *bytes = text_string(entry);
    if (sscanf(bytes, "%zu %" SCNx64 "%n", &length, &hash, &head) != 2 || head == 0
        || bytes[head] != '\n')
        return false;
    size_t left = entry->length - (size_t)head - 1;
    const char *body = bytes + head + 1;
    if (length > left || left - length != key->content.length
        || hash_bytes(HASH_START, body, length) != hash
        || memcmp(body + length, text_string(&key->content), left - length) != 0)
        return false;
    struct walk w = {.in = body, .end = body + length, .arena = &v->arena, .ok = true};
    walk_verdict(&w, v);
    return w.ok;
}

static bool find_in(const char *folder, const struct store_key *key, struct verdict *v)
{
    struct text path = {0}, entry = {0};
    struct error ignored;
    path_of(key, folder, &path);
    struct verdict found = {0};
    bool ok = file_is_regular(text_string(&path))
        && file_read(text_string(&path), FILE_LIMIT, &entry, &ignored)
        && read_entry(key, &entry, &found);
    if (ok) {
        *v = found;
    } else {
        findings_release(&found.findings);
        arena_release(&found.arena);
    }
    text_release(&path);
    text_release(&entry);
    return ok;
}

bool store_find(const struct store_key *key, struct verdict *v)
{
    return find_in(NEW_FOLDER, key, v) || find_in(OLD_FOLDER, key, v);
}

static bool is_steady(const struct verdict *v)
{
    for (size_t i = 0; i < v->findings.count; i++) {
        if (strcmp(v->findings.item[i].code->kind, "time-limit") == 0)
            return false;
    }
    return v->outcome != OUTCOME_NOT_GRADED;
}

static void make_room(void)
{
    struct folder_names names = {0};
    struct error ignored;
    if (!folder_list(NEW_FOLDER, &names, &ignored))
        return;
    if (names.count >= MOST_ENTRIES) {
        folder_remove(OLD_FOLDER);
        rename(NEW_FOLDER, OLD_FOLDER);
    }
    folder_names_release(&names);
}

void store_keep(const struct store_key *key, struct verdict *v)
{
    struct text path = {0}, entry = {0};
    struct error ignored;
    if (!is_steady(v))
        return;
    make_room();
    path_of(key, NEW_FOLDER, &path);
    write_entry(key, v, &entry);
    /* a store that cannot be written is no reason to keep a verdict from anyone */
    if (folder_make(NEW_FOLDER, &ignored))
        file_write(text_string(&path), text_string(&entry), entry.length, &ignored);
    text_release(&path);
    text_release(&entry);
}
