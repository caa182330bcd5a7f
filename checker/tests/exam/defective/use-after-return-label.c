// class: use-after-return
// expect: MEM-12 first_letter
// why: the address of a local leaves through a pointer that the compiler does not see through.
#include <stdio.h>

static void make_label(int id, char **out)
{
    char label[16];
    snprintf(label, sizeof label, "no. %d", id);
    *out = label;
}

static char first_letter(const char *label)
{
    return label[0];
}

int main(void)
{
    char *label;
    make_label(12, &label);
    printf("%d\n", first_letter(label) != 'x');
    return 0;
}
