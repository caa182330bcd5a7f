#include "tests/sample.h"

#include <assert.h>
#include <string.h>

static const char *const sample_hints[] = {"What size does the report name?"};

static const struct exercise log_exercise = {
    .lesson = 6, .number = 1, .id = "06.1",
    .title = "A log that grows", .difficulty = 2, .minutes = 15,
    .work_folder = "work/06-realloc/1-log-append", .edit = "log.c",
    .own = {(const char *const[]){"log.c"}, 1},
    .hint = (const char **)sample_hints, .hint_count = 1,
};

/* The numbers of its lines are what the samples below name. */
static const char log_source[] =
    "#include \"log.h\"\n"                                               /*  1 */
    "\n"
    "#include <stdlib.h>\n"
    "#include <string.h>\n"
    "\n"
    "bool log_append(struct log *l, const char *line)\n"                 /*  6 */
    "{\n"
    "\tif (l->len == l->cap) {\n"
    "\t\tsize_t cap = l->cap ? 2 * l->cap : 4;\n"
    "\t\tl->line = realloc(l->line, cap * sizeof *l->line);\n"           /* 10 */
    "\t\tl->cap = cap;\n"
    "\t}\n"
    "\tl->line[l->len++] = strdup(line);\n"
    "\treturn true;\n"
    "}\n"                                                                /* 15 */
    "\n"
    "void log_close(struct log *l)\n"
    "{\n"
    "\tfor (size_t i = 0; i <= l->len; i++)\n"
    "\t\tfree(l->line[i]);\n"                                            /* 20 */
    "\tfree(l->line);\n"
    "}\n";

void sample_frame(struct verdict *v, struct stack *s, const char *function, const char *file,
                  int line)
{
    *stack_push(s, &v->arena) = (struct frame){.function = function, .file = file, .line = line};
}

static struct finding *add(struct verdict *v, const char *kind, unsigned witnesses)
{
    struct finding *f = findings_add(&v->findings, kind, ENGINE_ASAN);
    f->witnesses = witnesses;
    f->file = "/tmp/run/log.c";
    f->line = 10;
    f->function = "log_append";
    return f;
}

static void stage(struct verdict *v, size_t i, enum stage_status status, const char *remark,
                  unsigned points)
{
    v->stage[i].status = status;
    v->stage[i].remark = remark;
    v->stage[i].points = points;
}

enum {
    BOTH = 1u << ENGINE_ASAN | 1u << ENGINE_MEMCHECK,
    ASAN = 1u << ENGINE_ASAN,
    MEMCHECK = 1u << ENGINE_MEMCHECK
};

static void touches(struct finding *f, enum access access, size_t bytes, enum side side,
                    size_t distance, size_t block)
{
    f->access = access;
    f->access_bytes = bytes;
    f->has_block = true;
    f->side = side;
    f->distance = distance;
    f->block_bytes = block;
}

/* ---- one function for each sample */

static void fill_pass(struct verdict *v)
{
    v->outcome = OUTCOME_PASS;
    v->score = 100;
}

static void fill_not_graded(struct verdict *v)
{
    v->outcome = OUTCOME_NOT_GRADED;
    v->score = 60;
    v->reason = "Valgrind is missing on this machine, so the memcheck stage could not run; "
                "install it (apt install valgrind) and check again.";
    stage(v, 3, STAGE_NOT_GRADED, "valgrind is missing", 0);
}

static void fill_overflow(struct verdict *v)
{
    stage(v, 2, STAGE_FIX, "1 finding, in test append_grows", 0);
    stage(v, 3, STAGE_FIX, "1 finding, the same as asan", 0);
    struct finding *f = add(v, "heap-buffer-overflow", BOTH);
    touches(f, ACCESS_READ, 8, SIDE_AFTER, 0, 32);
    f->line = 20;
    f->function = "log_close";
    f->test = "a_full_log_grows";
    sample_frame(v, &f->allocated, "realloc", NULL, 0);
    sample_frame(v, &f->allocated, "log_append", "/tmp/run/log.c", 10);
}

