/* Arrays whose length comes from the input: where are they, how large? */
#include <stdio.h>
#include <stdlib.h>

#ifdef __STDC_NO_VLA__
#define PROMISED "no"
#else
#define PROMISED "yes"
#endif

/* Is this address between the frames of main and of the function that asks? */
static int is_in_frames(const void *address, const void *in_main)
{
    char here;
    return (const char *)address > &here && address < in_main;
}

static void measure(int columns, const void *in_main)
{
    int row[columns];
    int *block = malloc(sizeof row);

    if (block == NULL)
        return;
    row[0] = block[0] = 0;
    printf("%d columns: sizeof is %zu, %s; the block from malloc is %s\n",
           columns, sizeof row,
           is_in_frames(row, in_main) ? "between the frames" : "elsewhere",
           is_in_frames(block, in_main) ? "there too" : "elsewhere");
    free(block);
}

int main(int argc, char **argv)
{
    int columns = argc > 1 ? atoi(argv[1]) : 10;

    printf("VLAs promised by this compiler: " PROMISED "\n");
    measure(columns, &columns);
    measure(2 * columns, &columns);
    return 0;
}
