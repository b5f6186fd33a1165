#define _GNU_SOURCE
#include "CProbe.h"

#include <errno.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/syscall.h>
#include <unistd.h>

long probe_call(long number, long a, long b, long c, long d, long e, long f) {
    long result = syscall(number, a, b, c, d, e, f);
    return result == -1 ? -errno : result;
}

int probe_number(const char *name) {
    return seccomp_syscall_resolve_name(name);
}

int probe_recurse(int depth) {
    volatile char block[4096];
    block[depth % 4096] = (char)depth;
    return probe_recurse(depth + 1) + block[0];
}

int probe_with_one_processor(int (*body)(void)) {
    cpu_set_t own, one;
    if (sched_getaffinity(0, sizeof own, &own) != 0) return -errno;
    CPU_ZERO(&one);
    for (int processor = 0; processor < CPU_SETSIZE; processor++) {
        if (!CPU_ISSET(processor, &own)) continue;
        CPU_SET(processor, &one);
        break;
    }
    if (sched_setaffinity(0, sizeof one, &one) != 0) return -errno;
    int result = body();
    return sched_setaffinity(0, sizeof own, &own) == 0 ? result : -errno;
}
