#include "program/make.h"

#include "base/file.h"
#include "base/language.h"
#include "build/build.h"
#include "build/line.h"
#include "host/wrapped.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define COMPILE_SECONDS 60
#define MOST_AT_ONCE 8
#define MOST_FILES 256

/* --- names --- */

bool program_is_cxx(const char *file)
{
    static const char *const endings[] = {".cc", ".cpp", ".cxx", ".c++", ".C"};
    size_t length = strlen(file);
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t tail = strlen(endings[i]);
        if (length > tail && strcmp(file + length - tail, endings[i]) == 0)
            return true;
    }
    return false;
}

static bool has_cxx(const struct program *p)
{
    for (size_t i = 0; i < p->files.count; i++) {
        if (program_is_cxx(p->files.word[i]))
            return true;
    }
    return false;
}

static void object_path(const struct make *m, size_t file, const char *ending, struct text *out)
{
    text_clear(out);
    text_addf(out, "%s/%s-%zu.%s", m->folder, m->variant.name, file, ending);
}

static void messages_path(const struct make *m, size_t file, struct text *out)
{
    text_clear(out);
    text_addf(out, "%s/%s/messages-%zu", m->folder, engine_name(m->variant.warnings), file);
}

static bool make_messages(const struct make *m, struct error *e)
{
    struct text path = {0};
    text_addf(&path, "%s/%s", m->folder, engine_name(m->variant.warnings));
    bool ok = folder_make(text_string(&path), e);
    text_release(&path);
    return ok;
}

/* --- compiling --- */

static void add_language(struct line *c, const struct make *m, bool is_cxx)
{
    struct flags flags = variant_flags(&m->variant, is_cxx ? LANGUAGE_CXX : LANGUAGE_C);
    for (unsigned i = 0; i < flags.count; i++) {
        /* what only exercises forbid */
        if (strcmp(flags.flag[i], "-fno-gnu-inline-asm") != 0)
            line_add(c, flags.flag[i]);
    }
}

static bool start_compiler(const struct make *m, size_t file, struct box_run *run,
                           struct error *e)
{
    const struct program *p = m->program;
    const char *source = p->files.word[file];
    bool is_cxx = program_is_cxx(source);
    struct text object = {0}, list = {0}, output = {0}, cxx = {0}, folders = {0};
    struct line c = {0};
    object_path(m, file, "o", &object);
    object_path(m, file, "d", &list);
    messages_path(m, file, &output);
    toolchain_cxx(m->variant.compiler, &cxx);
    line_add(&c, is_cxx ? text_string(&cxx) : m->variant.compiler);
    add_language(&c, m, is_cxx);
    for (size_t i = 0; i < p->includes.count; i++) {
        line_add(&c, "-I");
        line_add(&c, p->includes.word[i]);
    }
    line_add(&c, "-pthread");
    line_add(&c, "-MD");
    line_add(&c, "-MF");
    line_add(&c, text_string(&list));
    line_add(&c, "-c");
    line_add(&c, source);
    line_add(&c, "-o");
    line_add(&c, text_string(&object));
    struct box box = {.argv = c.word, .output = text_string(&output), .folder = p->folder,
                      .seconds = COMPILE_SECONDS, .processes = 32};
    bool ok = box_start(&box, run, e);
    text_release(&object);
    text_release(&list);
    text_release(&output);
    text_release(&cxx);
    text_release(&folders);
    return ok;
}

static bool finish_compiler(const struct make *m, struct box_run *run, bool *accepted,
                            struct error *e)
{
    struct box_end end;
    box_wait(run, &end);
    if (end.missing)
        return error_set(e, _("%s (or its C++ side) is missing; `make setup` installs it."),
                         m->variant.compiler);
    *accepted = *accepted && !end.timed_out && !end.signal && end.exit_status == 0;
    return true;
}

/* A window of compilers moves over the files. */
static bool compile_all(struct make *m, struct error *e)
{
    struct box_run run[MOST_AT_ONCE];
    size_t count = m->program->files.count, started = 0;
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    size_t window = cores < 1 ? 1 : cores > MOST_AT_ONCE ? MOST_AT_ONCE : (size_t)cores;
    bool ok = true;
    for (size_t done = 0; done < count && (ok || done < started); done++) {
        while (ok && started < count && started < done + window) {
            ok = start_compiler(m, started, &run[started % window], e);
            started += ok;
        }
        if (done < started && !finish_compiler(m, &run[done % window], &m->accepted, e))
            ok = false;
    }
    return ok;
}

/* All files' messages as one, in the order of the files. */
static bool join_messages(const struct make *m, struct error *e)
{
    struct text all = {0}, path = {0};
    struct error ignored;
    for (size_t i = 0; i < m->program->files.count; i++) {
        messages_path(m, i, &path);
        file_read(text_string(&path), FILE_LIMIT, &all, &ignored);
    }
    text_clear(&path);
    text_addf(&path, "%s/%s/messages", m->folder, engine_name(m->variant.warnings));
    bool ok = file_write(text_string(&path), text_string(&all), all.length, e);
    text_release(&all);
    text_release(&path);
    return ok;
}

/* --- linking --- */

