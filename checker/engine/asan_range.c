#include "engine/report.h"

#include <string.h>

static bool has_prefix(const char *name, const char *prefix)
{
    return strncmp(name, prefix, strlen(prefix)) == 0;
}

/*
 * Is this one of the tool's functions that stand in for memcpy, sprintf and
 * their like? They live in a library of their own, or gcc's report tells from
 * which source they are; clang links them into the program, and without debug
 * information, so that they have a name and no line. The program's own
 * functions, compiled with -g, have both.
 */
static bool is_stand_in(const struct frame *f)
{
    const char *module = f->module ? base_name_of(f->module) : "";
    if (has_prefix(module, "libasan.") || has_prefix(module, "libclang_rt.asan"))
        return true;
    if (f->file && f->line > 0)
        return strstr(f->file, "/libsanitizer/") || strstr(f->file, "/compiler-rt/");
    return f->function != NULL;
}

/*
 * The stand-ins check all bytes of a copy and report the first that may not
 * be touched, with the size of the whole copy. When that byte is the one
 * behind the block, the copy may have begun anywhere before it; when it lies
 * further out, the copy begins there.
 */
void asan_mark_ranges(struct findings *list, size_t first)
{
    for (size_t i = first; i < list->count; i++) {
        struct finding *f = &list->item[i];
        bool at_the_end = f->has_block && f->side == SIDE_AFTER && f->distance == 0
            && f->access_bytes > 1;
        bool stand_in = f->at.count > 0 && is_stand_in(&f->at.frame[0]);
        /* the reader has set it where one access begins inside and ends outside */
        f->range = at_the_end && (f->range || stand_in);
    }
}
