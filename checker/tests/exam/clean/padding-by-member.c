// clean: a struct with gaps is copied whole and compared member by member.
#include <stdio.h>

struct sample {
    char kind;
    double value;
};

static int same(const struct sample *a, const struct sample *b)
{
    return a->kind == b->kind && a->value == b->value;
}

int main(void)
{
    struct sample a, b;
    a.kind = 't';
    a.value = 2.5;
    b = a;
    printf("%d\n", same(&a, &b));
    return 0;
}
