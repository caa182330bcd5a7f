#include "run/hosts.h"

#include "base/file.h"
#include "build/bare.h"
#include "build/build.h"
#include "run/folder.h"
#include "run/settings.h"

#include <assert.h>
#include <string.h>

/* Of addresses; sanitizers, which take terabytes of them, have a limit of their own. */
#define MEMORY_BYTES ((size_t)2 << 30)
#define MOST_SETTINGS 16

/* From a room, where hosts stand, to the project's folder. */
#define UP "../../../"

/* --- how a host is started --- */

struct settings {
    const char *setting[MOST_SETTINGS];
    size_t count;
    struct text tmpdir, temp, libraries;
};

static void add_setting(struct settings *s, const char *setting)
{
    assert(s->count < MOST_SETTINGS - 1);
    s->setting[s->count++] = setting;
}

/* The engine's own, and that all temporary files lie in the folder of the run. */
static void settings_fill(struct settings *s, const char *room, enum engine_id engine)
{
    struct text bare = {0};
    struct error ignored;
    const char *const *own = engine == ENGINE_TSAN ? settings_threads()
                                                   : settings_sanitizers(false);
    for (; *own; own++)
        add_setting(s, *own);
    text_addf(&s->tmpdir, "TMPDIR=%s/" RUN_NAME, room);
    text_addf(&s->temp, "TEMP=%s/" RUN_NAME, room);    /* where Check looks */
    add_setting(s, text_string(&s->tmpdir));
    add_setting(s, text_string(&s->temp));
    if (engine == ENGINE_MEMCHECK && build_bare(&bare, &ignored)) {
        text_addf(&s->libraries, "LD_LIBRARY_PATH=" UP "%s", text_string(&bare));
        add_setting(s, text_string(&s->libraries));
    }
    text_release(&bare);
}

static void settings_release(struct settings *s)
{
    text_release(&s->tmpdir);
    text_release(&s->temp);
    text_release(&s->libraries);
}

static bool start(struct host *h, const struct room *room, const char *warm, struct error *e)
{
    const char *argv[32] = {NULL};
    size_t words = 0;
    struct text output = {0}, program = {0}, object = {0};
    struct settings settings = {0};
    for (const char *const *word = settings_memcheck(h->origins);
         h->engine == ENGINE_MEMCHECK && *word; word++)
        argv[words++] = *word;
    text_addf(&program, UP "%s", text_string(&h->program));
    argv[words++] = text_string(&program);
    if (warm) {
        text_addf(&object, UP "%s", warm);
        argv[words++] = text_string(&object);
    }
    assert(words < sizeof argv / sizeof *argv);
    settings_fill(&settings, text_string(&room->path), h->engine);
    text_addf(&output, "%s/" HOSTS_NAME "/%s", text_string(&room->path), engine_name(h->engine));
    bool sanitized = h->engine == ENGINE_ASAN || h->engine == ENGINE_TSAN;
    struct box box = {
        .argv = argv,
        .add = settings.setting,
        .folder = text_string(&room->path),
        .fenced = true,
        .output = text_string(&output),
        .commands = true,
        .answers = true,
        .fixed_addresses = sanitized,
        .file_bytes = SETTINGS_FILE_BYTES,
        .memory_bytes = sanitized ? 0 : MEMORY_BYTES,
        .processes = SETTINGS_PROCESSES,
    };
    h->running = box_start(&box, &h->box, e);
    h->served = 0;
    settings_release(&settings);
    text_release(&output);
    text_release(&program);
    text_release(&object);
    return h->running;
}

void host_stop(struct host *h)
{
    struct box_end ignored;
    if (!h->running)
        return;
    box_stop(&h->box);
    box_wait(&h->box, &ignored);
    h->running = false;
}

/* --- all of them --- */

static bool make_below(const struct room *room, const char *name, struct error *e)
{
    struct text path = {0};
    text_addf(&path, "%s/%s", text_string(&room->path), name);
    bool ok = folder_make(text_string(&path), e);
    text_release(&path);
    return ok;
}

