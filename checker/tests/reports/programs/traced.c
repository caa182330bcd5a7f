/*
 * Runs a program as a debugger would: LeakSanitizer cannot work then.
 */
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int count, char **word)
{
    (void)count;
    pid_t child = fork();
    if (child == 0) {
        ptrace(PTRACE_TRACEME, 0, NULL, NULL);
        execv(word[1], word + 1);
        _exit(127);
    }
    int status = 0;
    while (waitpid(child, &status, 0) == child && WIFSTOPPED(status))
        ptrace(PTRACE_CONT, child, NULL, WSTOPSIG(status) == 5 ? 0 : WSTOPSIG(status));
    return 0;
}
