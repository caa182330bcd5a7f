#include <assert.h>
#include <stdlib.h>

struct digits {
    char *digit;
    size_t count, room;
};

static size_t growths;
static int refuse;

/* Counts the growths, and says no when it is told to. */
static void *counted(void *block, size_t size)
{
    growths++;
    return refuse ? NULL : realloc(block, size);
}
#define realloc counted

/* the lines */

int main(void)
{
    struct digits n = {malloc(1), 0, 1};
    assert(n.digit != NULL);
    for (int i = 0; i < 1000; i++)
        assert(digits_add(&n, (char)(i % 10)) == 0);
    assert(n.count == 1000 && n.room >= 1000 && growths <= 20);
    for (int i = 0; i < 1000; i++)
        assert(n.digit[i] == i % 10);
    refuse = 1;
    while (n.count < n.room)
        assert(digits_add(&n, 1) == 0);
    size_t room = n.room;
    assert(digits_add(&n, 1) == -1 && n.count == room && n.room == room && n.digit[3] == 3);
    free(n.digit);
}
