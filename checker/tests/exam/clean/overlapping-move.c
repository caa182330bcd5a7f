// clean: memmove may overlap.
#include <stdio.h>
#include <string.h>

int main(void)
{
    char text[40] = "captain Nemo";
    memmove(text, text + 8, strlen(text + 8) + 1);
    memmove(text + 2, text, 5);
    printf("%c\n", text[2]);
    return 0;
}
