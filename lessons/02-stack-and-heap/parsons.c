#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* the lines */
}

int main(void)
{
    char *first = row_label(7), *second = row_label(1234567);
    assert(first != NULL && strcmp(first, "ROW 7") == 0);
    assert(second != NULL && strcmp(second, "ROW 1234567") == 0);
    free(first);
    free(second);
}
