/* Ends with 0 when it got two lines and the arguments "a b" and "--all". */
#include <stdio.h>
#include <string.h>

int main(int argc, char **argv)
{
    char line[80];
    int lines = 0;
    while (fgets(line, sizeof line, stdin))
        lines++;
    if (argc != 3 || strcmp(argv[1], "a b") != 0 || strcmp(argv[2], "--all") != 0)
        return 5;
    return lines == 2 ? 0 : 6;
}
