/* read by: asan memcheck */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int main(void)
{
    char *bytes = calloc(7, 1);
    uint32_t last;
    memcpy(&last, bytes + 4, sizeof last);
    free(bytes);
    return last != 0;
}
