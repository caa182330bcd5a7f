#include "verify/hostile.h"

#include "base/file.h"
#include "base/hash.h"
#include "format/format.h"
#include "verify/version.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

/* --- the submission --- */

/* Adds the base; where its functions begin, a brace stands alone in its line. */
static void add_base(const struct text *base, bool call, struct text *out)
{
    for (const char *line = text_string(base); *line != '\0';) {
        size_t length = strcspn(line, "\n");
        text_add_bytes(out, line, length);
        if (call && length == 1 && line[0] == '{')
            text_add(out, " cheat();");
        text_add_char(out, '\n');
        line += length + (line[length] != '\0');
    }
}

static bool compose(const struct trial *t, struct text *out, struct error *e)
{
    struct arena arena = {0};
    struct text base = {0};
    const char *kind = expected_header(t->path, "base", &arena);
    bool shipped = !kind || strcmp(kind, "shipped") == 0;
    bool reference = kind && strcmp(kind, "reference") == 0;
    bool ok = file_read(t->path, FILE_LIMIT, out, e);
    if (ok && !shipped && !reference && strcmp(kind, "none") != 0)
        ok = error_set(e, "%s: its base is neither shipped, reference nor none.", t->path);
    if (ok && (shipped || reference)) {
        const char *folder = shipped ? t->exercise->folder : t->exercise->solution_folder;
        ok = file_read(arena_printf(&arena, "%s/%s", folder, t->exercise->edit), FILE_LIMIT,
                       &base, e);
        add_base(&base, strstr(text_string(out), "cheat(") != NULL, out);
    }
    text_release(&base);
    arena_release(&arena);
    return ok;
}

/* --- harm --- */

/* What a trial could spoil for the next one. */
struct surroundings {
    uint64_t exercise, solution;
};

static struct surroundings look(const struct trial *t)
{
    return (struct surroundings){hash_folder(HASH_START, t->exercise->folder),
                                 hash_folder(HASH_START, t->exercise->solution_folder)};
}

static void find_files(const char *folder, struct text *complaint)
{
    struct folder_names names = {0};
    struct error ignored;
    if (folder_list(folder, &names, &ignored) && names.count > 0)
        text_addf(complaint, "    the file %s was left behind in the temporary folder\n",
                  names.name[0]);
    folder_names_release(&names);
}

/* Orphans come to us, who are their nearest subreaper: nobody but hosts may be left. */
static void find_processes(const struct hosts *hosts, struct text *complaint)
{
    FILE *list = fopen("/proc/thread-self/children", "r");
    int child;
    if (!list)
        text_add(complaint, "    the system does not list our processes\n");
    while (list && fscanf(list, "%d", &child) == 1) {
        if (hosts_have(hosts, child))
            continue;
        text_add(complaint, "    a process was left behind\n");
        waitpid(child, NULL, WNOHANG);
    }
    if (list)
        fclose(list);
}

/* What a terminal would take for a command must not come out of a report. */
static void find_escapes(const struct verdict *v, struct text *complaint)
{
    struct screen screen = {.width = 80, .all = true};
    for (size_t i = 0; i < format_count; i++) {
        char *bytes = NULL;
        size_t length = 0;
        FILE *out = open_memstream(&bytes, &length);
        if (!out)
            continue;
        format_table[i].print(v, &screen, out);
        fclose(out);
        bool clean = true;
        for (size_t j = 0; j < length; j++)
            clean = clean && ((unsigned char)bytes[j] >= 0x20 || bytes[j] == '\n');
        if (!clean)
            text_addf(complaint, "    the %s report has a control character in it\n",
                      format_table[i].name);
        free(bytes);
    }
}

/* --- the trial --- */

static void examine_it(const struct trial *t, struct hosts *hosts, const char *submission,
                       const struct expected *expected, struct text *complaint)
{
    struct verdict v;
    if (!version_examine(t, hosts, submission, &v, complaint))
        return;
    /* a cheat may set off more than its author thought of */
    version_compare(expected, expected->promises, OUTCOME_FAIL, &v, complaint);
    find_escapes(&v, complaint);
    verdict_release(&v);
}

/* With a temporary folder of its own, where nothing must stay. */
static void examine_alone(const char *temporary, const struct trial *t, struct hosts *hosts,
                          const char *submission, const struct expected *expected,
                          struct text *complaint)
{
    const char *set = getenv("TMPDIR");
    char *before = set ? strdup(set) : NULL, *absolute = realpath(temporary, NULL);
    setenv("TMPDIR", absolute, 1);
    prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
    examine_it(t, hosts, submission, expected, complaint);
    if (before)
        setenv("TMPDIR", before, 1);
    else
        unsetenv("TMPDIR");
    find_processes(hosts, complaint);
    find_files(absolute, complaint);
    free(before);
    free(absolute);
}

static void try_in(const char *folder, const struct trial *t, struct hosts *hosts,
                   const struct expected *expected, struct text *complaint)
{
    struct text submission = {0}, path = {0}, temporary = {0};
    struct error e;
    text_addf(&path, "%s/%s", folder, t->exercise->edit);
    text_addf(&temporary, "%s/temporary", folder);
    struct surroundings before = look(t);
    if (compose(t, &submission, &e) && folder_make(text_string(&temporary), &e)
        && file_write(text_string(&path), text_string(&submission), submission.length, &e))
        examine_alone(text_string(&temporary), t, hosts, text_string(&path), expected,
                      complaint);
    else
        text_addf(complaint, "    %s\n", e.sentence);
    struct surroundings after = look(t);
    if (before.exercise != after.exercise || before.solution != after.solution)
        text_add(complaint, "    the exercise's own files were changed\n");
    text_release(&submission);
    text_release(&path);
    text_release(&temporary);
}

bool hostile_try(const struct trial *t, struct hosts *hosts, struct text *complaint)
{
    char folder[] = "build/hostile-XXXXXX";
    struct arena arena = {0};
    struct expected expected = {0};
    struct error e;
    if (!t->exercise)
        text_add(complaint, "    it must name two exercises that there are\n");
    else if (!expected_read(t->path, t->exercise, &expected, &arena, &e)
             || !folder_make("build", &e))
        text_addf(complaint, "    %s\n", e.sentence);
    else if (!mkdtemp(folder))
        text_add(complaint, "    no folder can be made in build\n");
    else
        try_in(folder, t, hosts, &expected, complaint);
    folder_remove(folder);
    expected_release(&expected);
    arena_release(&arena);
    return complaint->length == 0;
}
