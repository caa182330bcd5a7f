// class: unseen
// unseen: the bytes belong to the same struct, and memcpy is told an address, not a type
// why: the name runs into the member behind it.
#include <stdio.h>
#include <string.h>

struct member {
    char name[8];
    char role[8];
};

int main(void)
{
    struct member m = {"", "guest"};
    void *at = &m;
    memcpy(at, "Bartholomew", 12);
    printf("%c %c\n", m.name[0], m.role[0]);
    return 0;
}
