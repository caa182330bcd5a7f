/* One connection: all paths, all kinds of answers but the want of memory. */
#include "router.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    const char *path, *body;
} sent[] = {
    {"/ping", ""},
    {"/trip", "3 12"},
    {"/trip", "to the lake"},
    {"/lake", "3 12"},
    {"/report", "no. 81 has lost its bell"},
    {"/report", ""},
    {"/ping", ""},
    {"/ping", ""},
};

int main(void)
{
    enum { SENT = sizeof sent / sizeof *sent };
    struct conn conn;
    char input[200] = "";
    for (size_t i = 0; i < SENT; i++)
        strcat(input, sent[i].body);
    conn_open(&conn, input, strlen(input), 6);

    for (size_t i = 0; i < SENT; i++) {
        struct msg msg = {sent[i].path, strlen(sent[i].body)};
        route(&conn, &msg);
        printf("%-8s %-24s  %s\n", msg.path, sent[i].body, conn.reply);
    }
    struct msg cut = {"/trip", 5};
    route(&conn, &cut);
    printf("%-8s %-24s  %s\n", cut.path, "", conn.reply);
    printf("report: %s\n", conn.report == NULL ? "none" : conn.report);
    conn_close(&conn);
    return EXIT_SUCCESS;
}
