/* read by: asan memcheck */
#include <stdlib.h>

static char table[16];

int main(void)
{
    char *volatile alias = table;
    free(alias);
}
