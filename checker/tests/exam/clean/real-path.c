// clean: realpath and getcwd give blocks, and both are given back.
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int main(void)
{
    char *root = realpath("/..", NULL);
    char *here = getcwd(NULL, 0);
    int ok = root && here;
    if (ok)
        printf("%c %c\n", root[0], here[0]);
    free(root);
    free(here);
    return !ok;
}
