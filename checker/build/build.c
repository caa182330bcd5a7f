#include "build/build.h"

#include "base/file.h"
#include "base/hash.h"
#include "base/language.h"
#include "build/cache.h"
#include "build/line.h"
#include "build/stub.h"
#include "host/wrapped.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define COMPILE_SECONDS 10
/* what a C++ header brings along is optimised too */
#define COMPILE_CXX_SECONDS 60
#define COMPILE_BYTES ((size_t)256 << 20)
#define COMPILE_MEMORY ((size_t)2 << 30)

/* Each function of the submission and the tests tells when it is entered and left: host/way.h. */
#define TELLS_ITS_WAY "-finstrument-functions"

/* Names the cache file for this fingerprint and says whether it is there. */
static bool cached(uint64_t hash, const char *suffix, struct text *path)
{
    cache_path(hash, suffix, path);
    return file_is_regular(text_string(path));
}

/* Runs a command that writes its output to *temporary, then moves it to path. */
static bool make_cached(struct line *c, const char *what, const char *path, struct error *e)
{
    struct text temporary = {0}, words = {0};
    text_addf(&temporary, "%s.%d", path, (int)getpid());
    text_addf(&words, "%s.words", text_string(&temporary));
    line_add(c, "-o");
    line_add(c, text_string(&temporary));
    bool ok = folder_make(CACHE_FOLDER, e) && line_run(c, what, text_string(&words), e);
    if (ok && rename(text_string(&temporary), path) != 0)
        ok = error_set(e, _("%s cannot be made: %s."), path, strerror(errno));
    unlink(text_string(&words));
    if (!ok)
        unlink(text_string(&temporary));
    text_release(&temporary);
    text_release(&words);
    return ok;
}

static uint64_t hash_flags(uint64_t hash, const struct variant *v)
{
    struct flags flags = variant_flags(v, LANGUAGE_C);
    hash = hash_program(hash, v->compiler);
    for (unsigned i = 0; i < flags.count; i++)
        hash = hash_string(hash, flags.flag[i]);
    return hash;
}

/* What a host and the probe have in common. */
#define JOB_SOURCES "checker/host/job.c", "checker/host/record.c", "checker/host/nonce.c"

/* Of the ledger and its wrappers. */
#define LEDGER_SOURCES \
    "checker/host/ledger.c", "checker/host/reel.c", "checker/host/wrap.c", \
    "checker/host/wrap_cxx.c"

/* extra: one more flag, or NULL. */
static bool compile_own(const struct variant *v, const char *source, const char *include,
                        const char *extra, uint64_t hash, struct text *path, struct error *e)
{
    hash = hash_string(hash, extra ? extra : "");
    if (cached(hash_string(hash, TELLS_ITS_WAY), ".o", path))
        return true;
    struct text folder = {0};
    char cflags[] = CHECK_CFLAGS;
    struct flags flags = variant_flags(v, LANGUAGE_C);
    struct line c = {0};
    text_addf(&folder, "-I%s", include);
    line_add(&c, v->compiler);
    line_add_flags(&c, &flags);
    line_add_words(&c, cflags);
    line_add(&c, TELLS_ITS_WAY);
    if (extra)
        line_add(&c, extra);
    line_add(&c, "-Ichecker/host");
    line_add(&c, text_string(&folder));
    line_add(&c, "-c");
    line_add(&c, source);
    bool ok = make_cached(&c, source, text_string(path), e);
    text_release(&folder);
    return ok;
}

/*
 * What each call of the examined code calls in its turn. Optimised, it needs no
 * more than a few words of the stack: what dead frames hold is left as it was.
 */
static bool make_way(const struct variant *v, struct text *path, struct error *e)
{
    struct variant fast = *v;
    fast.optimise = 2;
    uint64_t hash = hash_file(hash_flags(HASH_START, &fast), "checker/host/way.c");
    return compile_own(&fast, "checker/host/way.c", "checker/host",
                       v->language == LANGUAGE_CXX ? "-DWAY_UNWINDS" : NULL, hash, path, e);
}

