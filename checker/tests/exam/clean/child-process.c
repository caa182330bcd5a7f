// clean: a child writes into a pipe and leaves by _exit; the parent closes both ends.
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    int ends[2];
    char word[8] = "";
    if (pipe(ends) != 0)
        return 1;
    pid_t child = fork();
    if (child == 0) {
        ssize_t n = write(ends[1], "tide", 4);
        _exit(n == 4 ? 0 : 1);
    }
    close(ends[1]);
    ssize_t n = child > 0 ? read(ends[0], word, sizeof word - 1) : -1;
    close(ends[0]);
    if (child > 0)
        waitpid(child, NULL, 0);
    puts(word);
    return n != 4;
}
