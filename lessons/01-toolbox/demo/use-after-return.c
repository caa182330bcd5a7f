/* Uses a local variable after its function has returned. */
#include <stdio.h>

static const char *label(int number)
{
    char text[16];
    const char *result = text;
    snprintf(text, sizeof text, "gate %d", number);
    return result;
}

int main(void)
{
    const char *text = label(7);
    return text[0] == 'x';
}
