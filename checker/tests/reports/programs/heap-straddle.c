/* read by: asan memcheck */
#include <stdlib.h>

struct pair { int first, second; };

int main(void)
{
    struct pair *p = malloc(6);
    p->second = 1;
    free(p);
}
