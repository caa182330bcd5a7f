/*
 * A picture for which there was no memory, and a write to one of its pixels.
 * Run by F44-null-need-not-crash.sh.
 */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static char door_code[] = "4711";

int main(int count, char **word)
{
    char *volatile refused = NULL;    /* volatile: hidden from the compiler */
    char *pixel = refused;
    size_t index = 0;
    if (count == 2 && strcmp(word[1], "far") == 0)
        index = (uintptr_t)door_code;

    pixel[index] = '9';
    printf("No crash. The door code was 4711 and is %s.\n", door_code);
    return 0;
}
