/* Opens the headers of four scans, one of which somebody has made up. */
#include "bitmap.h"

#include <stdio.h>
#include <stdlib.h>

static const char *const line[] = {
    "BM 12 8 3",
    "BM 2480 3508 1",
    "BM 100 0 3",
    "BM 3 6148914691236517206 1",
};

int main(void)
{
    static const uint8_t red[MOST_BYTES] = {200, 30, 30, 255};

    for (size_t i = 0; i < sizeof line / sizeof *line; i++) {
        struct header header;
        uint8_t *pixels = bitmap_open(line[i], &header);
        if (pixels == NULL) {
            printf("%-28s refused\n", line[i]);
            continue;
        }
        bitmap_set(pixels, &header, 1, 1, red);
        printf("%-28s %zu x %zu pixels", line[i], header.width, header.height);
        if (header.height < 10000)
            printf(", %zu rows empty", bitmap_empty_rows(pixels, &header));
        putchar('\n');
        free(pixels);
    }
    return EXIT_SUCCESS;
}
