/* The film: from the ledger's notes to steps, and text on its way into a page. */
#include "film/film.h"
#include "film/join.h"
#include "film/steps.h"
#include "film/screen.h"

#include "base/clean.h"
#include "base/file.h"
#include "host/ledger.h"
#include "host/reel.h"
#include "report/html.h"
#include "tests/sample.h"
#include "tests/suites.h"

#include <stdlib.h>
#include <string.h>

/* --- the reel --- */

static char learner[16];                 /* stands for the learner's code */
#define CALL (&learner[4])

/* Without the times, which must not go back. */
static void leave_times_out(char *lines)
{
    uint64_t before = 0;
    char *to = lines;
    for (char *from = lines, *end; (end = strchr(from, '\n')); from = end + 1) {
        char *time = memrchr(from, '\t', (size_t)(end - from)), *stop = end;
        if (time && strncmp(from, "test\t", 5) != 0) {
            uint64_t now = strtoull(time + 1, NULL, 10);
            ck_assert_uint_ge(now, before);
            ck_assert_uint_lt(now, UINT64_C(60) * 1000000000);
            before = now;
            stop = time;
        }
        memmove(to, from, (size_t)(stop - from));
        to += stop - from;
        *to++ = '\n';
    }
    *to = '\0';
}

static char *written(const struct reel *reel)
{
    char *bytes = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&bytes, &size);
    reel_write(reel, 7, "a_test", 0, (uintptr_t)learner, out);
    fclose(out);
    leave_times_out(bytes);
    return bytes;
}

/* What the ledger's callers are told by the wrappers. */
START_TEST(every_birth_and_death_is_noted)
{
    static struct ledger_page page;
    char a[16], b[16];
    struct reel *reel = reel_open();
    ck_assert_ptr_nonnull(reel);
    ledger_begin(learner, learner + sizeof learner, 0, &page);
    ledger_film(reel, 7);
    ledger_born(CALL, a, 10, FAMILY_MALLOC);
    ledger_born(learner + sizeof learner, b, 99, FAMILY_MALLOC);           /* somebody else's */
    struct ledger_moving moving = ledger_leave(a);
    ledger_arrive(CALL, &moving, a, 12);
    moving = ledger_leave(a);
    ledger_arrive(CALL, &moving, b, 20);
    ledger_died(CALL, b, FAMILY_NEW);
    ledger_died(CALL, b, FAMILY_MALLOC);
    ledger_born(CALL, NULL, 1000, FAMILY_MALLOC);
    ledger_end();
    ledger_born(CALL, a, 10, FAMILY_MALLOC);           /* behind the end */
    char *lines = written(reel);
    ck_assert_str_eq(lines, "test\ta_test\t0\n"
                            "born\t1\t10\tmalloc\t0x3\n"
                            "resized\t1\t12\t0x3\n"
                            "moved\t2\t1\t20\t0x3\n"
                            "died\t2\tnew\t0x3\n"
                            "again\t2\tmalloc\t0x3\n"
                            "refused\t1000\t0x3\n");
    free(lines);
    reel_close(reel);
}
END_TEST

START_TEST(a_refusal_is_noted_and_nothing_without_a_film)
{
    static struct ledger_page page;
    struct reel *reel = reel_open();
    ledger_begin(learner, learner + sizeof learner, 1, &page);
    ledger_film(reel, 7);
    ck_assert(!ledger_grants(CALL, 64));
    ledger_end();
    char *lines = written(reel);
    ck_assert_str_eq(lines, "test\ta_test\t0\nrefused\t64\t0x3\n");
    free(lines);
    reel_clear(reel);
    ledger_begin(learner, learner + sizeof learner, 1, &page);
    ck_assert(!ledger_grants(CALL, 64));
    ledger_end();
    ck_assert_uint_eq(reel->count, 0);
    reel_close(reel);
}
END_TEST

START_TEST(a_reel_is_bounded_and_says_so)
{
    struct reel *reel = reel_open();
    struct reel_note note = {.kind = REEL_BORN, .entry = 7, .bytes = 1};
    for (unsigned i = 1; i <= REEL_EVENTS + 1; i++) {
        note.block = i;
        reel_add(reel, &note);
    }
    ck_assert_uint_eq(reel->count, REEL_EVENTS);
    char *lines = written(reel);
    ck_assert_ptr_nonnull(strstr(lines, "born\t50000\t"));
    ck_assert_ptr_null(strstr(lines, "born\t50001\t"));
    ck_assert_str_eq(lines + strlen(lines) - 5, "\ncut\n");
    free(lines);
    reel_close(reel);
}
END_TEST

/* The learner's code may write to the shared page: no number there leads out of it. */
START_TEST(a_forged_reel_leads_nowhere)
{
    struct reel *reel = reel_open();
    memset(reel, 0xff, sizeof *reel);
    char *lines = written(reel);
    ck_assert_str_eq(lines, "test\ta_test\t0\ncut\n");
    free(lines);
    reel_close(reel);
}
END_TEST

