/* Which functions an object calls, what it defines, and what would run before the tests. */
#include "base/language.h"
#include "gate/parts.h"

#include <elf.h>
#include <fcntl.h>
#include <gelf.h>
#include <string.h>
#include <unistd.h>

/* What the sanitizers' instrumentation calls by itself. */
static const char *const instrumentation[] = {
    "__asan_report_", "__asan_init", "__asan_version_mismatch_check", "__asan_register_",
    "__asan_unregister_", "__asan_stack_malloc_", "__asan_stack_free_", "__asan_memcpy",
    "__asan_memset", "__asan_memmove", "__asan_handle_no_return", "__asan_option_detect_",
    "__asan_shadow_memory_dynamic_address", "__asan_alloca_poison", "__asan_allocas_unpoison",
    "__asan_poison_stack_memory", "__asan_unpoison_stack_memory", "__asan_set_shadow_",
    "__asan_load", "__asan_store", "__asan_globals_registered", "__ubsan_handle_",
    "__start_asan_globals", "__stop_asan_globals", "__asan_gen_", "___asan_gen_",
    "__asan_after_dynamic_init", "__asan_before_dynamic_init",
    "__asan_load_cxx_array_cookie", "__asan_poison_cxx_array_cookie", "__ubsan_vptr_type_cache",
    "__sanitizer_annotate_contiguous_container", "__tsan_read", "__tsan_write",
    "__tsan_unaligned_", "__tsan_func_", "__tsan_init", "__tsan_atomic", "__tsan_vptr_",
    "__tsan_memcpy", "__tsan_memset", "__tsan_memmove",
};

static bool is_instrumentation(const struct gate *g, const char *name)
{
    /* of both builds: host/way.h */
    if (strncmp(name, "__cyg_profile_func_", strlen("__cyg_profile_func_")) == 0)
        return true;
    if (!g->sanitized)
        return false;
    for (size_t i = 0; i < sizeof instrumentation / sizeof *instrumentation; i++) {
        if (strncmp(name, instrumentation[i], strlen(instrumentation[i])) == 0)
            return true;
    }
    return false;
}

/*
 * A name with two underscores belongs to the implementation: a function of
 * that name would take the place of the tools' own.
 */
static bool is_reserved(const char *name)
{
    /* the harness and Check, beside which the program is loaded */
    static const char *const prefixes[] = {"__", "ck_", "_ck_", "srunner_", "suite_", "tcase_",
                                           "ledger_", "speed_", "exercise_", "learner_", "refusal_", "cage_",
                                           "job_"};
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
        if (strncmp(name, prefixes[i], strlen(prefixes[i])) == 0)
            return true;
    }
    return gate_allows(name);
}

/* One object under the gate's eyes. */
struct view {
    const struct gate *gate;
    struct arena *arena;
    struct findings *out;
    Elf *elf;
    size_t names;                /* the section in which the sections' names are */
};

static void refuse(const struct view *v, const char *what, const char *words)
{
    gate_refuse(v->gate, what, 0, words, v->arena, v->out);
}

/* Of a mangled name; the words have one %s for what it means. */
static void refuse_mangled(const struct view *v, const char *name, const char *words)
{
    const char *plain = gate_plain_name(name, v->arena);
    refuse(v, plain, arena_printf(v->arena, words, plain));
}

/* --- sections --- */

static bool section_named(const struct view *v, size_t index, GElf_Shdr *header, const char **name)
{
    Elf_Scn *section = elf_getscn(v->elf, index);
    *name = section && gelf_getshdr(section, header)
        ? elf_strptr(v->elf, v->names, header->sh_name) : NULL;
    return *name != NULL;
}

/* ".text.hot" begins with the part ".text", ".textile" does not. */
static bool begins_with(const char *name, const char *part)
{
    size_t length = strlen(part);
    return strncmp(name, part, length) == 0 && (name[length] == '\0' || name[length] == '.');
}

static bool runs_early(const char *name)
{
    static const char *const early[] = {".init_array", ".fini_array", ".preinit_array",
                                        ".ctors", ".dtors", ".init", ".fini"};
    for (size_t i = 0; i < sizeof early / sizeof *early; i++) {
        if (begins_with(name, early[i]))
            return true;
    }
    return false;
}

