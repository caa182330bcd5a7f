/*
 * Files and folders as wholes.
 *
 *     struct text source = {0};
 *     if (!file_read("work/badge.c", FILE_LIMIT, &source, e))
 *         return false;
 */
#ifndef FILE_H
#define FILE_H

#include "base/error.h"
#include "base/text.h"

#include <stdbool.h>
#include <stddef.h>

/* Reports and sources beyond this many bytes are cut. */
#define FILE_LIMIT ((size_t)4 << 20)

bool file_exists(const char *path);
bool file_is_folder(const char *path);
bool file_is_regular(const char *path);

/*
 * Appends at most limit bytes of the file to *out. A file that is longer is
 * cut, which is not an error. Never blocks on a pipe: refuses what is not a
 * regular file.
 */
bool file_read(const char *path, size_t limit, struct text *out, struct error *e);

/*
 * Puts the bytes at the path so that a reader, or a crash at any moment,
 * finds either the old contents or the new, never a mixture.
 */
bool file_write(const char *path, const char *bytes, size_t length, struct error *e);

/* The part behind the last slash. */
const char *base_name_of(const char *path);

/* Do both exist, with the same bytes? */
bool file_same(const char *left, const char *right);

/* Like file_write, from another file; refuses to replace an existing one. */
bool file_copy_new(const char *from, const char *to, struct error *e);

/* Makes the folder and its parents; one that is there already is fine. */
bool folder_make(const char *path, struct error *e);

/* Removes a folder and all below it; symbolic links are not followed. */
void folder_remove(const char *path);

/*
 * The names in a folder, sorted, without those that begin with a dot. The
 * caller owns the array and each name: folder_names_release().
 */
struct folder_names {
    char **name;
    size_t count;
};
bool folder_list(const char *path, struct folder_names *out, struct error *e);
void folder_names_release(struct folder_names *names);

#endif
