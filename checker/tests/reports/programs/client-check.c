/* read by: memcheck */
#include <stdlib.h>
#include <valgrind/memcheck.h>

int main(void)
{
    char *bytes = malloc(4);
    VALGRIND_CHECK_MEM_IS_DEFINED(bytes, 4);
    free(bytes);
}
