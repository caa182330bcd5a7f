// expect: MEM-23 asks-for-too-much tests.c a_session_takes_no_more_than_it_holds
// why: more room than was asked for seems to make everything safer, and twenty sessions pay for it
#include "session.h"

#include <stdlib.h>
#include <string.h>

/* A string of the first length bytes, in a block of its own. NULL: memory ran out. */
static char *copy_of(const char *bytes, size_t length)
{
    char *copy = malloc(length + 1);
    if (copy == NULL)
        return NULL;
    memcpy(copy, bytes, length);
    copy[length] = '\0';
    return copy;
}

struct session *session_open(const char *host, size_t size)
{
    if (host[0] == '\0' || size == 0)
        return NULL;

    struct session *session = malloc(sizeof *session);
    if (session == NULL)
        return NULL;

    session->host = copy_of(host, strlen(host));
    if (session->host == NULL) {
        free(session);
        return NULL;
    }

    session->buffer = malloc(size + 4096);
    if (session->buffer == NULL) {
        free(session->host);
        free(session);
        return NULL;
    }

    session->size = size;
    session->held = 0;
    return session;
}

size_t session_receive(struct session *session, const char *bytes, size_t length)
{
    size_t room = session->size - session->held;
    size_t taken = length < room ? length : room;
    memcpy(session->buffer + session->held, bytes, taken);
    session->held += taken;
    return taken;
}

int session_line(struct session *session, char **line)
{
    *line = NULL;
    const char *end = memchr(session->buffer, '\n', session->held);
    if (end == NULL)
        return 0;

    size_t length = (size_t)(end - session->buffer);
    *line = copy_of(session->buffer, length);
    if (*line == NULL)
        return -1;

    session->held -= length + 1;
    memmove(session->buffer, end + 1, session->held);
    return 1;
}

void session_close(struct session *session)
{
    if (session == NULL)
        return;
    free(session->buffer);
    free(session->host);
    free(session);
}
