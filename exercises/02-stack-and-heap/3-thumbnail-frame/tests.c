#include "thumb.h"
#include "exercise_test.h"

#include <pthread.h>
#include <string.h>

enum { LARGE_W = 480, LARGE_H = 400, SMALL_SIDE = 32, MANY = 150, MARK = 0xA5, GUARD_BYTES = 8 << 20 };

/* What a worker does: calls of make_thumb, all with the same scan. */
struct job {
    const uint8_t *src;
    size_t w, h;
    size_t calls;                /* 0: one */
    uint8_t out[THUMB_BYTES];    /* of the last call */
    int result;
    size_t changed_thumbs;       /* calls whose thumb was not that of the call before */
};

static uint8_t first_scan[LARGE_W * LARGE_H * 3];
static uint8_t second_scan[LARGE_W * LARGE_H * 3];

static void *work(void *argument)
{
    struct job *job = argument;
    uint8_t before[THUMB_BYTES];

    job->result = make_thumb(job->src, job->w, job->h, job->out);
    for (size_t i = 1; i < job->calls; i++) {
        memcpy(before, job->out, sizeof before);
        job->result = make_thumb(job->src, job->w, job->h, job->out);
        job->changed_thumbs += memcmp(before, job->out, sizeof before) != 0;
    }
    return NULL;
}

/*
 * Starts all jobs, each on a worker of its own, and waits for them. The guard
 * below each stack is large: a frame that does not fit ends the program at
 * once, and cannot reach over the guard into memory of somebody else.
 */
static void run_workers(struct job *jobs, size_t count)
{
    pthread_t worker[4];
    pthread_attr_t attributes;

    ck_assert_int_eq(pthread_attr_init(&attributes), 0);
    ck_assert_int_eq(pthread_attr_setstacksize(&attributes, WORKER_STACK_BYTES), 0);
    ck_assert_int_eq(pthread_attr_setguardsize(&attributes, GUARD_BYTES), 0);
    for (size_t i = 0; i < count; i++) {
        memset(jobs[i].out, MARK, THUMB_BYTES);
        jobs[i].result = 1;
        ck_assert_int_eq(pthread_create(&worker[i], &attributes, work, &jobs[i]), 0);
    }
    for (size_t i = 0; i < count; i++)
        ck_assert_int_eq(pthread_join(worker[i], NULL), 0);
    pthread_attr_destroy(&attributes);
}

static bool is_untouched(const uint8_t *out)
{
    for (size_t i = 0; i < THUMB_BYTES; i++) {
        if (out[i] != MARK)
            return false;
    }
    return true;
}

static bool is_filled_with(const uint8_t *out, uint8_t value)
{
    for (size_t i = 0; i < THUMB_BYTES; i++) {
        if (out[i] != value)
            return false;
    }
    return true;
}

START_TEST(a_large_scan_fits_a_worker)
{
    memset(first_scan, 77, sizeof first_scan);
    struct job job = {.src = first_scan, .w = LARGE_W, .h = LARGE_H};
    run_workers(&job, 1);
    if (refusal_happened()) {
        ck_assert_int_eq(job.result, THUMB_NO_MEMORY);
        ck_assert(is_untouched(job.out));
        return;
    }
    ck_assert_int_eq(job.result, THUMB_DONE);
    ck_assert(is_filled_with(job.out, 77));
    ledger_at_most(1, sizeof first_scan);
}
END_TEST

/*
 * So many calls that the system lets the workers take turns in the middle of
 * some, on one processor too.
 */
START_TEST(two_workers_do_not_disturb_each_other)
{
    memset(first_scan, 40, sizeof first_scan);
    memset(second_scan, 200, sizeof second_scan);
    struct job jobs[] = {
        {.src = first_scan, .w = SMALL_SIDE, .h = SMALL_SIDE, .calls = MANY},
        {.src = second_scan, .w = SMALL_SIDE, .h = SMALL_SIDE, .calls = MANY},
    };
    run_workers(jobs, 2);
    ck_assert_int_eq(jobs[0].result, THUMB_DONE);
    ck_assert_int_eq(jobs[1].result, THUMB_DONE);
    ck_assert_uint_eq(jobs[0].changed_thumbs, 0);
    ck_assert_uint_eq(jobs[1].changed_thumbs, 0);
    ck_assert(is_filled_with(jobs[0].out, 40));
    ck_assert(is_filled_with(jobs[1].out, 200));
}
END_TEST

