// expect: MEM-05 use-after-free log.c log_open when out of memory
// expect: CMP-02 compiler-warning log.c log_open
// why: the parts are given back in the order in which they were made, so the path is looked up in a freed log
#include "log.h"

#include <stdlib.h>
#include <string.h>

struct log *log_open(const char *path, size_t slots)
{
    struct log *log = malloc(sizeof *log);
    if (log == NULL)
        return NULL;
    log->slots = slots;

    log->path = malloc(strlen(path) + 1);
    if (log->path == NULL) {
        free(log);
        return NULL;
    }
    strcpy(log->path, path);

    log->slot = malloc(slots * sizeof *log->slot);
    if (log->slot == NULL) {
        free(log);
        free(log->path);
        return NULL;
    }
    for (size_t i = 0; i < slots; i++)
        log->slot[i] = (struct reading){.second = NO_READING};
    return log;
}

bool log_add(struct log *log, uint32_t second, float celsius)
{
    for (size_t i = 0; i < log->slots; i++) {
        if (log->slot[i].second == NO_READING) {
            log->slot[i] = (struct reading){second, celsius};
            return true;
        }
    }
    return false;
}

const struct reading *log_warmest(const struct log *log)
{
    const struct reading *warmest = NULL;
    for (size_t i = 0; i < log->slots; i++) {
        const struct reading *here = &log->slot[i];
        if (here->second == NO_READING)
            break;
        if (warmest == NULL || here->celsius > warmest->celsius)
            warmest = here;
    }
    return warmest;
}

void log_print(const struct log *log, FILE *out)
{
    fprintf(out, "# %s\n", log->path);
    for (size_t i = 0; i < log->slots; i++) {
        const struct reading *here = &log->slot[i];
        if (here->second == NO_READING)
            break;
        fprintf(out, "%u,%.1f\n", (unsigned)here->second,
                (double)here->celsius);
    }
}

void log_close(struct log *log)
{
    if (log == NULL)
        return;
    free(log->slot);
    free(log->path);
    free(log);
}
