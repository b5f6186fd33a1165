/// Which system calls a confined process may make, by name.
///
/// The list is what a Swift program with Dispatch, Foundation and C libraries needs for reading documents, found by
/// tracing and by reading glibc; see `docs/threat-model.md` for the reasons. A call in none of the lists gets ENOSYS, as on
/// a kernel that is too old to know it, so that libraries fall back to the call they used before.
///
/// Names that this architecture or an old libseccomp does not know are left out: not allowed, and unknown to callers.
enum SystemCallPolicy {
    /// Harmless for any arguments, given that opening is Landlock's business.
    static let allowed: [String] =
        memory + files + folders + waiting + threads + signals + identity + time

    private static let memory = [
        "brk", "madvise", "membarrier", "mincore", "mremap", "msync", "munmap",
    ]

    private static let files = [
        "access", "close", "close_range", "copy_file_range", "dup", "dup2", "dup3", "faccessat", "faccessat2",
        "fadvise64", "fallocate", "fcntl", "fdatasync", "flock", "fstat", "fstatfs", "fsync", "ftruncate", "lseek",
        "lstat", "newfstatat", "open", "openat", "openat2", "pread64", "preadv", "preadv2", "pwrite64", "pwritev",
        "pwritev2", "read", "readahead", "readlink", "readlinkat", "readv", "rename", "renameat", "renameat2", "stat",
        "statfs", "statx", "sync_file_range", "truncate", "umask", "unlink", "unlinkat", "write", "writev",
    ]

    private static let folders = [
        "getcwd", "getdents", "getdents64", "mkdir", "mkdirat", "rmdir",
    ]

    private static let waiting = [
        "epoll_create", "epoll_create1", "epoll_ctl", "epoll_pwait", "epoll_pwait2", "epoll_wait", "eventfd",
        "eventfd2", "pause", "pipe", "pipe2", "poll", "ppoll", "pselect6", "select", "timerfd_create",
        "timerfd_gettime", "timerfd_settime",
    ]

    private static let threads = [
        "arch_prctl", "exit", "exit_group", "futex", "futex_waitv", "get_robust_list", "getcpu", "rseq",
        "sched_get_priority_max", "sched_get_priority_min", "sched_getaffinity", "sched_getparam",
        "sched_getscheduler", "sched_yield", "set_robust_list", "set_tid_address",
    ]

    private static let signals = [
        "restart_syscall", "rt_sigaction", "rt_sigpending", "rt_sigprocmask", "rt_sigreturn", "rt_sigsuspend",
        "rt_sigtimedwait", "sigaltstack", "signalfd", "signalfd4",
    ]

    private static let identity = [
        "getegid", "geteuid", "getgid", "getgroups", "getpgid", "getpgrp", "getpid", "getppid", "getpriority",
        "getrandom", "getresgid", "getresuid", "getrlimit", "getrusage", "getsid", "gettid", "getuid", "sysinfo",
        "uname",
    ]

    private static let time = [
        "clock_getres", "clock_gettime", "clock_nanosleep", "gettimeofday", "nanosleep", "time", "times",
    ]

    /// Forbidden, but asked for by decent libraries, which go on after EPERM.
    static let refused: [String] = [
        "chmod", "chown", "fchmod", "fchmodat", "fchown", "fchownat", "fsetxattr", "futimesat", "inotify_add_watch",
        "inotify_init", "inotify_init1", "ioprio_set", "lchown", "link", "linkat", "lsetxattr", "mknod", "mknodat",
        "mlock", "mlock2", "mlockall", "personality", "sched_setaffinity", "sched_setattr", "sched_setparam",
        "sched_setscheduler", "setpgid", "setrlimit", "setsid", "setxattr", "socketpair", "symlink",
        "symlinkat", "utime", "utimensat", "utimes", "wait4", "waitid",
    ]

    /// What no extractor ever does and every attack wants: the process ends, and its document is the culprit.
    static let deadly: [String] = processes + networkCalls + kernel + mounting + privileges

    private static let processes = [
        "fork", "kcmp", "pidfd_getfd", "pidfd_open", "pidfd_send_signal", "process_madvise", "process_mrelease",
        "process_vm_readv", "process_vm_writev", "ptrace", "rt_sigqueueinfo", "setns", "tkill", "unshare", "vfork",
    ]

    private static let networkCalls = [
        "accept", "accept4", "bind", "connect", "getpeername", "getsockname", "getsockopt", "listen", "recvfrom",
        "recvmmsg", "recvmsg", "sendmmsg", "sendmsg", "sendto", "setsockopt", "shutdown",
    ]

    private static let kernel = [
        "acct", "add_key", "bpf", "create_module", "delete_module", "fanotify_init", "finit_module", "init_module",
        "io_setup", "io_submit", "io_uring_enter", "io_uring_register", "io_uring_setup", "ioperm", "iopl",
        "kexec_file_load", "kexec_load", "keyctl", "lookup_dcookie", "modify_ldt", "perf_event_open", "quotactl",
        "quotactl_fd", "reboot", "request_key", "swapoff", "swapon", "syslog", "userfaultfd", "vmsplice",
    ]

    private static let mounting = [
        "chroot", "fsconfig", "fsmount", "fsopen", "fspick", "mount", "mount_setattr", "move_mount",
        "name_to_handle_at", "open_by_handle_at", "open_tree", "pivot_root", "umount2",
    ]

    private static let privileges = [
        "adjtimex", "capset", "clock_adjtime", "clock_settime", "setdomainname", "setfsgid", "setfsuid", "setgid",
        "setgroups", "sethostname", "setregid", "setresgid", "setresuid", "setreuid", "settimeofday", "setuid",
        "vhangup",
    ]
}
