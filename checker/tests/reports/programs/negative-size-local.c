/* read by: asan */
#include <string.h>

static void clear(int count)
{
    char bytes[8], others[8] = "others";
    memmove(bytes, others, (size_t)(count - 2));
}

int main(void)
{
    clear(1);
}
