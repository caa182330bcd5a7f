/*
 * The hosts that a checker keeps: one per engine and way to build, started when it
 * is first asked for and then kept warm, so that no later run waits for a tool
 * to start. One run at a time goes through each. When all places are taken, a
 * new one takes the place of the one that was not asked for the longest time.
 *
 *     struct hosts hosts = {0};
 *     if (!hosts_open(&hosts, true, e))
 *         return false;
 *     struct host *host = hosts_start(&hosts, ENGINE_MEMCHECK, &plain, false, e);
 *     host_command(host, line, length);
 *     if (!host_wait(host, 30, &end)) ... it is gone, and end says how ...
 *     hosts_close(&hosts);
 */
#ifndef HOSTS_H
#define HOSTS_H

#include "base/error.h"
#include "base/text.h"
#include "box/box.h"
#include "build/toolchain.h"
#include "run/room.h"

#include <stdbool.h>

#define HOSTS_MOST 16

/* In the room: what the hosts themselves print. Memcheck's reports lie in its own folder there. */
#define HOSTS_NAME "hosts"

struct host {
    enum engine_id engine;
    bool origins;              /* see settings_memcheck() */
    struct text program;       /* path of the host, from the project's folder */
    struct box_run box;
    bool running;
    unsigned served;           /* runs that went through it */
    unsigned long asked;       /* when it was last asked for: hosts.asked at that time */
};

struct hosts {
    struct room room;
    bool staying;
    struct host host[HOSTS_MOST];
    unsigned count;
    unsigned long asked;       /* how often any was asked for */
};

/*
 * Staying: many runs are to come, and getting ready for them pays. That is done
 * for Memcheck only, which translates code as it runs; what it would leave in the
 * heaps of the others, a submission could see.
 */
bool hosts_open(struct hosts *hosts, bool staying, struct error *e);

/* Stops all of them, and removes the room. */
void hosts_close(struct hosts *hosts);

/*
 * A new room and new hosts, when the last run has left something in the old one
 * that does not belong there; otherwise nothing. To be called between runs.
 */
bool hosts_tidy(struct hosts *hosts, struct error *e);

/* The host that serves this engine and variant, started if it does not run. NULL: *e says why. */
struct host *hosts_start(struct hosts *hosts, enum engine_id engine, const struct variant *variant,
                         bool origins, struct error *e);

/* Has it run since before this run? */
bool host_is_warm(const struct host *host);

/* One line, as host/job.h tells it. */
void host_command(struct host *host, const char *line, size_t length);

/*
 * Waits until it has served its command. False: it is gone, or was stopped after
 * so many seconds; *end says how.
 */
bool host_wait(struct host *host, unsigned seconds, struct box_end *end);

/* Stops it, whatever it does; the next one that is asked for starts anew. */
void host_stop(struct host *host);

/* Is this process one of theirs? */
bool hosts_have(const struct hosts *hosts, pid_t pid);

#endif
