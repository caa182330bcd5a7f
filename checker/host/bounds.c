/* What tests may ask of the ledger (see exercise_test.h). */
#include "exercise_test.h"

#include <check.h>

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
