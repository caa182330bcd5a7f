// class: invalid-free
// expect: MEM-08 drop_items
// why: the second array lives in the same block as the first and has no block of its own.
#include <stdio.h>
#include <stdlib.h>

struct pair {
    int *left, *right;
};

static void drop_items(struct pair *p)
{
    free(p->right);
    free(p->left);
}

int main(void)
{
    int *block = calloc(8, sizeof *block);
    if (!block)
        return 1;
    struct pair p = {block, block + 4};
    printf("%d\n", p.left[0] + p.right[0]);
    drop_items(&p);
    return 0;
}
