// class: never-released
// expect: MEM-21 config_load
// why: the configuration lives in a file-wide pointer, and config_close was never written.
#include <stdio.h>
#include <stdlib.h>

struct config {
    int depth, width;
};

static struct config *config;

static int config_load(void)
{
    config = malloc(sizeof *config);
    if (!config)
        return -1;
    *config = (struct config){3, 8};
    return 0;
}

int main(void)
{
    if (config_load() != 0)
        return 1;
    printf("%d\n", config->depth * config->width);
    return 0;
}