/* What a host for C++ has beside the rest: it knows exceptions, and brings libstdc++ along. */
static bool make_thrown(const struct variant *v, struct text *path, struct error *e)
{
    static const char source[] = "checker/host/thrown.cpp";
    struct text compiler = {0};
    toolchain_cxx(v->compiler, &compiler);
    uint64_t hash = hash_file(hash_program(hash_flags(HASH_START, v), text_string(&compiler)),
                              source);
    bool ok = cached(hash_file(hash, "checker/host/thrown.h"), ".o", path);
    if (!ok) {
        struct flags flags = variant_flags(v, LANGUAGE_CXX);
        struct line c = {0};
        line_add(&c, text_string(&compiler));
        line_add_flags(&c, &flags);
        line_add(&c, "-c");
        line_add(&c, source);
        ok = make_cached(&c, source, text_string(path), e);
    }
    text_release(&compiler);
    return ok;
}

/* Everything of a host but the libraries; `thrown` is empty in one for C. */
static void add_host(struct line *c, const char *way, const char *thrown)
{
    static const char *const sources[] = {"checker/host/host.c", "checker/host/cage.c",
                                          "checker/host/bounds.c", "checker/host/messages.c",
                                          JOB_SOURCES, LEDGER_SOURCES};
    line_add(c, "-rdynamic");
    line_add(c, "-Wl,-zrelro,-znow");
    line_add(c, "-Wl,--wrap=mkstemp");
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
        /* to each anew: the C++ driver of GCC would take the next one for C++ */
        line_add(c, "-xc");
        line_add(c, sources[i]);
    }
    line_add(c, "-xnone");
    line_add(c, way);
    if (*thrown)
        line_add(c, thrown);
    /* the tests of any exercise may call any function of Check */
    line_add(c, "-Wl,--whole-archive");
    line_add(c, "-lcheck_pic");
    line_add(c, "-Wl,--no-whole-archive");
}

static const char *host_suffix(const struct variant *v)
{
    static const char *const names[][VARIANT_COUNT] = {
        {"-host-plain", "-host-asan", "-host-tsan", "-host-plain"},
        {"-host-plain-cxx", "-host-asan-cxx", "-host-tsan-cxx", "-host-plain-cxx"},
    };
    return names[v->language == LANGUAGE_CXX][v->id];
}

bool build_host(const struct variant *v, struct text *path, struct error *e)
{
    /* how the learner's code is optimised does not concern the host */
    struct variant host = *v;
    host.optimise = 0;
    uint64_t hash = hash_folder(hash_flags(HASH_START, &host), "checker/host");
    if (cached(hash, host_suffix(v), path))
        return true;
    struct text way = {0}, thrown = {0}, compiler = {0};
    char libraries[] = CHECK_LIBS, cflags[] = CHECK_CFLAGS;
    struct flags flags = variant_flags(&host, LANGUAGE_C);
    struct line c = {0};
    bool cxx = v->language == LANGUAGE_CXX;
    bool ok = make_way(v, &way, e) && (!cxx || make_thrown(&host, &thrown, e));
    if (cxx)
        toolchain_cxx(v->compiler, &compiler);
    else
        text_add(&compiler, v->compiler);
    line_add(&c, text_string(&compiler));
    line_add_flags(&c, &flags);
    line_add_words(&c, cflags);
    if (ok)
        add_host(&c, text_string(&way), text_string(&thrown));
    line_add_words(&c, libraries);
    line_add(&c, "-pthread");
    ok = ok && make_cached(&c, "The host", text_string(path), e);
    text_release(&way);
    text_release(&thrown);
    text_release(&compiler);
    return ok;
}

bool build_probe(const struct variant *v, struct text *path, struct error *e)
{
    /* a stack that passes through a wrapper must not lose the learner's frame */
    static const char *const flags[] = {"-std=c17", "-D_GNU_SOURCE", "-O0", "-g", "-gdwarf-4",
                                        "-fno-omit-frame-pointer", "-fPIC", "-shared", "-Wall",
                                        "-Wextra"};
    uint64_t hash = hash_folder(hash_program(HASH_START, v->compiler), "checker/host");
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
        hash = hash_string(hash, flags[i]);
    if (cached(hash, v->id == VARIANT_ASAN ? "-probe-asan.so" : "-probe-plain.so", path))
        return true;
    struct line c = {0};
    line_add(&c, v->compiler);
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
        line_add(&c, flags[i]);
    if (v->id == VARIANT_PLAIN)
        line_add(&c, "-DPROBE_SEES_EVERY_FREE");
    line_add(&c, "checker/host/probe.c");
    static const char *const others[] = {JOB_SOURCES, LEDGER_SOURCES};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        line_add(&c, others[i]);
    line_add(&c, "-pthread");
    return make_cached(&c, "The probe", text_string(path), e);
}

