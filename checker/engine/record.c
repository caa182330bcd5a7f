#include "engine/record.h"

#include "base/file.h"

#include <stdlib.h>
#include <string.h>

#define MOST_WORDS 12

/* In hexadecimal digits. */
#define SHORTEST_ADDRESS 7

/* One line, cut at its tabs. */
struct line {
    char *word[MOST_WORDS];
    size_t count;
};

static struct line cut(char *string)
{
    struct line l = {0};
    while (string && l.count < MOST_WORDS)
        l.word[l.count++] = strsep(&string, "\t");
    return l;
}

static enum how how_named(const char *name)
{
    static const char *const names[] = {"not-run", "passed", "failed", "signal", "exit", "time",
                                        "processes", "threw"};
    for (int how = 0; how < (int)(sizeof names / sizeof *names); how++) {
        if (strcmp(names[how], name) == 0)
            return (enum how)how;
    }
    return HOW_NOT_RUN;
}

static unsigned number_of(const char *word)
{
    return (unsigned)strtoul(word, NULL, 10);
}

/* Where something lay differs from run to run, and tells a learner nothing. */
static char *without_addresses(char *message)
{
    char *out = message;
    for (const char *at = message; *at != '\0';) {
        size_t digits = strncmp(at, "0x", 2) == 0 ? strspn(at + 2, "0123456789abcdef") : 0;
        if (digits < SHORTEST_ADDRESS) {
            *out++ = *at++;
            continue;
        }
        memcpy(out, "0x...", strlen("0x..."));
        out += strlen("0x...");
        at += 2 + digits;
    }
    *out = '\0';
    return message;
}

static bool take_run(const struct line *l, struct record *out)
{
    if (l->count != 8)
        return false;
    out->run[out->run_count++] = (struct test_run){
        .name = l->word[1],
        .pid = atoi(l->word[2]),
        .how = how_named(l->word[3]),
        .number = atoi(l->word[4]),
        .line = atoi(l->word[5]),
        .message = without_addresses(l->word[7]),
    };
    return true;
}

static bool take_sweep(const struct line *l, struct record *out)
{
    if (l->count != 10)
        return false;
    out->sweep[out->sweep_count++] = (struct test_sweep){
        .name = l->word[1],
        .refused = number_of(l->word[2]),
        .total = number_of(l->word[3]),
        .bytes = strtoull(l->word[4], NULL, 10),
        .offset = strtoull(l->word[5], NULL, 16),
        .around = l->word[5] + strcspn(l->word[5], ","),
        .how = how_named(l->word[6]),
        .number = atoi(l->word[7]),
        .pid = atoi(l->word[8]),
        .message = without_addresses(l->word[9]),
    };
    return true;
}

static bool take_held(const struct line *l, struct record *out)
{
    if (l->count != 4)
        return false;
    out->held[out->held_count++] = (struct test_held){
        .name = l->word[1],
        .bytes = strtoull(l->word[2], NULL, 10),
        .offset = strtoull(l->word[3], NULL, 16),
        .around = l->word[3] + strcspn(l->word[3], ","),
    };
    return true;
}

static bool take_counts(const struct line *l, struct record *out)
{
    if (l->count != 12)
        return false;
    size_t n[9];
    for (size_t i = 0; i < 9; i++)
        n[i] = strtoull(l->word[2 + i], NULL, 10);
    out->counts[out->counts_count++] = (struct test_counts){
        .name = l->word[1], .allocations = n[0], .reallocations = n[1], .releases = n[2],
        .bytes = n[3], .peak = n[4], .moves = n[5], .copied = n[6], .reused = n[7],
        .largest = n[8], .offset = strtoull(l->word[11], NULL, 16),
    };
    return true;
}

static bool take_mismatch(const struct line *l, struct record *out)
{
    if (l->count != 7)
        return false;
    out->mismatch[out->mismatch_count++] = (struct test_mismatch){
        .name = l->word[1],
        .made = l->word[2],
        .made_offset = strtoull(l->word[3], NULL, 16),
        .released = l->word[4],
        .released_offset = strtoull(l->word[5], NULL, 16),
        .bytes = strtoull(l->word[6], NULL, 10),
    };
    return true;
}

static bool take_threw(const struct line *l, struct record *out)
{
    if (l->count != 4)
        return false;
    out->threw[out->threw_count++] = (struct test_threw){
        .name = l->word[1],
        .refused = number_of(l->word[2]),
        .offset = strtoull(l->word[3], NULL, 16),
    };
    return true;
}

static bool take_fill(const struct line *l, struct record *out)
{
    if (l->count != 7)
        return false;
    out->fill[out->fill_count++] = (struct test_fill){
        .name = l->word[1],
        .byte = atoi(l->word[2]),
        .how = how_named(l->word[3]),
        .number = atoi(l->word[4]),
        .line = atoi(l->word[5]),
        .message = without_addresses(l->word[6]),
    };
    return true;
}

/* False: the line is damaged. */
static bool take(struct line *l, struct record *out)
{
    const char *word = l->word[0];
    if (strcmp(word, "run") == 0)
        return take_run(l, out);
    if (strcmp(word, "sweep") == 0)
        return take_sweep(l, out);
    if (strcmp(word, "held") == 0)
        return take_held(l, out);
    if (strcmp(word, "counts") == 0)
        return take_counts(l, out);
    if (strcmp(word, "mismatch") == 0)
        return take_mismatch(l, out);
    if (strcmp(word, "threw") == 0)
        return take_threw(l, out);
    if (strcmp(word, "fill") == 0)
        return take_fill(l, out);
    if (strcmp(word, "end") == 0) {
        out->nonce = l->count == 2 ? l->word[1] : NULL;
        return out->complete = true;
    }
    if (l->count != 2)
        return false;
    if (strcmp(word, "tests") == 0)
        out->test_count = number_of(l->word[1]);
    else if (strcmp(word, "object") == 0)
        out->object = l->word[1];
    else if (strcmp(word, "trouble") == 0)
        out->trouble = l->word[1];
    return true;
}

static size_t count_lines(const char *string)
{
    size_t lines = 1;
    for (; *string; string++)
        lines += *string == '\n';
    return lines;
}

bool record_read(const char *path, struct record *out, struct arena *arena, struct error *e)
{
    struct text bytes = {0};
    if (!file_read(path, FILE_LIMIT, &bytes, e)) {
        text_release(&bytes);
        return false;
    }
    char *rest = arena_copy(arena, text_string(&bytes));
    text_release(&bytes);
    size_t lines = count_lines(rest);
    *out = (struct record){.run = arena_array(arena, lines, sizeof *out->run),
                           .sweep = arena_array(arena, lines, sizeof *out->sweep),
                           .held = arena_array(arena, lines, sizeof *out->held),
                           .counts = arena_array(arena, lines, sizeof *out->counts),
                           .mismatch = arena_array(arena, lines, sizeof *out->mismatch),
                           .threw = arena_array(arena, lines, sizeof *out->threw),
                           .fill = arena_array(arena, lines, sizeof *out->fill)};
    /* a last line without its end was cut */
    for (char *end; (end = strchr(rest, '\n')) != NULL; rest = end + 1) {
        *end = '\0';
        struct line l = cut(rest);
        if (out->complete || !take(&l, out)) {
            out->complete = false;
            return true;
        }
    }
    return true;
}

const struct test_run *record_run(const struct record *r, const char *name)
{
    for (size_t i = 0; i < r->run_count; i++) {
        if (strcmp(r->run[i].name, name) == 0)
            return &r->run[i];
    }
    return NULL;
}
