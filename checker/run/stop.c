#include "run/stop.h"

#include <errno.h>
#include <poll.h>

/* poll(2) that no signal cuts short. The time may begin anew: nobody counts on it. */
static int wait_for(struct pollfd *fds, nfds_t count, int milliseconds)
{
    int any;
    do
        any = poll(fds, count, milliseconds);
    while (any < 0 && errno == EINTR);
    return any;
}

bool stop_asked(int stop)
{
    struct pollfd asked = {.fd = stop, .events = POLLIN};
    return stop > 0 && wait_for(&asked, 1, 0) > 0;
}

enum stop stop_wait(int stop, int ready, int milliseconds)
{
    struct pollfd fds[] = {
        {.fd = ready, .events = POLLIN},
        {.fd = stop > 0 ? stop : -1, .events = POLLIN},
    };
    if (wait_for(fds, 2, milliseconds) <= 0)
        return STOP_TIME;
    return fds[1].revents ? STOP_ASKED : STOP_READY;
}
