// class: use-after-return
// expect: MEM-12 fire
// why: the handler keeps the address of its registrar's local settings.
#include <stdio.h>

struct settings {
    int volume;
};

static const struct settings *current;

static void install(int volume)
{
    struct settings s = {volume};
    current = &s;
}

static int fire(void)
{
    return current->volume;
}

int main(void)
{
    install(7);
    printf("%d\n", fire() < 100000000);
    return 0;
}
