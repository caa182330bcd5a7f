#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>

bool error_set(struct error *e, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(e->sentence, sizeof e->sentence, format, arguments);
    va_end(arguments);
    return false;
}
