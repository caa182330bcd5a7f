/* Exports three payments, and shows the file as the partner gets it. */
#include "export.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>

static const char *const lines[] = {
    "20817;S;1999;7;19814;4929001122334711",
    "# desk 7 is closed for lunch",
    "20818;S;45;12;19814;5500998877660012",
    "20819;R;1999;7;19814;4929001122334711",
};

/* Sixteen bytes a line, as numbers and as letters. */
static void print_record(const unsigned char *record)
{
    for (int line = 0; line < RECORD_BYTES; line += 16) {
        printf("%4d ", line);
        for (int i = line; i < line + 16; i++)
            printf("%s%02x", i % 8 == 0 ? "  " : " ", record[i]);
        printf("   ");
        for (int i = line; i < line + 16; i++)
            putchar(isprint(record[i]) ? record[i] : '.');
        putchar('\n');
    }
}

int main(void)
{
    FILE *file = tmpfile();
    if (file == NULL) {
        perror("no file for the records");
        return EXIT_FAILURE;
    }

    long records = export_lines(fileno(file), lines,
                                sizeof lines / sizeof *lines);
    printf("%ld records of %d bytes\n", records, RECORD_BYTES);

    unsigned char record[RECORD_BYTES];
    rewind(file);
    while (fread(record, sizeof record, 1, file) == 1)
        print_record(record);
    fclose(file);
    return records < 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}
