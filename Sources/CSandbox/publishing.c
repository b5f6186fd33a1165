#define _GNU_SOURCE
#include "winnow_publishing.h"

#include <fcntl.h>
#include <sys/file.h>

int winnow_start_write_back(int descriptor) {
    return sync_file_range(descriptor, 0, 0, SYNC_FILE_RANGE_WRITE);
}

int winnow_reserve(int descriptor, off_t offset, off_t length) {
    return fallocate(descriptor, FALLOC_FL_KEEP_SIZE, offset, length);
}

int winnow_lock(int descriptor) {
    return flock(descriptor, LOCK_EX | LOCK_NB);
}
