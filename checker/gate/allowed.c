/*
 * The functions that any exercise may call, sorted by name. Not here: whatever
 * ends, starts, signals or inspects a process, opens files by number, maps
 * memory, or finds functions by name. An exercise that needs one of those
 * names it in its manifest (allow: [pthread_create]).
 *
 * fopen is not here: a program that needs files gets them from its tests.
 * exit, abort and assert are here although no function under test should call
 * them: the tests then say so, with the line, which teaches more than a gate.
 */
#include "gate/parts.h"

#include <stdlib.h>
#include <string.h>

static const char *const allowed[] = {
    "_GLOBAL_OFFSET_TABLE_", "__assert_fail", "__ctype_b_loc", "__ctype_tolower_loc",
    "__ctype_toupper_loc", "__errno_location", "__fdelt_chk", "__getdelim",
    "__isoc99_fscanf", "__isoc99_sscanf", "__stack_chk_fail", "abort", "abs", "acos",
    "aligned_alloc", "asin",
    "asprintf", "atan", "atan2", "atof", "atoi", "atol", "atoll", "bcmp", "bsearch", "calloc", "ceil",
    "cos", "difftime", "div", "exit", "exp", "fabs", "fclose", "feof", "ferror", "fflush",
    "fgetc", "fgets", "floor", "fmax", "fmin", "fmod", "fprintf", "fputc", "fputs", "fread",
    "free", "fseek", "ftell", "fwrite", "getc", "getdelim", "getline", "gmtime", "gmtime_r",
    "isalnum", "isalpha", "isblank", "iscntrl", "isdigit", "isgraph", "islower", "isprint",
    "ispunct", "isspace", "isupper", "isxdigit", "labs", "ldexp", "ldiv", "llabs", "log",
    "log10", "log2", "lround", "malloc", "malloc_usable_size", "memccpy", "memchr", "memcmp",
    "memcpy", "memmem", "memmove", "memrchr", "memset", "mktime", "perror", "posix_memalign",
    "pow", "printf", "putc", "putchar", "puts", "qsort", "rand", "rand_r", "realloc",
    "reallocarray", "rewind", "rint", "round", "sin", "snprintf", "sprintf", "sqrt", "srand",
    "sscanf", "stderr", "stdin", "stdout", "stpcpy", "stpncpy", "strcasecmp", "strcasestr",
    "strcat", "strchr", "strchrnul", "strcmp", "strcoll", "strcpy", "strcspn", "strdup",
    "strerror", "strftime", "strlen", "strncasecmp", "strncat", "strncmp", "strncpy", "strndup",
    "strnlen", "strpbrk", "strrchr", "strsep", "strspn", "strstr", "strtod", "strtof", "strtok",
    "strtok_r", "strtol", "strtold", "strtoll", "strtoul", "strtoull", "tan", "time", "tolower",
    "toupper", "trunc", "ungetc", "vasprintf", "vfprintf", "vprintf", "vsnprintf", "vsprintf",
};

/*
 * Reserved names that may stand in a source, sorted. Not here: what asks which
 * compiler or tool is at work, what makes new words, and what reads the stack.
 */
static const char *const words[] = {
    "_Alignas", "_Alignof", "_Atomic", "_BitInt", "_Bool", "_Complex", "_DEFAULT_SOURCE",
    "_GNU_SOURCE", "_Generic", "_Imaginary", "_Noreturn", "_POSIX_C_SOURCE", "_Static_assert",
    "_Thread_local", "_XOPEN_SOURCE", "__BYTE_ORDER", "__BYTE_ORDER__", "__CHAR_BIT__",
    "__FILE__", "__FUNCTION__", "__INT_MAX__", "__LINE__", "__LONG_MAX__",
    "__ORDER_BIG_ENDIAN__", "__ORDER_LITTLE_ENDIAN__", "__PRETTY_FUNCTION__", "__SIZEOF_INT__",
    "__SIZEOF_LONG__", "__SIZEOF_POINTER__", "__SIZE_MAX__", "__STDC_VERSION__", "__STDC__",
    "__VA_ARGS__", "__VA_OPT__", "__alignof__", "__attribute", "__attribute__", "__auto_type",
    "__builtin_add_overflow", "__builtin_clz", "__builtin_clzl", "__builtin_clzll",
    "__builtin_constant_p", "__builtin_ctz", "__builtin_ctzl", "__builtin_ctzll",
    "__builtin_expect", "__builtin_mul_overflow", "__builtin_offsetof", "__builtin_popcount",
    "__builtin_popcountl", "__builtin_popcountll", "__builtin_sub_overflow",
    "__builtin_types_compatible_p", "__builtin_unreachable", "__cplusplus", "__extension__",
    "__func__", "__inline", "__inline__", "__int128", "__printf__", "__restrict",
    "__restrict__", "__typeof", "__typeof__",
};

static const char *const attributes[] = {
    "access", "alloc_align", "alloc_size", "always_inline", "aligned", "clang", "cleanup",
    "const", "deprecated", "fallthrough", "format", "format_arg", "gnu", "gnu_inline", "leaf",
    "likely", "malloc", "maybe_unused", "may_alias", "nodiscard", "noinline", "nonnull",
    "nonstring", "noreturn", "nothrow", "packed", "pure", "returns_nonnull", "sentinel",
    "unlikely", "unused", "used", "warn_unused_result",
};

static int by_name(const void *left, const void *right)
{
    return strcmp(left, *(const char *const *)right);
}

static bool is_in(const char *name, const char *const *list, size_t count)
{
    return bsearch(name, list, count, sizeof *list, by_name) != NULL;
}

bool gate_allows(const char *function)
{
    return is_in(function, allowed, sizeof allowed / sizeof *allowed);
}

bool gate_allows_word(const char *name)
{
    return is_in(name, words, sizeof words / sizeof *words);
}

bool gate_allows_attribute(const char *name)
{
    size_t length = strlen(name);
    bool dressed = length > 4 && strncmp(name, "__", 2) == 0
        && strcmp(name + length - 2, "__") == 0;
    for (size_t i = 0; i < sizeof attributes / sizeof *attributes; i++) {
        size_t own = strlen(attributes[i]);
        if (dressed ? own == length - 4 && strncmp(name + 2, attributes[i], own) == 0
                    : strcmp(name, attributes[i]) == 0)
            return true;
    }
    return false;
}