/* ASan registers globals from a constructor of its own: one entry of eight bytes. */
static bool is_asans_own(const struct gate *g, const GElf_Shdr *header)
{
    return g->sanitized && header->sh_size <= 8;
}

/*
 * Functions lie where compilers put them without being told otherwise. The
 * ledger knows them by their addresses, and the linker moves those of the other
 * sections away.
 */
static bool is_place_of_code(const struct gate *g, const char *name)
{
    static const char *const moved[] = {".text.unlikely", ".text.exit", ".text.startup",
                                        ".text.hot", ".text.sorted"};
    for (size_t i = 0; !g->optimised && i < sizeof moved / sizeof *moved; i++) {
        if (begins_with(name, moved[i]))
            return false;
    }
    return begins_with(name, ".text");
}

static void judge_section(const struct view *v, const char *name, const GElf_Shdr *header)
{
    bool code = header->sh_flags & SHF_EXECINSTR;
    if (runs_early(name) && header->sh_size > 0 && !is_asans_own(v->gate, header))
        refuse(v, "constructor", "code that runs before or after the tests (a constructor or "
               "destructor) is not part of any exercise");
    else if (code && begins_with(name, ".note"))
        refuse(v, "section", "it asks for a stack whose bytes can be run as code");
    else if (code && (header->sh_size > 0 || header->sh_flags & SHF_WRITE)
             && (!is_place_of_code(v->gate, name) || header->sh_flags & SHF_WRITE))
        refuse(v, "section", arena_printf(v->arena, _("code in the section %s is not part of any "
                                                      "exercise; the functions lie in .text"),
                                          name));
}

/* --- symbols --- */

static void judge_undefined(const struct view *v, const char *name)
{
    if (gate_allows(name) || is_instrumentation(v->gate, name))
        return;
    if (v->gate->exercise->is_cxx && gate_allows_cxx(name))
        return;
    if (v->gate->exercise->is_cxx && strncmp(name, "_Z", 2) == 0)
        refuse_mangled(v, name, "%s is part of the C++ library, and not of what this exercise "
                       "may use");
    else if (strcmp(name, "__cxa_atexit") == 0 || strcmp(name, "__cxa_thread_atexit") == 0)
        refuse(v, name, "an object whose destructor would run when the program or a thread ends "
               "is not part of any exercise");
    else
        refuse(v, name, arena_printf(v->arena, _("%s is neither defined in this file nor among the "
                                                 "functions that this exercise may call"),
                                     name));
}

/*
 * Operators new and delete are the library's, and so is namespace std: what a
 * program puts there others would get. Instances of the library's templates
 * lie there as well, but are marked as such (weak).
 */
static void judge_defined_cxx(const struct view *v, const char *name, bool is_instance)
{
    if (gate_is_operator(name))
        refuse_mangled(v, name, "%s belongs to everybody; a class may have one of its own");
    else if (!is_instance && gate_is_of_library(name))
        refuse_mangled(v, name, "%s: namespace std belongs to the library; nothing may be added "
                       "to it");
}

/* What clang adds to each object whose functions must not throw. */
static bool is_compilers_own(const struct gate *g, const char *name)
{
    return g->exercise->is_cxx && strcmp(name, "__clang_call_terminate") == 0;
}

static void judge_defined(const struct view *v, const char *name)
{
    if (is_compilers_own(v->gate, name))
        return;
    if (is_reserved(name) && !(v->gate->sanitized && strstr(name, "_asan_globals_registered")))
        refuse(v, name, arena_printf(v->arena, _("%s is a name of the C library or of a tool; a "
                                                 "program must not define it"),
                                     name));
}

/* Bytes that no compiler made from C, where the functions are. */
static void judge_data(const struct view *v, const GElf_Sym *symbol, const char *name)
{
    GElf_Shdr header;
    const char *section;
    if (section_named(v, symbol->st_shndx, &header, &section)
        && header.sh_flags & SHF_EXECINSTR)
        refuse(v, name, arena_printf(v->arena, _("%s is data and lies among the functions, where "
                                                 "it could be run"),
                                     name));
}

