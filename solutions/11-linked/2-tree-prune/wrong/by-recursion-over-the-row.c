// expect: MEM-14 stack-exhausted dirs.c rest_of
// why: the rest of a row is a row, and ten thousand in one directory are ten thousand frames
#include "dirs.h"

#include <stdlib.h>
#include <string.h>

struct dir *dir_new(const char *name, size_t files)
{
    size_t bytes = strlen(name) + 1;
    struct dir *dir = malloc(sizeof *dir);
    char *copy = malloc(bytes);
    if (dir == NULL || copy == NULL) {
        free(dir);
        free(copy);
        return NULL;
    }
    memcpy(copy, name, bytes);
    *dir = (struct dir){.name = copy, .files = files};
    return dir;
}

struct dir *dir_add(struct dir *parent, const char *name, size_t files)
{
    struct dir *dir = dir_new(name, files);
    if (dir == NULL)
        return NULL;
    dir->sibling = parent->child;
    parent->child = dir;
    parent->subdirs++;
    return dir;
}

/* The directory with this name, of so many letters, directly in a directory. */
static struct dir *child_named(const struct dir *dir, const char *name,
                               size_t length)
{
    struct dir *child = dir->child;
    while (child != NULL && (strncmp(child->name, name, length) != 0
                             || child->name[length] != '\0'))
        child = child->sibling;
    return child;
}

struct dir *dir_find(struct dir *root, const char *path)
{
    struct dir *dir = root;
    while (dir != NULL && *path != '\0') {
        size_t length = strcspn(path, "/");
        dir = child_named(dir, path, length);
        path += length;
        path += *path == '/';
    }
    return dir;
}

/* What is left of a directory and of those behind it; counts them. */
static struct dir *rest_of(struct dir *dir, bool (*keep)(const struct dir *dir),
                           size_t *kept)
{
    if (dir == NULL)
        return NULL;
    dir->subdirs = 0;
    dir->child = rest_of(dir->child, keep, &dir->subdirs);
    dir->sibling = rest_of(dir->sibling, keep, kept);
    if (keep(dir)) {
        ++*kept;
        return dir;
    }
    struct dir *next = dir->sibling;
    dir_free(dir);
    return next;
}

void dir_prune(struct dir **root, bool (*keep)(const struct dir *dir))
{
    size_t kept = 0;
    *root = rest_of(*root, keep, &kept);
}

size_t dir_count(const struct dir *root)
{
    if (root == NULL)
        return 0;
    size_t count = 1;
    for (const struct dir *d = root->child; d != NULL; d = d->sibling)
        count += dir_count(d);
    return count;
}

size_t dir_files(const struct dir *root)
{
    if (root == NULL)
        return 0;
    size_t files = root->files;
    for (const struct dir *d = root->child; d != NULL; d = d->sibling)
        files += dir_files(d);
    return files;
}

void dir_free(struct dir *root)
{
    if (root == NULL)
        return;
    struct dir *child = root->child;
    while (child != NULL) {
        struct dir *next = child->sibling;
        dir_free(child);
        child = next;
    }
    free(root->name);
    free(root);
}
