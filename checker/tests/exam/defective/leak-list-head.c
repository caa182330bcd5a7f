// class: leak
// expect: MEM-07 add
// why: the head is moved along the list while counting, and the list cannot be reached any more.
#include <stdio.h>
#include <stdlib.h>

struct link {
    struct link *next;
};

static struct link *add(struct link *head)
{
    struct link *l = malloc(sizeof *l);
    if (l)
        l->next = head;
    return l ? l : head;
}

int main(void)
{
    struct link *head = NULL;
    int count = 0;
    for (int i = 0; i < 3; i++)
        head = add(head);
    for (; head; head = head->next)
        count++;
    printf("%d links\n", count);
    free(head);
    return 0;
}
