// class: overlapping-copy
// expect: MEM-17 drop_first
// why: the rest of the queue is moved down by memcpy, which may copy in any order.
#include <stdio.h>
#include <string.h>

static void drop_first(int *queue, size_t count)
{
    memcpy(queue, queue + 1, (count - 1) * sizeof *queue);
}

int main(void)
{
    int queue[40] = {0};
    queue[1] = 4;
    drop_first(queue, 40);
    printf("%d\n", queue[0]);
    return 0;
}
