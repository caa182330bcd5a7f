/* Asks for 20 bytes and writes 21. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void)
{
    char *place = malloc(20);
    if (place == NULL)
        return 1;

    memset(place, 'x', 20);
    place[20] = '\0';
    printf("%s\n", place);
    free(place);
    return 0;
}
