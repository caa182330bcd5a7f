/*
 * A maker whose second request fails, and which calls the function that ends a
 * whole object. With the word zeroed the struct was set before. Run by
 * ending-what-is-half-built.sh.
 */
#include <stdlib.h>
#include <string.h>

struct kiosk {
    char *name;
    int *stock;
};

static void kiosk_free(struct kiosk *kiosk)
{
    if (kiosk == NULL)
        return;
    free(kiosk->stock);
    free(kiosk->name);
    free(kiosk);
}

int main(int count, char **word)
{
    struct kiosk *kiosk = malloc(sizeof *kiosk);
    if (kiosk == NULL)
        return EXIT_FAILURE;
    if (count > 1 && strcmp(word[1], "zeroed") == 0)
        *kiosk = (struct kiosk){.name = NULL};
    kiosk->name = NULL;         /* what a refused request leaves */
    kiosk_free(kiosk);          /* stock was never asked for */
    return EXIT_SUCCESS;
}
