/* Asks a file and a pipe how long they are. Run by the-size-of-a-pipe.sh. */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char text[] = "BX4417,robin\nBX4418,wren\n";

/* -1: it has none. */
static long size_of(FILE *file)
{
    if (fseek(file, 0, SEEK_END) != 0)
        return -1;
    long size = ftell(file);
    rewind(file);
    return size;
}

static size_t bytes_in(FILE *file)
{
    size_t bytes = 0;
    while (getc(file) != EOF)
        bytes++;
    return bytes;
}

int main(void)
{
    int end[2];
    FILE *disk = tmpfile();
    if (disk == NULL || pipe(end) != 0)
        return EXIT_FAILURE;
    FILE *from = fdopen(end[0], "r"), *into = fdopen(end[1], "w");
    if (from == NULL || into == NULL)
        return EXIT_FAILURE;
    fputs(text, disk);
    fputs(text, into);
    fclose(into);

    long on_disk = size_of(disk), in_pipe = size_of(from);
    printf("file: size %2ld, %zu bytes come out\n", on_disk, bytes_in(disk));
    size_t came = bytes_in(from);
    printf("pipe: size %2ld, %zu bytes come out\n", in_pipe, came);
    fclose(disk);
    fclose(from);
    return on_disk == (long)strlen(text) && in_pipe == -1
            && came == strlen(text) ? EXIT_SUCCESS : EXIT_FAILURE;
}
