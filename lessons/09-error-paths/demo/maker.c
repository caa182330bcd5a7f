/*
 * Three requests make one object, and request number N is refused. With the
 * word undo the maker undoes what was built. Run by L162-refused-one-by-one.sh.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct kiosk {
    char *name;
    int *stock;
};

static int asked, refused;      /* how many requests, and which one gets NULL */

static void *ask(size_t size)
{
    return ++asked == refused ? NULL : malloc(size);
}

static void kiosk_free(struct kiosk *kiosk)
{
    free(kiosk->stock);
    free(kiosk->name);
    free(kiosk);
}

static struct kiosk *kiosk_new(bool undo)
{
    struct kiosk *kiosk = ask(sizeof *kiosk);
    if (kiosk == NULL)
        return NULL;
    kiosk->name = ask(20);
    if (kiosk->name == NULL) {
        if (undo)
            free(kiosk);
        return NULL;
    }
    kiosk->stock = ask(40 * sizeof *kiosk->stock);
    if (kiosk->stock == NULL) {
        if (undo) {
            free(kiosk->name);
            free(kiosk);
        }
        return NULL;
    }
    return kiosk;
}

int main(int count, char **word)
{
    if (count < 3)
        return EXIT_FAILURE;
    refused = atoi(word[2]);
    struct kiosk *kiosk = kiosk_new(strcmp(word[1], "undo") == 0);
    if (kiosk != NULL)
        kiosk_free(kiosk);
    return EXIT_SUCCESS;
}
