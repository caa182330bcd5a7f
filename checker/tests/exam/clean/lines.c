// clean: getline's block is one for all lines and is freed once, also at the end of the file.
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    char *line = NULL;
    size_t size = 0;
    long bytes = 0;
    for (ssize_t n; (n = getline(&line, &size, stdin)) >= 0;)
        bytes += n;
    free(line);
    printf("%d\n", bytes > 0);
    return 0;
}
