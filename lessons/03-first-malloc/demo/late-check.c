/* Checks the pointer after using it. Run by F44-null-need-not-crash.sh. */
#include <stddef.h>

int first_of(const int *number);

int first_of(const int *number)
{
    int first = *number;
#ifdef LATE_CHECK
    if (number == NULL)
        return -1;
#endif
    return first;
}
