// class: heap-buffer-overflow
// expect: MEM-04 pop
// why: pop is called once more than push, and reads the element before the first.
#include <stdio.h>
#include <stdlib.h>

struct undo {
    int *step;
    long count;
};

static void push(struct undo *u, int step)
{
    u->step[u->count++] = step;
}

static int pop(struct undo *u)
{
    return u->step[--u->count];
}

int main(void)
{
    struct undo u = {malloc(8 * sizeof(int)), 0};
    if (!u.step)
        return 1;
    push(&u, 3);
    push(&u, 4);
    int sum = pop(&u) + pop(&u) + pop(&u);
    printf("%s\n", sum == 7 ? "seven" : "other");
    free(u.step);
    return 0;
}
