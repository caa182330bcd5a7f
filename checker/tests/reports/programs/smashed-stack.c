/* read by: asan memcheck */
#include <string.h>

static void copy(const char *name)
{
    char text[8];
    strcpy(text, name);
}

int main(void)
{
    copy("a name that is much longer than the room for it, "
         "so that it covers the address to return to");
}
