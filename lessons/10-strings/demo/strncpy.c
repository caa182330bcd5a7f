/*
 * What strncpy leaves in a field of 8 bytes, for texts of several lengths. Run
 * by strncpy-ends-no-text.sh.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool show(const char *text, bool ended, const char *bytes)
{
    char field[8];
    memset(field, '#', sizeof field);
    strncpy(field, text, sizeof field);

    printf("%-10s", text);
    for (size_t i = 0; i < sizeof field; i++)
        printf(" %c", field[i] == '\0' ? '0' : field[i]);
    bool has_end = memchr(field, '\0', sizeof field) != NULL;
    puts(has_end ? "" : "    no terminator");
    return has_end == ended && memcmp(field, bytes, sizeof field) == 0;
}

int main(void)
{
    bool right = show("visa", true, "visa\0\0\0\0");
    right = show("maestro", true, "maestro\0") && right;
    right = show("girocard", false, "girocard") && right;
    right = show("mastercard", false, "masterca") && right;
    return right ? EXIT_SUCCESS : EXIT_FAILURE;
}
