/*
 * Lets getline fail in three ways. The third file is one endless line, and the
 * process may have 64 megabytes. Run by minus-one-has-three-reasons.sh.
 */
#define _GNU_SOURCE
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

/* Reads to the first -1, and compares what the file says then. */
static bool tells(const char *name, FILE *file, bool end, bool error)
{
    char *line = NULL;
    size_t size = 0;
    if (file == NULL)
        return false;
    while (getline(&line, &size, file) >= 0)
        ;
    bool at_end = feof(file) != 0, broken = ferror(file) != 0;
    printf("%-22s feof %-4s ferror %-4s a block of ours: %s\n", name,
           at_end ? "yes," : "no,", broken ? "yes," : "no,",
           line == NULL ? "no" : "yes");
    free(line);
    fclose(file);
    return at_end == end && broken == error;
}

int main(void)
{
    bool shown = tells("an empty file", fopen("/dev/null", "r"), true, false);
    shown = tells("open for writing only", fopen("/dev/null", "w"), false, true)
        && shown;
    setrlimit(RLIMIT_AS, &(struct rlimit){.rlim_cur = 64 << 20,
                                          .rlim_max = 64 << 20});
    shown = tells("no end, little memory", fopen("/dev/zero", "r"), false,
                  false)
        && shown;
    return shown ? EXIT_SUCCESS : EXIT_FAILURE;
}
