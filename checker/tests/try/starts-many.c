/* A hundred children that wait, and a parent that waits for them. */
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    for (int i = 0; i < 100; i++) {
        if (fork() == 0) {
            pause();
            _exit(0);
        }
    }
    while (wait(NULL) > 0)
        continue;
    return 0;
}
