// class: heap-buffer-overflow
// expect: MEM-04 label_for
// why: room for the letters, none for the NUL that strcpy writes as well.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *label_for(const char *plant)
{
    char *label = malloc(strlen(plant));
    if (!label)
        return NULL;
    strcpy(label, plant);
    return label;
}

int main(void)
{
    char *label = label_for("runner bean, climbing");
    if (!label)
        return 1;
    printf("%c\n", label[0]);
    free(label);
    return 0;
}
