#define _GNU_SOURCE
#include "CProbe.h"

#include <errno.h>
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
