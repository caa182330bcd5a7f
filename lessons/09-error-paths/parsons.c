#include <assert.h>
#include <stdlib.h>

struct kiosk {
    char *name;
    int *stock;
};

/* Blocks of a store that counts: so a wrong order is seen, and none is harmful. */
static struct kiosk place;
static char name[20];
static int stock[40];
static int asked, refused;
static int living[3];           /* the kiosk, its name, its stock */

static int which(const void *block)
{
    return block == &place ? 0 : block == name ? 1 : 2;
}

static void *ask(void *block)
{
    if (++asked == refused)
        return NULL;
    living[which(block)]++;
    return block;
}

static void give(void *block)
{
    if (block == NULL)
        return;
    living[which(block)]--;
    /* whoever reads a kiosk that has been given back reads this */
    if (block == &place)
        place.name = NULL;
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
        for (int i = 0; i < 3; i++) {
            assert(living[i] == (refused == 0 ? 1 : 0));
            living[i] = 0;
        }
    }
}
