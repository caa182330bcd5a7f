/* read by: asan memcheck */
#include <stdlib.h>

int main(void)
{
    char local[16] = "local";
    char *volatile alias = local;
    free(alias);
}
