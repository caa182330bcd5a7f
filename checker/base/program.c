#include "base/program.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool is_executable(const char *path)
{
    return access(path, X_OK) == 0;
}

bool program_find(const char *name, struct text *path)
{
    if (strchr(name, '/')) {
        text_add(path, name);
        return is_executable(name);
    }
    const char *search = getenv("PATH");
    if (!search)
        search = "/usr/local/bin:/usr/bin:/bin";
    while (*search) {
        size_t length = strcspn(search, ":");
        struct text candidate = {0};
        text_add_bytes(&candidate, search, length);
        text_addf(&candidate, "/%s", name);
        bool found = is_executable(text_string(&candidate));
        if (found)
            text_add(path, text_string(&candidate));
        text_release(&candidate);
        if (found)
            return true;
        search += length + (search[length] == ':');
    }
    return false;
}
