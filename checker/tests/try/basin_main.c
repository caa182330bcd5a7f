#include "basin.h"

#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
    if (argc != 3)
        return EXIT_FAILURE;
    printf("%g\n", basin_diagonal(atof(argv[1]), atof(argv[2])));
    return EXIT_SUCCESS;
}
