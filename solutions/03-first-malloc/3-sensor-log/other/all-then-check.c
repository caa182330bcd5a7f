// why: all three are asked for first, and one check with one undo follows; free of NULL does nothing
#include "log.h"

#include <stdlib.h>
#include <string.h>

struct log *log_open(const char *path, size_t slots)
{
    size_t path_size = strlen(path) + 1;
    struct log *log = malloc(sizeof *log);
    char *copy = malloc(path_size);
    struct reading *slot = malloc(slots * sizeof *slot);
    if (log == NULL || copy == NULL || slot == NULL) {
        free(slot);
        free(copy);
        free(log);
        return NULL;
    }

    memcpy(copy, path, path_size);
    for (size_t i = 0; i < slots; i++)
        slot[i] = (struct reading){.second = NO_READING};
    *log = (struct log){copy, slot, slots};
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
