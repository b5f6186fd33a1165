// Starting, signalling and reaping child processes by pidfd.
#ifndef WINNOW_PROCESS_H
#define WINNOW_PROCESS_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/resource.h>
#include <sys/types.h>

// The C library's RLIMIT_* as plain numbers; Swift sees some of them as an enumeration and others not at all.
enum {
    WINNOW_LIMIT_ADDRESS_SPACE = RLIMIT_AS,
    WINNOW_LIMIT_FILE_SIZE = RLIMIT_FSIZE,
    WINNOW_LIMIT_OPEN_FILES = RLIMIT_NOFILE,
    WINNOW_LIMIT_PROCESSES = RLIMIT_NPROC,
    WINNOW_LIMIT_CPU = RLIMIT_CPU,
    WINNOW_LIMIT_CORE = RLIMIT_CORE,
};

/// One resource limit: soft and hard value alike.
struct winnow_limit {
    int resource;
    uint64_t value;
};

/// A child to start. All pointers stay the caller's and must live until winnow_spawn returns.
struct winnow_spawn_plan {
    const char *path;
    char *const *arguments;
    char *const *environment;
    /// Working folder, NULL to inherit.
    const char *folder;
    /// Descriptor `descriptors[i]` of this process becomes descriptor `i` of the child; it gets no others.
    const int *descriptors;
    int descriptor_count;
    const struct winnow_limit *limits;
    int limit_count;
    /// Signal the child gets when this process dies, 0 for none.
    int parent_death_signal;
    /// Added to the niceness of this process.
    int niceness;
    /// 0 leaves it; otherwise what is written to /proc/self/oom_score_adj, as far as that is allowed.
    int out_of_memory_score;
    bool idle_input_output;
    bool own_group;
    bool no_new_privileges;
};

/// A started child, or why there is none.
struct winnow_spawned {
    pid_t pid;
    /// Close-on-exec.
    int pidfd;
    /// The call that failed, a literal; NULL after success.
    const char *failed_call;
};

enum { WINNOW_MAX_CHILD_DESCRIPTORS = 64 };

/// Starts a child. All starts happen on one thread that lives as long as the process, because the kernel sends the
/// parent-death signal when the *thread* that made the child ends (prctl(2), PR_SET_PDEATHSIG), and threads of
/// Dispatch end when they are idle.
///
/// Returns 0, or -1 with errno and `failed_call` set; then no child is left behind.
int winnow_spawn(const struct winnow_spawn_plan *plan, struct winnow_spawned *spawned);

/// How a child ended.
struct winnow_end {
    /// False when it is still running; the other fields then mean nothing.
    bool ended;
    /// Whether `value` is a signal instead of an exit code.
    bool by_signal;
    bool dumped_core;
    int value;
    uint64_t max_resident_bytes;
    uint64_t user_microseconds;
    uint64_t system_microseconds;
};

/// waitid(P_PIDFD, WEXITED | WNOHANG) with the resource usage that only the raw system call returns.
int winnow_reap(int pidfd, struct winnow_end *end);

/// pidfd_send_signal(2).
int winnow_signal_process(int pidfd, int signal);

/// kill(-pid), for a child that leads its own group and is not reaped yet.
int winnow_signal_group(pid_t leader, int signal);

/// setrlimit(2) for this process, soft and hard value alike, never above the present hard value. The hard limit on CPU
/// time is a little higher than the soft one, so that the process is ended by SIGXCPU and not by an unexplained SIGKILL.
int winnow_set_limit(int resource, uint64_t value);

/// sigabbrev_np(3): "SEGV"; NULL for an unknown signal.
const char *winnow_signal_name(int signal);

/// mallopt(3), which the Glibc overlay leaves out: by how many bytes the heap grows at a time, how many free ones it keeps,
/// and from which size on an array is taken from the kernel alone.
void winnow_set_heap(int step, int kept, int large_array);

/// sched_getaffinity(2): how many processors the calling thread may run on; -1 when the kernel does not say.
int winnow_allowed_processors(void);

#endif
