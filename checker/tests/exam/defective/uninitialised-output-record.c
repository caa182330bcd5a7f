// class: uninitialised-output
// expect: MEM-20 save
// why: a struct is written whole, with a member that nobody set.
#include <stdio.h>
#include <unistd.h>

struct record {
    int id;
    int checksum;
};

static int save(const struct record *r)
{
    return write(STDOUT_FILENO, r, sizeof *r) == sizeof *r ? 0 : -1;
}

int main(void)
{
    struct record r;
    r.id = 12;
    return save(&r) != 0;
}
