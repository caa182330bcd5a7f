#include "watch/keys.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

#define ESCAPE '\033'

bool keys_open(struct keys *keys, int terminal, struct error *e)
{
    *keys = (struct keys){.terminal = terminal};
    if (tcgetattr(terminal, &keys->usual) == 0)
        return true;
    return error_set(e, "The terminal does not say how it is set: %s.", strerror(errno));
}

/* Setting a terminal that a shell has taken back would disturb the shell. */
static bool is_ours(const struct keys *keys)
{
    return tcgetpgrp(keys->terminal) == getpgrp();
}

/*
 * Only lines and echo are switched off, so that whatever kills us leaves a
 * terminal that a shell can use. And Ctrl-Z comes as a key: as a signal it
 * would stop make first, and the shell would have the terminal before we have
 * given it back.
 */
static void set(struct keys *keys)
{
    struct termios ours = keys->usual;
    ours.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
    ours.c_cc[VMIN] = 1;
    ours.c_cc[VTIME] = 0;
    ours.c_cc[VSUSP] = _POSIX_VDISABLE;
    keys->taken = tcsetattr(keys->terminal, TCSANOW, &ours) == 0;
}

void keys_take(struct keys *keys)
{
    if (keys->taken || !is_ours(keys))
        return;
    tcgetattr(keys->terminal, &keys->usual);
    set(keys);
}

void keys_take_again(struct keys *keys)
{
    if (is_ours(keys))
        set(keys);
}

void keys_release(struct keys *keys)
{
    if (keys->taken && is_ours(keys))
        tcsetattr(keys->terminal, TCSANOW, &keys->usual);
    keys->taken = false;
}

static bool is_readable(int fd)
{
    struct pollfd ready = {.fd = fd, .events = POLLIN};
    return poll(&ready, 1, 0) > 0;
}

int keys_next(struct keys *keys)
{
    if (keys->at == keys->count) {
        keys->at = keys->count = 0;
        if (!is_readable(keys->terminal))
            return KEYS_NONE;
        ssize_t got = read(keys->terminal, keys->waiting, sizeof keys->waiting);
        if (got < 0 && errno == EINTR)
            return KEYS_NONE;
        if (got <= 0)
            return KEYS_END;
        keys->count = (size_t)got;
    }
    int key = (unsigned char)keys->waiting[keys->at++];
    /* the letters behind it are no keys that somebody pressed */
    if (key == ESCAPE)
        keys->at = keys->count;
    return key == ESCAPE ? KEYS_NONE : key;
}
