/* Half a day of a ticket machine. */
#include "log.h"

#include <stdio.h>
#include <stdlib.h>

static const char *const morning[] = {
    "06:00 switched on",
    "06:41 coin 200",
    "06:41 coin 50",
    "06:42 ticket single",
    "07:15 card refused",
    "07:16 coin 200",
    "07:16 coin 200",
    "07:17 ticket day",
    "07:55 paper low",
};

int main(void)
{
    const size_t n = sizeof morning / sizeof *morning;
    struct log log = {0};

    size_t added = log_append_all(&log, morning, n);
    if (added < n)
        fprintf(stderr, "no memory for %zu lines\n", n - added);

    printf("%zu lines, %zu letters, %zu coins\n", log.lines, log.length,
           log_count(&log, "coin"));
    printf("the last two:\n%s", log_tail(&log, 2));
    log_release(&log);
    return EXIT_SUCCESS;
}
