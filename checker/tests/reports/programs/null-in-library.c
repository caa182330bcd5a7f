/* read by: asan memcheck */
#include <string.h>

static size_t length_of(const char *name)
{
    return strlen(name);
}

int main(void)
{
    return (int)length_of(NULL);
}
