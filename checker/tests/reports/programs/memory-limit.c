/* read by: asan */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int main(void)
{
    for (int i = 0; i < 200; i++) {
        char *block = malloc(1 << 20);
        memset(block, 1, 1 << 20);
        usleep(5000);
    }
}
