/* work/progress: what is read must be there again after it was written. */
#include "base/file.h"
#include "tests/fuzz/fuzz.h"
#include "work/progress.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Nobody pulls the plug here: waiting for the disk would take nearly all the time. */
int fsync(int fd)
{
    (void)fd;
    return 0;
}

static const char path[] = "work/progress";

static void put(const uint8_t *bytes, size_t length)
{
    struct error e;
    if (!folder_make("work", &e))
        abort();
    FILE *f = fopen(path, "w");
    if (!f || fwrite(bytes, 1, length, f) != length || fclose(f) != 0)
        abort();
}

/* No longer file is read; what is saved has a line more. */
#define LONGEST ((size_t)200 << 10)

static void open_or_stop(struct progress *p)
{
    struct error e;
    if (!progress_open(p, &e))
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    struct progress before, after;
    struct error e;
    if (length > LONGEST)
        return 0;
    put(bytes, length);
    open_or_stop(&before);
    progress_entry(&before, "03.1")->attempts++;
    if (!progress_save(&before, &e))
        abort();
    size_t count = before.count;
    struct text foreign = before.foreign;
    before.foreign = (struct text){0};
    progress_close(&before);
    open_or_stop(&after);
    if (after.count != count || strcmp(text_string(&after.foreign), text_string(&foreign)) != 0)
        abort();
    progress_close(&after);
    text_release(&foreign);
    return 0;
}
