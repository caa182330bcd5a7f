/* read by: memcheck */
#include <stdlib.h>
#include <unistd.h>

struct record {
    char tag;
    int value;
};

static void save(const struct record *record, int file)
{
    write(file, record, sizeof *record);
}

int main(void)
{
    struct record *record = malloc(sizeof *record);
    record->tag = 'r';
    record->value = 3;
    int ends[2];
    pipe(ends);
    save(record, ends[1]);
    free(record);
}
