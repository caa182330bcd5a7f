/* What tests may ask of the ledger (see exercise_test.h). */
#include "bounds.h"
#include "exercise_test.h"

#include <check.h>
#include <time.h>

void ledger_at_most(size_t allocations, size_t bytes)
{
    struct ledger_count c = ledger_count();
    /* under a refusal a function may rightly have asked less, or again */
    if (!c.available || refusal_happened())
        return;
    if (c.allocations + c.reallocations > allocations)
        ck_abort_msg("[MEM-23] %zu allocations were made where %zu are enough",
                     c.allocations + c.reallocations, allocations);
    if (c.bytes_asked > bytes)
        ck_abort_msg("[MEM-23] %zu bytes were asked for where %zu are enough",
                     c.bytes_asked, bytes);
}

void ledger_copies_at_most(size_t bytes)
{
    struct ledger_count c = ledger_count();
    if (c.available && !refusal_happened() && c.bytes_copied > bytes)
        ck_abort_msg("[MEM-23] growing copied %zu bytes where %zu are enough", c.bytes_copied,
                     bytes);
}

void ledger_peak_at_most(size_t bytes)
{
    struct ledger_count c = ledger_count();
    if (c.available && !refusal_happened() && c.peak_bytes > bytes)
        ck_abort_msg("[MEM-23] %zu bytes were held at once where %zu are enough", c.peak_bytes,
                     bytes);
}

void ledger_steady(void (*call)(void *), void *context, unsigned calls)
{
    if (refusal_happened())
        return;
    for (unsigned i = 0; i < calls / 2; i++)
        call(context);
    size_t before = ledger_count().live_bytes;
    for (unsigned i = calls / 2; i < calls; i++)
        call(context);
    struct ledger_count c = ledger_count();
    unsigned measured = calls - calls / 2;
    if (c.available && measured > 0 && c.live_bytes > before)
        ck_abort_msg("[MEM-21] each call keeps %.1f bytes more: %zu after %u calls, %zu after %u",
                     (double)(c.live_bytes - before) / measured, before, calls / 2, c.live_bytes,
                     calls);
}

/* --- speed --- */

bool speed_is_measured;

enum { ROUNDS = 7, TRIES = 3 };

static double seconds_of(struct speed_work work)
{
    struct timespec from, to;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &from);
    work.run(work.context);
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &to);
    return (double)(to.tv_sec - from.tv_sec) + (double)(to.tv_nsec - from.tv_nsec) / 1e9;
}

/* In turns, so that whatever else the machine does falls on both. */
static double times_as_fast(struct speed_work learners, struct speed_work other)
{
    double best = 0, best_other = 0;
    for (int i = 0; i < ROUNDS; i++) {
        double one = seconds_of(learners), two = seconds_of(other);
        best = i == 0 || one < best ? one : best;
        best_other = i == 0 || two < best_other ? two : best_other;
    }
    return best > 0 ? best_other / best : 0;
}

void speed_at_least(double times, struct speed_work learners, struct speed_work other)
{
    double seen = 0;
    if (!speed_is_measured) {
        learners.run(learners.context);
        other.run(other.context);
        return;
    }
    for (int i = 0; i < TRIES && seen < times; i++) {
        double now = times_as_fast(learners, other);
        seen = now > seen ? now : seen;
    }
    if (seen < times)
        ck_abort_msg("[MEM-30] %.1f times as fast as the other way; %.1f is asked for", seen,
                     times);
}
