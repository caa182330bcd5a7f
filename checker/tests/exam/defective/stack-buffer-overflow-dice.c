// class: stack-buffer-overflow
// expect: MEM-10 throw_all
// why: six faces are counted from 1, in an array whose last index is 5.
#include <stdio.h>

static int throw_all(const int *dice, int count)
{
    int faces[6] = {0};
    for (int i = 0; i < count; i++)
        faces[dice[i]]++;
    return faces[1];
}

int main(void)
{
    const int dice[] = {1, 6, 3, 1};
    printf("%d\n", throw_all(dice, 4));
    return 0;
}
