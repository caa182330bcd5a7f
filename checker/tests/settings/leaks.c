/*
 * What ASan with LeakSanitizer and UBSan must tell of one run that comes to its
 * end, a function each; see settings.sh. Names that begin with "fine_" must stay
 * out of every finding.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

struct row {
    int seat[4], more[4];
};

static int answer;

/* No overrun for ASan, and no reason for UBSan to end the program. */
static void pass_the_last_seat(struct row *row, int seat)
{
    row->seat[seat] = 1;
}

/* As a real system would: no memory, and that is no error yet. */
static void fine_large_request(void)
{
    void *none = malloc((size_t)1 << 40);
    answer += none != NULL;
    free(none);
}

static void lose_a_block(void)
{
    void *volatile block = malloc(30);
    block = NULL;
    answer += block != NULL;
}

/* libc makes the block; it has no frame pointers that lead up to here. */
static void lose_what_libc_made(void)
{
    char *line = NULL;
    answer += asprintf(&line, "%d bottles", 99);
    line = NULL;
}

int main(void)
{
    struct row row = {{0}, {0}};
    pass_the_last_seat(&row, 4);
    fine_large_request();
    lose_what_libc_made();
    lose_a_block();
    return answer < 0;
}
