// expect: TST-01 wrong-result tests.c the_highest_may_stand_first_or_last
// why: The loop is made safe by ending one reading too early.
#include "sensors.h"

#include <stdbool.h>
#include <stdio.h>

struct sensor sensor_make(const char *place, const int *reading, size_t count,
                          int limit)
{
    struct sensor s;

    s.place = place;
    s.reading = reading;
    s.count = count;
    s.limit = limit;
    s.tolerance = 0;
    s.warm_up = 0;
    return s;
}

void sensor_allow(struct sensor *s, int tolerance)
{
    s->tolerance = tolerance;
}

void sensor_skip(struct sensor *s, size_t readings)
{
    s->warm_up = readings;
}

int max_reading(const int *v, size_t n)
{
    int max = v[0];

    for (size_t i = 1; i + 1 < n; i++) {
        if (v[i] > max)
            max = v[i];
    }
    return max;
}

int alarm_count(const struct sensor *s)
{
    int alarms = 0;

    for (size_t i = 0; i < s->count; i++) {
        bool warming_up = i < s->warm_up;
        bool too_warm = s->reading[i] > s->limit + s->tolerance;

        if (too_warm && !warming_up)
            alarms++;
    }
    return alarms;
}

int sensor_line(char *out, size_t size, const struct sensor *s)
{
    return snprintf(out, size, "%s: %zu readings, highest %d, alarms %d",
                    s->place, s->count, max_reading(s->reading, s->count),
                    alarm_count(s));
}
