// clean: bit fields that share a word with bits that nobody sets.
#include <stdio.h>

struct flags {
    unsigned open : 1, level : 3;
};

int main(void)
{
    struct flags f;
    f.open = 1;
    f.level = 5;
    printf("%u %u\n", f.open, f.level);
    return 0;
}
