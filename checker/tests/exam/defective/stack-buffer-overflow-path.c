// class: stack-buffer-overflow
// expect: MEM-10 open_name
// args: the-quite-long-name-of-a-harbour
// why: strcpy trusts that a name given by the user is short.
#include <stdio.h>
#include <string.h>

static size_t open_name(const char *name)
{
    char path[16];
    strcpy(path, name);
    return strlen(path);
}

int main(int argc, char **argv)
{
    printf("%zu\n", open_name(argc > 1 ? argv[1] : "quay"));
    return 0;
}
