// clean: argv ends with NULL, which may be looked at.
#include <stdio.h>

int main(int argc, char **argv)
{
    int count = 0;
    for (char **at = argv; *at; at++)
        count++;
    printf("%d\n", count == argc);
    return 0;
}
