/* read by: memcheck */
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static void child(char *bytes)
{
    bytes[4] = 1;
    _exit(0);
}

int main(void)
{
    char *bytes = malloc(4);
    if (fork() == 0)
        child(bytes);
    wait(NULL);
    free(bytes);
}