static bool make_room(struct hosts *hosts, struct error *e)
{
    return room_make(&hosts->room, e) && make_below(&hosts->room, HOSTS_NAME, e)
        && make_below(&hosts->room, engine_name(ENGINE_MEMCHECK), e);
}

bool hosts_open(struct hosts *hosts, bool staying, struct error *e)
{
    *hosts = (struct hosts){.staying = staying};
    if (make_room(hosts, e))
        return true;
    room_remove(&hosts->room);
    return false;
}

static void stop_all(struct hosts *hosts)
{
    for (unsigned i = 0; i < hosts->count; i++) {
        host_stop(&hosts->host[i]);
        text_release(&hosts->host[i].program);
    }
    hosts->count = 0;
    room_remove(&hosts->room);
}

void hosts_close(struct hosts *hosts)
{
    stop_all(hosts);
}

bool hosts_tidy(struct hosts *hosts, struct error *e)
{
    if (room_is_tidy(&hosts->room))
        return true;
    stop_all(hosts);
    return make_room(hosts, e);
}

/*
 * Of all hosts the one that was asked for longest ago: an examination asks for fewer
 * than there are places, so it is none that works for the present one.
 */
static struct host *retire(struct hosts *hosts)
{
    struct host *oldest = hosts->host;
    for (unsigned i = 1; i < hosts->count; i++) {
        if (hosts->host[i].asked < oldest->asked)
            oldest = &hosts->host[i];
    }
    host_stop(oldest);
    text_release(&oldest->program);
    return oldest;
}

static struct host *find(struct hosts *hosts, enum engine_id engine, const char *program,
                         bool origins)
{
    for (unsigned i = 0; i < hosts->count; i++) {
        struct host *h = &hosts->host[i];
        if (h->engine == engine && h->origins == origins
            && strcmp(text_string(&h->program), program) == 0)
            return h;
    }
    struct host *h = hosts->count < HOSTS_MOST ? &hosts->host[hosts->count++]
                                               : retire(hosts);
    *h = (struct host){.engine = engine, .origins = origins};
    text_add(&h->program, program);
    return h;
}

struct host *hosts_start(struct hosts *hosts, enum engine_id engine, const struct variant *variant,
                         bool origins, struct error *e)
{
    struct text program = {0}, warm = {0};
    struct host *h = NULL;
    if (build_host(variant, &program, e)) {
        h = find(hosts, engine, text_string(&program), origins);
        h->asked = ++hosts->asked;
        bool warms = !h->running && hosts->staying && engine == ENGINE_MEMCHECK;
        if ((warms && !build_warm(variant, &warm, e))
            || (!h->running
                && !start(h, &hosts->room, warms ? text_string(&warm) : NULL, e)))
            h = NULL;
    }
    text_release(&program);
    text_release(&warm);
    return h;
}

bool host_is_warm(const struct host *host)
{
    return host->served > 0;
}

void host_command(struct host *host, const char *line, size_t length)
{
    box_command(&host->box, line, length);
}

bool host_wait(struct host *host, unsigned seconds, struct box_end *end)
{
    char answer[16];
    *end = (struct box_end){0};
    enum box_answer got = box_answer(&host->box, answer, sizeof answer, (int)seconds * 1000);
    if (got == BOX_ANSWERED && strcmp(answer, "done") == 0) {
        host->served++;
        return true;
    }
    if (got != BOX_GONE)
        box_stop(&host->box);
    box_wait(&host->box, end);
    end->timed_out = got == BOX_SILENT;
    host->running = false;
    return false;
}

bool hosts_have(const struct hosts *hosts, pid_t pid)
{
    for (unsigned i = 0; i < hosts->count; i++) {
        if (hosts->host[i].running && hosts->host[i].box.keeper == pid)
            return true;
    }
    return false;
}
