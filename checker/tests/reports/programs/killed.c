/* read by: memcheck-killed */
#include <stdlib.h>
#include <unistd.h>

int main(void)
{
    char *bytes = malloc(4);
    bytes[4] = 1;
    pause();
    free(bytes);
}
