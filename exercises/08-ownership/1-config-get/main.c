/* A small server reads its settings and says what it will do. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>

static const char text[] =
    "host = localhost\n"
    "port = 8080\n"
    "# nothing is logged\n"
    "root = /srv/www\n";

static const char *const shown[] = {"host", "port", "log"};

int main(void)
{
    struct config *config = config_open(text);
    if (config == NULL) {
        fputs("no memory for the settings\n", stderr);
        return EXIT_FAILURE;
    }

    char line[40];
    for (size_t i = 0; i < sizeof shown / sizeof *shown; i++) {
        setting_show(config, shown[i], line, sizeof line);
        puts(line);
    }
    printf("listening on port %ld\n", config_number(config, "port"));
    config_close(config);
    return EXIT_SUCCESS;
}
