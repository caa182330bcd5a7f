// class: null-dereference
// expect: MEM-01 price_of
// args: kiwi
// why: a fruit that is not in the table has no entry.
#include <stdio.h>
#include <string.h>

struct fruit {
    const char *name;
    int price;
};

static const struct fruit *find(const char *name)
{
    static const struct fruit fruits[] = {{"apple", 3}, {"pear", 4}};
    for (size_t i = 0; i < 2; i++) {
        if (strcmp(fruits[i].name, name) == 0)
            return &fruits[i];
    }
    return NULL;
}

static int price_of(const char *name)
{
    return find(name)->price;
}

int main(int argc, char **argv)
{
    printf("%d\n", price_of(argc > 1 ? argv[1] : "apple"));
    return 0;
}
