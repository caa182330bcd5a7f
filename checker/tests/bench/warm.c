/*
 * Warm verdicts, one after the other, as `watch` gives them after each save. The
 * first submission starts the hosts and is not told.
 *
 *     warm EXERCISE SUBMISSION...        prints the ms of each but the first, a line each
 */
#include "examine.h"

#include <stdio.h>

static bool measure(struct examine_order *order, char *const *submissions, struct error *e)
{
    struct verdict v;
    for (size_t i = 0; submissions[i]; i++) {
        order->submission = submissions[i];
        if (!examine(order, &v, e))
            return false;
        if (i > 0)
            printf("%.1f\n", v.seconds * 1e3);
        verdict_release(&v);
    }
    return true;
}

int main(int argc, char **argv)
{
    struct error e;
    struct hosts hosts;
    if (argc < 3) {
        fprintf(stderr, "warm EXERCISE SUBMISSION...\n");
        return 2;
    }
    struct exercise *exercise = exercise_open(argv[1], &e);
    bool ok = exercise && hosts_open(&hosts, true, &e);
    if (ok) {
        struct examine_order order = {.exercise = exercise, .tools = toolchain_default(),
                                      .hosts = &hosts};
        ok = measure(&order, argv + 2, &e);
        hosts_close(&hosts);
    }
    if (!ok)
        fprintf(stderr, "warm: %s\n", e.sentence);
    if (exercise)
        exercise_close(exercise);
    return ok ? 0 : 3;
}
