#include "activity/prediction.h"

#include "base/clean.h"
#include "base/file.h"
#include "base/language.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#define PATH "work/predictions"

bool prediction_keep(const char *lesson, const char *card, const char *answer, unsigned sure,
                     struct error *e)
{
    struct text line = {0};
    char day[24];
    time_t now = time(NULL);
    struct tm parts;
    gmtime_r(&now, &parts);
    strftime(day, sizeof day, "%Y-%m-%d", &parts);
    text_addf(&line, "%s\t%s\t%s\tsure=%u\t", lesson, card, day, sure);
    text_add_clean(&line, answer, strlen(answer));
    text_add_char(&line, '\n');
    /* one write at the end: what was there stays, whatever happens now */
    FILE *out = folder_make("work", e) ? fopen(PATH, "a") : NULL;
    bool ok = out && fwrite(text_string(&line), 1, line.length, out) == line.length;
    ok = out && fclose(out) == 0 && ok;
    if (!ok)
        error_set(e, _("Your prediction cannot be kept: %s: %s."), PATH, strerror(errno));
    text_release(&line);
    return ok;
}

bool prediction_last(const char *lesson, const char *card, struct text *out)
{
    struct text all = {0}, head = {0};
    struct error ignored;
    bool found = false;
    text_addf(&head, "%s\t%s\t", lesson, card);
    if (file_exists(PATH))
        file_read(PATH, FILE_LIMIT, &all, &ignored);
    char *rest = all.bytes, *line;
    while (all.length && (line = strsep(&rest, "\n")) != NULL) {
        const char *answer = strstr(line, "\tsure=");
        answer = answer ? strchr(answer + 1, '\t') : NULL;
        if (!answer || strncmp(line, text_string(&head), head.length) != 0)
            continue;
        text_clear(out);
        text_add(out, answer + 1);
        found = true;
    }
    text_release(&all);
    text_release(&head);
    return found;
}
