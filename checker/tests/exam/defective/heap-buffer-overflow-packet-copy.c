// class: heap-buffer-overflow
// expect: MEM-04 payload
// why: the length comes from the packet, and nobody compares it with what arrived.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* first byte: length of what follows */
static void payload(const unsigned char *packet, unsigned char *out)
{
    memcpy(out, packet + 1, packet[0]);
}

int main(void)
{
    unsigned char out[256];
    unsigned char *packet = malloc(20);
    if (!packet)
        return 1;
    memset(packet, 'x', 20);
    packet[0] = 64;
    payload(packet, out);
    printf("%c\n", out[0]);
    free(packet);
    return 0;
}
