/* The header of one request, line by line, as a browser might send it. */
#include "header.h"

#include <stdio.h>
#include <stdlib.h>

static const char *const line[] = {
    "Host:www.example.org\r\n",
    "Accept-Language:de,en;q=0.7\r\n",
    "X-Note:tea   and\tcake\r\n",
    "GET / HTTP/1.1\r\n",
    "User-Agent: Workbook/1.0\r\n",
};

int main(void)
{
    for (size_t i = 0; i < sizeof line / sizeof *line; i++) {
        struct header header;
        if (!header_parse(line[i], &header)) {
            printf("%zu: no header line\n", i + 1);
            continue;
        }
        printf("%zu: %s = \"%s\"\n", i + 1, header.name, header.value);
        header_release(&header);
    }
    return EXIT_SUCCESS;
}
