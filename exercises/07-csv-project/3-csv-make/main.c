/*
 * Reads a list and prints its second column, the species. Without an argument
 * it is a list of one bird; with one, that file, or "-" for the input.
 */
#include "csv.h"

#include <stdlib.h>
#include <string.h>

static char quiet_morning[] = "BX4417,robin,16.9,\"at dawn, in net 3\"\n";

static FILE *list(int count, char **arguments)
{
    if (count < 2)
        return fmemopen(quiet_morning, strlen(quiet_morning), "r");
    return strcmp(arguments[1], "-") == 0 ? stdin : fopen(arguments[1], "r");
}

int main(int count, char **arguments)
{
    static const char *const words[] = {
        [CSV_READ] = "read", [CSV_MALFORMED] = "malformed",
        [CSV_UNREADABLE] = "unreadable", [CSV_NO_MEMORY] = "out of memory"};

    FILE *file = list(count, arguments);
    if (file == NULL) {
        perror("the list");
        return EXIT_FAILURE;
    }
    struct table t = {0};
    enum csv_result result = csv_read(file, &t);
    fclose(file);

    printf("%s, %zu rows\n", words[result], t.len);
    for (size_t i = 0; i < t.len; i++) {
        const char *species = table_cell(&t, i, 1);
        printf("  %s\n", species == NULL ? "?" : species);
    }
    table_release(&t);
    return result == CSV_READ ? EXIT_SUCCESS : EXIT_FAILURE;
}
