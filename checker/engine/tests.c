/* How the tests went, by the host's record alone. */
#include "base/language.h"
#include "engine/folder.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>

/* A failed assertion may name its code in brackets: "[MEM-23] 84 bytes ...". */
static const char *kind_of_failure(const char *message, const char **words)
{
    *words = message;
    if (message[0] != '[')
        return "wrong-result";
    char id[16] = "";
    int length = 0;
    if (sscanf(message, "[%15[A-Z0-9-]] %n", id, &length) == 1 && length > 0 && code_find(id)) {
        *words = message + length;
        return code_find(id)->kind;
    }
    return "wrong-result";
}

const char *kind_of_end(enum how how, int number)
{
    switch (how) {
    case HOW_TIME:
        return "time-limit";
    case HOW_EXIT:
        return "ended-early";
    case HOW_PROCESSES:
        return "too-many-processes";
    case HOW_SIGNAL:
        if (number == SIGXFSZ)
            return "output-flood";
        if (number == SIGSYS)
            return "too-many-processes";
        if (number == SIGABRT)
            return "aborted";
        return "crash";
    case HOW_THREW:
        return "exception-escapes";
    default:
        return NULL;
    }
}

const char *words_of_end(struct arena *arena, enum how how, int number)
{
    if (how == HOW_SIGNAL && number == SIGSYS)
        return "stopped when it tried to start or to reach another process";
    if (how == HOW_SIGNAL)
        return arena_printf(arena, _("ended by signal %d (%s)"), number, strsignal(number));
    if (how == HOW_EXIT)
        return arena_printf(arena, _("ended with exit status %d before the test was over"), number);
    if (how == HOW_PROCESSES)
        return "other processes were still running when the test was over";
    return "still running when its time was up";
}

void folder_threw(const char *name, unsigned refused, struct finding *f, struct reading *out)
{
    for (size_t i = 0; i < out->record.threw_count; i++) {
        const struct test_threw *threw = &out->record.threw[i];
        if (threw->refused != refused || strcmp(threw->name, name) != 0 || f->at.count)
            continue;
        folder_calls(&f->at, threw->offset, "", out);
    }
}

void folder_ends(struct reading *out, enum engine_id seen_by)
{
    for (size_t i = 0; i < out->record.run_count; i++) {
        const struct test_run *run = &out->record.run[i];
        const char *kind = kind_of_end(run->how, run->number);
        const char *words = NULL;
        if (run->how == HOW_FAILED)
            kind = kind_of_failure(run->message, &words);
        else if (kind && run->message[0] && strcmp(run->message, "-") != 0)
            words = run->message;
        else if (kind)
            words = words_of_end(out->arena, run->how, run->number);
        if (!kind)
            continue;
        struct finding *f = findings_add(&out->findings, kind, seen_by);
        f->test = run->name;
        f->words = words;
        if (run->how == HOW_THREW) {
            folder_threw(run->name, 0, f, out);
            continue;
        }
        f->file = "tests.c";
        f->line = run->line;
        f->function = run->name;
    }
}

/* A filled run that only had no time left says nothing. */
static bool differs(const struct test_fill *fill)
{
    return fill->how == HOW_FAILED || fill->how == HOW_SIGNAL || fill->how == HOW_EXIT
        || fill->how == HOW_THREW;
}

static void read_fills(struct reading *out)
{
    for (size_t i = 0; i < out->record.fill_count; i++) {
        const struct test_fill *fill = &out->record.fill[i];
        if (!differs(fill))
            continue;
        struct finding *f = findings_add(&out->findings, "differs-by-fill", ENGINE_TESTS);
        f->test = fill->name;
        f->file = "tests.c";
        f->line = fill->line;
        f->function = fill->name;
        f->words = arena_printf(out->arena, _("it passed, but with every new block full of the byte "
                                              "%d it did not: %s"),
                                fill->byte,
                                fill->how == HOW_FAILED || fill->how == HOW_THREW
                                    ? fill->message
                                    : words_of_end(out->arena, fill->how, fill->number));
    }
}

bool read_speed(const char *folder, struct reading *out, struct error *e)
{
    if (!folder_record(folder, out, e))
        return false;
    folder_ends(out, ENGINE_SPEED);
    return true;
}

bool read_tests(const char *folder, struct reading *out, struct error *e)
{
    if (!folder_record(folder, out, e))
        return false;
    folder_ends(out, ENGINE_TESTS);
    read_fills(out);
    return true;
}
