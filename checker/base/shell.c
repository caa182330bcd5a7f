#include "base/shell.h"

#include <string.h>

void text_add_shell_word(struct text *line, const char *word)
{
    static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                                "_-./,=+:@%";
    if (*word && word[strspn(word, plain)] == '\0') {
        text_add(line, word);
        return;
    }
    text_add_char(line, '\'');
    for (; *word; word++) {
        if (*word == '\'')
            text_add(line, "'\\''");
        else
            text_add_char(line, *word);
    }
    text_add_char(line, '\'');
}