static bool link_program(struct make *m, const char *probe, struct error *e)
{
#define WRAP(name) "-Wl,--wrap=" #name,
    static const char *const wrapped[] = {WRAPPED_FUNCTIONS WRAP(exit) WRAP(_exit) WRAP(_Exit)
                                          WRAP(quick_exit)};
#undef WRAP
    const struct program *p = m->program;
    struct text cxx = {0}, output = {0}, rpath = {0};
    struct arena arena = {0};
    struct line c = {0};
    toolchain_cxx(m->variant.compiler, &cxx);
    text_addf(&m->path, "%s/program-%s", m->folder, m->variant.name);
    text_addf(&output, "%s/%s/messages-link", m->folder, engine_name(m->variant.warnings));
    const char *slash = strrchr(probe, '/');
    text_addf(&rpath, "-Wl,-rpath,%.*s", (int)(slash - probe), probe);
    line_add(&c, has_cxx(p) ? text_string(&cxx) : m->variant.compiler);
    if (m->variant.id == VARIANT_ASAN)
        line_add(&c, "-fsanitize=address,undefined");
    if (m->variant.id == VARIANT_TSAN)
        line_add(&c, "-fsanitize=thread");
    for (size_t i = 0; i < sizeof wrapped / sizeof *wrapped; i++)
        line_add(&c, wrapped[i]);
    for (size_t i = 0; i < p->files.count; i++) {
        struct text object = {0};
        object_path(m, i, "o", &object);
        line_add(&c, arena_copy(&arena, text_string(&object)));
        text_release(&object);
    }
    /* a program that allocates nothing asks for none of its symbols */
    line_add(&c, "-Wl,--no-as-needed");
    line_add(&c, probe);
    line_add(&c, text_string(&rpath));
    for (size_t i = 0; i < p->links.count; i++) {
        const char *link = p->links.word[i];
        line_add(&c, strchr(link, '/') || strchr(link, '.') ? link
                                                            : arena_printf(&arena, "-l%s", link));
    }
    line_add(&c, "-pthread");
    line_add(&c, "-o");
    line_add(&c, text_string(&m->path));
    struct box box = {.argv = c.word, .output = text_string(&output), .folder = p->folder,
                      .seconds = COMPILE_SECONDS, .processes = 32};
    struct box_run run;
    bool ok = box_start(&box, &run, e) && finish_compiler(m, &run, &m->accepted, e);
    text_release(&cxx);
    text_release(&output);
    text_release(&rpath);
    arena_release(&arena);
    return ok;
}

bool make_program(struct make *m, struct error *e)
{
    struct text probe = {0}, absolute = {0};
    char project[4096];
    m->accepted = true;
    bool ok = build_probe(&m->variant, &probe, e) && make_messages(m, e) && compile_all(m, e)
        && join_messages(m, e);
    if (ok && !getcwd(project, sizeof project))
        ok = error_set(e, _("The project's folder has no path."));
    if (ok)
        text_addf(&absolute, "%s/%s", project, text_string(&probe));
    if (ok && m->accepted)
        ok = link_program(m, text_string(&absolute), e);
    text_release(&probe);
    text_release(&absolute);
    return ok;
}

void make_release(struct make *m)
{
    text_release(&m->path);
}

/* --- the files that were read --- */

/* The next name of a make rule's list; a blank within a name is escaped. */
static bool next_name(const char **at, struct text *name)
{
    text_clear(name);
    while (**at && (isspace((unsigned char)**at) || (**at == '\\' && (*at)[1] == '\n')))
        (*at)++;
    for (; **at && !isspace((unsigned char)**at); (*at)++) {
        if (**at == '\\' && (*at)[1] == ' ')
            (*at)++;
        text_add_char(name, **at);
    }
    return name->length > 0;
}

static bool is_system(const char *path)
{
    return strncmp(path, "/usr/", 5) == 0;
}

struct adder {
    struct arena *arena;
    const char **name, **path;
    size_t count;
};

static void add_file(struct adder *a, const char *path)
{
    struct own_files known = {a->name, a->count};
    if (a->count == MOST_FILES || own_has(&known, path))
        return;
    a->path[a->count] = arena_copy(a->arena, path);
    a->name[a->count++] = arena_copy(a->arena, base_name_of(path));
}

struct make_files make_files(const struct make *m, struct arena *arena)
{
    struct adder a = {arena, arena_array(arena, MOST_FILES, sizeof *a.name),
                      arena_array(arena, MOST_FILES, sizeof *a.path), 0};
    struct text path = {0}, list = {0}, name = {0};
    struct error ignored;
    for (size_t i = 0; i < m->program->files.count; i++) {
        text_clear(&list);
        object_path(m, i, "d", &path);
        add_file(&a, m->program->files.word[i]);
        if (!file_read(text_string(&path), FILE_LIMIT, &list, &ignored))
            continue;
        const char *at = strchr(text_string(&list), ':');
        at = at ? at + 1 : "";
        while (next_name(&at, &name)) {
            if (!is_system(text_string(&name)))
                add_file(&a, text_string(&name));
        }
    }
    text_release(&path);
    text_release(&list);
    text_release(&name);
    return (struct make_files){{a.name, a.count}, a.path};
}
