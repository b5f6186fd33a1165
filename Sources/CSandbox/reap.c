#define _GNU_SOURCE
#include "winnow_process.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static uint64_t microseconds(struct timeval time) {
    return (uint64_t)time.tv_sec * 1000000 + (uint64_t)time.tv_usec;
}

int winnow_reap(int pidfd, struct winnow_end *end) {
    siginfo_t status = {0};
    struct rusage usage = {0};
    if (syscall(SYS_waitid, P_PIDFD, pidfd, &status, WEXITED | WNOHANG, &usage) != 0) return -1;
    memset(end, 0, sizeof *end);
    end->ended = status.si_pid != 0;
    end->by_signal = status.si_code == CLD_KILLED || status.si_code == CLD_DUMPED;
    end->dumped_core = status.si_code == CLD_DUMPED;
    end->value = status.si_status;
    end->max_resident_bytes = (uint64_t)usage.ru_maxrss * 1024;
    end->user_microseconds = microseconds(usage.ru_utime);
    end->system_microseconds = microseconds(usage.ru_stime);
    return 0;
}

int winnow_signal_process(int pidfd, int signal) {
    return (int)syscall(SYS_pidfd_send_signal, pidfd, signal, NULL, 0);
}

int winnow_signal_group(pid_t leader, int signal) {
    return kill(-leader, signal);
}

int winnow_set_limit(int resource, uint64_t value) {
    struct rlimit limit;
    if (getrlimit(resource, &limit) != 0) return -1;
    rlim_t hard = resource == RLIMIT_CPU ? (rlim_t)value + 2 : (rlim_t)value;
    if (limit.rlim_max == RLIM_INFINITY || hard < limit.rlim_max) limit.rlim_max = hard;
    limit.rlim_cur = (rlim_t)value < limit.rlim_max ? (rlim_t)value : limit.rlim_max;
    return setrlimit(resource, &limit);
}

const char *winnow_signal_name(int signal) {
    return sigabbrev_np(signal);
}
