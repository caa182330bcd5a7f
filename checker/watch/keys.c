#include "watch/keys.h"

#include "base/language.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#define ESCAPE '\033'

bool keys_open(struct keys *keys, int terminal, struct error *e)
{
    *keys = (struct keys){.terminal = terminal};
    if (tcgetattr(terminal, &keys->usual) == 0)
        return true;
    return error_set(e, _("The terminal does not say how it is set: %s."), strerror(errno));
}

/* Setting a terminal that a shell has taken back would disturb the shell. */
static bool is_in_front(const struct keys *keys)
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
    struct termios *ours = &keys->ours;
    *ours = keys->usual;
    ours->c_lflag &= ~(tcflag_t)(ICANON | ECHO);
    ours->c_cc[VMIN] = 1;
    ours->c_cc[VTIME] = 0;
    ours->c_cc[VSUSP] = _POSIX_VDISABLE;
    keys->taken = tcsetattr(keys->terminal, TCSANOW, ours) == 0;
}

void keys_take(struct keys *keys)
{
    if (keys->taken || !is_in_front(keys))
        return;
    tcgetattr(keys->terminal, &keys->usual);
    set(keys);
}

void keys_take_again(struct keys *keys)
{
    if (is_in_front(keys))
        set(keys);
}

/* Has nobody set it since? */
static bool is_as_we_left_it(const struct keys *keys)
{
    const struct termios *ours = &keys->ours;
    struct termios now;
    return tcgetattr(keys->terminal, &now) == 0 && now.c_iflag == ours->c_iflag
        && now.c_oflag == ours->c_oflag && now.c_lflag == ours->c_lflag
        && memcmp(now.c_cc, ours->c_cc, sizeof now.c_cc) == 0;
}

/* A shell whose job was killed has the terminal at once, and may not set it. */
void keys_release(struct keys *keys)
{
    struct sigaction ignore = {.sa_handler = SIG_IGN}, old;
    sigaction(SIGTTOU, &ignore, &old);
    if (keys->taken && (is_in_front(keys) || is_as_we_left_it(keys)))
        tcsetattr(keys->terminal, TCSANOW, &keys->usual);
    sigaction(SIGTTOU, &old, NULL);
    keys->taken = false;
}

static bool is_readable(int fd)
{
    struct pollfd ready = {.fd = fd, .events = POLLIN};
    return poll(&ready, 1, 0) > 0;
}

/* The bytes behind an escape are no keys that somebody pressed. */
static void skip_sequence(const struct keys *keys)
{
    char rest[16];
    if (is_readable(keys->terminal) && read(keys->terminal, rest, sizeof rest) < 0)
        return;
}

/* One at a time: what is typed ahead, behind a q, is for the shell. */
int keys_next(struct keys *keys)
{
    unsigned char key;
    if (!is_readable(keys->terminal))
        return KEYS_NONE;
    ssize_t got = read(keys->terminal, &key, 1);
    if (got <= 0)
        return got < 0 && errno == EINTR ? KEYS_NONE : KEYS_END;
    if (key == ESCAPE)
        skip_sequence(keys);
    return key == ESCAPE || key == '\0' ? KEYS_NONE : key;
}
