// clean: pages from the system itself, which no ledger counts, given back.
#include <stdio.h>
#include <sys/mman.h>

int main(void)
{
    char *page = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (page == MAP_FAILED)
        return 1;
    page[8191] = 'z';
    printf("%c\n", page[8191]);
    return munmap(page, 8192) != 0;
}
