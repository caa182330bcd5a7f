#include <assert.h>
#include <stdlib.h>

struct wagon {
    int number;
    struct wagon *next;
};

/* the lines */

static struct wagon *couple(struct wagon *train, int number)
{
    struct wagon *wagon = malloc(sizeof *wagon);
    assert(wagon != NULL);
    *wagon = (struct wagon){number, train};
    return wagon;
}

int main(void)
{
    struct wagon *train = couple(couple(couple(NULL, 3), 2), 1);
    int order[] = {2, 1, 3};
    assert(train_uncouple(&train, 7) == NULL);
    for (int i = 0; i < 3; i++) {
        struct wagon *wagon = train_uncouple(&train, order[i]);
        assert(wagon != NULL && wagon->number == order[i]);
        free(wagon);
    }
    assert(train == NULL);
}
