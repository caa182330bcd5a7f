#include "engine/answers.h"

#include "base/file.h"
#include "base/language.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* The answer in a line "name: answer", without spaces around it; NULL: another line. */
static char *answer_in(char *line, const char *name)
{
    line += strspn(line, " \t");
    size_t length = strlen(name);
    if (strncmp(line, name, length) != 0)
        return NULL;
    line += length;
    line += strspn(line, " \t");
    if (*line++ != ':')
        return NULL;
    line += strspn(line, " \t");
    size_t end = strcspn(line, "\r\n#");
    while (end > 0 && (line[end - 1] == ' ' || line[end - 1] == '\t'))
        end--;
    line[end] = '\0';
    return line;
}

/* The first line of this name that the learner wrote; *number is its line. */
static bool find_answer(const struct text *file, const char *name, struct text *answer,
                        int *number)
{
    char *copy = strdup(text_string(file)), *rest = copy, *line;
    bool found = false;
    for (int n = 1; copy && !found && (line = strsep(&rest, "\n")) != NULL; n++) {
        char *said = answer_in(line, name);
        if (said) {
            text_add(answer, said);
            *number = n;
            found = true;
        }
    }
    free(copy);
    return found;
}

void answers_text(const struct exercise *x, const char *folder, struct text *out)
{
    struct text path = {0};
    struct error ignored;
    text_addf(&path, "%s/%s", folder, x->answers_file);
    file_read(text_string(&path), FILE_LIMIT, out, &ignored);
    text_release(&path);
}

void answers_read(const struct exercise *x, const char *folder, struct reading *out,
                  size_t *right)
{
    struct text file = {0};
    answers_text(x, folder, &file);
    for (size_t i = 0; i < x->answer_count; i++) {
        struct text said = {0};
        int line = 0;
        bool found = find_answer(&file, x->answer[i].name, &said, &line);
        if (found && strcasecmp(text_string(&said), x->answer[i].answer) == 0) {
            ++*right;
        } else {
            struct finding *f = findings_add(&out->findings, "question-open", ENGINE_ANSWERS);
            f->file = x->answers_file;
            f->line = line;
            f->function = x->answer[i].name;
            f->words = arena_printf(out->arena, _("the line \"%s\" says \"%s\""), x->answer[i].name,
                                    found ? text_string(&said) : "nothing");
        }
        text_release(&said);
    }
    text_release(&file);
}
