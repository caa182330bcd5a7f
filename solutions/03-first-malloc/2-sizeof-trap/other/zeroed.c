// why: calloc takes the count and the size of one element apart, and the loop sets what zero does not
#include "ring.h"

#include <stdio.h>
#include <stdlib.h>

struct sample *new_ring(size_t n)
{
    struct sample *ring = calloc(n, sizeof *ring);
    if (ring == NULL)
        return NULL;

    for (size_t i = 0; i < n; i++)
        ring[i] = (struct sample){.second = NO_SAMPLE};
    return ring;
}

void ring_put(struct sample *ring, size_t n, size_t turn, struct sample sample)
{
    ring[turn % n] = sample;
}

struct summary ring_summary(const struct sample *ring, size_t n)
{
    struct summary sum = {0};
    for (size_t i = 0; i < n; i++) {
        const struct sample *here = &ring[i];
        if (here->second == NO_SAMPLE)
            continue;

        bool first = sum.samples == 0;
        if (first || here->altitude_m > sum.highest_m)
            sum.highest_m = here->altitude_m;
        if (first || here->celsius < sum.coldest)
            sum.coldest = here->celsius;
        sum.samples++;
    }
    return sum;
}

bool summary_line(const struct summary *sum, char *text, size_t size)
{
    if (size == 0)
        return false;

    int length;
    if (sum->samples == 0)
        length = snprintf(text, size, "n=0");
    else
        length = snprintf(text, size, "n=%zu top=%dm min=%.1fC", sum->samples,
                          (int)sum->highest_m, (double)sum->coldest);

    if (length < 0 || (size_t)length >= size) {
        text[0] = '\0';
        return false;
    }
    return true;
}
