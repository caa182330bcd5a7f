#include "work/progress.h"

#include "base/file.h"
#include "base/language.h"
#include "base/memory.h"

#include <errno.h>
#include <fcntl.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#define PATH "work/progress"
#define LOCK "work/.lock"
/* Of some hundred exercises it is a tenth of this. */
#define LIMIT ((size_t)256 << 10)
#define HEAD "# The checker writes this file: exercise, state, attempts, best, hints, first pass.\n"

static bool parse(const char *line, struct progress_entry *out)
{
    char state[16] = "";
    *out = (struct progress_entry){0};
    int found = sscanf(line, "%15[0-9.] %15s attempts=%u best=%u hints=%u first=%23s seen=%llx",
                       out->id, state, &out->attempts, &out->best, &out->hints, out->first_pass,
                       &out->seen);
    /* what older versions do not write, and pass over */
    const char *equal = strstr(line, " equal=");
    if (equal)
        sscanf(equal, " equal=%u:%llx", &out->equal, &out->failure);
    out->gave_up = strstr(line, " gave-up") != NULL;
    out->passed = strcmp(state, "passed") == 0;
    if (strcmp(out->first_pass, "-") == 0)
        out->first_pass[0] = '\0';
    return found == 7 && (out->passed || strcmp(state, "open") == 0);
}

static struct progress_entry *add(struct progress *p, const struct progress_entry *e)
{
    p->entry = memory_resize(p->entry, p->count + 1, sizeof *p->entry);
    p->entry[p->count] = *e;
    return &p->entry[p->count++];
}

static void read_lines(struct progress *p, char *rest)
{
    char *line;
    while ((line = strsep(&rest, "\n")) != NULL) {
        struct progress_entry e;
        if (parse(line, &e))
            add(p, &e);
        else if (*line && *line != '#')
            text_addf(&p->foreign, "%s\n", line);
    }
}

/* What a checker left that was killed while it wrote; whoever holds the lock is the only one. */
static void remove_unfinished(void)
{
    glob_t found;
    if (glob(PATH ".new-??????", 0, NULL, &found) == 0) {
        for (size_t i = 0; i < found.gl_pathc; i++)
            unlink(found.gl_pathv[i]);
        globfree(&found);
    }
}

bool progress_open(struct progress *p, struct error *e)
{
    *p = (struct progress){.lock = -1};
    if (!folder_make("work", e))
        return false;
    p->lock = open(LOCK, O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (p->lock < 0)
        return error_set(e, _("The folder work cannot be written: %s. Your progress is kept there; "
                              "make it writable and run this again."),
                         strerror(errno));
    while (flock(p->lock, LOCK_EX) != 0 && errno == EINTR)
        continue;
    remove_unfinished();
    struct text bytes = {0};
    bool ok = !file_exists(PATH) || file_read(PATH, LIMIT, &bytes, e);
    /* what was cut would be lost when the file is written again */
    if (ok && bytes.length == LIMIT)
        ok = error_set(e, _("%s is far longer than anything the checker writes. Take out the lines "
                            "that are not yours and run this again."),
                       PATH);
    if (ok && bytes.length)
        read_lines(p, bytes.bytes);
    text_release(&bytes);
    if (!ok)
        progress_close(p);
    return ok;
}

struct progress_entry *progress_entry(struct progress *p, const char *id)
{
    for (size_t i = 0; i < p->count; i++) {
        if (strcmp(p->entry[i].id, id) == 0)
            return &p->entry[i];
    }
    struct progress_entry e = {0};
    snprintf(e.id, sizeof e.id, "%s", id);
    return add(p, &e);
}

static int by_id(const void *left, const void *right)
{
    const struct progress_entry *a = left, *b = right;
    return strcmp(a->id, b->id);
}

static unsigned larger(unsigned a, unsigned b)
{
    return a > b ? a : b;
}

/* The earlier of two days, "" being none. */
static void earlier(char *ours, size_t size, const char *theirs)
{
    if (theirs[0] && (!ours[0] || strcmp(theirs, ours) < 0))
        snprintf(ours, size, "%s", theirs);
}

static void take_in(struct progress_entry *n, const struct progress_entry *theirs)
{
    n->passed = n->passed || theirs->passed;
    n->gave_up = n->gave_up || theirs->gave_up;
    n->attempts = larger(n->attempts, theirs->attempts);
    n->best = larger(n->best, theirs->best);
    n->hints = larger(n->hints, theirs->hints);
    n->seen = n->seen ? n->seen : theirs->seen;
    earlier(n->first_pass, sizeof n->first_pass, theirs->first_pass);
}

bool progress_merge(struct progress *p, const char *path, struct error *e)
{
    struct text bytes = {0};
    struct progress other = {.lock = -1};
    if (!file_read(path, LIMIT, &bytes, e))
        return false;
    if (bytes.length)
        read_lines(&other, bytes.bytes);
    bool ok = other.count > 0
        || error_set(e, _("%s holds no progress: the file is called work/progress on the other "
                          "machine."),
                     path);
    for (size_t i = 0; ok && i < other.count; i++)
        take_in(progress_entry(p, other.entry[i].id), &other.entry[i]);
    text_release(&bytes);
    progress_close(&other);
    return ok;
}

bool progress_save(struct progress *p, struct error *e)
{
    struct text out = {0};
    text_add(&out, HEAD);
    if (p->count)
        qsort(p->entry, p->count, sizeof *p->entry, by_id);
    for (size_t i = 0; i < p->count; i++) {
        const struct progress_entry *n = &p->entry[i];
        text_addf(&out, "%s %s attempts=%u best=%u hints=%u first=%s seen=%llx", n->id,
                  n->passed ? "passed" : "open", n->attempts, n->best, n->hints,
                  n->first_pass[0] ? n->first_pass : "-", n->seen);
        if (n->equal)
            text_addf(&out, " equal=%u:%llx", n->equal, n->failure);
        text_addf(&out, "%s\n", n->gave_up ? " gave-up" : "");
    }
    text_add(&out, text_string(&p->foreign));
    bool ok = file_write(PATH, text_string(&out), out.length, e);
    text_release(&out);
    return ok;
}

void progress_close(struct progress *p)
{
    if (p->lock >= 0)
        close(p->lock);
    free(p->entry);
    text_release(&p->foreign);
    *p = (struct progress){.lock = -1};
}
