// expect: MEM-26 wrong-when-refused tests.c a_new_log_is_empty when out of memory
// why: a log without slots seems better than none, but the caller is told that all went well and loses each reading
#include "log.h"

#include <stdlib.h>
#include <string.h>

struct log *log_open(const char *path, size_t slots)
{
    struct log *log = malloc(sizeof *log);
    if (log == NULL)
        return NULL;
    *log = (struct log){.slots = slots};

    log->path = malloc(strlen(path) + 1);
    if (log->path == NULL) {
        log_close(log);
        return NULL;
    }
    strcpy(log->path, path);

    log->slot = malloc(slots * sizeof *log->slot);
    if (log->slot == NULL)
        log->slots = slots = 0;
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
