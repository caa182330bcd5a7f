#include "crate.h"

#include <cstdio>

int main()
{
    struct crate *apples = crate_make(2);
    for (int kilo = 3; apples && kilo < 8; kilo++)
        crate_add(apples, kilo);
    struct crate *sold = apples ? crate_copy(apples) : nullptr;
    if (sold)
        std::printf("%zu numbers, the last one %d\n", crate_count(sold), crate_get(sold, 4));
    crate_free(sold);
    crate_free(apples);
}
