/* Prints the badges of the morning, ready to be cut at the dashes. */
#include "badge.h"

#include <stdio.h>
#include <stdlib.h>

static const struct guest guests[] = {
    {"Marta Kowalczyk", "Harbour Pilots"},
    {"Tunde Adebayo", "Lagos Weather Office"},
    {"Bartholomew Featherstonehaugh", "Museum of Small Engines"},
    {"Noor", "-"},
};

enum { GUESTS = sizeof guests / sizeof *guests };

static int print_line(char *line)
{
    if (line == NULL) {
        fputs("badges: out of memory\n", stderr);
        return EXIT_FAILURE;
    }
    printf("|%s|\n", line);
    free(line);
    return EXIT_SUCCESS;
}

int main(void)
{
    int width = badge_width(guests, GUESTS);

    for (size_t i = 0; i < GUESTS; i++) {
        if (print_line(badge_rule(width)) != EXIT_SUCCESS
            || print_line(badge_line(guests[i].name, width)) != EXIT_SUCCESS
            || print_line(badge_line(guests[i].company, width)) != EXIT_SUCCESS)
            return EXIT_FAILURE;
    }
    return print_line(badge_rule(width));
}
