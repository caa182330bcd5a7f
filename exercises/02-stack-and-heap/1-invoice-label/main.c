/* The packing desk before the van leaves: print, stick, scan again. */
#include "invoice.h"

#include <stdio.h>
#include <stdlib.h>

static const int sent_today[] = {4208, 4209, 4210};

/* What the hand scanner sent for the parcels on the belt. */
static const char *const scans[] = {"INV-04211\r\n", "INV-04210\r\n"};

static void report(const char *label, const char *scan)
{
    printf("%s  %s\n", label, label_is(label, scan) ? "goes" : "wrong parcel");
}

int main(void)
{
    int next = invoice_next(sent_today, sizeof sent_today / sizeof *sent_today);
    char *label = invoice_label(next);
    char *following = invoice_label(next + 1);

    if (label == NULL || following == NULL) {
        label_release(label);
        label_release(following);
        fputs("packing desk: out of memory\n", stderr);
        return EXIT_FAILURE;
    }
    report(label, scans[0]);
    report(following, scans[1]);
    label_release(following);
    label_release(label);
    return EXIT_SUCCESS;
}