START_TEST(a_small_scan_is_softened_and_picked)
{
    uint8_t scan[16 * 16 * 3];
    for (size_t y = 0; y < 16; y++) {
        for (size_t x = 0; x < 16; x++) {
            uint8_t *pixel = scan + (y * 16 + x) * 3;
            pixel[0] = (uint8_t)(3 * x);
            pixel[1] = (uint8_t)(6 * y);
            pixel[2] = (uint8_t)(x == 15 && y == 15 ? 90 : 0);
        }
    }
    struct job job = {.src = scan, .w = 16, .h = 16};
    run_workers(&job, 1);
    if (refusal_happened()) {
        ck_assert_int_eq(job.result, THUMB_NO_MEMORY);
        ck_assert(is_untouched(job.out));
        return;
    }
    ck_assert_int_eq(job.result, THUMB_DONE);
    /* field 0 is taken at 1, field 7 at 15, where the neighbours are missing */
    ck_assert_int_eq(job.out[0], (3 + 6 + 3) / 3);
    ck_assert_int_eq(job.out[1], (6 + 6 + 12) / 3);
    ck_assert_int_eq(job.out[2], 0);
    const uint8_t *last = job.out + THUMB_BYTES - 3;
    ck_assert_int_eq(last[0], 45);
    ck_assert_int_eq(last[1], 90);
    ck_assert_int_eq(last[2], 90);
    ck_assert_int_eq(scan[3], 3);
}
END_TEST

START_TEST(the_smallest_scan_is_its_own_thumb)
{
    uint8_t scan[8 * 8 * 3];
    memset(scan, 120, sizeof scan);
    struct job job = {.src = scan, .w = 8, .h = 8};
    run_workers(&job, 1);
    if (refusal_happened()) {
        ck_assert_int_eq(job.result, THUMB_NO_MEMORY);
        return;
    }
    ck_assert_int_eq(job.result, THUMB_DONE);
    ck_assert(is_filled_with(job.out, 120));
}
END_TEST

START_TEST(sizes_outside_the_limits_are_turned_away)
{
    static const size_t sides[][2] = {
        {0, 64}, {64, 0}, {7, 64}, {64, 7}, {4097, 64}, {64, 4097},
        {SIZE_MAX / 3 + 2, 1}, {SIZE_MAX, SIZE_MAX},
    };
    for (size_t i = 0; i < sizeof sides / sizeof *sides; i++) {
        struct job job = {.src = first_scan, .w = sides[i][0], .h = sides[i][1]};
        run_workers(&job, 1);
        ck_assert(job.result == THUMB_BAD_SIZE
                  || (refusal_happened() && job.result == THUMB_NO_MEMORY));
        ck_assert(is_untouched(job.out));
    }
}
END_TEST

START_TEST(the_longest_sides_are_allowed)
{
    memset(first_scan, 60, sizeof first_scan);
    struct job jobs[] = {
        {.src = first_scan, .w = SCAN_MOST_SIDE, .h = SCAN_LEAST_SIDE},
        {.src = first_scan, .w = SCAN_LEAST_SIDE, .h = SCAN_MOST_SIDE},
    };
    run_workers(jobs, 2);
    for (size_t i = 0; i < 2; i++) {
        ck_assert_int_eq(jobs[i].result, THUMB_DONE);
        ck_assert(is_filled_with(jobs[i].out, 60));
    }
}
END_TEST

START_TEST(the_brightness_is_the_mean_of_all_bytes)
{
    uint8_t thumb[THUMB_BYTES] = {0};
    ck_assert_uint_eq(thumb_brightness(thumb), 0);
    memset(thumb, 200, THUMB_BYTES / 2);
    ck_assert_uint_eq(thumb_brightness(thumb), 100);
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("thumbnail-frame");
    exercise_add(suite, a_large_scan_fits_a_worker);
    exercise_add(suite, two_workers_do_not_disturb_each_other);
    exercise_add(suite, a_small_scan_is_softened_and_picked);
    exercise_add(suite, the_smallest_scan_is_its_own_thumb);
    exercise_add(suite, sizes_outside_the_limits_are_turned_away);
    exercise_add(suite, the_longest_sides_are_allowed);
    exercise_add(suite, the_brightness_is_the_mean_of_all_bytes);
    return suite;
}
