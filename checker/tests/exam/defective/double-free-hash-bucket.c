// class: double-free
// expect: MEM-06 table_free
// why: the same key is put into two buckets, and the table frees bucket by bucket.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct table {
    char *bucket[4];
};

static void table_put(struct table *t, unsigned at, char *key)
{
    t->bucket[at % 4] = key;
}

static void table_free(struct table *t)
{
    for (int i = 0; i < 4; i++)
        free(t->bucket[i]);
}

int main(void)
{
    struct table t = {{NULL}};
    char *key = strdup("north");
    if (!key)
        return 1;
    table_put(&t, 1, key);
    table_put(&t, 6, key);
    puts(t.bucket[1]);
    table_free(&t);
    return 0;
}
