#include "gate/gate.h"

#include "base/file.h"

#include <fcntl.h>
#include <gelf.h>
#include <stdlib.h>
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
};

static bool is_instrumentation(const char *name)
{
    for (size_t i = 0; i < sizeof instrumentation / sizeof *instrumentation; i++) {
        if (strncmp(name, instrumentation[i], strlen(instrumentation[i])) == 0)
            return true;
    }
    return false;
}

/* The first line on which the word stands as a whole; 0 when a macro hides it. */
static int line_of(const char *path, const char *word)
{
    struct text source = {0};
    struct error ignored;
    file_read(path, FILE_LIMIT, &source, &ignored);
    static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";
    const char *start = text_string(&source);
    size_t length = strlen(word);
    int line = 0;
    for (const char *at = strstr(start, word); at && !line; at = strstr(at + 1, word)) {
        bool begins = at == start || !strchr(letters, at[-1]);
        bool ends = !at[length] || !strchr(letters, at[length]);
        for (const char *c = start; begins && ends && c <= at; c++)
            line += c == start || c[-1] == '\n';
    }
    text_release(&source);
    return line;
}

static void refuse(const struct gate *g, const char *what, const char *words,
                   struct findings *out)
{
    struct finding *f = findings_add(out, "not-allowed-here", g->compiler);
    f->file = g->exercise->edit;
    f->line = line_of(g->source, what);
    f->function = what;
    f->words = words;
}

static bool is_in_manifest(const struct exercise *x, const char *name)
{
    for (size_t i = 0; i < x->allow_count; i++) {
        if (strcmp(x->allow[i], name) == 0)
            return true;
    }
    return false;
}

/* --- symbols --- */

static void judge_undefined(const struct gate *g, const char *name, struct arena *arena,
                            struct findings *out)
{
    if (gate_allows(name) || is_in_manifest(g->exercise, name))
        return;
    if (g->sanitized && is_instrumentation(name))
        return;
    refuse(g, arena_copy(arena, name),
           arena_printf(arena, "%s is neither defined in this file nor among the functions that "
                        "this exercise may call", name),
           out);
}

/*
 * A name with two underscores belongs to the implementation: a function of
 * that name would take the place of the tools' own.
 */
static bool is_reserved(const char *name)
{
    /* the harness and Check, beside which the program is loaded */
    static const char *const prefixes[] = {"__", "ck_", "_ck_", "srunner_", "suite_", "tcase_",
                                           "ledger_", "exercise_", "learner_", "refusal_", "cage_"};
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
        if (strncmp(name, prefixes[i], strlen(prefixes[i])) == 0)
            return true;
    }
    return gate_allows(name);
}

static void judge_defined(const struct gate *g, const char *name, struct arena *arena,
                          struct findings *out)
{
    if (!is_reserved(name) || (g->sanitized && strstr(name, "_asan_globals_registered")))
        return;
    refuse(g, arena_copy(arena, name),
           arena_printf(arena, "%s is a name of the C library or of a tool; a program must not "
                        "define it", name), out);
}

static void judge_symbol(const struct gate *g, const GElf_Sym *symbol, const char *name,
                         struct arena *arena, struct findings *out)
{
    int type = GELF_ST_TYPE(symbol->st_info), binding = GELF_ST_BIND(symbol->st_info);
    if (!name || !*name)
        return;
    if (type == STT_GNU_IFUNC)
        refuse(g, arena_copy(arena, name), "a function that is chosen while the program is loaded "
               "would run before the tests", out);
    else if (symbol->st_shndx == SHN_UNDEF)
        judge_undefined(g, name, arena, out);
    else if (binding != STB_LOCAL)
        judge_defined(g, name, arena, out);
}

static void judge_symbols(const struct gate *g, Elf *elf, Elf_Scn *section,
                          const GElf_Shdr *header, struct arena *arena, struct findings *out)
{
    Elf_Data *data = elf_getdata(section, NULL);
    size_t count = header->sh_entsize ? header->sh_size / header->sh_entsize : 0;
    for (size_t i = 1; data && i < count; i++) {
        GElf_Sym symbol;
        if (gelf_getsym(data, (int)i, &symbol))
            judge_symbol(g, &symbol, elf_strptr(elf, header->sh_link, symbol.st_name), arena, out);
    }
}

