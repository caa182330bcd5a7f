/*
 * What the sensors of a cold store measured, for the summary that the night
 * shift reads. Temperatures are whole degrees Celsius.
 *
 *     int reading[] = {-19, -18, -12, -18};
 *     struct sensor door = sensor_make("door", reading, 4, -15);
 *     printf("%d alarms\n", alarm_count(&door));
 *
 * Nothing here asks for memory from the heap, and nothing has to be released.
 */
#ifndef SENSORS_H
#define SENSORS_H

#include <stddef.h>

struct sensor {
    const char *place;      /* never NULL; the caller keeps it */
    const int *reading;     /* count values; the caller keeps them */
    size_t count;
    int limit;              /* a reading above limit + tolerance is an alarm */
    int tolerance;
    size_t warm_up;         /* so many readings at the start raise no alarm */
};

/*
 * A sensor with its readings and its limit. It begins strict: a tolerance of
 * 0 degrees, and no warm-up. Every member of the result is set.
 */
struct sensor sensor_make(const char *place, const int *reading, size_t count,
                          int limit);

/* From now on readings up to tolerance degrees above the limit are no alarm. */
void sensor_allow(struct sensor *s, int tolerance);

/* From now on the first readings raise no alarm, however high they are. */
void sensor_skip(struct sensor *s, size_t readings);

/*
 * The highest of the n values v[0] to v[n - 1]. n is at least 1. No other
 * memory is read, and the values stay as they are.
 */
int max_reading(const int *v, size_t n);

/* How many readings of the sensor are alarms. The sensor stays as it is. */
int alarm_count(const struct sensor *s);

/*
 * Writes the line of the summary to out: "door: 4 readings, highest -12,
 * alarms 1". At most size bytes, terminator included; size is at least 1. The
 * sensor has at least one reading. Returns the length of the whole line, like
 * snprintf().
 */
int sensor_line(char *out, size_t size, const struct sensor *s);

#endif
