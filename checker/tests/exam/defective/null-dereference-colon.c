// class: null-dereference
// expect: MEM-01 value_of
// args: width=80
// why: strchr gives NULL when the sign is not there.
#include <stdio.h>
#include <string.h>

static char value_of(const char *line)
{
    const char *colon = strchr(line, ':');
    return colon[0];
}

int main(int argc, char **argv)
{
    printf("%c\n", value_of(argc > 1 ? argv[1] : "width: 80"));
    return 0;
}
