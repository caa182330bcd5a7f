/* The XML files of Memcheck in a folder, one for each process. */
#include "engine/folder.h"
#include "engine/report.h"

#include "base/file.h"

#include <stdlib.h>
#include <string.h>

static bool is_kind(const struct finding *f, const char *kind)
{
    return strcmp(f->code->kind, kind) == 0;
}

/* Is the fact about something that was made and not given back? */
static bool is_rest(const struct finding *f)
{
    return is_kind(f, "leak") || is_kind(f, "never-released") || is_kind(f, "descriptor-leak");
}

/*
 * Here all tests share one process, so a leak says by its stack whose it is.
 * Blocks that are lost without a test on their stack are Check's or ours, and
 * blocks that somebody still knows are for the ledger to judge.
 */
static bool counts_in_test(const struct finding *f, const struct record *record)
{
    if (is_kind(f, "never-released"))
        return false;
    const struct test_run *run = f->test ? record_run(record, f->test) : NULL;
    return run && run->how == HOW_PASSED;
}

/* What a thread is made of goes with it. */
static bool is_part_of_thread(const struct stack *s)
{
    for (size_t i = 0; i < s->count; i++) {
        const char *function = s->frame[i].function;
        if (function && strncmp(function, "pthread_create", strlen("pthread_create")) == 0)
            return true;
    }
    return false;
}

static bool counts_in_program(const struct finding *f, const struct own_files *own)
{
    return stack_own(&f->allocated, own)
        && !is_part_of_thread(&f->allocated);
}

/* A child that the program started ends without giving back what both have. */
static bool is_of_child(const struct record *record, int pid)
{
    return record->run_count == 1 && record->run[0].pid != pid;
}

static void keep_what_counts(struct reading *out, size_t first, int pid)
{
    const struct exercise *x = out->exercise;
    bool is_program = x && x->is_program;
    size_t kept = first;
    for (size_t i = first; i < out->findings.count; i++) {
        struct finding *f = &out->findings.item[i];
        const char *test = test_of(&f->at, out->arena);
        f->test = test ? test : test_of(&f->allocated, out->arena);
        bool rests = is_program
            ? !is_of_child(&out->record, pid) && counts_in_program(f, &x->own)
            : counts_in_test(f, &out->record);
        if (!is_rest(f) || rests)
            out->findings.item[kept++] = *f;
    }
    out->findings.count = kept;
}

/* A process that came to the end of its tests unwatched proves nothing. */
static bool is_watched(const struct test_run *run, const int *pid, size_t count)
{
    if (run->how != HOW_PASSED && run->how != HOW_FAILED)
        return true;
    for (size_t i = 0; i < count; i++) {
        if (pid[i] == run->pid)
            return true;
    }
    return false;
}

static bool all_watched(const struct record *record, const int *pid, size_t count)
{
    bool all = count > 0;
    for (size_t i = 0; i < record->run_count; i++)
        all = all && is_watched(&record->run[i], pid, count);
    return all;
}

bool read_memcheck(const char *folder, struct reading *out, struct error *e)
{
    struct folder_names names = {0};
    if (!folder_record(folder, out, e) || !folder_list(folder, &names, e))
        return false;
    int *seen = arena_array(out->arena, names.count + 1, sizeof *seen);
    size_t seen_count = 0;
    for (size_t i = 0; i < names.count; i++) {
        if (strncmp(names.name[i], "xml.", 4) != 0)
            continue;
        struct text bytes = {0};
        folder_file(folder, names.name[i], &bytes);
        size_t first = out->findings.count;
        struct report_end end = memcheck_read(text_string(&bytes), bytes.length, out->arena,
                                              &out->findings);
        int pid = atoi(names.name[i] + strlen("xml."));
        if (end.state == REPORT_COMPLETE || end.state == REPORT_CUT)
            seen[seen_count++] = pid;
        if (end.state == REPORT_TOOL_FAILED)
            out->trouble = end.trouble;
        keep_what_counts(out, first, pid);
        text_release(&bytes);
    }
    folder_names_release(&names);
    if (!all_watched(&out->record, seen, seen_count) && !out->trouble)
        out->trouble = "Valgrind left no report; `make doctor` tells whether it works here.";
    folder_ends(out, ENGINE_MEMCHECK);
    return true;
}