/* The tests' object: depends on all files of the exercise, not on the submission. */
static bool make_tests(const struct variant *v, const struct exercise *x, struct text *path,
                       struct error *e)
{
    uint64_t hash = hash_flags(HASH_START, v);
    hash = hash_folder(hash, x->folder);
    hash = hash_file(hash, "checker/host/exercise_test.h");
    struct text source = {0};
    text_addf(&source, "%s/tests.c", x->folder);
    bool ok = compile_own(v, text_string(&source), x->folder, NULL, hash, path, e);
    text_release(&source);
    return ok;
}

/* The two marks between which the submission's code is linked. */
static bool make_edge(const struct variant *v, const char *source, struct text *path,
                      struct error *e)
{
    uint64_t hash = hash_file(hash_flags(HASH_START, v), source);
    return compile_own(v, source, "checker/host", NULL, hash, path, e);
}

static bool start_compiler(struct build *b, struct error *e)
{
    const struct build_order *o = &b->order;
    struct text include = {0}, output = {0}, temporary = {0}, compiler = {0};
    struct flags flags = variant_flags(&o->variant, o->variant.language);
    struct line c = {0};
    bool cxx = o->variant.language == LANGUAGE_CXX;
    text_addf(&include, "-I%s", o->exercise->folder);
    text_addf(&output, "%s/%s", o->folder, engine_name(o->variant.warnings));
    bool ok = folder_make(text_string(&output), e);
    text_add(&output, "/messages");
    text_addf(&b->own_object, "%s/%s.o", o->folder, o->variant.name);
    text_addf(&b->dependencies, "%s/%s.d", o->folder, o->variant.name);
    if (cxx)
        toolchain_cxx(o->variant.compiler, &compiler);
    else
        text_add(&compiler, o->variant.compiler);
    line_add(&c, text_string(&compiler));
    line_add_flags(&c, &flags);
    line_add(&c, text_string(&include));
    /* where speed is measured, telling would cost more than what is measured */
    if (o->variant.id != VARIANT_FAST)
        line_add(&c, TELLS_ITS_WAY);
    if (cxx) {
        line_add(&c, "-I" BUILD_CXX_HEADERS);
        line_add(&c, "-include");
        line_add(&c, BUILD_CXX_HEADERS "/own-strings.h");
    }
    /* a compiler that crashes on a submission leaves no copy of it about */
    if (strstr(o->variant.compiler, "clang"))
        line_add(&c, "-fno-crash-diagnostics");
    line_add(&c, "-MD");
    line_add(&c, "-MF");
    line_add(&c, text_string(&b->dependencies));
    line_add(&c, "-c");
    line_add(&c, o->submission);
    line_add(&c, "-o");
    line_add(&c, text_string(&b->own_object));
    text_addf(&temporary, "TMPDIR=%s", o->folder);
    const char *const add[] = {text_string(&temporary), NULL};
    struct box box = {.argv = c.word, .add = add, .output = text_string(&output),
                      .seconds = cxx ? COMPILE_CXX_SECONDS : COMPILE_SECONDS,
                      .file_bytes = COMPILE_BYTES,
                      .memory_bytes = COMPILE_MEMORY, .processes = 32};
    ok = ok && box_start(&box, &b->compiler, e);
    text_release(&compiler);
    text_release(&temporary);
    text_release(&include);
    text_release(&output);
    return ok;
}

bool build_start(struct build *b, const struct build_order *order, struct error *e)
{
    *b = (struct build){.order = *order};
    if (!start_compiler(b, e)) {
        build_release(b);
        return false;
    }
    return true;
}

