// class: global-buffer-overflow
// expect: MEM-11 find
// why: the search has no end but the hit.
#include <stdio.h>
#include <string.h>

static const char codes[4][4] = {"LHR", "CDG", "FRA", "ARN"};

static int find(const char *code)
{
    const char *at = codes[0];
    int index = 0;
    while (memcmp(at, code, 3) != 0) {
        at += sizeof codes[0];
        index++;
    }
    return index;
}

int main(void)
{
    printf("%d\n", find("FRA"));
    printf("%d\n", find("OSL") >= 0);
    return 0;
}
