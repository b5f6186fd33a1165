// Calls for durable files that the Glibc overlay hides behind _GNU_SOURCE.
#ifndef WINNOW_PUBLISHING_H
#define WINNOW_PUBLISHING_H

#include <sys/types.h>

/// sync_file_range(2) with SYNC_FILE_RANGE_WRITE over the whole file: starts write-back, waits for nothing.
int winnow_start_write_back(int descriptor);

/// fallocate(2) with FALLOC_FL_KEEP_SIZE: reserves space, leaves the size alone.
int winnow_reserve(int descriptor, off_t offset, off_t length);

/// flock(2), exclusive, without waiting.
int winnow_lock(int descriptor);

#endif
