#include "engine/symbols.h"

#include "base/file.h"
#include "base/memory.h"
#include "engine/frames.h"

#include <dwarf.h>
#include <elfutils/libdw.h>
#include <elfutils/libdwfl.h>
#include <stdlib.h>
#include <string.h>

/*
 * A module is an ELF file: the submission, the host, libc. The offset in a
 * report is the address within the file, whatever the file was loaded at.
 */

enum { MODULES_LIMIT = 64 };     /* a forged report could name any number */

struct module {
    char *path;
    Dwfl *dwfl;                  /* NULL: cannot be read, and was tried */
    Dwfl_Module *file;
    Dwarf *dwarf;                /* NULL: no debug information */
    GElf_Addr bias;              /* what libdwfl adds to the addresses of the file */
};

struct symbols {
    struct module module[MODULES_LIMIT];
    size_t count;
};

struct symbols *symbols_open(void)
{
    return memory_array(1, sizeof(struct symbols));
}

void symbols_close(struct symbols *s)
{
    if (!s)
        return;
    for (size_t i = 0; i < s->count; i++) {
        if (s->module[i].dwfl)
            dwfl_end(s->module[i].dwfl);
        free(s->module[i].path);
    }
    free(s);
}

/* Only what is in the file itself: libdw must not search, or ask a server. */
static int no_other_file(Dwfl_Module *module, void **user, const char *name, Dwarf_Addr base,
                         const char *file, const char *link, GElf_Word crc, char **debug_file)
{
    (void)module, (void)user, (void)name, (void)base;
    (void)file, (void)link, (void)crc, (void)debug_file;
    return -1;
}

static const Dwfl_Callbacks callbacks = {
    .find_debuginfo = no_other_file,
    .section_address = dwfl_offline_section_address,
};

static void module_open(struct module *m)
{
    /* a report may name a pipe, and opening that would wait for ever */
    if (!file_is_regular(m->path))
        return;
    m->dwfl = dwfl_begin(&callbacks);
    if (!m->dwfl)
        return;
    dwfl_report_begin(m->dwfl);
    m->file = dwfl_report_offline(m->dwfl, m->path, m->path, -1);
    dwfl_report_end(m->dwfl, NULL, NULL);
    if (!m->file) {
        dwfl_end(m->dwfl);
        m->dwfl = NULL;
        return;
    }
    m->dwarf = dwfl_module_getdwarf(m->file, &m->bias);
    if (!m->dwarf)
        dwfl_module_getelf(m->file, &m->bias);
}

/* NULL: the file cannot be used. */
static struct module *module_find(struct symbols *s, const char *path)
{
    for (size_t i = 0; i < s->count; i++) {
        if (strcmp(s->module[i].path, path) == 0)
            return s->module[i].dwfl ? &s->module[i] : NULL;
    }
    if (s->count == MODULES_LIMIT)
        return NULL;
    struct module *m = &s->module[s->count++];
    m->path = memory_array(strlen(path) + 1, 1);
    memcpy(m->path, path, strlen(path));
    module_open(m);
    return m->dwfl ? m : NULL;
}

/* The compilation unit of an address. clang writes no index of them. */
static bool unit_find(Dwarf *dwarf, Dwarf_Addr address, Dwarf_Die *out)
{
    Dwarf_CU *unit = NULL;
    Dwarf_Die kind;
    uint8_t type;
    while (dwarf_get_units(dwarf, unit, &unit, NULL, &type, out, &kind) == 0) {
        if (type == DW_UT_compile && dwarf_haspc(out, address) == 1)
            return true;
    }
    return false;
}

/* From a copy of a function to its declaration, which knows its class. */
static Dwarf_Die declaration_of(Dwarf_Die die)
{
    static const unsigned links[] = {DW_AT_abstract_origin, DW_AT_specification};
    Dwarf_Attribute link;
    for (size_t i = 0; i < sizeof links / sizeof *links; i++) {
        if (dwarf_attr(&die, links[i], &link))
            dwarf_formref_die(&link, &die);
    }
    return die;
}

static bool has_tag(Dwarf_Die *die, int tag, int other)
{
    return dwarf_tag(die) == tag || dwarf_tag(die) == other;
}

/* "shop::Basket::total"; in C just the name */
static const char *full_name(Dwarf_Die *function, struct arena *arena)
{
    Dwarf_Die declaration = declaration_of(*function), *scope = NULL;
    const char *name = dwarf_diename(&declaration);
    int count = dwarf_getscopes_die(&declaration, &scope);
    for (int i = 1; i < count && name; i++) {
        bool names = has_tag(&scope[i], DW_TAG_class_type, DW_TAG_structure_type)
            || has_tag(&scope[i], DW_TAG_namespace, DW_TAG_union_type);
        const char *outer = names ? dwarf_diename(&scope[i]) : NULL;
        if (outer)
            name = arena_printf(arena, "%s::%s", outer, name);
    }
    free(scope);
    return name;
}

/* The innermost function around an address, or NULL. */
static const char *function_at(Dwarf_Die *unit, Dwarf_Addr address, struct arena *arena)
{
    Dwarf_Die *scope = NULL;
    const char *name = NULL;
    int count = dwarf_getscopes(unit, address, &scope);
    for (int i = 0; i < count && !name; i++) {
        if (has_tag(&scope[i], DW_TAG_subprogram, DW_TAG_inlined_subroutine))
            name = full_name(&scope[i], arena);
    }
    free(scope);
    return name;
}

/* The report's arena owns it, and a hostile file cannot put signs in it. */
static const char *name_copy(const char *name, struct arena *arena)
{
    return name ? function_copy((struct span){name, strlen(name)}, arena) : NULL;
}

static const char *path_copy(const char *path, struct arena *arena)
{
    return path ? span_copy((struct span){path, strlen(path)}, arena) : NULL;
}

static void place_fill(struct module *m, struct frame *f, struct arena *arena)
{
    Dwarf_Die unit;
    if (!m->dwarf || !unit_find(m->dwarf, f->offset, &unit))
        return;
    if (!f->function)
        f->function = name_copy(function_at(&unit, f->offset, arena), arena);
    Dwarf_Line *line = dwarf_getsrc_die(&unit, f->offset);
    if (line && !f->file) {
        f->file = path_copy(dwarf_linesrc(line, NULL, NULL), arena);
        if (f->line == 0)
            dwarf_lineno(line, &f->line);
    }
}

static void frame_fill(struct symbols *s, struct frame *f, struct arena *arena)
{
    /* Memcheck gives the module without an offset, and needs no help */
    if (!f->module || f->offset == 0 || (f->file && f->function))
        return;
    struct module *m = module_find(s, f->module);
    if (!m)
        return;
    place_fill(m, f, arena);
    if (!f->function)
        f->function = name_copy(dwfl_module_addrname(m->file, f->offset + m->bias), arena);
}

void symbols_fill(struct symbols *s, struct stack *stack, struct arena *arena)
{
    for (size_t i = 0; i < stack->count; i++)
        frame_fill(s, &stack->frame[i], arena);
}
