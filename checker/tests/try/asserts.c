#include <assert.h>

static int share(int water, int boats)
{
    assert(boats > 0);
    return water / boats;
}

int main(void)
{
    return share(3, 0);
}
