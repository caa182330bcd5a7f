/* Makes, uses and releases many small blocks. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROUNDS = 2000, BLOCKS = 100 };

int main(void)
{
    static char *block[BLOCKS];
    unsigned long sum = 0;

    for (int round = 0; round < ROUNDS; round++) {
        for (int i = 0; i < BLOCKS; i++) {
            size_t size = 16 + (size_t)(i * 7 % 90);
            block[i] = malloc(size);
            if (block[i] == NULL)
                return 1;
            memset(block[i], i, size);
            for (size_t at = 0; at < size; at++)
                sum += (unsigned char)block[i][at];
        }
        for (int i = 0; i < BLOCKS; i++)
            free(block[i]);
    }
    printf("%lu\n", sum);
    return 0;
}
