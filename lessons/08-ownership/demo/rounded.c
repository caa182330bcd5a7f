/* What one leaked text of each length costs. Run by F28-what-a-leak-costs.sh. */
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>

enum { TEXTS = 1000 };

static char *kept[TEXTS];

int main(void)
{
    static const size_t asked[] = {10, 24, 25, 30, 40, 41};
    static const size_t expected[] = {32, 32, 48, 48, 48, 64};
    int right = 1;
    for (size_t i = 0; i < sizeof asked / sizeof *asked; i++) {
        size_t before = mallinfo2().uordblks;
        for (int k = 0; k < TEXTS; k++) {
            kept[k] = malloc(asked[i]);
            if (kept[k] == NULL)
                return EXIT_FAILURE;
        }
        size_t each = (mallinfo2().uordblks - before) / TEXTS;
        printf("asked for %2zu bytes, spent %zu\n", asked[i], each);
        right = right && each == expected[i];
        for (int k = 0; k < TEXTS; k++)
            free(kept[k]);
        malloc_trim(0);
    }
    return right ? EXIT_SUCCESS : EXIT_FAILURE;
}
