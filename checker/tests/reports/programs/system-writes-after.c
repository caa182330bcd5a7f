/* read by: memcheck */
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

static void load(char *bytes, int file)
{
    read(file, bytes, 32);
}

int main(void)
{
    char *bytes = malloc(16);
    load(bytes, open("/dev/zero", O_RDONLY));
    free(bytes);
}
