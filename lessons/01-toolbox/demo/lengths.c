/*
 * Copies texts of many lengths into blocks that have no byte for the
 * terminator, each in a process of its own, with a neighbour behind the block.
 */
#define _POSIX_C_SOURCE 200809L
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void copy_one(size_t length)
{
    char *copy = malloc(length);
    char *neighbour = malloc(24);
    if (copy == NULL || neighbour == NULL)
        _exit(2);

    memset(copy, 'x', length);
    copy[length] = '\0';
    free(neighbour);
    free(copy);
}

int main(void)
{
    fputs("lengths at which the program was ended:", stdout);
    fflush(stdout);
    for (size_t length = 1; length <= 60; length++) {
        pid_t child = fork();
        if (child == 0) {
            dup2(open("/dev/null", O_WRONLY), STDERR_FILENO);
            copy_one(length);
            _exit(0);
        }
        int status;
        if (child < 0 || waitpid(child, &status, 0) != child)
            return 1;
        if (WIFSIGNALED(status)) {
            printf(" %zu", length);
            fflush(stdout);
        }
    }
    putchar('\n');
    return 0;
}
