/* The compilers' messages, of each one in a folder of its own. */
#include "engine/folder.h"
#include "engine/report.h"

static bool read_compiler(const char *folder, enum engine_id id, struct reading *out,
                          struct error *e)
{
    (void)e;
    struct text words = {0};
    folder_file(folder, "messages", &words);
    compiler_read(text_string(&words), words.length, id, out->arena, &out->findings);
    text_release(&words);
    return true;
}

bool read_gcc(const char *folder, struct reading *out, struct error *e)
{
    return read_compiler(folder, ENGINE_GCC, out, e);
}

bool read_clang(const char *folder, struct reading *out, struct error *e)
{
    return read_compiler(folder, ENGINE_CLANG, out, e);
}
