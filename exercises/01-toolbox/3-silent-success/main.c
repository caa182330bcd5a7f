/* Prints the configuration of a harbour camera. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>

static const struct setting settings[] = {
    {"name", "harbour cam 4"},
    {"password", ""},
    {"listen", "0.0.0.0:8080"},
    {"title", "View from the old crane to the west"},
    {"storage", "/srv/cam/pictures"},
};

int main(void)
{
    char text[400];

    if (!config_text(text, sizeof text, "camera", settings,
                     sizeof settings / sizeof *settings)) {
        fputs("config: cannot write the settings\n", stderr);
        return EXIT_FAILURE;
    }
    fputs(text, stdout);
    return EXIT_SUCCESS;
}
