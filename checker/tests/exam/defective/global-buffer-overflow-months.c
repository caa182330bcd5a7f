// class: global-buffer-overflow
// expect: MEM-11 days_in
// also: MEM-15 days_in
// args: 12
// why: months run from 0 to 11, people say 1 to 12.
#include <stdio.h>
#include <stdlib.h>

static const int days[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

static int days_in(int month)
{
    return days[month];
}

int main(int argc, char **argv)
{
    printf("%d\n", days_in(argc > 1 ? atoi(argv[1]) : 1) < 1000000);
    return 0;
}
