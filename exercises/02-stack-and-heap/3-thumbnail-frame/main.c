/* Three scans of the archive, each made small by a worker of its own. */
#include "thumb.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

struct scan {
    const char *name;
    size_t w, h;
    unsigned light, step;      /* a grey picture that grows lighter to the right */
};

static const struct scan scans[] = {
    {"tug_1911.ppm", 96, 64, 40, 1},
    {"pier_after_the_storm.ppm", 160, 120, 90, 1},
    {"launch_of_the_arethusa.ppm", 480, 400, 12, 2},
};

enum { SCANS = sizeof scans / sizeof *scans };

static uint8_t pixels[480 * 400 * 3];

static void load(const struct scan *scan)
{
    for (size_t y = 0; y < scan->h; y++) {
        for (size_t x = 0; x < scan->w; x++) {
            unsigned light = scan->light + scan->step * (unsigned)(100 * x / scan->w);
            for (size_t colour = 0; colour < 3; colour++)
                pixels[(y * scan->w + x) * 3 + colour] = (uint8_t)light;
        }
    }
}

static void *work(void *argument)
{
    const struct scan *scan = argument;
    uint8_t thumb[THUMB_BYTES];

    int result = make_thumb(pixels, scan->w, scan->h, thumb);
    if (result == THUMB_DONE)
        printf("%-28s %4zu x %-4zu brightness %u\n", scan->name, scan->w, scan->h,
               thumb_brightness(thumb));
    else
        printf("%-28s %4zu x %-4zu result %d\n", scan->name, scan->w, scan->h, result);
    fflush(stdout);
    return NULL;
}

int main(void)
{
    pthread_attr_t attributes;

    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, WORKER_STACK_BYTES);
    for (size_t i = 0; i < SCANS; i++) {
        pthread_t worker;
        load(&scans[i]);
        if (pthread_create(&worker, &attributes, work, (void *)&scans[i]) != 0)
            return EXIT_FAILURE;
        pthread_join(worker, NULL);
    }
    pthread_attr_destroy(&attributes);
    return EXIT_SUCCESS;
}
