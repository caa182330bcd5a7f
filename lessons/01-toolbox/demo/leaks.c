/*
 * Loses one block, loses a second one with a third one that only it knows,
 * and keeps a fourth one until the end.
 */
#include <stdlib.h>
#include <string.h>

struct box {
    char *content;
};

static char *kept;

static void lose_one(void)
{
    char *block = malloc(30);
    block[0] = 'a';
}

static void lose_a_box(void)
{
    struct box *box = malloc(sizeof *box);
    box->content = malloc(50);
    box->content[0] = 'b';
}

/* Old addresses on the stack would look like owners to LeakSanitizer. */
static void rinse_stack(void)
{
    char part[4096];
    memset(part, 0, sizeof part);
}

int main(void)
{
    lose_one();
    lose_a_box();
    rinse_stack();
    kept = malloc(70);
    kept[0] = 'c';
    return 0;
}
