// clean: a variable that may be missing, with a usual value.
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    const char *width = getenv("HARBOUR_WIDTH");
    printf("%d\n", atoi(width ? width : "80") > 0);
    return 0;
}
