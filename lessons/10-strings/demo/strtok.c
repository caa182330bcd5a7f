/*
 * Splits a line, once by pointer and length and once with strtok. Run by
 * strtok-writes.sh.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void)
{
    char line[] = "rye,,2";
    char seen[sizeof line];
    memcpy(seen, line, sizeof line);

    int borrowed = 0;
    for (const char *part = line;; ) {
        size_t length = strcspn(part, ",");
        printf("borrowed: \"%.*s\"\n", (int)length, part);
        borrowed++;
        if (part[length] == '\0')
            break;
        part += length + 1;
    }
    bool untouched = memcmp(line, seen, sizeof line) == 0;

    int cut = 0;
    for (char *part = strtok(line, ","); part; part = strtok(NULL, ",")) {
        printf("strtok:   \"%s\"\n", part);
        cut++;
    }
    bool touched = memcmp(line, seen, sizeof line) != 0;
    printf("the line afterwards: \"%s\"\n", line);
    return untouched && touched && borrowed == 3 && cut == 2 ? EXIT_SUCCESS
                                                             : EXIT_FAILURE;
}
