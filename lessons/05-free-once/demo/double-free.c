/*
 * Six ways to free a block twice; the argument 1 to 6 chooses one. Wrong on
 * purpose. Run by F50-six-double-frees.sh.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SIZE = 40, FULL = 7 };

/* At once. */
static void at_once(void)
{
    char *a = malloc(SIZE);
    free(a);
    free(a);
}

/* With the free of another block in between. */
static void another_between(void)
{
    char *a = malloc(SIZE);
    char *b = malloc(SIZE);
    free(a);
    free(b);
    free(a);
}

/* The same, when the place where glibc looks first is full. */
static void when_it_is_full(void)
{
    char *filler[FULL];
    for (int i = 0; i < FULL; i++)
        filler[i] = malloc(SIZE);
    char *a = malloc(SIZE);
    char *b = malloc(SIZE);
    for (int i = 0; i < FULL; i++)
        free(filler[i]);
    free(a);
    free(b);
    free(a);

    for (int i = 0; i < FULL; i++)
        filler[i] = malloc(SIZE);
    char *x = malloc(SIZE);
    char *y = malloc(SIZE);
    char *z = malloc(SIZE);
    printf("two new blocks share an address: %s\n",
           x == z || x == y || y == z ? "yes" : "no");
}

/* When the block has another owner by now. */
static void of_another_owner(void)
{
    char *a = malloc(SIZE);
    free(a);
    char *order = malloc(SIZE);
    strcpy(order, "order 17: two pizzas");
    free(a);
    char *advert = malloc(SIZE);
    strcpy(advert, "buy our new cheese");
    printf("the order is now \"%s\"\n", order);
}

/* A block too large for the place where glibc looks first. */
static void a_larger_one(void)
{
    char *a = malloc(4000);
    char *wall = malloc(SIZE);
    free(a);
    free(a);
    free(wall);
}

/* A block that glibc gave back to the system at the first free. */
static void a_huge_one(void)
{
    char *a = malloc(1 << 20);
    a[0] = 'x';
    free(a);
    free(a);
}

int main(int argc, char **argv)
{
    static void (*const way[])(void) = {at_once,          another_between, when_it_is_full,
                                        of_another_owner, a_larger_one,    a_huge_one};
    int chosen = argc < 2 ? 0 : atoi(argv[1]);
    if (chosen < 1 || chosen > 6)
        return 2;
    way[chosen - 1]();
    puts("survived");
    return EXIT_SUCCESS;
}
