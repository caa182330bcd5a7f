/* A home directory before and after the empty directories have gone. */
#include "dirs.h"

#include <stdio.h>
#include <stdlib.h>

/* Prints a directory and all that is in it; each level is set in by two. */
static void show(const struct dir *dir, int level)
{
    printf("%*s%s, %zu files, %zu directories\n", 2 * level, "", dir->name,
           dir->files, dir->subdirs);
    for (const struct dir *d = dir->child; d != NULL; d = d->sibling)
        show(d, level + 1);
}

static bool is_in_use(const struct dir *dir)
{
    return dir->files > 0 || dir->subdirs > 0;
}

static bool fill(struct dir *home)
{
    struct dir *photos = dir_add(home, "photos", 0);
    struct dir *music = dir_add(home, "music", 12);
    if (photos == NULL || music == NULL)
        return false;
    struct dir *year = dir_add(photos, "2019", 0);
    return year != NULL && dir_add(year, "may", 0) != NULL
        && dir_add(photos, "2021", 340) != NULL
        && dir_add(home, "drafts", 0) != NULL;
}

int main(void)
{
    struct dir *home = dir_new("home", 0);
    if (home == NULL || !fill(home)) {
        fputs("no memory for the directories\n", stderr);
        dir_free(home);
        return EXIT_FAILURE;
    }
    show(home, 0);
    dir_prune(&home, is_in_use);
    puts("afterwards:");
    if (home != NULL)
        show(home, 0);
    dir_free(home);
    return EXIT_SUCCESS;
}
