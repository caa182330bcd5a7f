/* The bug is the child's. */
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static void fill(size_t size)
{
    char *boats = malloc(size);
    if (!boats)
        exit(EXIT_FAILURE);
    boats[size] = 'x';
    free(boats);
}

int main(void)
{
    pid_t child = fork();
    if (child == 0) {
        fill(5);
        exit(EXIT_SUCCESS);
    }
    return child < 0 || waitpid(child, NULL, 0) < 0;
}
