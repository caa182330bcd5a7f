#include "base/language.h"
#include "film/join.h"
#include "format/words.h"
#include "report/html.h"
#include "report/parts.h"

#include <stdlib.h>
#include <string.h>

/* --- where blocks are made --- */

#define MOST_SITES 200

/* One line of the learner's that asks for memory, over all tests without a refusal. */
struct site {
    const char *file, *function;
    int line;
    size_t calls, bytes, live, peak, kept;
};

struct sites {
    struct site item[MOST_SITES];
    size_t count;
};

static struct site *site_of(struct sites *sites, const struct verdict *v, const struct stack *s)
{
    const struct frame *f = film_frame(v, s);
    const char *file = f && f->file ? base_name_of(f->file) : "";
    int line = f ? f->line : 0;
    for (size_t i = 0; i < sites->count; i++) {
        if (sites->item[i].line == line && strcmp(sites->item[i].file, file) == 0)
            return &sites->item[i];
    }
    /* the last one has all that find no place */
    if (sites->count < MOST_SITES)
        sites->item[sites->count++] = (struct site){.file = file, .line = line,
                                                    .function = f ? f->function : NULL};
    return &sites->item[sites->count - 1];
}

static void grow(struct site *site, size_t bytes)
{
    site->live += bytes;
    if (site->live > site->peak)
        site->peak = site->live;
}

static void count_scene(struct sites *sites, const struct verdict *v, const struct film_scene *s)
{
    for (size_t i = 0; i < sites->count; i++)
        sites->item[i].live = 0;
    for (size_t i = 0; i < s->count; i++) {
        const struct film_event *e = &s->event[i];
        if (e->kind == FILM_AGAIN || e->kind == FILM_REFUSED)
            continue;
        struct site *site = e->kind == FILM_DIED
            ? site_of(sites, v, s->block[e->block].made) : site_of(sites, v, e->stack);
        if (e->kind == FILM_DIED) {
            site->live -= e->bytes;
            continue;
        }
        if (e->kind == FILM_MOVED)
            site_of(sites, v, s->block[e->from].made)->live -= e->before;
        else if (e->kind == FILM_RESIZED)
            site->live -= e->before;
        site->calls++;
        site->bytes += e->bytes;
        grow(site, e->bytes);
    }
    for (size_t i = 0; s->passed && !s->cut && i < s->block_count; i++)
        site_of(sites, v, s->block[i].made)->kept += s->block[i].died == FILM_NONE;
}

static void add_site(struct text *t, const struct site *s)
{
    text_add(t, "<tr><th scope=\"row\" class=\"mono\">");
    html_add(t, s->file);
    if (s->line)
        text_addf(t, ":%d", s->line);
    text_add(t, "</th><td class=\"mono\">");
    html_add(t, s->function);
    text_addf(t, "</td><td class=\"number\">%zu</td><td class=\"number\">%zu</td>"
              "<td class=\"number\">%zu</td><td class=\"number\">%zu</td></tr>\n", s->calls,
              s->bytes, s->peak, s->kept);
}

static void add_head(struct text *t, const char *words, bool number)
{
    text_addf(t, "<th scope=\"col\"%s>", number ? " class=\"number\"" : "");
    html_add(t, words);
    text_add(t, "</th>");
}

void report_sites(const struct verdict *v, struct text *t)
{
    struct sites sites = {.count = 0};
    for (size_t i = 0; i < v->film->count; i++) {
        if (!v->film->scene[i].refused)
            count_scene(&sites, v, &v->film->scene[i]);
    }
    if (sites.count == 0) {
        text_add(t, "<p>");
        html_add(t, _("Nothing was asked for, or the run is not known."));
        text_add(t, "</p>");
        return;
    }
    text_add(t, "<div class=\"scroll\" role=\"region\" aria-label=\"");
    html_add(t, _("Table of places"));
    text_add(t, "\" tabindex=\"0\"><table><thead><tr>");
    add_head(t, _("Place"), false);
    add_head(t, _("Function"), false);
    add_head(t, _("Calls"), true);
    add_head(t, _("Bytes"), true);
    add_head(t, _("Peak"), true);
    add_head(t, _("Alive after a passed test"), true);
    text_add(t, "</tr></thead><tbody>\n");
    for (size_t i = 0; i < sites.count; i++)
        add_site(t, &sites.item[i]);
    text_add(t, "</tbody></table></div>");
}

/* --- growth --- */

#define FEWEST_POINTS 4
#define MOST_POINTS 400

/* Bytes in use behind each request: a birth or a resizing. */
struct growth {
    double *live;
    size_t count;
    double slope, start;         /* of the line through the second half */
    double highest;
};

static void fit(struct growth *g)
{
    double n = 0, x = 0, y = 0, xx = 0, xy = 0;
    for (size_t i = g->count / 2; i < g->count; i++) {
        n++;
        x += (double)i;
        y += g->live[i];
        xx += (double)i * (double)i;
        xy += (double)i * g->live[i];
    }
    double base = n * xx - x * x;
    g->slope = base > 0 ? (n * xy - x * y) / base : 0;
    g->start = n > 0 ? (y - g->slope * x) / n : 0;
}

