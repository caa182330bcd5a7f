/* Prints the reply for a morning of orders, one reply for each customer. */
#include "sb.h"

#include <stdio.h>
#include <stdlib.h>

static const struct order morning[] = {
    {101, "Ada", "rye", 1, 480},
    {102, "Bo \"the baker\"", "roll", 12, 45},
    {103, "Chris", "sourdough with walnuts and figs", 2, 720},
};

int main(void)
{
    for (size_t i = 0; i < sizeof morning / sizeof *morning; i++) {
        char *reply = reply_orders(&morning[i], 1);
        if (reply == NULL) {
            fputs("no memory for the reply\n", stderr);
            return EXIT_FAILURE;
        }
        puts(reply);
        free(reply);
    }
    return EXIT_SUCCESS;
}
