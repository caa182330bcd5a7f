#include "log.h"

#include <stdlib.h>

int main(void)
{
    struct log *log = log_open("cold-store-2.csv", 6);
    if (log == NULL) {
        fputs("no memory for the log, trying again in a minute\n", stderr);
        return EXIT_FAILURE;
    }

    /* The door stood open in the fourth minute. */
    static const float minute[] = {4.1f, 4.0f, 4.2f, 7.9f, 5.6f, 4.6f, 4.3f};
    for (size_t i = 0; i < sizeof minute / sizeof *minute; i++) {
        if (!log_add(log, (uint32_t)(60 * i), minute[i]))
            printf("the log is full after %zu readings\n", i);
    }

    log_print(log, stdout);
    const struct reading *warmest = log_warmest(log);
    if (warmest != NULL)
        printf("warmest: %.1f at %u s\n", (double)warmest->celsius,
               (unsigned)warmest->second);
    log_close(log);
    return EXIT_SUCCESS;
}
