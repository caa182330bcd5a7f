/*
 * Three requests in four ways; request number N is refused. Run by
 * labels-and-their-order.sh.
 */
#include <stdlib.h>
#include <string.h>

static int asked, refused;      /* how many requests, and which one gets NULL */

static void *ask(size_t size)
{
    return ++asked == refused ? NULL : malloc(size);
}

/* A label for each step, the last step's first. */
static void chain(void)
{
    char *one, *two, *three;
    one = ask(10);
    if (one == NULL)
        goto no_one;
    two = ask(20);
    if (two == NULL)
        goto no_two;
    three = ask(30);
    if (three == NULL)
        goto no_three;
    free(three);
no_three:
    free(two);
no_two:
    free(one);
no_one:
    return;
}

/* The same labels in the order in which the steps were made. */
static void forward(void)
{
    char *one, *two, *three;
    one = ask(10);
    if (one == NULL)
        goto no_one;
    two = ask(20);
    if (two == NULL)
        goto no_two;
    three = ask(30);
    if (three == NULL)
        goto no_three;
    free(three);
no_two:
    free(one);
no_three:
    free(two);
no_one:
    return;
}

/* One label for all steps. */
static void single(void)
{
    char *one = NULL, *two = NULL, *three = NULL;
    one = ask(10);
    if (one == NULL)
        goto done;
    two = ask(20);
    if (two == NULL)
        goto done;
    three = ask(30);
done:
    free(three);
    free(two);
    free(one);
}

/* The same, with pointers that nobody has set before the first jump. */
static void unset(void)
{
    char *one, *two, *three;
    one = ask(10);
    if (one == NULL)
        goto done;
    two = ask(20);
    if (two == NULL)
        goto done;
    three = ask(30);
done:
    free(three);
    free(two);
    free(one);
}

static const struct {
    const char *name;
    void (*run)(void);
} way[] = {
    {"chain", chain}, {"forward", forward}, {"single", single}, {"unset", unset},
};

int main(int count, char **word)
{
    if (count < 3)
        return EXIT_FAILURE;
    refused = atoi(word[2]);
    for (size_t i = 0; i < sizeof way / sizeof *way; i++) {
        if (strcmp(way[i].name, word[1]) == 0)
            way[i].run();
    }
    return EXIT_SUCCESS;
}
