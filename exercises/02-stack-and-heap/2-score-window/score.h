/*
 * The training log of an archery club. An archer shoots up to a hundred arrows
 * in one session, each worth 0 to 10 points, and the log tells how the form
 * develops: the mean of the last eight arrows, after every arrow.
 *
 *     int scores[100];
 *     size_t shot = ...;
 *     printf("%.2f\n", window_mean(scores, shot));
 */
#ifndef SCORE_H
#define SCORE_H

#include <stddef.h>

/* How many arrows, counted back from the last one, the form is made of. */
enum { WINDOW = 8 };

/*
 * The mean of the last WINDOW of n scores, or of all of them when there are
 * fewer. 0.0 when n is 0. The scores are only read.
 */
double window_mean(const int *scores, size_t n);

/*
 * Where the best WINDOW scores in a row begin: the index of the first of them.
 * The earliest, when there are several; 0 when n is less than WINDOW.
 */
size_t best_window(const int *scores, size_t n);

/*
 * Tells the form in one word: "rising" when the mean of the last WINDOW scores
 * is above the mean of all n, "falling" when it is below, "steady" when they
 * are equal. The text belongs to the program; nobody releases it.
 */
const char *form_of(const int *scores, size_t n);

#endif
