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

/*
 * Nothing that a test, a sanitizer or libc in their service calls: other
 * processes' memory and signals, sockets, what outlives a process, and ways
 * into the kernel that have no other use here. Not here: tkill, with which
 * Valgrind ends threads, and timer_create, which Check uses.
 */
#define FORBIDDEN                                                                            \
    NEVER(execve) NEVER(execveat) NEVER(setsid) NEVER(setpgid) NEVER(unshare) NEVER(setns)   \
    NEVER(process_vm_readv) NEVER(process_vm_writev) NEVER(rt_sigqueueinfo)                  \
    NEVER(rt_tgsigqueueinfo) NEVER(pidfd_open) NEVER(pidfd_send_signal) NEVER(socket)        \
    NEVER(socketpair) NEVER(shmget) NEVER(msgget) NEVER(semget) NEVER(mq_open)               \
    NEVER(memfd_create) NEVER(add_key) NEVER(request_key) NEVER(keyctl) NEVER(bpf)           \
    NEVER(perf_event_open) NEVER(userfaultfd) NEVER(io_uring_setup) NEVER(mount)             \
    NEVER(umount2) NEVER(pivot_root) NEVER(chroot) NEVER(open_by_handle_at)                  \
    NEVER(personality) NEVER(setuid) NEVER(setgid)
#define NEVER(name) WHEN(__NR_##name), RETURN(SECCOMP_RET_KILL_PROCESS),

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
#ifdef __X32_SYSCALL_BIT
        /* the same calls by other numbers */
        BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, __X32_SYSCALL_BIT, 0, 1),
        RETURN(SECCOMP_RET_KILL_PROCESS),
#endif
#ifdef __NR_fork
        WHEN(__NR_fork), RETURN(SECCOMP_RET_KILL_PROCESS),
        WHEN(__NR_vfork), RETURN(SECCOMP_RET_KILL_PROCESS),
#endif
        FORBIDDEN
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
        /* signals: only to itself */
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_kill, 1, 0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_tgkill, 0, 3),
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
