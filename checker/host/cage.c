#include "cage.h"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#define LOAD(field) \
    BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
#define RETURN(what) BPF_STMT(BPF_RET | BPF_K, (what))
/* When the loaded word is this value, the next line is taken, else skipped. */
#define WHEN(value) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (value), 0, 1)
/* When the loaded word has one of these bits, the next line is skipped. */
#define UNLESS_BIT(bits) BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, (bits), 1, 0)
#define WHEN_BIT(bits) BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, (bits), 0, 1)

bool cage_close(void)
{
#ifdef ARCHITECTURE
    struct sock_filter program[] = {
        LOAD(arch),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0),
        RETURN(SECCOMP_RET_KILL_PROCESS),
        LOAD(nr),
#ifdef __NR_fork
        WHEN(__NR_fork), RETURN(SECCOMP_RET_KILL_PROCESS),
        WHEN(__NR_vfork), RETURN(SECCOMP_RET_KILL_PROCESS),
#endif
        WHEN(__NR_execve), RETURN(SECCOMP_RET_KILL_PROCESS),
        WHEN(__NR_execveat), RETURN(SECCOMP_RET_KILL_PROCESS),
        WHEN(__NR_setsid), RETURN(SECCOMP_RET_KILL_PROCESS),
        WHEN(__NR_setpgid), RETURN(SECCOMP_RET_KILL_PROCESS),
        /* its flags lie in memory; libc then uses clone, whose flags we see */
        WHEN(__NR_clone3), RETURN(SECCOMP_RET_ERRNO | 38 /* ENOSYS */),
        /* a new process shares no memory, or stops its parent; a thread, and
           LeakSanitizer's helper, share it and do not */
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_clone, 0, 6),
        LOAD(args[0]),
        UNLESS_BIT(CLONE_VM),
        RETURN(SECCOMP_RET_KILL_PROCESS),
        WHEN_BIT(CLONE_VFORK),
        RETURN(SECCOMP_RET_KILL_PROCESS),
        RETURN(SECCOMP_RET_ALLOW),
        /* kill: only itself */
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_kill, 0, 3),
        LOAD(args[0]),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (unsigned)getpid(), 1, 0),
        RETURN(SECCOMP_RET_KILL_PROCESS),
        RETURN(SECCOMP_RET_ALLOW),
    };
    struct sock_fprog filter = {sizeof program / sizeof *program, program};
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
        && prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter, 0, 0) == 0;
#else
    return false;
#endif
}
