// expect: MEM-07 leak dirs.c dir_new
// expect: TST-01 wrong-result tests.c a_directory_of_which_nothing_is_left_goes_as_well
// expect: TST-01 wrong-result tests.c a_pruned_tree_is_used_again
// expect: TST-01 wrong-result tests.c one_of_three_goes
// expect: TST-01 wrong-result tests.c several_in_a_row_go
// expect: TST-01 wrong-result tests.c two_trees_are_pruned_apart
// expect: TST-01 wrong-result tests.c what_goes_takes_along_what_is_in_it
// expect: TST-01 wrong-result tests.c each_is_asked_for_once_and_after_what_is_in_it
// expect: TST-01 wrong-result tests.c many_directories_in_one_need_no_large_stack
// why: the link to the dead directory is cleared, by the habit of the lesson on free
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

/* Asks for all that is in a directory, and takes out what need not be kept. */
static void prune_below(struct dir *dir, bool (*keep)(const struct dir *dir))
{
    struct dir **link = &dir->child;
    while (*link != NULL) {
        struct dir *child = *link;
        prune_below(child, keep);
        if (keep(child)) {
            link = &child->sibling;
        } else {
            dir_free(child);
            *link = NULL;
            dir->subdirs--;
        }
    }
}

void dir_prune(struct dir **root, bool (*keep)(const struct dir *dir))
{
    if (*root == NULL)
        return;
    prune_below(*root, keep);
    if (!keep(*root)) {
        dir_free(*root);
        *root = NULL;
    }
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
