// expect: TST-01 wrong-result tests.c the_ninth_score_takes_the_place_of_the_first
// expect: TST-01 wrong-result tests.c only_the_last_eight_of_a_hundred_count
// why: the report says one element too far, so one element more makes it go away
#include "score.h"

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

static long sum_of(const int *scores, size_t n)
{
    long sum = 0;

    for (size_t i = 0; i < n; i++)
        sum += scores[i];
    return sum;
}

/*
 * The scores run through the window like a belt: the newest takes the place
 * of the oldest, and the order inside does not matter for a mean.
 */
double window_mean(const int *scores, size_t n)
{
    int window[WINDOW + 1] = {0};
    size_t filled = smaller(n, WINDOW);
    size_t slot = 0;

    for (size_t i = 0; i < n; i++) {
        window[slot] = scores[i];
        slot++;
        if (slot > WINDOW)
            slot = 0;
    }
    return filled > 0 ? (double)sum_of(window, filled) / (double)filled : 0.0;
}

size_t best_window(const int *scores, size_t n)
{
    size_t best = 0;

    if (n < WINDOW)
        return 0;
    long sum = sum_of(scores, WINDOW);
    long highest = sum;
    for (size_t i = WINDOW; i < n; i++) {
        sum += scores[i] - scores[i - WINDOW];
        if (sum > highest) {
            highest = sum;
            best = i - WINDOW + 1;
        }
    }
    return best;
}

const char *form_of(const int *scores, size_t n)
{
    if (n == 0)
        return "steady";

    double now = window_mean(scores, n);
    double overall = (double)sum_of(scores, n) / (double)n;
    if (now > overall)
        return "rising";
    return now < overall ? "falling" : "steady";
}
