/* Four requests, and what the audit writes down. */
#include "gateway.h"

#include <stdio.h>
#include <stdlib.h>

static const struct request request[] = {
    {"tx 4711-b", 1995},
    {"tx 4712-a", 180000},
    {"  ", 500},
    {"tx 4713-a", 250},
};

static void note(void *context, const char *id, enum decision decision)
{
    fprintf(context, "%-12s %s\n", id, decision == ACCEPTED ? "accepted" : "declined");
}

int main(void)
{
    struct gateway gateway = {
        .limit_cents = 50000, .audit = note, .context = stdout,
    };
    for (size_t i = 0; i < sizeof request / sizeof *request; i++)
        handle_request(&gateway, &request[i]);
    printf("%lu accepted, %lu declined, %lu without an id\n",
           gateway.count[ACCEPTED], gateway.count[DECLINED],
           gateway.count[NO_ID]);
    return EXIT_SUCCESS;
}
