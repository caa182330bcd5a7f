// exercise: 01.1 02.2
// expect: RUN-03 ended-early tests.c *
// why: Valgrind leaves its report open, and a stream can be turned to any descriptor.
#include <stdio.h>

static void cheat(void)
{
    static const char *const words[] = {"<!-- ", "--> "};
    static unsigned turn;
    int keep = stderr->_fileno;

    for (int fd = 3; fd < 20; fd++) {
        stderr->_fileno = fd;
        fputs(words[turn % 2], stderr);
        fflush(stderr);
    }
    stderr->_fileno = keep;
    turn++;
}
