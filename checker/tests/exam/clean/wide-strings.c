// clean: wide characters, copied by wcsdup and freed.
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

int main(void)
{
    wchar_t *copy = wcsdup(L"fjord");
    if (!copy)
        return 1;
    printf("%zu\n", wcslen(copy));
    free(copy);
    return 0;
}
