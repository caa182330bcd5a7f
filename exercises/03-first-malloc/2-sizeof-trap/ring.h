/*
 * The telemetry ring of a weather balloon. While the radio is silent the
 * balloon keeps its latest n samples; a newer sample takes the slot of the
 * oldest one. When the radio is back, one line sums up what the ring holds:
 *
 *     struct sample *ring = new_ring(600);
 *     if (ring == NULL)
 *         return false;
 *     ring_put(ring, 600, 0, (struct sample){0, 312, 14.5f});
 *     struct summary sum = ring_summary(ring, 600);
 *     free(ring);
 */
#ifndef RING_H
#define RING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A slot whose second is NO_SAMPLE holds no sample yet. */
#define NO_SAMPLE UINT32_MAX

struct sample {
    uint32_t second;        /* since the launch */
    int32_t altitude_m;
    float celsius;
};

struct summary {
    size_t samples;         /* 0: the ring is empty, the rest is 0 as well */
    int32_t highest_m;
    float coldest;
};

/*
 * Makes a ring of n slots, all of them empty, in one block of exactly the
 * bytes that n samples take. n is between 1 and 100,000. The caller owns the
 * ring and gives it back with free. NULL: memory ran out.
 */
struct sample *new_ring(size_t n);

/*
 * Stores sample in slot turn % n of a ring of n slots. turn counts the samples
 * of the flight from 0, so each one takes the slot after the one before it.
 */
void ring_put(struct sample *ring, size_t n, size_t turn, struct sample sample);

/* Sums up the slots that hold a sample. The ring is only read. */
struct summary ring_summary(const struct sample *ring, size_t n);

/*
 * Writes the radio line, such as "n=3 top=11840m min=-52.5C", into text, which
 * has size bytes. False: it does not fit; text then holds an empty string.
 */
bool summary_line(const struct summary *sum, char *text, size_t size);

#endif
