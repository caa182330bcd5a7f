#include "run/run.h"

#include "base/file.h"
#include "build/build.h"
#include "run/settings.h"

#include <assert.h>

/* Of addresses; sanitizers, which take terabytes of them, have a limit of their own. */
#define MEMORY_BYTES ((size_t)2 << 30)
#define MOST_SETTINGS 16

/* The engine's own, and that all temporary files lie in the run folder. */
struct settings {
    const char *setting[MOST_SETTINGS];
    struct text tmpdir, temp;
};

static void settings_fill(struct settings *s, const struct run_order *order)
{
    size_t count = 0;
    const char *const *own = order->engine == ENGINE_TSAN ? settings_threads()
                                                          : settings_sanitizers(false);
    for (; *own; own++) {
        assert(count < MOST_SETTINGS - 3);
        s->setting[count++] = *own;
    }
    text_addf(&s->tmpdir, "TMPDIR=%s", order->folder);
    text_addf(&s->temp, "TEMP=%s", order->folder);    /* where Check looks */
    s->setting[count++] = text_string(&s->tmpdir);
    s->setting[count] = text_string(&s->temp);
}

bool run_start(struct run *run, const struct run_order *order, struct error *e)
{
    *run = (struct run){.order = *order};
    struct text host = {0}, output = {0}, record = {0}, absolute = {0};
    const char *argv[32] = {NULL};
    size_t words = 0;
    if (order->engine == ENGINE_MEMCHECK) {
        for (const char *const *word = settings_memcheck(); *word; word++)
            argv[words++] = *word;
    }
    bool ok = build_host(&order->variant, &host, e);
    /* the host runs in the run folder, three folders below the project */
    text_addf(&absolute, "../../../%s", text_string(&host));
    argv[words] = text_string(&absolute);
    struct settings settings = {0};
    settings_fill(&settings, order);
    text_addf(&output, "%s/%s/output", order->folder, engine_name(order->engine));
    text_addf(&record, "%s/%s/record", order->folder, engine_name(order->engine));
    bool sanitized = order->engine == ENGINE_ASAN || order->engine == ENGINE_TSAN;
    struct box box = {
        .argv = argv,
        .add = settings.setting,
        .folder = order->folder,
        .fenced = true,
        .output = text_string(&output),
        .record = text_string(&record),
        .commands = true,
        /* the host keeps the time; this is for a host that cannot */
        .seconds = order->exercise->seconds + 20,
        .fixed_addresses = sanitized,
        .file_bytes = SETTINGS_FILE_BYTES,
        .memory_bytes = sanitized ? 0 : MEMORY_BYTES,
        .processes = SETTINGS_PROCESSES,
    };
    ok = ok && box_start(&box, &run->box, e);
    text_release(&settings.tmpdir);
    text_release(&settings.temp);
    text_release(&host);
    text_release(&output);
    text_release(&record);
    text_release(&absolute);
    return ok;
}

static void add_swept(const struct run_order *o, struct text *line)
{
    if (!o->sweep)
        return;
    text_add(line, "\tsweep=");
    if (o->exercise->refused_test_count == 0)
        text_add(line, "*");
    for (size_t i = 0; i < o->exercise->refused_test_count; i++)
        text_addf(line, "%s%s", i ? "," : "", o->exercise->refused_test[i]);
}

void run_feed(struct run *run, const char *object)
{
    const struct run_order *o = &run->order;
    const char *engine = engine_name(o->engine);
    struct text line = {0};
    text_addf(&line, "object=%s\tfolder=%s/%s\tscratch=%s/scratch-%s\tgroup=%s\tseconds=%u"
              "\tnonce=%s", object, o->folder, engine, o->folder, engine,
              o->engine == ENGINE_MEMCHECK ? "all" : "one", o->exercise->seconds, o->nonce);
    add_swept(o, &line);
    text_add(&line, "\n");
    box_command(&run->box, text_string(&line), line.length);
    run->fed = true;
    text_release(&line);
}

void run_finish(struct run *run, struct box_end *out)
{
    if (!run->fed)
        box_stop(&run->box);
    box_wait(&run->box, out);
}
