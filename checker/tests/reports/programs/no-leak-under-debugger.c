/* read by: asan-traced */
#include <stdlib.h>

int main(void)
{
    char *bytes = malloc(16);
    free(bytes);
}
