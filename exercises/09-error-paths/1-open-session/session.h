/*
 * A session with a peer that sends text: the name of its host, and a buffer for
 * what has come and was not read yet.
 *
 *     struct session *session = session_open("mail.example.org", 512);
 *     session_receive(session, "220 ready\n", 10);
 *     char *line;
 *     if (session_line(session, &line) == 1)
 *         free(line);
 *     session_close(session);
 */
#ifndef SESSION_H
#define SESSION_H

#include <stddef.h>

struct session {
    char *host;                 /* the session's own copy */
    char *buffer;               /* the session's, a block of size bytes */
    size_t size;
    size_t held;                /* bytes at the front of the buffer that wait */
};

/*
 * Opens a session with a host and makes room for size bytes. The name stays the
 * caller's; the session keeps a copy. No more bytes are asked for than the
 * struct, the name and the room have. The caller owns the session and gives it
 * back with session_close.
 * NULL: the name is empty, size is 0, or memory ran out. Then nothing is left
 * of the session that was begun.
 */
struct session *session_open(const char *host, size_t size);

/*
 * Puts bytes behind those that wait already, as many as there is room for.
 * Returns how many it has taken.
 */
size_t session_receive(struct session *session, const char *bytes,
                       size_t length);

/*
 * Takes the first line out of the buffer, without its '\n', and hands it over
 * as a string in a block of its own.
 * 1: *line is the caller's, who gives it back with free.
 * 0: no whole line waits; *line is NULL.
 * -1: memory ran out; the line waits on, and *line is NULL.
 */
int session_line(struct session *session, char **line);

/* Gives a session and all that it owns back. NULL is allowed. */
void session_close(struct session *session);

#endif
