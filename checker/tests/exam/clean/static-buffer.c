// clean: one static buffer, used up before the next call.
#include <stdio.h>

static const char *spell(int number)
{
    static char out[16];
    snprintf(out, sizeof out, "<%d>", number);
    return out;
}

int main(void)
{
    puts(spell(1));
    puts(spell(123456));
    return 0;
}
