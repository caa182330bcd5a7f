#include "watch/files.h"

#include "base/file.h"
#include "base/hash.h"
#include "finding/finding.h"

#include <assert.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    LOOK_MS = 250,      /* where nothing tells of a save, it is seen this soon */
    STEADY_MS = 60      /* a save that nobody told of takes no longer than this */
};

/* A file is whole when it is closed, or when it gets its name. */
#define WHOLE (IN_CLOSE_WRITE | IN_MOVED_TO)

static void watch_folder_of(const struct files *files, const char *path)
{
    struct text folder = {0};
    text_add_bytes(&folder, path, (size_t)(base_name_of(path) - path));
    if (!folder.length)
        text_add_char(&folder, '.');
    inotify_add_watch(files->notify, text_string(&folder), WHOLE | IN_ONLYDIR);
    text_release(&folder);
}

/*
 * The folder that has the name, and the one that has the file when the name is
 * a link. Done anew with each look: a folder may have been put in the place of
 * another. One that is watched already stays the same watch.
 */
static void watch_folders(const struct files *files)
{
    char target[PATH_MAX];
    for (size_t i = 0; files->notify >= 0 && i < files->count; i++) {
        const char *path = text_string(&files->path[i]);
        watch_folder_of(files, path);
        if (realpath(path, target))
            watch_folder_of(files, target);
    }
}

static bool is_ours(const struct files *files, const char *name)
{
    char target[PATH_MAX];
    for (size_t i = 0; i < files->count; i++) {
        const char *path = text_string(&files->path[i]);
        if (strcmp(name, base_name_of(path)) == 0
            || (realpath(path, target) && strcmp(name, base_name_of(target)) == 0))
            return true;
    }
    return false;
}

/* Takes all that was told; true: one of our files is whole. */
static bool was_told(const struct files *files)
{
    _Alignas(struct inotify_event) char buffer[4096];
    bool told = false;
    ssize_t got;
    while (files->notify >= 0 && (got = read(files->notify, buffer, sizeof buffer)) > 0) {
        const struct inotify_event *event;
        for (char *at = buffer; at < buffer + got; at += sizeof *event + event->len) {
            event = (const struct inotify_event *)at;
            /* when the kernel lost some, one of ours may be among them */
            told = told || (event->mask & IN_Q_OVERFLOW)
                || (event->len && (event->mask & WHOLE) && is_ours(files, event->name));
        }
    }
    return told;
}

static bool is_later(const struct timespec *a, const struct timespec *b)
{
    return a->tv_sec > b->tv_sec || (a->tv_sec == b->tv_sec && a->tv_nsec > b->tv_nsec);
}

static void look_at(const char *path, struct files_state *state)
{
    struct text content = {0};
    struct error ignored;
    struct stat info;
    if (!file_read(path, FILE_LIMIT, &content, &ignored) || stat(path, &info) != 0)
        state->there = false;
    else if (is_later(&info.st_mtim, &state->saved))
        state->saved = info.st_mtim;
    /* the length keeps the end of one file from being the start of the next */
    state->hash = hash_bytes(state->hash, &content.length, sizeof content.length);
    state->hash = hash_bytes(state->hash, text_string(&content), content.length);
    text_release(&content);
}

static struct files_state look(const struct files *files)
{
    struct files_state state = {.hash = HASH_START, .there = true};
    for (size_t i = 0; i < files->count; i++)
        look_at(text_string(&files->path[i]), &state);
    return state;
}

static bool is_same(const struct files_state *a, const struct files_state *b)
{
    return a->hash == b->hash && a->there == b->there && a->saved.tv_sec == b->saved.tv_sec
        && a->saved.tv_nsec == b->saved.tv_nsec;
}

void files_open(struct files *files, const char *const *paths, size_t count)
{
    assert(count <= FILES_MOST);
    *files = (struct files){.count = count, .notify = inotify_init1(IN_NONBLOCK | IN_CLOEXEC)};
    for (size_t i = 0; i < count; i++)
        text_add(&files->path[i], paths[i]);
    /* before the first look: what is saved in between is told */
    watch_folders(files);
    files->taken = files->seen = look(files);
    files->gone = !files->taken.there;
}

void files_close(struct files *files)
{
    if (files->notify >= 0)
        close(files->notify);
    for (size_t i = 0; i < files->count; i++)
        text_release(&files->path[i]);
    *files = (struct files){.notify = -1};
}

int files_descriptor(const struct files *files)
{
    return files->notify;
}

int files_patience(const struct files *files)
{
    return files->pending ? STEADY_MS : LOOK_MS;
}

/* Between two renames of one save a file is missing for a moment. */
static enum files_news take(struct files *files)
{
    if (!files->seen.there) {
        bool news = !files->gone;
        files->gone = true;
        return news ? FILES_GONE : FILES_SAME;
    }
    bool changed = files->seen.hash != files->taken.hash, back = files->gone;
    files->taken = files->seen;
    files->gone = false;
    return changed ? FILES_CHANGED : back ? FILES_SAME : FILES_TOUCHED;
}

enum files_news files_look(struct files *files)
{
    bool told = was_told(files);
    struct files_state before = files->seen;
    watch_folders(files);
    files->seen = look(files);
    if (is_same(&files->seen, &files->taken) && !files->gone) {
        files->pending = false;
        return FILES_SAME;
    }
    bool steady = files->pending && is_same(&files->seen, &before);
    files->pending = true;
    if (!steady && !(told && files->seen.there))
        return FILES_SAME;
    files->pending = false;
    return take(files);
}
