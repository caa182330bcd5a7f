#include "report/report.h"
bool report_write(const struct verdict *v, struct text *page, struct error *e)
{ (void)v; (void)page; (void)e; return true; }
