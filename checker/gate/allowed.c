/*
 * The functions that any exercise may call, sorted by name. Not here: whatever
 * ends, starts, signals or inspects a process, opens files by number, maps
 * memory, or finds functions by name. An exercise that needs one of those
 * names it in its manifest (allow: [pthread_create]).
 *
 * exit, abort and assert are here although no function under test should call
 * them: the tests then say so, with the line, which teaches more than a gate.
 */
#include "gate/gate.h"

#include <stdlib.h>
#include <string.h>

static const char *const allowed[] = {
    "_GLOBAL_OFFSET_TABLE_", "__assert_fail", "__ctype_b_loc", "__ctype_tolower_loc",
    "__ctype_toupper_loc", "__errno_location", "__fdelt_chk", "__isoc99_fscanf", "__isoc99_sscanf",
    "__stack_chk_fail", "abort", "abs", "acos", "aligned_alloc", "asin", "asprintf", "atan",
    "atan2", "atof", "atoi", "atol", "atoll", "bcmp", "bsearch", "calloc", "ceil", "cos",
    "difftime", "div", "exit", "exp", "fabs", "fclose", "feof", "ferror", "fflush", "fgetc",
    "fgets", "floor", "fmax", "fmin", "fmod", "fopen", "fprintf", "fputc", "fputs", "fread",
    "free", "fseek", "ftell", "fwrite", "getc", "getdelim", "getline", "gmtime", "gmtime_r",
    "isalnum", "isalpha", "isblank", "iscntrl", "isdigit", "isgraph", "islower", "isprint",
    "ispunct", "isspace", "isupper", "isxdigit", "labs", "ldexp", "ldiv", "llabs", "log", "log10",
    "log2", "lround", "malloc", "malloc_usable_size", "memccpy", "memchr", "memcmp", "memcpy",
    "memmem", "memmove", "memrchr", "memset", "mktime", "perror", "posix_memalign", "pow",
    "printf", "putc", "putchar", "puts", "qsort", "rand", "rand_r", "realloc", "reallocarray",
    "rewind", "rint", "round", "sin", "snprintf", "sprintf", "sqrt", "srand", "sscanf", "stderr",
    "stdin", "stdout", "stpcpy", "stpncpy", "strcasecmp", "strcasestr", "strcat", "strchr",
    "strchrnul", "strcmp", "strcoll", "strcpy", "strcspn", "strdup", "strerror", "strftime",
    "strlen", "strncasecmp", "strncat", "strncmp", "strncpy", "strndup", "strnlen", "strpbrk",
    "strrchr", "strsep", "strspn", "strstr", "strtod", "strtof", "strtok", "strtok_r", "strtol",
    "strtold", "strtoll", "strtoul", "strtoull", "tan", "time", "tolower", "toupper", "trunc",
    "ungetc", "vasprintf", "vfprintf", "vprintf", "vsnprintf", "vsprintf",
};

static int by_name(const void *left, const void *right)
{
    return strcmp(left, *(const char *const *)right);
}

bool gate_allows(const char *function)
{
    return bsearch(function, allowed, sizeof allowed / sizeof *allowed, sizeof *allowed, by_name)
        != NULL;
}
