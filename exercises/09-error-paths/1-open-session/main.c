/* A mail server greets; what it sends comes in pieces that are no lines. */
#include "session.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const piece[] = {
    "220 mail.exam", "ple.org ready\n250-PIPE", "LINING\n250 HELP\n", "22",
};

int main(void)
{
    struct session *session = session_open("mail.example.org", 64);
    if (session == NULL) {
        fputs("no memory for the session\n", stderr);
        return EXIT_FAILURE;
    }
    printf("session with %s\n", session->host);
    for (size_t i = 0; i < sizeof piece / sizeof *piece; i++) {
        char *line;
        session_receive(session, piece[i], strlen(piece[i]));
        while (session_line(session, &line) == 1) {
            printf("  %s\n", line);
            free(line);
        }
    }
    printf("%zu bytes wait for the rest of their line\n", session->held);
    session_close(session);
    return EXIT_SUCCESS;
}
