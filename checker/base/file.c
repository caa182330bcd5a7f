#include "base/file.h"

#include "base/language.h"
#include "base/memory.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

bool file_exists(const char *path)
{
    struct stat info;
    return lstat(path, &info) == 0;
}

bool file_is_folder(const char *path)
{
    struct stat info;
    return stat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

bool file_is_regular(const char *path)
{
    struct stat info;
    return stat(path, &info) == 0 && S_ISREG(info.st_mode);
}

static bool read_all(int fd, const char *path, size_t limit, struct text *out, struct error *e)
{
    char buffer[16384];
    size_t left = limit;
    while (left > 0) {
        size_t want = left < sizeof buffer ? left : sizeof buffer;
        ssize_t got = read(fd, buffer, want);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return error_set(e, _("%s cannot be read: %s."), path, strerror(errno));
        if (got == 0)
            break;
        text_add_bytes(out, buffer, (size_t)got);
        left -= (size_t)got;
    }
    return true;
}

bool file_read(const char *path, size_t limit, struct text *out, struct error *e)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0)
        return error_set(e, _("%s cannot be opened: %s."), path, strerror(errno));
    struct stat info;
    bool ok;
    if (fstat(fd, &info) != 0 || !S_ISREG(info.st_mode))
        ok = error_set(e, _("%s is not a regular file; put the file itself there."), path);
    else
        ok = read_all(fd, path, limit, out, e);
    close(fd);
    return ok;
}

static bool write_all(int fd, const char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t done = write(fd, bytes, length);
        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0)
            return false;
        bytes += done;
        length -= (size_t)done;
    }
    return true;
}

/* Writes a file beside the path and says its name in *temporary. */
static bool write_beside(const char *path, const char *bytes, size_t length,
                         struct text *temporary, struct error *e)
{
    text_addf(temporary, "%s.new-XXXXXX", path);
    int fd = mkstemp(temporary->bytes);
    if (fd < 0)
        return error_set(e, _("%s cannot be written: %s. Check the folder's permissions."),
                         path, strerror(errno));
    bool ok = write_all(fd, bytes, length) && fchmod(fd, 0644) == 0 && fsync(fd) == 0;
    int why = errno;
    ok = close(fd) == 0 && ok;
    if (!ok) {
        unlink(temporary->bytes);
        return error_set(e, _("%s cannot be written: %s."), path, strerror(why));
    }
    return true;
}

bool file_write(const char *path, const char *bytes, size_t length, struct error *e)
{
    struct text temporary = {0};
    bool ok = write_beside(path, bytes, length, &temporary, e);
    if (ok && rename(temporary.bytes, path) != 0) {
        ok = error_set(e, _("%s cannot be replaced: %s."), path, strerror(errno));
        unlink(temporary.bytes);
    }
    text_release(&temporary);
    return ok;
}

const char *base_name_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

bool file_same(const char *left, const char *right)
{
    struct text a = {0}, b = {0};
    struct error ignored;
    bool same = file_read(left, FILE_LIMIT, &a, &ignored)
        && file_read(right, FILE_LIMIT, &b, &ignored) && a.length == b.length
        && memcmp(text_string(&a), text_string(&b), a.length) == 0;
    text_release(&a);
    text_release(&b);
    return same;
}

bool file_copy_new(const char *from, const char *to, struct error *e)
{
    struct text contents = {0};
    struct text temporary = {0};
    bool ok = file_read(from, FILE_LIMIT, &contents, e)
        && write_beside(to, text_string(&contents), contents.length, &temporary, e);
    if (ok) {
        /* link, unlike rename, never replaces what is there */
        if (link(temporary.bytes, to) != 0)
            ok = error_set(e, _("%s cannot be made: %s."), to, strerror(errno));
        unlink(temporary.bytes);
    }
    text_release(&temporary);
    text_release(&contents);
    return ok;
}

static bool make_one(const char *path, struct error *e)
{
    if (mkdir(path, 0755) == 0 || (errno == EEXIST && file_is_folder(path)))
        return true;
    if (errno == EEXIST)
        return error_set(e, _("The folder %s cannot be made: something else of that name is in the "
                              "way. Rename it and run this again."),
                         path);
    return error_set(e, _("The folder %s cannot be made: %s."), path, strerror(errno));
}

bool folder_make(const char *path, struct error *e)
{
    struct text part = {0};
    bool ok = true;
    if (mkdir(path, 0755) == 0)
        return true;
    for (size_t i = 0; ok && path[i] != '\0'; i++) {
        if (path[i] == '/' && part.length > 0)
            ok = make_one(text_string(&part), e);
        text_add_char(&part, path[i]);
    }
    ok = ok && make_one(text_string(&part), e);
    text_release(&part);
    return ok;
}

static int remove_one(const char *path, const struct stat *info, int kind, struct FTW *where)
{
    (void)info;
    (void)kind;
    (void)where;
    remove(path);
    return 0;
}

void folder_remove(const char *path)
{
    nftw(path, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

static int visible(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

bool folder_list(const char *path, struct folder_names *out, struct error *e)
{
    struct dirent **entry = NULL;
    int count = scandir(path, &entry, visible, alphasort);
    if (count < 0)
        return error_set(e, _("The folder %s cannot be read: %s."), path, strerror(errno));
    out->name = memory_array((size_t)count, sizeof *out->name);
    out->count = (size_t)count;
    for (int i = 0; i < count; i++) {
        struct text name = {0};
        text_add(&name, entry[i]->d_name);
        out->name[i] = text_take(&name);
        free(entry[i]);
    }
    free(entry);
    return true;
}

void folder_names_release(struct folder_names *names)
{
    for (size_t i = 0; i < names->count; i++)
        free(names->name[i]);
    free(names->name);
    *names = (struct folder_names){0};
}