static void fill_large_overflow(struct verdict *v)
{
    struct finding *f = add(v, "heap-buffer-overflow", ASAN);
    touches(f, ACCESS_WRITE, 4096, SIDE_AFTER, 128, 1048576);
    sample_frame(v, &f->allocated, "log_append", "log.c", 10);
}

/* The number of its one byte is wider than the byte. */
static void fill_far_overflow(struct verdict *v)
{
    struct finding *f = add(v, "heap-buffer-overflow", ASAN);
    touches(f, ACCESS_READ, 1, SIDE_AFTER, 4000, 1000000);
    sample_frame(v, &f->allocated, "log_append", "log.c", 10);
}

/* Its last bytes lie outside; ASan tells the size of the whole copy. */
static void fill_copy(struct verdict *v)
{
    struct finding *f = add(v, "heap-buffer-overflow", ASAN);
    touches(f, ACCESS_WRITE, 14, SIDE_AFTER, 0, 12);
    f->range = true;
    sample_frame(v, &f->allocated, "log_append", "log.c", 10);
}

static void fill_large_copy(struct verdict *v)
{
    struct finding *f = add(v, "global-buffer-overflow", ASAN);
    touches(f, ACCESS_READ, 1000016, SIDE_AFTER, 0, 1000000);
    f->range = true;
    f->variable = "table";
    sample_frame(v, &f->allocated, NULL, "log.c", 6);
}

static void fill_underflow(struct verdict *v)
{
    struct finding *f = add(v, "heap-buffer-overflow", BOTH);
    touches(f, ACCESS_WRITE, 1, SIDE_BEFORE, 1, 16);
    sample_frame(v, &f->allocated, "log_append", "log.c", 10);
}

static void fill_local(struct verdict *v)
{
    stage(v, 2, STAGE_FIX, "1 finding", 0);
    struct finding *f = add(v, "stack-buffer-overflow", ASAN);
    touches(f, ACCESS_WRITE, 4, SIDE_AFTER, 0, 40);
    f->variable = "window";
    sample_frame(v, &f->allocated, "log_append", "log.c", 6);
}

static void fill_use_after_free(struct verdict *v)
{
    struct finding *f = add(v, "use-after-free", BOTH);
    touches(f, ACCESS_READ, 4, SIDE_INSIDE, 8, 16);
    f->line = 20;
    f->function = "log_close";
    sample_frame(v, &f->allocated, "log_append", "log.c", 10);
    sample_frame(v, &f->freed, "log_close", "log.c", 21);
}

/* Seen only when the test used what the learner's function had freed. */
static void fill_freed_early(struct verdict *v)
{
    struct finding *f = add(v, "use-after-free", BOTH);
    touches(f, ACCESS_READ, 1, SIDE_INSIDE, 0, 16);
    f->file = "tests.c";
    f->line = 40;
    f->function = f->test = "a_line_lives_until_its_log_is_closed";
    sample_frame(v, &f->allocated, "log_append", "log.c", 13);
    sample_frame(v, &f->freed, "log_close", "log.c", 20);
}

static void fill_double_free(struct verdict *v)
{
    struct finding *f = add(v, "double-free", BOTH);
    f->has_block = true;
    f->block_bytes = 16;
    f->line = 21;
    f->function = "log_close";
    sample_frame(v, &f->allocated, "log_append", "log.c", 13);
    sample_frame(v, &f->freed, "log_close", "log.c", 20);
}

static void fill_invalid_free(struct verdict *v)
{
    struct finding *f = add(v, "invalid-free", BOTH);
    touches(f, ACCESS_NONE, 0, SIDE_INSIDE, 8, 32);
    f->line = 20;
    f->function = "log_close";
    sample_frame(v, &f->allocated, "log_append", "log.c", 10);
}

static void fill_mismatch(struct verdict *v)
{
    struct finding *f = add(v, "mismatched-free", BOTH);
    sample_frame(v, &f->at, "free", NULL, 0);
    sample_frame(v, &f->allocated, "operator new[](unsigned long)", NULL, 0);
    sample_frame(v, &f->allocated, "log_append", "log.c", 10);
}