/* --- reading --- */

struct scene {
    char folder[32];
    struct arena arena;
    struct symbols *symbols;
    struct film film;
    struct film_steps steps;
};

static const struct test_run run = {.name = "a_test", .how = HOW_PASSED};
static const struct record record = {.object = "nowhere.so", .run = (struct test_run *)&run,
                                     .run_count = 1};

static bool scene_read(struct scene *s, const char *lines)
{
    struct error e;
    struct text path = {0};
    *s = (struct scene){.folder = "build/test-XXXXXX", .symbols = symbols_open()};
    ck_assert_ptr_nonnull(mkdtemp(s->folder));
    text_addf(&path, "%s/film", s->folder);
    ck_assert(file_write(text_string(&path), lines, strlen(lines), &e));
    text_release(&path);
    bool ok = film_read(&s->film, s->folder, &record, s->symbols, &s->arena, &e);
    film_steps(&s->film, &s->arena, &s->steps);
    return ok;
}

static void scene_release(struct scene *s)
{
    arena_release(&s->arena);
    symbols_close(s->symbols);
    folder_remove(s->folder);
}

START_TEST(a_film_is_read_to_its_end)
{
    struct scene s;
    ck_assert(scene_read(&s, "test\ta_test\t0\nborn\t1\t10\tmalloc\t0x3\t70\n"
                             "born\t2\t5\tnew\t0x4\t90\nmoved\t3\t1\t30\t0x3\t90\n"
                             "died\t2\tnew\t0x5\t80\nrefused\t8\t0x3\t2000000000\n"
                             "end\tnonce\n"));
    ck_assert_str_eq(s.film.nonce, "nonce");
    ck_assert_uint_eq(s.film.count, 1);
    const struct film_scene *scene = &s.film.scene[0];
    ck_assert(scene->passed && !scene->cut);
    ck_assert_uint_eq(scene->count, 5);
    static const uint64_t times[] = {70, 90, 90, 90, 2000000000};        /* never back */
    for (size_t i = 0; i < 5; i++)
        ck_assert_uint_eq(scene->event[i].time, times[i]);
    ck_assert_uint_eq(scene->block_count, 3);
    ck_assert_int_eq(scene->block[0].fate, FATE_MOVED);
    ck_assert_int_eq(scene->block[1].fate, FATE_FREED);
    ck_assert_int_eq(scene->block[2].fate, FATE_HELD);
    struct film_heap heap = film_heap(&s.steps.item[s.steps.count - 1]);
    ck_assert_uint_eq(heap.live_bytes, 30);
    ck_assert_uint_eq(heap.peak_bytes, 35);
    scene_release(&s);
}
END_TEST

START_TEST(a_damaged_film_is_not_taken)
{
    static const char *const damaged[] = {
        "born\t1\t10\tmalloc\t0x3\t7\nend\tn\n",                             /* of no test */
        "test\ta_test\t0\ndied\t1\tmalloc\t0x3\t7\nend\tn\n",                /* never born */
        "test\ta_test\t0\nborn\t2\t10\tmalloc\t0x3\t7\nend\tn\n",            /* out of turn */
        "test\ta_test\t0\nborn\t1\t10\tmalloc\t0x3\nend\tn\n",               /* at no time */
        "test\ta_test\t0\nborn\t1\t10\tmalloc\t0x3\t-1\nend\tn\n",           /* nor ever */
        "test\ta_test\t0\nborn\t1\t10\tmalloc\t0x3\t7\nmoved\t2\t9\t1\t0x3\t7\nend\tn\n",
        "test\ta_test\t0\nborn\t1\t10\tmalloc\t0x3\t7\n"
        "died\t18446744073709551615\tm\t0\t7\nend\tn\n",
        "test\ta_test\t0\nborn\t1\nend\tn\n",
        "test\ta_test\t0\nborn\t1\t10\tmalloc\t0x3\t7\n",                    /* no end */
        "test\ta_test\t0\nend\tn\nborn\t1\t10\tmalloc\t0x3\t7\n",            /* behind it */
        "test\ta_test\t0\nend\tn",
        "",
    };
    for (size_t i = 0; i < sizeof damaged / sizeof *damaged; i++) {
        struct scene s;
        ck_assert(scene_read(&s, damaged[i]));
        ck_assert_msg(s.film.nonce == NULL, "film %zu was taken", i);
        scene_release(&s);
    }
}
END_TEST

