/* One suite for each module that is tested; main.c runs them in this order. */
#ifndef SUITES_H
#define SUITES_H

#include <check.h>

Suite *format_suite(void);

#endif
