#include "build/toolchain.h"

#include "base/file.h"

#include <stdlib.h>
#include <string.h>

static const char *from_environment(const char *name, const char *otherwise)
{
    const char *value = getenv(name);
    return value && *value ? value : otherwise;
}

struct toolchain toolchain_default(void)
{
    return (struct toolchain){
        .compiler = {[VARIANT_PLAIN] = from_environment("GCC", "gcc"),
                     [VARIANT_ASAN] = from_environment("CLANG", "clang"),
                     [VARIANT_TSAN] = from_environment("CLANG", "clang"),
                     [VARIANT_FAST] = from_environment("GCC", "gcc")},
    };
}

struct variant toolchain_variant(const struct toolchain *tools, enum variant_id id)
{
    static const char *const names[] = {"plain", "asan", "tsan", "fast"};
    static const enum engine_id warnings[] = {ENGINE_GCC, ENGINE_CLANG, ENGINE_TSAN, ENGINE_SPEED};
    return (struct variant){
        .id = id,
        .name = names[id],
        .compiler = tools->compiler[id],
        .warnings = warnings[id],
        .optimise = id == VARIANT_FAST ? 2 : tools->optimise,
    };
}

void toolchain_cxx(const char *compiler, struct text *out)
{
    const char *base = base_name_of(compiler);
    const char *at = strstr(base, "clang") ? strstr(base, "clang") + strlen("clang")
        : strstr(base, "gcc")              ? strstr(base, "gcc") + strlen("gcc")
                                           : base + strlen(base);
    bool is_gcc = at > base && at[-1] == 'c';
    text_add_bytes(out, compiler, (size_t)(at - compiler) - (is_gcc ? 2 : 0));
    text_add(out, "++");
    text_add(out, at);
}

static void add(struct flags *f, const char *flag)
{
    f->flag[f->count++] = flag;
}

/*
 * -O0: at -O1 compilers remove bugs before any tool can see them. DWARF 4:
 * Valgrind 3.19 cannot read clang 14's DWARF 5. Sanitizers recover, so that a
 * UBSan report does not hide ASan's; the readers judge, not the exit status.
 */
struct flags variant_flags(const struct variant *v, enum language language)
{
    struct flags f = {0};
    add(&f, language == LANGUAGE_CXX ? "-std=c++17" : "-std=c17");
    add(&f, "-D_GNU_SOURCE");
    add(&f, v->optimise == 2 ? "-O2" : "-O0");
    add(&f, "-g");
    add(&f, "-gdwarf-4");
    add(&f, "-fPIC");
    add(&f, "-fno-common");
    add(&f, "-fno-omit-frame-pointer");
    add(&f, "-Wall");
    add(&f, "-Wextra");
    /* only clang can refuse inline assembly, which no tool sees through */
    if (v->warnings == ENGINE_CLANG && strstr(v->compiler, "clang"))
        add(&f, "-fno-gnu-inline-asm");
    if (v->id == VARIANT_ASAN) {
        add(&f, "-fsanitize=address,undefined");
        add(&f, "-fsanitize-recover=undefined");
    }
    if (v->id == VARIANT_TSAN)
        add(&f, "-fsanitize=thread");
    /* a vector's unused capacity is no element of it, and delete knows its size */
    if (language == LANGUAGE_CXX && v->id == VARIANT_ASAN) {
        add(&f, "-D_GLIBCXX_SANITIZE_VECTOR");
        add(&f, "-fsized-deallocation");
    }
    return f;
}
