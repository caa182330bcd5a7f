// why: one label at the end gives back whatever is there, in the way most C programs do it
#include "log.h"

#include <stdlib.h>
#include <string.h>

struct log *log_open(const char *path, size_t slots)
{
    struct log *log = calloc(1, sizeof *log);
    if (log == NULL)
        goto failed;

    log->path = malloc(strlen(path) + 1);
    if (log->path == NULL)
        goto failed;
    strcpy(log->path, path);

    log->slot = malloc(slots * sizeof *log->slot);
    if (log->slot == NULL)
        goto failed;
    log->slots = slots;
    for (size_t i = 0; i < slots; i++)
        log->slot[i] = (struct reading){.second = NO_READING};
    return log;

failed:
    log_close(log);
    return NULL;
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
