#define _GNU_SOURCE
#include "winnow_publishing.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/statvfs.h>
#include <unistd.h>

int winnow_rename(int from_folder, const char *from, int to_folder, const char *to, bool replacing) {
    return renameat2(from_folder, from, to_folder, to, replacing ? 0 : RENAME_NOREPLACE);
}

int winnow_start_writeback(int descriptor) {
    return sync_file_range(descriptor, 0, 0, SYNC_FILE_RANGE_WRITE);
}

int winnow_preallocate(int descriptor, int64_t bytes) {
    return fallocate(descriptor, FALLOC_FL_KEEP_SIZE, 0, bytes);
}

ssize_t winnow_copy_range(int from, int to, size_t bytes) {
    return copy_file_range(from, NULL, to, NULL, bytes, 0);
}

int winnow_lock(int descriptor) {
    return flock(descriptor, LOCK_EX | LOCK_NB);
}

int winnow_free_space(int descriptor, uint64_t *free_bytes, uint64_t *total_bytes, uint64_t *free_files) {
    struct statvfs status;
    if (fstatvfs(descriptor, &status) != 0) return -1;
    *free_bytes = (uint64_t)status.f_bavail * status.f_frsize;
    *total_bytes = (uint64_t)status.f_blocks * status.f_frsize;
    // Btrfs and others make inodes as needed and state none.
    *free_files = status.f_files == 0 ? UINT64_MAX : (uint64_t)status.f_favail;
    return 0;
}
