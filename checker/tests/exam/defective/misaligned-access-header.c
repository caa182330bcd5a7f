// class: misaligned-access
// expect: MEM-16 length_of
// why: the number stands behind one byte of type, so at an odd address.
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static uint32_t length_of(const unsigned char *packet)
{
    const uint32_t *length = (const uint32_t *)(const void *)(packet + 1);
    return *length;
}

int main(void)
{
    union {
        uint32_t aligned;
        unsigned char byte[8];
    } packet = {0};
    uint32_t length = 77;
    memcpy(packet.byte + 1, &length, sizeof length);
    printf("%u\n", (unsigned)length_of(packet.byte));
    return 0;
}
