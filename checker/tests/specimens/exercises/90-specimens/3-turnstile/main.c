#include "turnstile.h"

#include <stdio.h>

int main(void)
{
    struct turnstile *turnstile = turnstile_make();
    if (turnstile && turnstile_rush(turnstile, 4, 100000))
        printf("%zu of 400000 visitors were counted\n", turnstile_count(turnstile));
    turnstile_free(turnstile);
}
