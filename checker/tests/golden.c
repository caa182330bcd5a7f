#include "tests/golden.h"

#include "base/file.h"
#include "base/memory.h"
#include "tests/notation.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char root[] = "checker/tests/reports";

struct report {
    const char *folder, *name;
    const struct text *bytes;
    golden_reader *read;
};

typedef void visit(const struct report *report);

static bool ends_in(const char *name, const char *end)
{
    size_t length = strlen(name), end_length = strlen(end);
    return length >= end_length && strcmp(name + length - end_length, end) == 0;
}

static bool is_report(const char *name)
{
    return strstr(name, "expected") == NULL;
}

static void read_or_fail(const char *path, struct text *out)
{
    struct error e;
    if (!file_read(path, FILE_LIMIT, out, &e))
        ck_abort_msg("%s", e.sentence);
}

static void names_or_fail(const char *path, struct folder_names *out)
{
    struct error e;
    if (!folder_list(path, out, &e))
        ck_abort_msg("%s", e.sentence);
}

static void visit_case(const char *folder, golden_reader *read, visit *each)
{
    struct folder_names names = {0};
    names_or_fail(folder, &names);
    for (size_t i = 0; i < names.count; i++) {
        if (!is_report(names.name[i]))
            continue;
        struct text path = {0}, bytes = {0};
        text_addf(&path, "%s/%s", folder, names.name[i]);
        read_or_fail(text_string(&path), &bytes);
        each(&(struct report){folder, names.name[i], &bytes, read});
        text_release(&bytes);
        text_release(&path);
    }
    folder_names_release(&names);
}

static void visit_all(const char *engine, golden_reader *read, visit *each)
{
    struct folder_names cases = {0};
    struct text path = {0};
    text_addf(&path, "%s/%s", root, engine);
    names_or_fail(text_string(&path), &cases);
    ck_assert_uint_gt(cases.count, 0);
    for (size_t i = 0; i < cases.count; i++) {
        text_clear(&path);
        text_addf(&path, "%s/%s/%s", root, engine, cases.name[i]);
        visit_case(text_string(&path), read, each);
    }
    text_release(&path);
    folder_names_release(&cases);
}

/* A copy without a byte behind it, so that ASan and Memcheck see one read too far. */
static struct report_end read_exactly(const struct report *report, const char *bytes, size_t length,
                                      struct arena *arena, struct findings *list)
{
    char *copy = memory_array(length, 1);
    memcpy(copy, bytes, length);
    struct report_end end = report->read(report->name, copy, length, arena, list);
    free(copy);
    return end;
}

static void expected_read(const struct report *report, struct text *out)
{
    struct text path = {0};
    text_addf(&path, "%s/%s.expected", report->folder, report->name);
    if (!file_exists(text_string(&path))) {
        text_clear(&path);
        text_addf(&path, "%s/expected%s", report->folder,
                  ends_in(report->name, "-raw") ? "-raw" : "");
    }
    read_or_fail(text_string(&path), out);
    text_release(&path);
}

static void compare(const struct report *report)
{
    struct arena arena = {0};
    struct findings list = {0};
    struct text expected = {0}, found = {0};
    struct report_end end = read_exactly(report, report->bytes->bytes, report->bytes->length,
                                         &arena, &list);
    notation_add_report(&found, &list, end);
    expected_read(report, &expected);
    if (strcmp(text_string(&expected), text_string(&found)) != 0)
        ck_abort_msg("%s/%s\nexpected:\n%sfound:\n%s", report->folder, report->name,
                     text_string(&expected), text_string(&found));
    text_release(&expected);
    text_release(&found);
    findings_release(&list);
    arena_release(&arena);
}

void golden_reports_give_what_is_expected(const char *engine, golden_reader *read)
{
    visit_all(engine, read, compare);
}

/* How many findings the first `length` bytes give. */
static size_t count_in(const struct report *report, const char *bytes, size_t length)
{
    struct arena arena = {0};
    struct findings list = {0};
    read_exactly(report, bytes, length, &arena, &list);
    findings_can_be_printed(&list);
    size_t count = list.count;
    findings_release(&list);
    arena_release(&arena);
    return count;
}

static void cut(const struct report *report)
{
    size_t whole = count_in(report, report->bytes->bytes, report->bytes->length);
    size_t step = report->bytes->length / 61 + 1;
    for (size_t length = 0; length < report->bytes->length; length += step) {
        size_t found = count_in(report, report->bytes->bytes, length);
        if (found > whole)
            ck_abort_msg("%s/%s: %zu findings, but %zu in its first %zu bytes", report->folder,
                         report->name, whole, found, length);
    }
}

void golden_reports_may_be_cut_anywhere(const char *engine, golden_reader *read)
{
    visit_all(engine, read, cut);
}

/* The same sequence on every machine, so that a failure can be repeated. */
static unsigned next_random(unsigned *state)
{
    *state = *state * 1103515245u + 12345u;
    return *state >> 16;
}

static void damage(const struct report *report)
{
    static const char worst[] = {0, '\n', ' ', '\x1b', '\x7f', '\xff', '\xc2', '9', '\'', '<', '&', '#', '('};
    unsigned state = (unsigned)report->bytes->length;
    char *bytes = memory_array(report->bytes->length, 1);
    for (int round = 0; round < 4; round++) {
        memcpy(bytes, report->bytes->bytes, report->bytes->length);
        for (size_t i = 0; i < report->bytes->length / 50; i++)
            bytes[next_random(&state) % report->bytes->length]
                = worst[next_random(&state) % sizeof worst];
        count_in(report, bytes, report->bytes->length);
    }
    free(bytes);
}

void golden_reports_may_be_damaged(const char *engine, golden_reader *read)
{
    visit_all(engine, read, damage);
}

static void can_be_printed(const char *string)
{
    for (const char *c = string ? string : ""; *c; c++) {
        if ((unsigned char)*c < 0x20 || *c == 0x7f)
            ck_abort_msg("byte 0x%02x in \"%s\"", (unsigned)(unsigned char)*c, string);
    }
}

static void stack_can_be_printed(const struct stack *stack)
{
    for (size_t i = 0; i < stack->count; i++) {
        can_be_printed(stack->frame[i].function);
        can_be_printed(stack->frame[i].file);
        can_be_printed(stack->frame[i].module);
    }
}

void findings_can_be_printed(const struct findings *list)
{
    for (size_t i = 0; i < list->count; i++) {
        const struct finding *f = &list->item[i];
        ck_assert_ptr_nonnull(f->code);
        can_be_printed(f->words);
        can_be_printed(f->variable);
        can_be_printed(f->file);
        can_be_printed(f->function);
        stack_can_be_printed(&f->at);
        stack_can_be_printed(&f->allocated);
        stack_can_be_printed(&f->freed);
    }
}
