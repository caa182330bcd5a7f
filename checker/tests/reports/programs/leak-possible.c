/* read by: memcheck */
#include <stdlib.h>

static char *inside;

int main(void)
{
    inside = malloc(20);
    inside += 4;
}
