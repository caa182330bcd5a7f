/* Compares what calloc gives with NULL, 0 and 0.0. Run by F32-zero-bytes.sh. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct station {
    int visits;
    double celsius;
    const char *name;
    struct station *next;
};

int main(void)
{
    struct station *zeroed = calloc(1, sizeof *zeroed);
    if (zeroed == NULL)
        return EXIT_FAILURE;

    printf("visits %d, celsius %.1f, name %s, next %s\n", zeroed->visits,
           zeroed->celsius, zeroed->name == NULL ? "NULL" : "not NULL",
           zeroed->next == NULL ? "NULL" : "not NULL");

    const char *null = NULL;
    double zero = 0.0, minus = -0.0;
    static const unsigned char nothing[sizeof null + sizeof zero];
    bool null_is_zeros = memcmp(&null, nothing, sizeof null) == 0;
    bool zero_is_zeros = memcmp(&zero, nothing, sizeof zero) == 0;
    bool minus_is_zeros = memcmp(&minus, nothing, sizeof minus) == 0;
    printf("all bytes zero: NULL %s, 0.0 %s, -0.0 %s\n",
           null_is_zeros ? "yes" : "no", zero_is_zeros ? "yes" : "no",
           minus_is_zeros ? "yes" : "no");
    free(zeroed);
    return null_is_zeros && zero_is_zeros && !minus_is_zeros ? EXIT_SUCCESS
                                                             : EXIT_FAILURE;
}
