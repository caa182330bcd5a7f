/*
 * A function hands out the address of its own local array. With WITH_PRINTF
 * the text is given to printf; otherwise it is copied by hand first, since a
 * call would use the memory of the ended function.
 */
#include <stdio.h>

static char *invoice_label(int id)
{
    char text[32];
    char *label = text;

    snprintf(text, sizeof text, "INV-%05d", id);
    return label;
}

#ifdef WITH_PRINTF
int main(void)
{
    char *label = invoice_label(42);

    printf("%.9s\n", label);
    return 0;
}
#else
int main(void)
{
    char first[10], again[10];

    char *label = invoice_label(42);
    for (int i = 0; i < 10; i++)
        first[i] = label[i];

    char *other = invoice_label(7);
    for (int i = 0; i < 10; i++)
        again[i] = label[i];

    printf("label 42 says %s", first);
    printf(", and after label 7 was made it says %s\n", again);
    return other == NULL;
}
#endif
