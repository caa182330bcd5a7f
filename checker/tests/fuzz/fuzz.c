#include "tests/fuzz/fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

static void stop(const char *why)
{
    fprintf(stderr, "fuzz: %s\n", why);
    abort();
}

const char *fuzz_file(const uint8_t *bytes, size_t length)
{
    static int fd = -1;
    static char path[40];
    if (fd < 0)
        fd = memfd_create("input", MFD_CLOEXEC);
    if (fd < 0 || ftruncate(fd, 0) != 0 || pwrite(fd, bytes, length, 0) != (ssize_t)length)
        stop("no file can be made in memory");
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    return path;
}

static void judge_string(const char *string)
{
    for (const char *c = string ? string : ""; *c; c++) {
        if ((unsigned char)*c < 0x20 || *c == 0x7f)
            stop("a control byte is among the words of a finding");
    }
}

static void judge_stack(const struct stack *s)
{
    for (size_t i = 0; i < s->count; i++) {
        judge_string(s->frame[i].function);
        judge_string(s->frame[i].file);
        judge_string(s->frame[i].module);
    }
}

void fuzz_judge(const struct findings *list)
{
    for (size_t i = 0; i < list->count; i++) {
        const struct finding *f = &list->item[i];
        if (!f->code)
            stop("a finding has no code");
        judge_string(f->words);
        judge_string(f->variable);
        judge_string(f->file);
        judge_string(f->function);
        judge_stack(&f->at);
        judge_stack(&f->allocated);
        judge_stack(&f->freed);
    }
}

int fuzz_report(fuzz_reader *read, const uint8_t *bytes, size_t length)
{
    struct arena arena = {0};
    struct findings list = {0};
    read((const char *)bytes, length, &arena, &list);
    fuzz_judge(&list);
    findings_release(&list);
    arena_release(&arena);
    return 0;
}
