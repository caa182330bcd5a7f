#include "verdict/commands.h"

#include "base/shell.h"

#include <string.h>

/* Tests are C also where the learner's file is not, and one command line has one language. */
static void add_tests_object(const struct exercise *x, const char *compiler, const char *sanitizers,
                             struct text *line)
{
    static const char *const sources[] = {"tests", "by_hand"};
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++)
        text_addf(line, "%s -std=c17 -D_GNU_SOURCE -g -gdwarf-4 -Wall -Wextra %s-I%s -Ichecker/host "
                  "$(pkg-config --cflags check) -c %s/%s.c -o build/by-hand-%s.o && ", compiler,
                  sanitizers, x->folder, i == 0 ? x->folder : "checker/host", sources[i],
                  sources[i]);
}

static const char *sanitizers_of(enum variant_id id)
{
    static const char *const words[VARIANT_COUNT] = {
        [VARIANT_PLAIN] = "",
        [VARIANT_ASAN] = "-fsanitize=address,undefined ",
        [VARIANT_TSAN] = "-fsanitize=thread ",
        [VARIANT_FAST] = "-O2 ",
    };
    return words[id];
}

static const char *compile_line_cxx(const struct examine_order *o, enum variant_id id,
                                    struct arena *arena)
{
    const char *sanitizers = sanitizers_of(id);
    struct text line = {0};
    add_tests_object(o->exercise, o->tools.compiler[id], sanitizers, &line);
    toolchain_cxx(o->tools.compiler[id], &line);
    text_addf(&line, " -std=c++17 -D_GNU_SOURCE -g -gdwarf-4 -Wall -Wextra %s-I%s ", sanitizers,
              o->exercise->folder);
    text_add_shell_word(&line, o->submission);
    text_addf(&line, " build/by-hand-tests.o build/by-hand-by_hand.o "
              "$(pkg-config --libs check) -pthread -o build/by-hand-%s",
              toolchain_variant(&o->tools, id).name);
    const char *kept = arena_copy(arena, text_string(&line));
    text_release(&line);
    return kept;
}

static const char *compile_line(const struct examine_order *o, enum variant_id id,
                                struct arena *arena)
{
    const struct exercise *x = o->exercise;
    if (x->is_cxx)
        return compile_line_cxx(o, id, arena);
    struct text line = {0};
    text_addf(&line, "%s -std=c17 -D_GNU_SOURCE -g -gdwarf-4 -Wall -Wextra ",
              o->tools.compiler[id]);
    text_add(&line, sanitizers_of(id));
    text_addf(&line, "-I%s -Ichecker/host ", x->folder);
    text_add_shell_word(&line, o->submission);
    text_addf(&line, " %s/tests.c checker/host/by_hand.c "
              "$(pkg-config --cflags --libs check) -pthread -o build/by-hand-%s",
              x->folder, toolchain_variant(&o->tools, id).name);
    const char *kept = arena_copy(arena, text_string(&line));
    text_release(&line);
    return kept;
}

#define BIT(engine) (1u << (engine))

void verdict_commands(const struct examine_order *order, struct verdict *v)
{
    struct by_hand lines[] = {
        {BIT(ENGINE_CLANG) | BIT(ENGINE_ASAN), compile_line(order, VARIANT_ASAN, &v->arena)},
        {BIT(ENGINE_ASAN), "ASAN_OPTIONS=detect_stack_use_after_return=1 "
                           "LSAN_OPTIONS=use_stacks=0:use_registers=0 build/by-hand-asan"},
        {BIT(ENGINE_GCC) | BIT(ENGINE_TESTS) | BIT(ENGINE_MEMCHECK),
         compile_line(order, VARIANT_PLAIN, &v->arena)},
        {BIT(ENGINE_TESTS), "build/by-hand-plain"},
        {BIT(ENGINE_MEMCHECK), "valgrind --leak-check=full --track-origins=yes "
                               "--redzone-size=128 build/by-hand-plain"},
        {BIT(ENGINE_TSAN), compile_line(order, VARIANT_TSAN, &v->arena)},
        {BIT(ENGINE_TSAN), "build/by-hand-tsan"},
    };
    size_t of_threads = order->exercise->points[STAGE_THREADS] > 0 ? 0 : 2;
    v->command_count = sizeof lines / sizeof *lines - of_threads;
    v->command = arena_array(&v->arena, v->command_count, sizeof *lines);
    memcpy(v->command, lines, v->command_count * sizeof *lines);
}
