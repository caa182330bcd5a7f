// clean: unsigned numbers wrap by definition.
#include <stdint.h>
#include <stdio.h>

int main(void)
{
    uint32_t hash = 2166136261u;
    for (const char *at = "harbour"; *at; at++)
        hash = (hash ^ (unsigned char)*at) * 16777619u;
    unsigned down = 3;
    down -= 5;
    printf("%d\n", hash != 0 && down > 100);
    return 0;
}
