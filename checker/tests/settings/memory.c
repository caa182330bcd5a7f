/*
 * What Memcheck must tell, a function each, with our settings; see settings.sh.
 * Names that begin with "fine_" must stay out of every finding.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static char *kept;
static int answer;

/* The address lies in the next block, if the redzones between them are small. */
static void write_far_behind(void)
{
    char *row = malloc(24), *next = malloc(24);
    if (row && next)
        row[100] = 1;
    free(next);
    free(row);
}

/* Without room for such a frame Valgrind takes it for another stack. */
static int fine_large_frame(void)
{
    char page[4 << 20];
    page[0] = 1;
    page[sizeof page - 1] = 2;
    return page[0] + page[sizeof page - 1];
}

static void open_and_forget(void)
{
    open("/dev/null", O_RDONLY);
}

static void lose_a_block(void)
{
    char *block = malloc(40);
    block = NULL;
    answer += block != NULL;
}

static void keep_a_block(void)
{
    kept = malloc(50);
}

static char *make_unset(void)
{
    return malloc(8);
}

static void use_unset(void)
{
    char *word = make_unset();
    if (word && word[3] == 'x')
        answer++;
    free(word);
}

static int read_at_depth(int depth, const char *freed)
{
    return depth ? read_at_depth(depth - 1, freed) + 1 : *freed;
}

static char *make_freed(void)
{
    char *block = malloc(60);
    free(block);
    return block;
}

/* In the whole report its name stands only once, behind fifteen frames. */
static void begin_of_a_deep_call(const char *freed)
{
    answer += read_at_depth(14, freed);
}

/* Each process has its own report, or none of them can be read. */
static void fail_in_a_child(void)
{
    pid_t child = fork();
    if (child == 0) {
        char *block = malloc(70);
        free(block);
        answer += *block;
        _exit(0);
    }
    waitpid(child, NULL, 0);
}

static void fine_trace_on_the_disk(void)
{
    char *block = malloc(80);
    free(block);
    answer += *block;
}

/* Did Valgrind lay files for its debugger into the system's folder? It maps one. */
static void look_for_traces(void)
{
    char line[512];
    FILE *maps = fopen("/proc/self/maps", "r");
    while (maps && fgets(line, sizeof line, maps)) {
        if (strstr(line, "vgdb-pipe"))
            fine_trace_on_the_disk();
    }
    if (maps)
        fclose(maps);
}

int main(void)
{
    write_far_behind();
    answer += fine_large_frame();
    open_and_forget();
    lose_a_block();
    keep_a_block();
    use_unset();
    begin_of_a_deep_call(make_freed());
    fail_in_a_child();
    look_for_traces();
    return 0;
}
