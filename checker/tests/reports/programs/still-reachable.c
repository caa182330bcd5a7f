/* read by: memcheck */
#include <stdlib.h>

static char *kept;

int main(void)
{
    kept = malloc(20);
}
