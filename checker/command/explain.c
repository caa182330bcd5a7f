/* `checker explain MEM-04`: the page of a code; without a code, the table. */
#include "base/language.h"
#include "command/command.h"

#include "base/file.h"
#include "base/text.h"
#include "format/page.h"

#include <ctype.h>
#include <stdio.h>

/* Where the meaning of a code begins: behind the longest kind. */
#define NAME_COLUMN 30

static void print_table(void)
{
    struct screen screen = screen_of(stdout);
    struct page page = page_for(&screen);
    for (size_t i = 0; i < code_count; i++) {
        page_addf(&page, "%s  %s", code_table[i].id, code_table[i].kind);
        page_to(&page, NAME_COLUMN);
        page_wrap(&page, NAME_COLUMN, _(code_table[i].name));
        page_end_line(&page);
    }
    page_print(&page, stdout);
}

static enum status print_page(const struct code *code, struct error *e)
{
    struct text path = {0}, page = {0};
    text_addf(&path, "docs/errors/%s.md", code->id);
    bool ok = file_read(text_string(&path), FILE_LIMIT, &page, e);
    if (ok)
        fputs(text_string(&page), stdout);
    text_release(&path);
    text_release(&page);
    return ok ? STATUS_PASSED : STATUS_COULD_NOT_CHECK;
}

enum status command_explain(const struct words *words, struct error *e)
{
    if (!words_left(words, 0, 1, e))
        return STATUS_USAGE;
    if (words->count == 0) {
        print_table();
        return STATUS_PASSED;
    }
    char id[16] = "";
    for (size_t i = 0; words->word[0][i] && i + 1 < sizeof id; i++)
        id[i] = (char)toupper((unsigned char)words->word[0][i]);
    const struct code *code = code_find(id);
    if (!code) {
        error_set(e, _("There is no code \"%s\"; `checker explain` lists all."), words->word[0]);
        return STATUS_USAGE;
    }
    return print_page(code, e);
}
