#include <assert.h>
#include <stdlib.h>
#include <string.h>

struct queue {
    char *text;      /* room for one message */
};

static char *copy_of(const char *line)
{
    return strdup(line);
}

static int queue_push(struct queue *queue, char *text)
{
    if (queue->text != NULL)
        return -1;
    queue->text = text;
    return 0;
}

static int send(struct queue *queue, const char *line)
{
/* the lines */
}

int main(void)
{
    struct queue queue = {NULL};
    assert(send(&queue, "the ferry is late") == 0);
    assert(send(&queue, "it has left") == -1);
    assert(strcmp(queue.text, "the ferry is late") == 0);
    free(queue.text);
}
