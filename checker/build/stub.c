#include "build/stub.h"

#include "base/file.h"
#include "base/hash.h"
#include "base/language.h"
#include "base/memory.h"
#include "build/cache.h"
#include "build/line.h"
#include "build/toolchain.h"

#include <fcntl.h>
#include <gelf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* In a symbol's version: another one is the newest. */
#define HIDDEN 0x8000
/* Versions 0 and 1 are "local" and "none". */
#define FIRST_VERSION 2
#define MOST_VERSIONS 256

struct symbol {
    const char *name;
    GElf_Half version;
    bool is_data;
};

/* A library's symbols; names are the open file's. */
struct library {
    Elf *elf;
    int fd;
    const char *version[MOST_VERSIONS];
    struct symbol *symbol;
    size_t count;
};

static Elf_Scn *section_of(Elf *elf, GElf_Word type, GElf_Shdr *header)
{
    Elf_Scn *s = NULL;
    while ((s = elf_nextscn(elf, s)) != NULL) {
        if (gelf_getshdr(s, header) && header->sh_type == type)
            return s;
    }
    return NULL;
}

static void read_versions(struct library *l)
{
    GElf_Shdr header;
    Elf_Scn *section = section_of(l->elf, SHT_GNU_verdef, &header);
    Elf_Data *data = section ? elf_getdata(section, NULL) : NULL;
    GElf_Verdef def;
    GElf_Verdaux name;
    for (int at = 0; data && gelf_getverdef(data, at, &def); at += (int)def.vd_next) {
        if (def.vd_ndx < MOST_VERSIONS && gelf_getverdaux(data, at + (int)def.vd_aux, &name))
            l->version[def.vd_ndx] = elf_strptr(l->elf, header.sh_link, name.vda_name);
        if (def.vd_next == 0)
            break;
    }
}

static void read_symbols(struct library *l)
{
    GElf_Shdr header, versions_header;
    Elf_Scn *section = section_of(l->elf, SHT_DYNSYM, &header);
    Elf_Scn *versions = section_of(l->elf, SHT_GNU_versym, &versions_header);
    Elf_Data *data = section ? elf_getdata(section, NULL) : NULL;
    Elf_Data *version = versions ? elf_getdata(versions, NULL) : NULL;
    if (!data || !version || !header.sh_entsize)
        return;
    size_t count = header.sh_size / header.sh_entsize;
    l->symbol = memory_array(count, sizeof *l->symbol);
    for (size_t i = 0; i < count; i++) {
        GElf_Sym s;
        GElf_Versym v;
        if (!gelf_getsym(data, (int)i, &s) || !gelf_getversym(version, (int)i, &v)
            || s.st_shndx == SHN_UNDEF || (v & ~HIDDEN) >= MOST_VERSIONS)
            continue;
        l->symbol[l->count++] = (struct symbol){
            elf_strptr(l->elf, header.sh_link, s.st_name), v,
            GELF_ST_TYPE(s.st_info) == STT_OBJECT};
    }
}

static bool library_open(struct library *l, const char *path)
{
    *l = (struct library){.fd = open(path, O_RDONLY | O_CLOEXEC)};
    elf_version(EV_CURRENT);
    l->elf = l->fd >= 0 ? elf_begin(l->fd, ELF_C_READ, NULL) : NULL;
    if (!l->elf)
        return false;
    read_versions(l);
    read_symbols(l);
    return l->count > 0;
}

static void library_close(struct library *l)
{
    free(l->symbol);
    elf_end(l->elf);
    if (l->fd >= 0)
        close(l->fd);
}

/* By name, the newest first. */
static int by_name(const void *a, const void *b)
{
    const struct symbol *one = a, *other = b;
    int order = strcmp(one->name, other->name);
    return order ? order : (one->version & HIDDEN) - (other->version & HIDDEN);
}

/* The newest version, and there is another one. */
static bool is_ambiguous(const struct library *l, size_t i)
{
    const struct symbol *s = &l->symbol[i];
    return !(s->version & HIDDEN) && s->version >= FIRST_VERSION && l->version[s->version]
        && i + 1 < l->count && strcmp(s->name, l->symbol[i + 1].name) == 0;
}

static void write_stub(const struct library *l, struct text *assembly, struct text *script)
{
    bool named[MOST_VERSIONS] = {false};
    for (size_t i = 0; i < l->count; i++) {
        const struct symbol *s = &l->symbol[i];
        if (!is_ambiguous(l, i))
            continue;
        text_addf(assembly, "%s\n.globl s%zu\n.type s%zu, %%%s\n.size s%zu, 1\ns%zu: .byte 0\n"
                  ".symver s%zu, %s@@@%s\n",
                  s->is_data ? ".data" : ".text", i, i, s->is_data ? "object" : "function", i, i,
                  i, s->name, l->version[s->version]);
        if (!named[s->version])
            text_addf(script, "%s { };\n", l->version[s->version]);
        named[s->version] = true;
    }
    text_add(assembly, ".section .note.GNU-stack,\"\",%progbits\n");
}

static bool link_stub(const char *folder, const char *name, const char *assembly,
                      const char *script, struct error *e)
{
    struct toolchain tools = toolchain_default();
    struct text output = {0}, soname = {0}, version_script = {0}, words = {0};
    text_addf(&output, "%s/%s", folder, name);
    text_addf(&soname, "-Wl,-soname=%s", name);
    text_addf(&version_script, "-Wl,--version-script=%s", script);
    text_addf(&words, "%s.words", text_string(&output));
    struct line c = {0};
    line_add(&c, tools.compiler[VARIANT_PLAIN]);
    line_add(&c, "-shared");
    line_add(&c, "-nostdlib");
    line_add(&c, text_string(&soname));
    line_add(&c, text_string(&version_script));
    line_add(&c, assembly);
    line_add(&c, "-o");
    line_add(&c, text_string(&output));
    bool ok = line_run(&c, "A stub of the C library", text_string(&words), e);
    remove(text_string(&words));
    text_release(&output);
    text_release(&soname);
    text_release(&version_script);
    text_release(&words);
    return ok;
}

static bool make_stub(const char *path, const char *folder, struct error *e)
{
    struct library l;
    struct text assembly = {0}, script = {0}, source = {0}, map = {0};
    bool ok = library_open(&l, path);
    if (!ok)
        error_set(e, _("The symbols of %s cannot be read."), path);
    else {
        qsort(l.symbol, l.count, sizeof *l.symbol, by_name);
        write_stub(&l, &assembly, &script);
        text_addf(&source, "%s/%s.s", folder, base_name_of(path));
        text_addf(&map, "%s/%s.map", folder, base_name_of(path));
        ok = file_write(text_string(&source), text_string(&assembly), assembly.length, e)
            && file_write(text_string(&map), text_string(&script), script.length, e)
            && link_stub(folder, base_name_of(path), text_string(&source), text_string(&map), e);
    }
    library_close(&l);
    text_release(&assembly);
    text_release(&script);
    text_release(&source);
    text_release(&map);
    return ok;
}

bool build_stubs(struct text *folder, struct error *e)
{
    return cache_folder("-stubs", make_stub, folder, e);
}
