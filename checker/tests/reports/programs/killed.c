/* read by: memcheck */
#include <signal.h>
#include <stdlib.h>

int main(void)
{
    char *bytes = malloc(4);
    bytes[4] = 1;
    raise(SIGKILL);
}
