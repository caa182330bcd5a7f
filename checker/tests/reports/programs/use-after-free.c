/* read by: asan memcheck */
#include <stdlib.h>

struct list {
    struct list *next;
};

static void release(struct list *list)
{
    free(list);
}

static struct list *walk(struct list *list)
{
    release(list);
    return list->next;
}

int main(void)
{
    struct list *list = calloc(1, sizeof *list);
    return walk(list) != NULL;
}