static void judge_symbol(const struct view *v, const GElf_Sym *symbol, const char *name)
{
    int type = GELF_ST_TYPE(symbol->st_info), binding = GELF_ST_BIND(symbol->st_info);
    if (!name || !*name)
        return;
    if (type == STT_GNU_IFUNC)
        refuse(v, name, "a function that is chosen while the program is loaded would run before "
               "the tests");
    else if (symbol->st_shndx == SHN_UNDEF)
        judge_undefined(v, name);
    else if (binding != STB_LOCAL && v->gate->exercise->is_cxx && strncmp(name, "_Z", 2) == 0)
        judge_defined_cxx(v, name, binding != STB_GLOBAL);
    else if (binding != STB_LOCAL)
        judge_defined(v, name);
    if (type == STT_OBJECT && symbol->st_shndx < SHN_LORESERVE)
        judge_data(v, symbol, name);
}

static void judge_symbols(const struct view *v, Elf_Scn *section, const GElf_Shdr *header)
{
    Elf_Data *data = elf_getdata(section, NULL);
    size_t count = header->sh_entsize ? header->sh_size / header->sh_entsize : 0;
    for (size_t i = 1; data && i < count; i++) {
        GElf_Sym symbol;
        if (gelf_getsym(data, (int)i, &symbol))
            judge_symbol(v, &symbol, elf_strptr(v->elf, header->sh_link, symbol.st_name));
    }
}

/*
 * Assemblers leave a reference to the table of offsets in every object, which
 * nothing points to. Who reads the table finds every function of every library.
 */
static void judge_relocations(const struct view *v, Elf_Scn *section, const GElf_Shdr *header)
{
    static const char table[] = "_GLOBAL_OFFSET_TABLE_";
    GElf_Shdr symbols;
    const char *ignored;
    Elf_Data *data = elf_getdata(section, NULL);
    Elf_Data *named = section_named(v, header->sh_link, &symbols, &ignored)
        ? elf_getdata(elf_getscn(v->elf, header->sh_link), NULL) : NULL;
    size_t count = header->sh_entsize ? header->sh_size / header->sh_entsize : 0;
    for (size_t i = 0; data && named && i < count; i++) {
        GElf_Rela rela;
        GElf_Sym symbol;
        if (!gelf_getrela(data, (int)i, &rela)
            || !gelf_getsym(named, (int)GELF_R_SYM(rela.r_info), &symbol))
            continue;
        const char *name = elf_strptr(v->elf, symbols.sh_link, symbol.st_name);
        if (name && strcmp(name, table) == 0) {
            refuse(v, table, "the table of offsets belongs to the loader");
            return;
        }
    }
}

/* --- the object --- */

static void judge_elf(struct view *v)
{
    if (elf_getshdrstrndx(v->elf, &v->names) != 0)
        return;
    for (Elf_Scn *section = NULL; (section = elf_nextscn(v->elf, section)) != NULL;) {
        GElf_Shdr header;
        const char *name;
        if (!section_named(v, elf_ndxscn(section), &header, &name))
            continue;
        judge_section(v, name, &header);
        if (header.sh_type == SHT_SYMTAB)
            judge_symbols(v, section, &header);
        if (header.sh_type == SHT_RELA)
            judge_relocations(v, section, &header);
    }
}

void gate_object(const struct gate *g, struct arena *arena, struct findings *out)
{
    elf_version(EV_CURRENT);
    int fd = open(g->object, O_RDONLY | O_CLOEXEC);
    Elf *elf = fd >= 0 ? elf_begin(fd, ELF_C_READ, NULL) : NULL;
    struct view v = {.gate = g, .arena = arena, .out = out, .elf = elf};
    if (elf && elf_kind(elf) == ELF_K_ELF)
        judge_elf(&v);
    else
        refuse(&v, g->exercise->edit, "the compiler left no object that can be looked at");
    if (elf)
        elf_end(elf);
    if (fd >= 0)
        close(fd);
}
