// class: index-out-of-bounds
// expect: MEM-15 piece
// why: row 3, column 8 of a board is row 4, column 0 for the memory, but not for the type.
#include <stdio.h>

struct board {
    int field[8][8];
};

static int piece(const struct board *b, int row, int column)
{
    return b->field[row][column];
}

int main(void)
{
    struct board b = {{{0}}};
    b.field[4][0] = 9;
    printf("%d\n", piece(&b, 3, 8));
    return 0;
}
