#include "box/fence.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Since the second and third version of Landlock; the header may be older. */
#define REFER    (UINT64_C(1) << 13)
#define TRUNCATE (UINT64_C(1) << 14)

/* All that changes a file or a folder, as far as this kernel can tell. */
static uint64_t all_changes(void)
{
    uint64_t changes = LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR
        | LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_CHAR
        | LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG
        | LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO
        | LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM;
    long version = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1)
        return 0;
    return changes | (version >= 2 ? REFER : 0) | (version >= 3 ? TRUNCATE : 0);
}

static bool allow(int rules, const char *path, uint64_t changes)
{
    int fd = open(path, O_PATH | O_CLOEXEC);
    struct landlock_path_beneath_attr beneath = {.allowed_access = changes, .parent_fd = fd};
    bool ok = fd >= 0
        && syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0) == 0;
    if (fd >= 0)
        close(fd);
    return ok;
}

bool fence_close(const char *folder)
{
    uint64_t changes = all_changes();
    struct landlock_ruleset_attr handled = {.handled_access_fs = changes};
    int rules = changes
        ? (int)syscall(SYS_landlock_create_ruleset, &handled, sizeof handled, 0) : -1;
    if (rules < 0)
        return false;
    bool ok = allow(rules, folder, changes)
        && allow(rules, "/dev/null", changes & (LANDLOCK_ACCESS_FS_WRITE_FILE | TRUNCATE))
        && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
        && syscall(SYS_landlock_restrict_self, rules, 0) == 0;
    close(rules);
    return ok;
}
