/*
 * The directories of a disk, as a clean-up program sees them.
 *
 *     struct dir *home = dir_new("home", 0);
 *     struct dir *photos = dir_add(home, "photos", 340);
 *     dir_add(photos, "2019", 0);
 *     dir_prune(&home, is_in_use);        takes the empty ones out
 *     dir_free(home);
 *
 *     home ---> music ---> photos         child of home, then sibling
 *                            |
 *                            +---> 2019   child of photos
 *
 * A directory points to the first of its subdirectories, and each of those to
 * the next one. Each directory is a block of its own, and so is each name.
 */
#ifndef DIRS_H
#define DIRS_H

#include <stdbool.h>
#include <stddef.h>

struct dir {
    char *name;                 /* the directory's own */
    size_t files;               /* directly in it */
    size_t subdirs;             /* how many directories are directly in it */
    struct dir *child;          /* the first of them; NULL: there is none */
    struct dir *sibling;        /* the next one beside it; NULL: the last */
};

/*
 * Makes a directory that is in no other and has no other in it. The name is
 * copied. The caller owns it and gives it back with dir_free.
 * NULL: memory ran out.
 */
struct dir *dir_new(const char *name, size_t files);

/*
 * Makes a directory in parent, before those that are there, and lends it until
 * it is pruned or freed; it belongs to parent. The name is copied.
 * NULL: memory ran out; parent is as it was before.
 */
struct dir *dir_add(struct dir *parent, const char *name, size_t files);

/*
 * Lends the directory that a path leads to, such as "photos/2019" from home, or
 * root itself for an empty path. NULL: there is none.
 */
struct dir *dir_find(struct dir *root, const char *path);

/* How many directories there are from root on, itself included. */
size_t dir_count(const struct dir *root);

/* How many files are in them, all together. */
size_t dir_files(const struct dir *root);

/*
 * Takes out each directory for which keep is false, with all that is still in
 * it, and gives it back. The others stay where they are, in their order, and
 * the numbers of their subdirectories are right.
 *
 * keep is asked once for each directory, after all that are in it have had
 * their turn. So a directory of which nothing is left can go as well. When keep
 * is false for the root, *root is NULL afterwards. If *root is NULL from the
 * beginning, nothing happens. Asks for no memory.
 */
void dir_prune(struct dir **root, bool (*keep)(const struct dir *dir));

/*
 * Gives back a directory that is in no other, with all that is in it. NULL is
 * allowed.
 *
 * For all of these: directories may be 100 deep. How many are in one of them
 * has no limit, and the stack may be a small one.
 */
void dir_free(struct dir *root);

#endif
