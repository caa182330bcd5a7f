/* What becomes of errno during a cleanup. Run by errno-after-free.sh. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

/* ask in vain, and tell whether errno says why after that cleanup */
static int kept_by(const char *what, void *block, const char *file)
{
    /* volatile: nobody may know in advance that no machine has so much */
    volatile size_t too_much = (size_t)1 << 62;
    errno = 0;
    void *refused = malloc(too_much);
    int before = errno;
    free(block);
    if (file != NULL)
        remove(file);
    int after = errno;
    free(refused);
    printf("%-22s %s before, %s after\n", what,
           before == ENOMEM ? "ENOMEM" : "other",
           after == ENOMEM ? "ENOMEM" : after == ENOENT ? "ENOENT" : "other");
    return before == ENOMEM && after == ENOMEM;
}

int main(void)
{
    int small = kept_by("free of 24 bytes", malloc(24), NULL);
    int large = kept_by("free of 64 megabytes", malloc((size_t)64 << 20), NULL);
    int file = kept_by("remove of no file", NULL, "there-is-no-such-file");
    return small && large && !file ? EXIT_SUCCESS : EXIT_FAILURE;
}
