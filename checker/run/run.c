#include "run/run.h"

#include "base/file.h"
#include "run/folder.h"
#include "run/stop.h"

#include <stdio.h>

/* The host keeps the time; this is for a host that cannot. */
#define GRACE_SECONDS 20

/* A host that is given up gets this long to be done: it stays warm, where a new one would be cold. */
#define NEARLY_DONE_MS 150

/*
 * Blocks full of these bytes: one that is small and one that is large as a
 * number, since two that are both "not zero" agree too often.
 */
#define FILLS "1,170"

bool run_start(struct run *run, const struct run_order *order, struct error *e)
{
    *run = (struct run){.order = *order};
    run->host = hosts_start(order->hosts, order->engine, &order->variant, order->origins, e);
    return run->host != NULL;
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

/*
 * The plain host gives each test a process, for its ledger; Memcheck names the
 * test by its stacks, and a fork costs it much; ASan needs a process per test
 * only where there is something to be told.
 */
static const char *group_of(enum engine_id engine)
{
    return engine == ENGINE_MEMCHECK ? "all" : engine == ENGINE_ASAN || engine == ENGINE_TSAN ? "try"
                                                                             : "one";
}

void run_feed(struct run *run, const char *object)
{
    const struct run_order *o = &run->order;
    struct error ignored;          /* without them no record is written, and that is told */
    run_folder_open(o->folder, o->engine, &ignored);
    const char *engine = engine_name(o->engine);
    struct text *line = &run->command;
    text_addf(line, "object=%s\tfolder=%s/%s\tscratch=%s/scratch-%s\tgroup=%s\tseconds=%u"
              "\tnonce=%s", object, o->folder, engine, o->folder, engine, group_of(o->engine),
              o->exercise->seconds, o->nonce);
    add_swept(o, line);
    if (o->engine == ENGINE_TESTS)
        text_add(line, "\tfills=" FILLS);
    if (o->engine == ENGINE_SPEED)
        text_add(line, "\tmeasure=1");
    if (o->film)
        text_addf(line, "\tfilm=%s", o->engine == ENGINE_TESTS ? "all" : "refused");
    text_add(line, "\n");
    host_command(run->host, text_string(line), line->length);
}

/* Valgrind names its files once, where the host stands: they are the run's. */
static void fetch_reports(const struct run_order *o)
{
    const char *engine = engine_name(o->engine);
    struct folder_names names = {0};
    struct text from = {0}, to = {0};
    struct error ignored;
    text_addf(&from, "%s/%s", text_string(&o->hosts->room.path), engine);
    if (o->engine == ENGINE_MEMCHECK && folder_list(text_string(&from), &names, &ignored)) {
        for (size_t i = 0; i < names.count; i++) {
            text_clear(&from);
            text_clear(&to);
            text_addf(&from, "%s/%s/%s", text_string(&o->hosts->room.path), engine,
                      names.name[i]);
            text_addf(&to, "%s/%s/%s", o->folder, engine, names.name[i]);
            rename(text_string(&from), text_string(&to));
        }
        folder_names_release(&names);
    }
    text_release(&from);
    text_release(&to);
}

static bool wait_for(struct run *run, struct box_end *out)
{
    unsigned seconds = run->order.exercise->seconds + GRACE_SECONDS;
    int answers = run->host->box.answers;
    if (stop_wait(run->order.stop, answers, (int)seconds * 1000) != STOP_READY) {
        stop_wait(0, answers, NEARLY_DONE_MS);
        seconds = 0;
    }
    bool done = host_wait(run->host, seconds, out);
    fetch_reports(&run->order);
    return done;
}

/* Nobody stopped it: it died, and perhaps not of this submission. */
static bool died_of_itself(const struct box_end *end)
{
    return !end->missing && !end->timed_out && !end->too_many_processes;
}

void run_finish(struct run *run, struct box_end *out)
{
    struct error ignored;
    *out = (struct box_end){0};
    if (run->command.length && !wait_for(run, out) && died_of_itself(out)
        && run_folder_clear(run->order.folder, run->order.engine, &ignored)
        && (run->host = hosts_start(run->order.hosts, run->order.engine, &run->order.variant,
                                    run->order.origins, &ignored))) {
        run->replaced = true;
        host_command(run->host, text_string(&run->command), run->command.length);
        wait_for(run, out);
    }
    text_release(&run->command);
}

void run_stop(struct run *run)
{
    if (run->command.length)
        host_stop(run->host);
    text_release(&run->command);
}
