#define _GNU_SOURCE
#include "winnow_process.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/close_range.h>
#include <linux/ioprio.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

// What the child and its suspended parent share. The child runs in the parent's memory until it calls exec
// (CLONE_VM | CLONE_VFORK): starting is as fast with a large parent as with a small one, and failures come back
// through this value.
struct launch {
    const struct winnow_spawn_plan *plan;
    pid_t parent;
    const char *failed_call;
    int error;
};

// Only async-signal-safe calls from here to the end of run_child: another thread of the parent may hold any lock.

static int fail(struct launch *launch, const char *call) {
    launch->error = errno;
    launch->failed_call = call;
    return -1;
}

static void reset_signals(void) {
    // An ignored signal stays ignored across exec, and SIGPIPE is ignored here. A handler of the parent must not run in
    // the child either, so the mask is opened only afterwards. The raw call, because sigaction(3) refuses the two
    // signals that glibc uses itself; all zero is SIG_DFL on every architecture, and 32 bytes hold every layout.
    uint64_t standard[4] = {0};
    for (int signal = 1; signal < _NSIG; signal++) syscall(SYS_rt_sigaction, signal, standard, NULL, _NSIG / 8);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

static int map_descriptors(struct launch *launch) {
    const struct winnow_spawn_plan *plan = launch->plan;
    int count = plan->descriptor_count;
    int moved[WINNOW_MAX_CHILD_DESCRIPTORS];
    // First out of the way of the target numbers, then into place: a source may have another's target number.
    for (int i = 0; i < count; i++) {
        moved[i] = fcntl(plan->descriptors[i], F_DUPFD_CLOEXEC, count);
        if (moved[i] < 0) return fail(launch, "fcntl(F_DUPFD_CLOEXEC)");
    }
    for (int i = 0; i < count; i++) {
        if (dup2(moved[i], i) < 0) return fail(launch, "dup2");
    }
    if (syscall(SYS_close_range, count, ~0U, 0) == 0) return 0;
    // Before Linux 5.9 there is no close_range.
    struct rlimit files;
    if (getrlimit(RLIMIT_NOFILE, &files) != 0) return fail(launch, "getrlimit");
    for (rlim_t i = count; i < files.rlim_cur; i++) close((int)i);
    return 0;
}

static void raise_out_of_memory_score(int score) {
    // Best effort: it only tells the kernel whom to kill first.
    char digits[8];
    int length = 0;
    for (int value = score; value > 0 && length < 7; value /= 10) digits[length++] = (char)('0' + value % 10);
    char text[8];
    for (int i = 0; i < length; i++) text[i] = digits[length - 1 - i];
    int file = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
    if (file < 0) return;
    (void)!write(file, text, (size_t)length);
    close(file);
}

static int set_priorities(struct launch *launch) {
    const struct winnow_spawn_plan *plan = launch->plan;
    int niceness = getpriority(PRIO_PROCESS, 0) + plan->niceness;
    if (plan->niceness != 0 && setpriority(PRIO_PROCESS, 0, niceness) != 0) return fail(launch, "setpriority");
    if (plan->idle_input_output) {
        int idle = IOPRIO_PRIO_VALUE(IOPRIO_CLASS_IDLE, 0);
        if (syscall(SYS_ioprio_set, IOPRIO_WHO_PROCESS, 0, idle) != 0) return fail(launch, "ioprio_set");
    }
    if (plan->out_of_memory_score > 0) raise_out_of_memory_score(plan->out_of_memory_score);
    return 0;
}

static int tie_to_parent(struct launch *launch) {
    int signal = launch->plan->parent_death_signal;
    if (signal == 0) return 0;
    if (prctl(PR_SET_PDEATHSIG, signal, 0, 0, 0) != 0) return fail(launch, "prctl(PR_SET_PDEATHSIG)");
    // The parent may have died before the call above: then no signal will ever come.
    if (getppid() != launch->parent) _exit(127);
    return 0;
}

static int set_limits(struct launch *launch) {
    for (int i = 0; i < launch->plan->limit_count; i++) {
        const struct winnow_limit *limit = &launch->plan->limits[i];
        if (winnow_set_limit(limit->resource, limit->value) != 0) return fail(launch, "setrlimit");
    }
    return 0;
}

static int run_child(void *argument) {
    struct launch *launch = argument;
    const struct winnow_spawn_plan *plan = launch->plan;
    reset_signals();
    if (tie_to_parent(launch) != 0) _exit(127);
    if (plan->own_group && setpgid(0, 0) != 0) {
        fail(launch, "setpgid");
        _exit(127);
    }
    if (plan->folder != NULL && chdir(plan->folder) != 0) {
        fail(launch, "chdir");
        _exit(127);
    }
    umask(077);
    if (set_priorities(launch) != 0) _exit(127);
    if (plan->no_new_privileges && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) {
        fail(launch, "prctl(PR_SET_NO_NEW_PRIVS)");
        _exit(127);
    }
    // Limits after descriptors: a low limit on open files would forbid the mapping itself.
    if (map_descriptors(launch) != 0 || set_limits(launch) != 0) _exit(127);
    execve(plan->path, plan->arguments, plan->environment);
    fail(launch, "execve");
    _exit(127);
}

// The child's stack until exec, one at a time: only the spawning thread uses it.
static char child_stack[64 << 10] __attribute__((aligned(16)));

static int spawn_here(const struct winnow_spawn_plan *plan, struct winnow_spawned *spawned) {
    struct launch launch = {.plan = plan, .parent = getpid()};
    int pidfd = -1;
    int flags = CLONE_VM | CLONE_VFORK | CLONE_PIDFD | SIGCHLD;
    pid_t pid = clone(run_child, child_stack + sizeof child_stack, flags, &launch, &pidfd);
    if (pid < 0) {
        spawned->failed_call = "clone";
        return -1;
    }
    // CLONE_VFORK: the child has called exec or ended by now.
    if (launch.failed_call == NULL) {
        spawned->pid = pid;
        spawned->pidfd = pidfd;
        return 0;
    }
    siginfo_t ignored;
    while (waitid(P_PIDFD, (id_t)pidfd, &ignored, WEXITED) != 0 && errno == EINTR) continue;
    close(pidfd);
    spawned->failed_call = launch.failed_call;
    errno = launch.error;
    return -1;
}

// The spawning thread and its one-place hatch.
static pthread_mutex_t door = PTHREAD_MUTEX_INITIALIZER;   // callers, one at a time
static pthread_mutex_t hatch = PTHREAD_MUTEX_INITIALIZER;  // the fields below
static pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
static const struct winnow_spawn_plan *requested;
static struct winnow_spawned *answer;
static int answer_error;
static bool thread_runs;

static void *serve(void *unused) {
    (void)unused;
    pthread_mutex_lock(&hatch);
    for (;;) {
        while (requested == NULL) pthread_cond_wait(&changed, &hatch);
        const struct winnow_spawn_plan *plan = requested;
        answer_error = spawn_here(plan, answer) == 0 ? 0 : errno;
        requested = NULL;
        pthread_cond_broadcast(&changed);
    }
    return NULL;
}

static int start_thread(void) {
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    pthread_attr_setstacksize(&attributes, 128 << 10);
    // No signal of the process is ever handled here, nor in the child while it shares this memory.
    sigset_t all, previous;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &previous);
    pthread_t thread;
    int error = pthread_create(&thread, &attributes, serve, NULL);
    pthread_sigmask(SIG_SETMASK, &previous, NULL);
    pthread_attr_destroy(&attributes);
    if (error == 0) pthread_setname_np(thread, "winnow-spawn");
    return error;
}

int winnow_spawn(const struct winnow_spawn_plan *plan, struct winnow_spawned *spawned) {
    spawned->failed_call = NULL;
    if (plan->descriptor_count > WINNOW_MAX_CHILD_DESCRIPTORS) {
        spawned->failed_call = "spawn";
        errno = E2BIG;
        return -1;
    }
    pthread_mutex_lock(&door);
    int error = 0;
    if (!thread_runs) {
        error = start_thread();
        thread_runs = error == 0;
        if (error != 0) spawned->failed_call = "pthread_create";
    }
    if (error == 0) {
        pthread_mutex_lock(&hatch);
        requested = plan;
        answer = spawned;
        pthread_cond_broadcast(&changed);
        while (requested != NULL) pthread_cond_wait(&changed, &hatch);
        error = answer_error;
        pthread_mutex_unlock(&hatch);
    }
    pthread_mutex_unlock(&door);
    errno = error;
    return error == 0 ? 0 : -1;
}
