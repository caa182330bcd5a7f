/*
 * Many requests, of which one in 40 loses 1100 bytes. Prints what the allocator
 * holds after each quarter. Run by L26-what-a-rare-path-costs.sh.
 */
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>

enum { REQUESTS = 40000, RARE = 40, BODY = 1100 };

/* volatile: the compiler may not leave out a block that nobody reads */
static void *volatile last;

static void request(int number)
{
    last = malloc(BODY);
    if (number % RARE == 0)
        return;
    free(last);
}

int main(void)
{
    puts("one request in 40 keeps its block");   /* stdout takes its room */
    size_t first = mallinfo2().uordblks, before = first;
    int steady = 1;
    for (int i = 1; i <= REQUESTS; i++) {
        request(i);
        if (i % (REQUESTS / 4) != 0)
            continue;
        size_t now = mallinfo2().uordblks;
        printf("after %5d requests %7zu bytes more\n", i, now - first);
        steady = steady && now - before >= (size_t)REQUESTS / 4 / RARE * BODY;
        before = now;
    }
    double each = (double)(before - first) / REQUESTS;
    printf("%.2f bytes for each request, rare or not\n", each);
    printf("at 10000 a second: 12 GB after %.1f hours\n",
           12e9 / (each * 10000 * 3600));
    return steady ? EXIT_SUCCESS : EXIT_FAILURE;
}
