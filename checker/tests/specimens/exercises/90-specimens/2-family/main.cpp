#include "family.h"

#include <cstdio>

int main()
{
    char line[80];
    struct family *tiles = family_make("tiles");
    if (!tiles)
        return 1;
    family_add(tiles, "square", 4, false);
    family_add(tiles, "strip", 3, true);
    if (family_draw(tiles, line, sizeof line))
        std::puts(line);
    family_free(tiles);
}
