#include "ring.h"

#include <stdio.h>
#include <stdlib.h>

enum { SLOTS = 8 };

/* One sample every 90 seconds, from an ascent over Lindenberg. */
static const struct sample ascent[] = {
    {0, 112, 14.5f},      {90, 561, 11.0f},     {180, 1010, 8.2f},
    {270, 1466, 5.1f},    {360, 1904, 2.4f},    {450, 2371, -0.6f},
    {540, 2815, -3.3f},   {630, 3268, -6.0f},   {720, 3722, -9.2f},
    {810, 4170, -12.1f},  {900, 4635, -15.5f},
};

int main(void)
{
    struct sample *ring = new_ring(SLOTS);
    if (ring == NULL) {
        fputs("no memory for the ring\n", stderr);
        return EXIT_FAILURE;
    }

    for (size_t turn = 0; turn < sizeof ascent / sizeof *ascent; turn++) {
        ring_put(ring, SLOTS, turn, ascent[turn]);

        char line[48];
        struct summary sum = ring_summary(ring, SLOTS);
        if (summary_line(&sum, line, sizeof line))
            printf("%4u s  %s\n", (unsigned)ascent[turn].second, line);
    }
    free(ring);
    return EXIT_SUCCESS;
}
