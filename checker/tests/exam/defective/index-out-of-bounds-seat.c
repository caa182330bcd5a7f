// class: index-out-of-bounds
// expect: MEM-15 seat
// why: the seventh seat of a row of six is the first byte of the next member; only the type knows.
#include <stdio.h>

struct row {
    char seat[6];
    char exit[2];
};

static char seat(const struct row *r, int number)
{
    return r->seat[number];
}

int main(void)
{
    const struct row r = {{'a', 'b', 'c', 'd', 'e', 'f'}, {'X', 'X'}};
    printf("%c\n", seat(&r, 6));
    return 0;
}
