/* The summary of one night, as the shift finds it in the morning. */
#include "sensors.h"

#include <stdio.h>
#include <stdlib.h>

static const int door[] = {-19, -18, -12, -17, -9, -18, -19};
static const int shelf[] = {-21, -21, -20, -21, -21, -20, -21};
static const int dock[] = {-4, 1, 3, 2, 6, 2, -1};

enum { READINGS = sizeof door / sizeof *door };

static void print_summary(const struct sensor *s)
{
    char line[80];
    sensor_line(line, sizeof line, s);
    puts(line);
}

int main(void)
{
    struct sensor at_door = sensor_make("door", door, READINGS, -15);
    struct sensor at_shelf = sensor_make("shelf", shelf, READINGS, -18);
    struct sensor at_dock = sensor_make("dock", dock, READINGS, 2);

    sensor_allow(&at_dock, 1);
    sensor_skip(&at_shelf, 1);
    print_summary(&at_door);
    print_summary(&at_shelf);
    print_summary(&at_dock);
    return EXIT_SUCCESS;
}
