#define _GNU_SOURCE
#include "winnow_process.h"

#include <errno.h>
#include <sched.h>

int winnow_allowed_processors(void) {
    // The kernel refuses a mask that is smaller than its own, which has a bit for every processor that could be added.
    for (int bits = 1024; bits <= 1 << 20; bits *= 2) {
        cpu_set_t *mask = CPU_ALLOC(bits);
        if (mask == NULL) return -1;
        size_t size = CPU_ALLOC_SIZE(bits);
        int failure = sched_getaffinity(0, size, mask) == 0 ? 0 : errno;
        int count = failure == 0 ? CPU_COUNT_S(size, mask) : -1;
        CPU_FREE(mask);
        if (failure != EINVAL) return count;
    }
    return -1;
}
