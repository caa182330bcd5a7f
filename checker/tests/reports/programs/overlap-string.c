/* read by: asan memcheck */
#include <string.h>

static void shift(char *text)
{
    strcpy(text, text + 2);
}

int main(void)
{
    char text[32] = "overlapping";
    shift(text);
}
