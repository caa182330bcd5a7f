// class: leak
// expect: MEM-07 main
// why: the first route is overwritten by the second before it is freed.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void)
{
    char *route = strdup("by the river");
    if (!route)
        return 1;
    puts(route);
    char *other = strdup("over the hill");
    if (!other) {
        free(route);
        return 1;
    }
    route = other;
    puts(route);
    free(route);
    return 0;
}
