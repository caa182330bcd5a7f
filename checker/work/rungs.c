#include "work/rungs.h"

#include "base/file.h"
#include "base/text.h"

#include <stdio.h>
#include <string.h>

#define PATH "work/rungs"
#define LIMIT ((size_t)256 << 10)

bool rungs_climb(const char *exercise, const char *code, unsigned most, unsigned *out,
                 struct error *e)
{
    struct text bytes = {0}, kept = {0};
    unsigned climbed = 0;
    if (!folder_make("work", e) || (file_exists(PATH) && !file_read(PATH, LIMIT, &bytes, e)))
        return false;
    char *rest = bytes.bytes, *line;
    while (bytes.length && (line = strsep(&rest, "\n")) != NULL) {
        char id[16], name[16];
        unsigned number;
        bool is_line = sscanf(line, "%15s %15s %u", id, name, &number) == 3;
        if (is_line && strcmp(id, exercise) == 0 && strcmp(name, code) == 0)
            climbed = number;
        else if (is_line)
            text_addf(&kept, "%s\n", line);
    }
    *out = climbed < most ? climbed + 1 : most;
    text_addf(&kept, "%s %s %u\n", exercise, code, *out);
    bool ok = file_write(PATH, text_string(&kept), kept.length, e);
    text_release(&bytes);
    text_release(&kept);
    return ok;
}