/* The case of the workbook's first screen: realloc said no. */
static void fill_leak(struct verdict *v)
{
    stage(v, 4, STAGE_FIX, "allocation 2 of 3 refused: earlier lines lost", 0);
    v->score = 85;
    struct finding *f = add(v, "leak", 1u << ENGINE_REFUSED);
    f->leaked_bytes = 32;
    f->leaked_blocks = 1;
    f->refused = 2;
    f->refusable = 3;
    f->refused_bytes = 64;
    f->test = "append_survives_refusal";
    sample_frame(v, &f->allocated, "log_append", "log.c", 10);
    sample_frame(v, &f->refused_at, "log_append", "log.c", 10);
    f = add(v, "leak", BOTH);
    f->leaked_bytes = 27;
    f->leaked_blocks = 3;
    f->indirect = true;
    f->line = 13;
    f->times = 3;
    sample_frame(v, &f->allocated, "log_append", "log.c", 13);
}

static void fill_never_released(struct verdict *v)
{
    struct finding *f = add(v, "never-released", MEMCHECK);
    f->leaked_bytes = 4096;
    f->leaked_blocks = 64;
    sample_frame(v, &f->allocated, "log_append", "log.c", 13);
}

static void fill_uninitialised(struct verdict *v)
{
    stage(v, 3, STAGE_FIX, "1 finding", 0);
    struct finding *f = add(v, "uninitialised-value", MEMCHECK);
    f->line = 20;
    f->function = "log_close";
    f->words = "Conditional jump or move depends on uninitialised value(s)";
    sample_frame(v, &f->allocated, "log_append", "log.c", 10);
}

static void fill_null(struct verdict *v)
{
    struct finding *f = add(v, "null-dereference", BOTH);
    f->access = ACCESS_WRITE;
    f->access_bytes = 8;
    f->line = 13;
}

static void fill_unchecked(struct verdict *v)
{
    struct finding *f = add(v, "unchecked-allocation", 1u << ENGINE_REFUSED);
    f->access = ACCESS_WRITE;
    f->line = 13;
    f->refused = 1;
    f->refusable = 3;
    f->refused_bytes = 32;
    sample_frame(v, &f->refused_at, "log_append", "log.c", 10);
}

static void fill_use_after_return(struct verdict *v)
{
    struct finding *f = add(v, "use-after-return", ASAN);
    touches(f, ACCESS_READ, 1, SIDE_INSIDE, 0, 32);
    f->variable = "buffer";
    sample_frame(v, &f->allocated, "make_line", "log.c", 6);
}

static void fill_overlap(struct verdict *v)
{
    struct finding *f = add(v, "overlapping-copy", BOTH);
    f->words = "strcpy-param-overlap";
}

static void fill_wrong_result(struct verdict *v)
{
    stage(v, 1, STAGE_FIX, "8 of 9", 0);
    struct finding *f = add(v, "wrong-result", 1u << ENGINE_TESTS);
    f->file = "tests.c";
    f->line = 33;
    f->function = f->test = "append_counts";
    f->words = "Assertion 'l.len == 2' failed: l.len == 1, 2 == 2";
}

static void fill_compile_error(struct verdict *v)
{
    static const char *const words[] = {
        "expected ';' after expression",
        "use of undeclared identifier 'cpa'",
        "expected '}'",
    };
    v->score = 0;
    stage(v, 0, STAGE_FIX, "clang: 3 errors", 0);
    for (size_t i = 1; i < v->stage_count; i++)
        stage(v, i, STAGE_NOT_REACHED, "the build comes first", 0);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        struct finding *f = add(v, "does-not-compile", 1u << ENGINE_CLANG);
        f->words = words[i];
        f->line = 10 + (int)i;
    }
    struct finding *f = add(v, "compiler-warning", 1u << ENGINE_GCC);
    f->words = "unused variable 'cap'";
    f->line = 9;
}

