/* Verdicts that are kept by content. */
#include "base/file.h"
#include "build/cache.h"
#include "suites.h"
#include "verdict/store.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A content that no real submission has: entries lie beside those of the user. */
static void make_key(struct store_key *key, const char *submission, const char *answers)
{
    struct exercise x = {.id = "99.9", .folder = "no/such/folder"};
    struct toolchain tools = toolchain_default();
    struct text source = {0}, said = {0};
    text_addf(&source, "%d: %s", (int)getpid(), submission);
    text_add(&said, answers);
    *key = (struct store_key){0};
    store_key_make(key, &x, &tools, &source, &said);
    text_release(&source);
    text_release(&said);
}

static void fill(struct verdict *v)
{
    *v = (struct verdict){.outcome = OUTCOME_FAIL, .score = 56, .max = 100};
    v->stage = arena_array(&v->arena, 1, sizeof *v->stage);
    v->stage[0] = (struct stage){"asan", STAGE_FIX, "1 finding", 10, 30};
    v->stage_count = 1;
    struct finding *f = findings_add(&v->findings, "heap-buffer-overflow", ENGINE_ASAN);
    f->file = "badge.c";
    f->line = 44;
    f->function = "badge_line";
    f->words = "two\nlines";
    f->access = ACCESS_WRITE;
    f->has_block = true;
    f->block_bytes = SIZE_MAX;
    struct frame *frame = stack_push(&f->allocated, &v->arena);
    frame->function = "main";
    frame->line = 7;
}

static void path_of(const struct store_key *key, char *path, size_t size)
{
    snprintf(path, size, CACHE_FOLDER "/verdicts-new/%016llx", (unsigned long long)key->hash);
}

static void keep(const struct store_key *key)
{
    struct verdict v;
    fill(&v);
    store_keep(key, &v);
    verdict_release(&v);
}

static bool is_there(const struct store_key *key)
{
    struct verdict v = {0};
    bool there = store_find(key, &v);
    verdict_release(&v);
    return there;
}

static void forget(struct store_key *key)
{
    char path[200];
    path_of(key, path, sizeof path);
    unlink(path);
    store_key_release(key);
}

START_TEST(a_kept_verdict_comes_back_whole)
{
    struct store_key key;
    struct verdict v = {0};
    make_key(&key, "one", "");
    ck_assert(!store_find(&key, &v));
    keep(&key);
    ck_assert(store_find(&key, &v));
    ck_assert_int_eq(v.outcome, OUTCOME_FAIL);
    ck_assert_uint_eq(v.score, 56);
    ck_assert_uint_eq(v.stage_count, 1);
    ck_assert_str_eq(v.stage[0].remark, "1 finding");
    ck_assert_uint_eq(v.findings.count, 1);
    const struct finding *f = &v.findings.item[0];
    ck_assert_str_eq(f->code->kind, "heap-buffer-overflow");
    ck_assert_str_eq(f->words, "two\nlines");
    ck_assert_ptr_null(f->test);
    ck_assert_int_eq(f->access, ACCESS_WRITE);
    ck_assert_uint_eq(f->block_bytes, SIZE_MAX);
    ck_assert_uint_eq(f->witnesses, 1u << ENGINE_ASAN);
    ck_assert_uint_eq(f->allocated.count, 1);
    ck_assert_str_eq(f->allocated.frame[0].function, "main");
    ck_assert_ptr_null(f->allocated.frame[0].file);
    verdict_release(&v);
    forget(&key);
}
END_TEST

START_TEST(other_bytes_or_other_answers_are_another_submission)
{
    struct store_key key, other;
    make_key(&key, "one", "a: 1");
    keep(&key);
    make_key(&other, "onE", "a: 1");
    ck_assert(!is_there(&other));
    store_key_release(&other);
    make_key(&other, "one", "a: 2");
    ck_assert(!is_there(&other));
    store_key_release(&other);
    /* where one ends and the other begins is told too */
    make_key(&other, "onea", ": 1");
    ck_assert(!is_there(&other));
    store_key_release(&other);
    forget(&key);
}
END_TEST

START_TEST(the_same_hash_is_not_enough)
{
    struct store_key key, other;
    make_key(&key, "one", "");
    make_key(&other, "two", "");
    keep(&key);
    uint64_t own = other.hash;
    other.hash = key.hash;
    ck_assert(!is_there(&other));
    other.hash = own;
    store_key_release(&other);
    forget(&key);
}
END_TEST

/* Each byte in turn is another one, and each length but the whole one is cut. */
START_TEST(a_damaged_entry_is_none)
{
    struct store_key key;
    struct text entry = {0};
    struct error e;
    char path[200];
    make_key(&key, "one", "");
    keep(&key);
    path_of(&key, path, sizeof path);
    ck_assert(file_read(path, FILE_LIMIT, &entry, &e));
    for (size_t i = 0; i < entry.length; i++) {
        entry.bytes[i] ^= 1;
        ck_assert(file_write(path, text_string(&entry), entry.length, &e));
        ck_assert_msg(!is_there(&key), "byte %zu", i);
        entry.bytes[i] ^= 1;
        ck_assert(file_write(path, text_string(&entry), i, &e));
        ck_assert_msg(!is_there(&key), "length %zu", i);
    }
    ck_assert(file_write(path, text_string(&entry), entry.length, &e));
    ck_assert(is_there(&key));
    text_release(&entry);
    forget(&key);
}
END_TEST

START_TEST(what_another_run_may_see_otherwise_is_not_kept)
{
    struct store_key key;
    struct verdict v;
    make_key(&key, "one", "");
    fill(&v);
    v.outcome = OUTCOME_NOT_GRADED;
    store_keep(&key, &v);
    ck_assert(!is_there(&key));
    v.outcome = OUTCOME_FAIL;
    findings_add(&v.findings, "time-limit", ENGINE_TESTS);
    store_keep(&key, &v);
    ck_assert(!is_there(&key));
    verdict_release(&v);
    forget(&key);
}
END_TEST

Suite *store_suite(void)
{
    Suite *suite = suite_create("store");
    TCase *tcase = tcase_create("store");
    tcase_set_timeout(tcase, 120);
    tcase_add_test(tcase, a_kept_verdict_comes_back_whole);
    tcase_add_test(tcase, other_bytes_or_other_answers_are_another_submission);
    tcase_add_test(tcase, the_same_hash_is_not_enough);
    tcase_add_test(tcase, a_damaged_entry_is_none);
    tcase_add_test(tcase, what_another_run_may_see_otherwise_is_not_kept);
    suite_add_tcase(suite, tcase);
    return suite;
}
