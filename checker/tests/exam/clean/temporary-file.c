// clean: written, rewound, read and closed; the file goes away by itself.
#include <stdio.h>

int main(void)
{
    char line[20] = "";
    FILE *file = tmpfile();
    if (!file)
        return 1;
    fputs("low water 04:12\n", file);
    rewind(file);
    char *got = fgets(line, sizeof line, file);
    fclose(file);
    fputs(got ? line : "none\n", stdout);
    return got == NULL;
}