static void measure(const struct film_scene *s, struct growth *g)
{
    double live = 0;
    for (size_t i = 0; i < s->count; i++) {
        const struct film_event *e = &s->event[i];
        bool asks = e->kind == FILM_BORN || e->kind == FILM_RESIZED || e->kind == FILM_MOVED;
        if (e->kind == FILM_DIED)
            live -= (double)e->bytes;
        else if (asks)
            live += (double)e->bytes - (double)e->before;
        if (asks)
            g->live[g->count++] = live;
        if (live > g->highest)
            g->highest = live;
    }
    fit(g);
}

#define PLOT_WIDTH 640.0
#define PLOT_HEIGHT 160.0

static double plot_y(const struct growth *g, double live)
{
    double y = PLOT_HEIGHT * (1 - (g->highest > 0 ? live / g->highest : 0));
    return 8 + (y < 0 ? 0 : y > PLOT_HEIGHT ? PLOT_HEIGHT : y);
}

static double plot_x(const struct growth *g, size_t i)
{
    return 70 + PLOT_WIDTH * (double)i / (double)(g->count - 1);
}

static void plot(struct text *t, const struct growth *g, const char *test)
{
    size_t stride = g->count / MOST_POINTS + 1, half = g->count / 2;
    text_add(t, "<figure><svg viewBox=\"0 0 740 200\" width=\"100%\" role=\"img\" aria-label=\"");
    html_addf(t, _("Bytes in use behind each request in the test %s, at most %.0f"), test, g->highest);
    text_add(t, "\"><path class=\"curve\" d=\"");
    for (size_t i = 0; i < g->count; i += stride)
        text_addf(t, "%c%.1f %.1f", i ? 'L' : 'M', plot_x(g, i), plot_y(g, g->live[i]));
    text_addf(t, "\"/><line class=\"fit\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
              plot_x(g, half), plot_y(g, g->start + g->slope * (double)half),
              plot_x(g, g->count - 1), plot_y(g, g->start + g->slope * (double)(g->count - 1)));
    text_addf(t, "<line class=\"grid\" x1=\"70\" x2=\"710\" y1=\"168\" y2=\"168\"/>"
              "<text x=\"62\" y=\"18\" text-anchor=\"end\">%.0f B</text>"
              "<text x=\"62\" y=\"168\" text-anchor=\"end\">0 B</text>"
              "<text x=\"70\" y=\"186\">", g->highest);
    html_add(t, _("request 1"));
    text_addf(t, "</text><text x=\"710\" y=\"186\" text-anchor=\"end\">%zu</text></svg></figure>",
              g->count);
}

#define REQUESTS_A_SECOND 1000.0
#define LIMIT_BYTES ((double)(1 << 30))

/* A slope says little; how long a server with it would run says much. */
static void say_time_left(struct text *t, double slope)
{
    if (slope < 0.05)
        return;
    double hours = LIMIT_BYTES / slope / REQUESTS_A_SECOND / 3600;
    text_add(t, "<p><strong>");
    html_addf(t, hours < 48 ? _("A server that makes %.0f of them each second would have lost 1 GB in %.1f hours.")
                            : _("A server that makes %.0f of them each second would have lost 1 GB in %.1f days."),
              REQUESTS_A_SECOND, hours < 48 ? hours : hours / 24);
    text_add(t, "</strong></p>");
}

static void open_growth(struct text *t)
{
    text_add(t, "<section aria-labelledby=\"growth-title\"><h2 id=\"growth-title\">");
    html_add(t, _("Growth"));
    text_add(t, "</h2><p>");
    html_add(t, _("Bytes in use behind each request for memory, in tests with a limit and where something was lost."));
    text_add(t, "</p>");
}

static void add_growth(struct text *t, const struct film_scene *s, bool *any)
{
    struct growth g = {.live = calloc(s->count + 1, sizeof *g.live)};
    if (g.live)
        measure(s, &g);
    if (g.count >= FEWEST_POINTS) {
        if (!*any)
            open_growth(t);
        *any = true;
        text_add(t, "<h3 class=\"mono\">");
        html_add(t, s->test);
        text_add(t, "</h3><p>");
        html_addf(t, _("In the second half the bytes in use change by %+.1f B with each request (dashed)."),
                  g.slope);
        text_add(t, "</p>");
        say_time_left(t, g.slope);
        plot(t, &g, s->test);
    }
    free(g.live);
}

static bool has_bound(const struct exercise *x, const char *test)
{
    for (size_t i = 0; i < x->bound_count; i++) {
        if (strcmp(x->bound[i].test, test) == 0)
            return true;
    }
    return false;
}

static bool has_lost(const struct verdict *v, const char *test)
{
    for (size_t i = 0; i < v->findings.count; i++) {
        const struct finding *f = &v->findings.item[i];
        bool lost = strcmp(f->code->kind, "leak") == 0
            || strcmp(f->code->kind, "never-released") == 0;
        if (lost && f->test && strcmp(f->test, test) == 0)
            return true;
    }
    return false;
}

void report_growth(const struct verdict *v, struct text *t)
{
    bool any = false;
    for (size_t i = 0; i < v->film->count; i++) {
        const struct film_scene *s = &v->film->scene[i];
        if (!s->refused && (has_bound(v->exercise, s->test) || has_lost(v, s->test)))
            add_growth(t, s, &any);
    }
    if (any)
        text_add(t, "</section>");
}
