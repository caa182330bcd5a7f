// class: use-after-free
// expect: MEM-05 session_name
// args: 0
// why: opening fails, frees the session, and the caller prints its name in the error message.
#include <stdio.h>
#include <stdlib.h>

struct session {
    char name[16];
    int port;
};

static struct session *session_new(int port)
{
    struct session *s = calloc(1, sizeof *s);
    if (s) {
        s->port = port;
        snprintf(s->name, sizeof s->name, "port %d", port);
    }
    return s;
}

static int session_open(struct session *s)
{
    if (s->port > 0)
        return 0;
    free(s);
    return -1;
}

static const char *session_name(const struct session *s)
{
    return s->name[0] ? "named" : "nameless";
}

int main(int argc, char **argv)
{
    struct session *s = session_new(argc > 1 ? atoi(argv[1]) : 0);
    if (!s)
        return 1;
    if (session_open(s) != 0) {
        puts(session_name(s));
        return 1;
    }
    free(s);
    return 0;
}
