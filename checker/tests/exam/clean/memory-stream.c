// clean: the block of open_memstream belongs to the caller once the stream is closed.
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    if (!out)
        return 1;
    fprintf(out, "%d %s", 3, "boats");
    fclose(out);
    if (text)
        puts(text);
    free(text);
    return 0;
}
