/* Takes more memory than there may be, but only under ASan, and waits. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifndef __has_feature
#define __has_feature(name) 0
#endif

static void take_everything(void)
{
    static char *room[40];
    for (int i = 0; i < 40; i++) {
        room[i] = malloc(32 << 20);
        memset(room[i], 1, 32 << 20);
    }
    pause();
}

int main(int argc, char **argv)
{
    (void)argv;
    if (__has_feature(address_sanitizer) || argc > 1)
        take_everything();
    return 0;
}
