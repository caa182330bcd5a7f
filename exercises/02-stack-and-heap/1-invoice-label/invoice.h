/*
 * The labels on the invoices of a mail-order nursery. The packing desk prints
 * a label, sticks it on the parcel, and scans it again before the van leaves:
 *
 *     char *label = invoice_label(42);
 *     if (label != NULL && label_is(label, scanned))
 *         puts("right parcel");
 *     label_release(label);
 */
#ifndef INVOICE_H
#define INVOICE_H

#include <stdbool.h>
#include <stddef.h>

/*
 * The number of the next invoice: one more than the highest in the list, or 1
 * when the list is empty. The numbers are at least 1 and less than INT_MAX.
 */
int invoice_next(const int *ids, size_t count);

/*
 * The label of an invoice: "INV-" and the number, filled up with zeros to five
 * digits. Longer numbers keep all their digits: 42 gives "INV-00042", 123456
 * gives "INV-123456". id is at least 1; every int from there on is allowed.
 *
 * The label is a new block, as large as its text and the terminator. It stays
 * valid until label_release(), however many labels are made meanwhile. NULL
 * when memory runs out.
 */
char *invoice_label(int id);

/*
 * Takes a label back. Every label is given back once; nobody may use it
 * afterwards. NULL is allowed and does nothing.
 */
void label_release(char *label);

/*
 * Did the scanner read this label? Scanners send the text and then a line end
 * ("\n" or "\r\n") or nothing. Only a line end is passed over: upper and lower
 * case, and the number of zeros, must agree.
 */
bool label_is(const char *label, const char *scanned);

#endif
