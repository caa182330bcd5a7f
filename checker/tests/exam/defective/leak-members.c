// class: leak
// expect: MEM-07 dog_new
// why: the dog is freed, its name is not.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct dog {
    char *name;
    int age;
};

static struct dog *dog_new(const char *name, int age)
{
    struct dog *d = malloc(sizeof *d);
    if (!d)
        return NULL;
    d->age = age;
    d->name = strdup(name);
    if (!d->name) {
        free(d);
        return NULL;
    }
    return d;
}

int main(void)
{
    struct dog *d = dog_new("Asta", 4);
    if (!d)
        return 1;
    printf("%s is %d\n", d->name, d->age);
    free(d);
    return 0;
}