/* What each object is linked with. */
struct linking {
    struct text begin, end;    /* the marks */
    struct text libc, libm;    /* their stubs */
};

static void linking_release(struct linking *l)
{
    text_release(&l->begin);
    text_release(&l->end);
    text_release(&l->libc);
    text_release(&l->libm);
}

/* Names what is linked between the marks, and what behind them; NULL: nothing. */
static bool add_linking(struct line *c, const struct variant *v, const char *own,
                        const char *tests, struct linking *l, struct error *e)
{
#define WRAP(name) "--wrap=" #name,
    static const char *const wrapped[] = {WRAPPED_FUNCTIONS};
#undef WRAP
    if (!make_edge(v, "checker/host/edge_begin.c", &l->begin, e)
        || !make_edge(v, "checker/host/edge_end.c", &l->end, e) || !build_stubs(&l->libc, e))
        return false;
    text_addf(&l->libm, "%s/libm.so.6", text_string(&l->libc));
    text_add(&l->libc, "/libc.so.6");
    line_add(c, "ld");
    line_add(c, "-shared");
    /* its table of offsets is read-only once it is loaded, and no stack is code */
    line_add(c, "-zrelro");
    line_add(c, "-znow");
    line_add(c, "-znoexecstack");
    for (size_t i = 0; i < sizeof wrapped / sizeof *wrapped; i++)
        line_add(c, wrapped[i]);
    line_add(c, text_string(&l->begin));
    line_add(c, own);
    line_add(c, text_string(&l->end));
    if (tests)
        line_add(c, tests);
    if (v->language == LANGUAGE_CXX) {
        /* its functions are its own, also those that libstdc++ has under the same name */
        line_add(c, "-Bsymbolic-functions");
        /* by which a throw finds the functions that it goes through */
        line_add(c, "--eh-frame-hdr");
        line_add(c, LIBSTDCXX_FILE);
        line_add(c, LIBGCC_FILE);
    }
    line_add(c, text_string(&l->libc));
    line_add(c, text_string(&l->libm));
    return true;
}

bool build_link(struct build *b, struct error *e)
{
    const struct variant *v = &b->order.variant;
    struct linking l = {0};
    struct text words = {0};
    struct line c = {0};
    text_addf(&b->object, "%s/%s.so", b->order.folder, v->name);
    text_addf(&words, "%s/%s.link", b->order.folder, v->name);
    bool ok = add_linking(&c, v, text_string(&b->own_object), text_string(&b->tests_object),
                          &l, e);
    line_add(&c, "-o");
    line_add(&c, text_string(&b->object));
    ok = ok && line_run(&c, "The tests", text_string(&words), e);
    linking_release(&l);
    text_release(&words);
    return ok;
}

bool build_warm(const struct variant *v, struct text *path, struct error *e)
{
    struct linking l = {0};
    struct text own = {0};
    struct line c = {0};
    struct variant c_side = *v;
    c_side.language = LANGUAGE_C;
    uint64_t hash = hash_folder(hash_flags(HASH_START, v), "checker/host");
    if (cached(hash, "-warm.so", path))
        return true;
    bool ok = compile_own(v, "checker/host/warm.c", "checker/host", NULL, hash, &own, e)
        && add_linking(&c, &c_side, text_string(&own), NULL, &l, e)
        && make_cached(&c, "The warm-up", text_string(path), e);
    text_release(&own);
    linking_release(&l);
    return ok;
}

bool build_finish(struct build *b, struct error *e)
{
    /* while the compiler works on the submission */
    bool ok = make_tests(&b->order.variant, b->order.exercise, &b->tests_object, e);
    box_wait(&b->compiler, &b->outcome);
    if (!ok)
        return false;
    if (b->outcome.missing)
        return error_set(e, _("%s%s is missing; `make setup` installs it."),
                         b->order.variant.compiler,
                         b->order.variant.language == LANGUAGE_CXX ? _(" (or its C++ side)") : "");
    b->accepted = !b->outcome.timed_out && !b->outcome.signal && b->outcome.exit_status == 0;
    return true;
}

void build_release(struct build *b)
{
    text_release(&b->own_object);
    text_release(&b->dependencies);
    text_release(&b->tests_object);
    text_release(&b->object);
}
