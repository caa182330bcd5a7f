/* `checker report 06.1`: the verdict and the heap's film as one HTML page. */
#include "base/file.h"
#include "base/language.h"
#include "command/command.h"
#include "command/film.h"
#include "report/report.h"

#include <stdio.h>

enum status command_report(const struct words *words, struct error *e)
{
    struct words w = *words;
    struct verdict v;
    const char *output = NULL;
    struct text path = {0}, page = {0};
    if (words_option(&w, "--output", &output) && !output) {
        error_set(e, _("--output needs the path of a file."));
        return STATUS_USAGE;
    }
    enum status status = film_examine(&w, &v, e);
    if (status != STATUS_PASSED)
        return status;
    if (output)
        words_path(words, output, &path);
    else
        text_addf(&path, "build/reports/%s.html", v.exercise->id);
    bool ok = (output || folder_make("build/reports", e)) && report_write(&v, &page, e)
        && file_write(text_string(&path), page.bytes, page.length, e);
    if (ok)
        printf("%s\n", text_string(&path));
    text_release(&path);
    text_release(&page);
    film_close(&v);
    return ok ? STATUS_PASSED : STATUS_COULD_NOT_CHECK;
}
