#include <assert.h>
#include <stdlib.h>

struct kiosk {
    char *name;
    int *stock;
};

static int asked, refused;      /* how many requests, and which one gets NULL */

static void *ask(size_t size)
{
    return ++asked == refused ? NULL : malloc(size);
}

static struct kiosk *kiosk_new(void)
{
    struct kiosk *kiosk;
/* the lines */
}

int main(void)
{
    for (refused = 0; refused <= 3; refused++) {
        asked = 0;
        struct kiosk *kiosk = kiosk_new();
        assert((kiosk != NULL) == (refused == 0));
        if (kiosk != NULL) {
            free(kiosk->stock);
            free(kiosk->name);
            free(kiosk);
        }
    }
}
