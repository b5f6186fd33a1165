// Calls of durable publishing that the Glibc overlay leaves out or types awkwardly.
#ifndef WINNOW_PUBLISHING_H
#define WINNOW_PUBLISHING_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

/// renameat2(2) with RENAME_NOREPLACE or 0.
int winnow_rename(int from_folder, const char *from, int to_folder, const char *to, bool replacing);

/// sync_file_range(2) with SYNC_FILE_RANGE_WRITE for the whole file: starts write-back, waits for nothing.
int winnow_start_writeback(int descriptor);

/// fallocate(2) with FALLOC_FL_KEEP_SIZE: blocks beyond the end, which stays where it is.
int winnow_preallocate(int descriptor, int64_t bytes);

/// copy_file_range(2) from and to the current positions; 0 at the end.
ssize_t winnow_copy_range(int from, int to, size_t bytes);

/// flock(2), exclusive, without waiting.
int winnow_lock(int descriptor);

/// fstatvfs(3): what an unprivileged process may still use.
int winnow_free_space(int descriptor, uint64_t *free_bytes, uint64_t *total_bytes, uint64_t *free_files);

#endif
