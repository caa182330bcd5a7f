// class: descriptor-leak
// expect: MEM-22 count_entries
// why: opendir holds a descriptor until closedir.
#include <dirent.h>
#include <stdio.h>

static int count_entries(const char *path)
{
    int count = 0;
    DIR *folder = opendir(path);
    if (!folder)
        return -1;
    while (readdir(folder))
        count++;
    return count;
}

int main(void)
{
    printf("%d\n", count_entries("/") > 0);
    return 0;
}
