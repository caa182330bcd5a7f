#include "work/attic.h"

#include "base/file.h"
#include "base/language.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#define FOLDER "work/attic"
#define JOURNAL FOLDER "/journal"
#define LIMIT ((size_t)1 << 20)

/* "work/attic/03.1/2026-11-23-191502-log.c", with a number behind if that is taken. */
static bool name_place(const char *exercise, const char *path, struct text *out, struct error *e)
{
    char when[32];
    time_t now = time(NULL);
    struct tm parts;
    gmtime_r(&now, &parts);
    strftime(when, sizeof when, "%Y-%m-%d-%H%M%S", &parts);
    text_addf(out, FOLDER "/%s", exercise);
    if (!folder_make(text_string(out), e))
        return false;
    text_addf(out, "/%s-%s", when, base_name_of(path));
    size_t length = out->length;
    for (unsigned i = 2; file_exists(text_string(out)); i++) {
        out->bytes[out->length = length] = '\0';
        text_addf(out, ".%u", i);
    }
    return true;
}

static bool move(const char *from, const char *to, struct error *e)
{
    return rename(from, to) == 0
        || error_set(e, _("%s cannot be moved to %s: %s. Nothing was changed."), from, to,
                     strerror(errno));
}

/* The journal is a stack: a line "PATH<tab>KEPT" for each move that can be taken back. */
static bool read_journal(struct text *out, struct error *e)
{
    if (!file_exists(JOURNAL))
        return true;
    if (!file_read(JOURNAL, LIMIT, out, e))
        return false;
    return out->length < LIMIT
        || error_set(e, _("%s is far longer than anything the checker writes."), JOURNAL);
}

bool attic_put(const char *exercise, const char *path, struct text *kept, struct error *e)
{
    struct text journal = {0};
    bool ok = name_place(exercise, path, kept, e) && read_journal(&journal, e);
    text_addf(&journal, "%s\t%s\n", path, text_string(kept));
    /* noted first: a line about a move that did not come about does no harm */
    ok = ok && file_write(JOURNAL, text_string(&journal), journal.length, e)
        && move(path, text_string(kept), e);
    text_release(&journal);
    return ok;
}

/* Cuts the last line off the journal into path and kept. False: there is none. */
static bool take_line(struct text *journal, struct text *path, struct text *kept)
{
    if (!journal->length)
        return false;
    if (journal->bytes[journal->length - 1] == '\n')
        journal->bytes[--journal->length] = '\0';
    char *line = strrchr(journal->bytes, '\n');
    line = line ? line + 1 : journal->bytes;
    char *tab = strchr(line, '\t');
    text_clear(path);
    text_clear(kept);
    if (tab) {
        text_add_bytes(path, line, (size_t)(tab - line));
        text_add(kept, tab + 1);
    }
    journal->length = (size_t)(line - journal->bytes);
    *line = '\0';
    return true;
}

/* "work/attic/03.1/..." is of 03.1. */
static void exercise_of(const char *kept, struct text *out)
{
    const char *at = kept + strlen(FOLDER "/");
    text_add_bytes(out, at, strcspn(at, "/"));
}

static bool put_back(const char *path, const char *kept, struct text *instead, struct error *e)
{
    struct text exercise = {0};
    exercise_of(kept, &exercise);
    bool ok = true;
    if (file_exists(path))
        ok = name_place(text_string(&exercise), path, instead, e)
            && move(path, text_string(instead), e);
    text_release(&exercise);
    return ok && move(kept, path, e);
}

bool attic_take_back(struct text *where, struct text *instead, struct error *e)
{
    struct text journal = {0}, kept = {0};
    bool ok = read_journal(&journal, e), found = false;
    /* a line whose file is gone was undone before, or never came about */
    while (ok && !found && take_line(&journal, where, &kept))
        found = file_is_regular(text_string(&kept)) && strncmp(text_string(&kept), FOLDER "/",
                                                               strlen(FOLDER "/")) == 0;
    if (ok && !found)
        ok = error_set(e, _("There is nothing to take back."));
    ok = ok && put_back(text_string(where), text_string(&kept), instead, e)
        && file_write(JOURNAL, text_string(&journal), journal.length, e);
    text_release(&journal);
    text_release(&kept);
    return ok;
}
