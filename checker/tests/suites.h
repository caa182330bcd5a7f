/*
 * One suite per module. A new one is declared here, written in its own
 * test_noun.c and listed in main.c.
 */
#ifndef SUITES_H
#define SUITES_H

#include <check.h>

Suite *base_suite(void);
Suite *box_suite(void);
Suite *files_suite(void);
Suite *gate_suite(void);
Suite *settle_suite(void);
Suite *asan_suite(void);
Suite *tsan_suite(void);
Suite *memcheck_suite(void);
Suite *compiler_suite(void);
Suite *symbols_suite(void);
Suite *frames_suite(void);
Suite *format_suite(void);
Suite *way_suite(void);
Suite *cage_suite(void);
Suite *store_suite(void);
Suite *hosts_suite(void);
Suite *watch_suite(void);
Suite *film_suite(void);

#endif