/* What a learner's file may contain, and what must not reach a terminal. */
static void fill_hostile(struct verdict *v)
{
    text_clear(&v->source[0].text);
    text_add(&v->source[0].text, "\033[2J\033]0;owned\007\n");
    text_add_bytes(&v->source[0].text, "char nul = '\0';\n", 16);
    for (int i = 0; i < 10000; i++)
        text_add_char(&v->source[0].text, 'x');
    text_add(&v->source[0].text, "\xff\xc3(\xed\xa0\x80\xf0\x9f \xc2\x9b" "31m \xe2\x80\xae" "desrever\n");
    v->submission = "work/\033[31m/log.c";
    struct finding *f = add(v, "heap-buffer-overflow", BOTH);
    touches(f, ACCESS_WRITE, SIZE_MAX, SIDE_AFTER, SIZE_MAX, SIZE_MAX);
    f->line = 3;
    f->function = "a\033[1mb\r\n";
    f->test = "\xe4\xb8\xad\xe6\x96\x87\xff\x1b";
    f->words = "words\033[0m\xfe";
    sample_frame(v, &f->allocated, "made\033", "lo\ng.c", 10);
}

const struct sample sample_table[] = {
    {"pass", fill_pass},
    {"not-graded", fill_not_graded},
    {"overflow", fill_overflow},
    {"large-overflow", fill_large_overflow},
    {"far-overflow", fill_far_overflow},
    {"copy", fill_copy},
    {"large-copy", fill_large_copy},
    {"underflow", fill_underflow},
    {"local", fill_local},
    {"use-after-free", fill_use_after_free},
    {"freed-early", fill_freed_early},
    {"double-free", fill_double_free},
    {"invalid-free", fill_invalid_free},
    {"mismatch", fill_mismatch},
    {"leak", fill_leak},
    {"never-released", fill_never_released},
    {"uninitialised", fill_uninitialised},
    {"null", fill_null},
    {"unchecked", fill_unchecked},
    {"use-after-return", fill_use_after_return},
    {"overlap", fill_overlap},
    {"wrong-result", fill_wrong_result},
    {"compile-error", fill_compile_error},
    {"hostile", fill_hostile},
};

const size_t sample_count = sizeof sample_table / sizeof *sample_table;

/* ---- a verdict in which all is well, for the samples to change */

static void fill_stages(struct verdict *v)
{
    static const struct stage stages[] = {
        {"build", STAGE_OK, "gcc, clang", 5, 5},
        {"tests", STAGE_OK, "9 of 9", 30, 30},
        {"asan", STAGE_OK, "no report", 25, 25},
        {"memcheck", STAGE_OK, "no report", 25, 25},
        {"refused", STAGE_OK, "3 of 3 allocations", 15, 15},
    };
    v->stage_count = sizeof stages / sizeof *stages;
    v->stage = arena_array(&v->arena, v->stage_count, sizeof *v->stage);
    memcpy(v->stage, stages, sizeof stages);
}

static void fill_tools(struct verdict *v)
{
    static const struct tool tools[] = {{"clang", "14.0.6"}, {"valgrind", "3.19.0"}};
    v->tool_count = sizeof tools / sizeof *tools;
    v->tool = arena_array(&v->arena, v->tool_count, sizeof *v->tool);
    memcpy(v->tool, tools, sizeof tools);
    v->command_count = 1;
    v->command = arena_array(&v->arena, 1, sizeof *v->command);
    v->command[0].witnesses = 1u << ENGINE_ASAN;
    v->command[0].line = "clang -g -O0 -fsanitize=address log.c tests.c -lcheck && ./a.out";
}

struct verdict sample_verdict(const char *name)
{
    struct verdict v = {
        .exercise = &log_exercise, .submission = "work/06-realloc/1-log-append/log.c",
        .outcome = OUTCOME_FAIL, .score = 50, .max = 100, .seconds = 0.4213,
    };
    v.source = arena_array(&v.arena, 1, sizeof *v.source);
    v.source_count = 1;
    v.source[0].name = "log.c";
    text_add(&v.source[0].text, log_source);
    fill_stages(&v);
    fill_tools(&v);
    size_t i = 0;
    while (i < sample_count && strcmp(sample_table[i].name, name) != 0)
        i++;
    assert(i < sample_count);
    sample_table[i].fill(&v);
    return v;
}
