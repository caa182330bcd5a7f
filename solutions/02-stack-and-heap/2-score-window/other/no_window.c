// why: the last scores lie side by side already, so they can be summed in place
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

double window_mean(const int *scores, size_t n)
{
    size_t counted = smaller(n, WINDOW);

    if (counted == 0)
        return 0.0;
    return (double)sum_of(scores + (n - counted), counted) / (double)counted;
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
