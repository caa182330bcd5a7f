#include "base/hash.h"

#include "base/file.h"
#include "base/program.h"

#include <string.h>
#include <sys/stat.h>

uint64_t hash_bytes(uint64_t hash, const void *bytes, size_t length)
{
    const unsigned char *byte = bytes;
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ byte[i]) * UINT64_C(0x100000001b3);
    return hash;
}

uint64_t hash_string(uint64_t hash, const char *string)
{
    return hash_bytes(hash, string, strlen(string) + 1);
}

uint64_t hash_file(uint64_t hash, const char *path)
{
    struct text contents = {0};
    struct error ignored;
    if (file_read(path, FILE_LIMIT, &contents, &ignored))
        hash = hash_bytes(hash, text_string(&contents), contents.length);
    else
        hash = hash_string(hash, path);
    text_release(&contents);
    return hash;
}

uint64_t hash_folder(uint64_t hash, const char *path)
{
    struct folder_names names = {0};
    struct error ignored;
    if (!folder_list(path, &names, &ignored))
        return hash_string(hash, path);
    struct text file = {0};
    for (size_t i = 0; i < names.count; i++) {
        text_clear(&file);
        text_addf(&file, "%s/%s", path, names.name[i]);
        hash = hash_string(hash, names.name[i]);
        hash = hash_file(hash, text_string(&file));
    }
    text_release(&file);
    folder_names_release(&names);
    return hash;
}

uint64_t hash_program(uint64_t hash, const char *name)
{
    struct text path = {0};
    struct stat info;
    if (program_find(name, &path) && stat(text_string(&path), &info) == 0) {
        hash = hash_string(hash, text_string(&path));
        hash = hash_bytes(hash, &info.st_size, sizeof info.st_size);
        hash = hash_bytes(hash, &info.st_mtim, sizeof info.st_mtim);
    } else {
        hash = hash_string(hash, name);
    }
    text_release(&path);
    return hash;
}
