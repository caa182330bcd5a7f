/*
 * What the checker says to a learner goes through one message file, by gettext:
 * checker/words/checker.pot holds every text, and a translation of it is found
 * by LANGUAGE or LC_MESSAGES. Without one the texts are English, as they stand
 * in the code.
 *
 *     page_add(&page, _("no warning"));
 *     static const char *const name[] = {N_("ok")};      ... _(name[0])
 *
 * What a machine reads stays English: JSON, codes, kinds, files that are kept.
 */
#ifndef LANGUAGE_H
#define LANGUAGE_H

#include <libintl.h>

#define _(words) gettext(words)
#define N_(words) words

/* Finds the reader's translation. To be called once, in the project's folder. */
void language_open(void);

/* Back to English, for what a machine reads. */
void language_english(void);

/* "" is English; of what is kept, texts of one language only may be used again. */
const char *language_name(void);

#endif