/* --- sections --- */

/* ASan registers globals from a constructor of its own: one entry of eight bytes. */
static bool is_asans_own(const struct gate *g, const GElf_Shdr *header)
{
    return g->sanitized && header->sh_size <= 8;
}

static void judge_section(const struct gate *g, const char *name, const GElf_Shdr *header,
                          struct findings *out)
{
    static const char *const runs_early[] = {".init_array", ".fini_array", ".preinit_array",
                                             ".ctors", ".dtors", ".init", ".fini"};
    for (size_t i = 0; i < sizeof runs_early / sizeof *runs_early; i++) {
        size_t length = strlen(runs_early[i]);
        bool same = strncmp(name, runs_early[i], length) == 0
            && (name[length] == '\0' || name[length] == '.');
        if (same && header->sh_size > 0 && !is_asans_own(g, header)) {
            refuse(g, "constructor", "code that runs before or after the tests (a constructor or "
                   "destructor) is not part of any exercise", out);
            return;
        }
    }
}

static void judge_elf(const struct gate *g, Elf *elf, struct arena *arena, struct findings *out)
{
    size_t names;
    if (elf_getshdrstrndx(elf, &names) != 0)
        return;
    for (Elf_Scn *section = NULL; (section = elf_nextscn(elf, section)) != NULL;) {
        GElf_Shdr header;
        if (!gelf_getshdr(section, &header))
            continue;
        const char *name = elf_strptr(elf, names, header.sh_name);
        if (name)
            judge_section(g, name, &header, out);
        if (header.sh_type == SHT_SYMTAB)
            judge_symbols(g, elf, section, &header, arena, out);
    }
}

static void judge_object(const struct gate *g, struct arena *arena, struct findings *out)
{
    elf_version(EV_CURRENT);
    int fd = open(g->object, O_RDONLY | O_CLOEXEC);
    Elf *elf = fd >= 0 ? elf_begin(fd, ELF_C_READ, NULL) : NULL;
    if (elf && elf_kind(elf) == ELF_K_ELF)
        judge_elf(g, elf, arena, out);
    else
        refuse(g, g->exercise->edit, "the compiler left no object that can be looked at", out);
    if (elf)
        elf_end(elf);
    if (fd >= 0)
        close(fd);
}

/* --- included files --- */

static bool is_below(const char *path, const char *folder)
{
    size_t length = strlen(folder);
    return strncmp(path, folder, length) == 0 && path[length] == '/';
}

static bool may_include(const struct gate *g, const char *path)
{
    if (strcmp(path, g->source) == 0)
        return true;
    if (strstr(path, "/../") || strncmp(path, "../", 3) == 0)
        return is_below(path, "/usr/lib");
    size_t length = strlen(path);
    bool header = length > 2 && strcmp(path + length - 2, ".h") == 0;
    return header && (is_below(path, "/usr") || is_below(path, g->exercise->folder));
}

/* The list is a make rule: "plain.o: badge.c a.h \<newline> b.h". */
static void judge_includes(const struct gate *g, struct arena *arena, struct findings *out)
{
    struct text list = {0};
    struct error ignored;
    if (!file_read(g->dependencies, FILE_LIMIT, &list, &ignored))
        refuse(g, "include", "the compiler left no list of the files it read", out);
    /* the source's own path may hold blanks: the rule's target and it are skipped whole */
    char *rest = list.bytes ? strstr(list.bytes, g->exercise->edit) : NULL;
    rest = rest ? rest + strlen(g->exercise->edit) : list.bytes;
    for (char *word; (word = strsep(&rest, " \\\n")) != NULL;) {
        if (*word && !may_include(g, word))
            refuse(g, "include", arena_printf(arena, "%s may not be included; the exercise's "
                                              "header and the system's are enough", word), out);
    }
    text_release(&list);
}

void gate_examine(const struct gate *g, struct arena *arena, struct findings *out)
{
    judge_object(g, arena, out);
    judge_includes(g, arena, out);
}
