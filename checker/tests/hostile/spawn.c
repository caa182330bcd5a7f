// exercise: 01.1 03.3
// expect: GAT-01 not-allowed-here EDIT posix_spawn
// why: A process can be made without fork.
#include <spawn.h>

static void cheat(void)
{
    char *words[] = {"true", NULL};

    posix_spawn(NULL, "/bin/true", NULL, NULL, words, NULL);
}
