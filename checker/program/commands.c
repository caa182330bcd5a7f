#include "program/commands.h"

#include "base/shell.h"

#include <string.h>

static void add_sources(struct text *line, const struct program *p)
{
    for (size_t i = 0; i < p->includes.count; i++) {
        text_add(line, " -I");
        text_add_shell_word(line, p->includes.word[i]);
    }
    for (size_t i = 0; i < p->files.count; i++) {
        text_add_char(line, ' ');
        text_add_shell_word(line, p->files.word[i]);
    }
    for (size_t i = 0; i < p->links.count; i++) {
        const char *link = p->links.word[i];
        text_add(line, strchr(link, '/') || strchr(link, '.') ? " " : " -l");
        text_add_shell_word(line, link);
    }
}

static const char *compile_line(const struct program *p, enum variant_id id, struct arena *arena)
{
    static const char *const flags[] = {"", " -fsanitize=address,undefined", " -fsanitize=thread"};
    static const char *const c[] = {"gcc", "clang", "clang"};
    static const char *const cxx[] = {"g++", "clang++", "clang++"};
    static const char *const out[] = {"plain", "asan", "tsan"};
    bool any_cxx = false;
    for (size_t i = 0; i < p->files.count; i++)
        any_cxx = any_cxx || program_is_cxx(p->files.word[i]);
    struct text line = {0};
    text_addf(&line, "%s -g -gdwarf-4 -Wall -Wextra%s", any_cxx ? cxx[id] : c[id], flags[id]);
    add_sources(&line, p);
    text_addf(&line, " -pthread -o /tmp/try-%s", out[id]);
    const char *kept = arena_copy(arena, text_string(&line));
    text_release(&line);
    return kept;
}

static const char *run_line(const struct program *p, const char *before, const char *program,
                            struct arena *arena)
{
    struct text line = {0};
    text_addf(&line, "%s/tmp/try-%s", before, program);
    for (size_t i = 0; i < p->arguments.count; i++) {
        text_add_char(&line, ' ');
        text_add_shell_word(&line, p->arguments.word[i]);
    }
    if (p->input) {
        text_add(&line, " <");
        text_add_shell_word(&line, p->input);
    }
    const char *kept = arena_copy(arena, text_string(&line));
    text_release(&line);
    return kept;
}

#define BIT(engine) (1u << (engine))

void program_commands(const struct program *p, struct verdict *v)
{
    struct arena *a = &v->arena;
    struct by_hand lines[] = {
        {BIT(ENGINE_CLANG) | BIT(ENGINE_ASAN), compile_line(p, VARIANT_ASAN, a)},
        {BIT(ENGINE_ASAN), run_line(p, "ASAN_OPTIONS=detect_stack_use_after_return=1 "
                                       "LSAN_OPTIONS=use_stacks=0:use_registers=0 ", "asan", a)},
        {BIT(ENGINE_GCC) | BIT(ENGINE_TESTS) | BIT(ENGINE_MEMCHECK) | BIT(ENGINE_LEDGER),
         compile_line(p, VARIANT_PLAIN, a)},
        {BIT(ENGINE_TESTS), run_line(p, "", "plain", a)},
        {BIT(ENGINE_MEMCHECK) | BIT(ENGINE_LEDGER),
         run_line(p, "valgrind --leak-check=full --show-leak-kinds=all --track-origins=yes "
                     "--track-fds=yes ", "plain", a)},
        {BIT(ENGINE_TSAN), compile_line(p, VARIANT_TSAN, a)},
        {BIT(ENGINE_TSAN), run_line(p, "", "tsan", a)},
    };
    v->command_count = sizeof lines / sizeof *lines;
    v->command = arena_array(a, v->command_count, sizeof *lines);
    memcpy(v->command, lines, sizeof lines);
}
