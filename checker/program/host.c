#include "program/host.h"

#include "base/language.h"
#include "base/text.h"
#include "build/bare.h"
#include "run/settings.h"

#define SWEEP_SECONDS 30

/* Tools slow a program down: ASan to a half, Memcheck to a twentieth and less. */
unsigned program_host_seconds(const struct program *p, enum engine_id engine)
{
    unsigned slower = engine == ENGINE_MEMCHECK ? 30 : engine == ENGINE_TESTS ? 1 : 10;
    return p->seconds * slower;
}

static void write_command(const struct program_host_order *o, unsigned seconds,
                          struct text *out)
{
    text_addf(out, "C_MEMORY_PROBE=object=%s\tfolder=%s/%s\tscratch=%s\tseconds=%u\tnonce=%s",
              o->path, o->folder, engine_name(o->engine), o->program->folder, seconds, o->nonce);
    if (o->program->input)
        text_addf(out, "\tinput=%s", o->program->input);
    if (o->program->sweep && o->engine == ENGINE_ASAN)
        text_add(out, "\tsweep=*");
}

static unsigned add_words(const char **argv, const struct program_host_order *o)
{
    unsigned count = 0;
    if (o->engine == ENGINE_MEMCHECK) {
        for (const char *const *word = settings_memcheck(true); *word; word++)
            argv[count++] = *word;
    }
    argv[count++] = o->path;
    for (size_t i = 0; i < o->program->arguments.count; i++)
        argv[count++] = o->program->arguments.word[i];
    return count;
}

/* From the run folder to copies of the C library that Valgrind reads in half the time. */
static bool bare_setting(struct text *setting)
{
    struct text folder = {0};
    struct error ignored;
    bool ok = build_bare(&folder, &ignored);
    if (ok)
        text_addf(setting, "LD_LIBRARY_PATH=../../../../%s", text_string(&folder));
    text_release(&folder);
    return ok;
}

bool program_host_start(struct program_host *h, const struct program_host_order *order,
                        struct error *e)
{
    const char *engine = engine_name(order->engine);
    struct arena arena = {0};
    struct text command = {0}, output = {0}, libraries = {0};
    const char **argv = arena_array(&arena, order->program->arguments.count + 40, sizeof *argv);
    unsigned seconds = program_host_seconds(order->program, order->engine);
    if (order->program->sweep && order->engine == ENGINE_ASAN)
        seconds += SWEEP_SECONDS;
    add_words(argv, order);
    write_command(order, seconds, &command);
    text_addf(&output, "%s/%s/output", order->folder, engine);
    const char *const *settings = order->engine == ENGINE_TSAN ? settings_threads()
                                                                : settings_sanitizers(true);
    const char *add[8] = {text_string(&command)};
    unsigned added = 1;
    for (; settings[added - 1]; added++)
        add[added] = settings[added - 1];
    if (order->engine == ENGINE_MEMCHECK && bare_setting(&libraries))
        add[added] = text_string(&libraries);
    struct box box = {
        .argv = argv,
        .add = add,
        .folder = order->folder,
        .output = text_string(&output),
        /* the probe keeps the time; this is for one that cannot */
        .seconds = seconds + 20,
        .file_bytes = 8 * SETTINGS_FILE_BYTES,
        .processes = SETTINGS_PROCESSES,
        .fixed_addresses = order->engine != ENGINE_MEMCHECK,
    };
    h->engine = order->engine;
    h->running = box_start(&box, &h->box, e);
    text_release(&command);
    text_release(&output);
    text_release(&libraries);
    arena_release(&arena);
    return h->running;
}

void program_host_finish(struct program_host *h, struct error *e)
{
    struct box_end end;
    box_wait(&h->box, &end);
    h->running = false;
    h->crowded = end.too_many_processes;
    if (end.missing)
        error_set(e, _("%s is missing; `make setup` installs it."),
                  h->engine == ENGINE_MEMCHECK ? _("valgrind") : _("The program"));
}
