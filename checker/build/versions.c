#include "build/versions.h"

#include "base/file.h"
#include "base/hash.h"
#include "base/program.h"
#include "box/box.h"

#include <check.h>
#include <ctype.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* The last word of the line that begins with a digit, or has one behind a dash. */
static const char *version_in(const char *line, struct arena *arena)
{
    const char *version = NULL;
    size_t end = strcspn(line, "\n");
    for (size_t i = 0; i < end; i++) {
        bool begins = i == 0 || line[i - 1] == ' ' || line[i - 1] == '-';
        if (begins && isdigit((unsigned char)line[i]) && (i == 0 || line[i - 1] == ' ' || !version))
            version = arena_copy_bytes(arena, line + i, strcspn(line + i, " -)\n"));
    }
    return version ? version : "unknown";
}

/* Asks the program itself; kept by content, because it takes a process. */
static const char *ask(const char *name, struct arena *arena)
{
    struct text path = {0}, said = {0}, temporary = {0};
    struct error ignored;
    if (!program_find(name, &path)) {
        text_release(&path);
        return "missing";
    }
    text_clear(&path);
    text_addf(&path, "build/cache/%016" PRIx64 "-version", hash_program(HASH_START, name));
    if (!file_is_regular(text_string(&path)) && folder_make("build/cache", &ignored)) {
        text_addf(&temporary, "%s.%d", text_string(&path), (int)getpid());
        const char *argv[] = {name, "--version", NULL};
        struct box box = {.argv = argv, .output = text_string(&temporary), .seconds = 10};
        struct box_run run;
        struct box_end how;
        if (box_start(&box, &run, &ignored)) {
            box_wait(&run, &how);
            rename(text_string(&temporary), text_string(&path));
        }
    }
    file_read(text_string(&path), 4096, &said, &ignored);
    const char *version = version_in(text_string(&said), arena);
    text_release(&path);
    text_release(&said);
    text_release(&temporary);
    return version;
}

void versions_read(const struct toolchain *tools, struct verdict *v)
{
    const char *const names[] = {tools->compiler[VARIANT_PLAIN], tools->compiler[VARIANT_ASAN],
                                 "valgrind"};
    size_t count = sizeof names / sizeof *names;
    v->tool = arena_array(&v->arena, count + 1, sizeof *v->tool);
    for (size_t i = 0; i < count; i++) {
        v->tool[i].name = arena_copy(&v->arena, names[i]);
        v->tool[i].version = ask(names[i], &v->arena);
    }
    v->tool[count].name = "check";
    v->tool[count].version = arena_printf(&v->arena, "%d.%d.%d", CHECK_MAJOR_VERSION,
                                          CHECK_MINOR_VERSION, CHECK_MICRO_VERSION);
    v->tool_count = count + 1;
}
