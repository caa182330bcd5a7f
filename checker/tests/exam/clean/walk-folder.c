// clean: every entry is looked at, and the folder is closed.
#include <dirent.h>
#include <stdio.h>

int main(void)
{
    DIR *folder = opendir("/");
    int count = 0;
    if (!folder)
        return 1;
    while (readdir(folder))
        count++;
    closedir(folder);
    printf("%d\n", count > 2);
    return 0;
}
