// class: uninitialised-output
// expect: MEM-20 send_all
// why: the bytes between the members are part of the struct, and of what is sent.
#include <stdlib.h>
#include <unistd.h>

struct sample {
    char kind;
    long value;
};

static int send_all(const struct sample *s, size_t count)
{
    size_t bytes = count * sizeof *s;
    return write(STDOUT_FILENO, s, bytes) == (ssize_t)bytes ? 0 : -1;
}

int main(void)
{
    struct sample *s = malloc(2 * sizeof *s);
    if (!s)
        return 1;
    for (int i = 0; i < 2; i++) {
        s[i].kind = 't';
        s[i].value = 20 + i;
    }
    int result = send_all(s, 2);
    free(s);
    return result != 0;
}