START_TEST(loops_are_folded)
{
    struct scene s;
    struct text lines = {0};
    text_add(&lines, "test\ta_test\t0\n");
    for (unsigned i = 1; i <= 999; i++)
        text_addf(&lines, "born\t%u\t10\tmalloc\t0x3\t7\ndied\t%u\tmalloc\t0x5\t7\n", i, i);
    text_add(&lines, "end\tn\n");
    ck_assert(scene_read(&s, text_string(&lines)));
    ck_assert_uint_eq(s.steps.events, 1998);
    ck_assert_uint_eq(s.steps.count, 4);
    const struct film_step *fold = &s.steps.item[2];
    ck_assert_int_eq(fold->kind, STEP_FOLD);
    ck_assert_uint_eq(fold->period, 2);
    ck_assert_uint_eq(fold->times, 998);
    ck_assert_uint_eq(fold->number, 1998);
    text_release(&lines);
    scene_release(&s);
}
END_TEST

START_TEST(what_is_no_loop_is_not_folded)
{
    struct scene s;
    ck_assert(scene_read(&s, "test\ta_test\t0\nborn\t1\t1\tmalloc\t0x3\t7\nborn\t2\t1\tmalloc\t0x3\t7\n"
                             "born\t3\t1\tmalloc\t0x3\t7\nborn\t4\t1\tmalloc\t0x4\t7\nend\tn\n"));
    ck_assert_uint_eq(s.steps.count, 5);
    for (size_t i = 0; i < 4; i++)
        ck_assert_int_eq(s.steps.item[i].kind, STEP_EVENT);
    scene_release(&s);
}
END_TEST

START_TEST(blocks_have_letters)
{
    char out[FILM_LETTERS];
    ck_assert_str_eq(film_letters(0, out), "A");
    ck_assert_str_eq(film_letters(25, out), "Z");
    ck_assert_str_eq(film_letters(26, out), "AA");
    ck_assert_str_eq(film_letters(701, out), "ZZ");
    ck_assert_str_eq(film_letters(702, out), "AAA");
    ck_assert(strlen(film_letters((size_t)-2, out)) < FILM_LETTERS);
}
END_TEST

/* Every picture fits the smallest usual terminal, in both sets of characters. */
START_TEST(a_picture_fits_80_by_24)
{
    struct scene s;
    struct verdict v = sample_verdict("overflow");
    struct text lines = {0};
    text_add(&lines, "test\ta_test\t0\n");
    for (unsigned i = 1; i <= 60; i++)
        text_addf(&lines, "born\t%u\t%u\tmalloc\t%#x\t7\n", i, 1u << i % 31, i);
    text_add(&lines, "end\tn\n");
    ck_assert(scene_read(&s, text_string(&lines)));
    for (int unicode = 0; unicode < 2; unicode++) {
        struct screen screen = {.width = 80, .unicode = unicode};
        for (size_t at = 0; at < s.steps.count; at++) {
            struct text t = {0};
            film_picture(&t, &v, &s.steps, at, NULL, &screen, 24);
            size_t rows = 1;
            const char *line = text_string(&t);
            for (const char *end; (end = strchr(line, '\n')); line = end + 1, rows++)
                ck_assert_uint_le(columns_of(line, (size_t)(end - line)), 80);
            ck_assert_uint_le(columns_of(line, strlen(line)), 80);
            ck_assert_uint_le(rows, 24);
            text_release(&t);
        }
    }
    text_release(&lines);
    scene_release(&s);
    verdict_release(&v);
}
END_TEST

/* --- the page --- */

START_TEST(text_stays_text_in_a_page)
{
    struct text t = {0};
    html_add(&t, "a</script>&\"'\033[2J\x01");
    ck_assert_str_eq(text_string(&t), "a&lt;/script&gt;&amp;&quot;&#39;[2J");
    text_clear(&t);
    html_add_json(&t, "{\"a\":\"</script><!--&\"}");
    ck_assert_str_eq(text_string(&t), "{\"a\":\"\\u003c/script\\u003e\\u003c!--\\u0026\"}");
    text_release(&t);
}
END_TEST

Suite *film_suite(void)
{
    Suite *suite = suite_create("film");
    TCase *tcase = tcase_create("film");
    tcase_add_test(tcase, every_birth_and_death_is_noted);
    tcase_add_test(tcase, a_refusal_is_noted_and_nothing_without_a_film);
    tcase_add_test(tcase, a_reel_is_bounded_and_says_so);
    tcase_add_test(tcase, a_forged_reel_leads_nowhere);
    tcase_add_test(tcase, a_film_is_read_to_its_end);
    tcase_add_test(tcase, a_damaged_film_is_not_taken);
    tcase_add_test(tcase, loops_are_folded);
    tcase_add_test(tcase, what_is_no_loop_is_not_folded);
    tcase_add_test(tcase, blocks_have_letters);
    tcase_add_test(tcase, a_picture_fits_80_by_24);
    tcase_add_test(tcase, text_stays_text_in_a_page);
    suite_add_tcase(suite, tcase);
    return suite;
}
