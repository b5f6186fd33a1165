// Descriptor calls that are variadic in C (fcntl, open) or hidden behind _GNU_SOURCE in the Glibc overlay.
#ifndef WINNOW_DESCRIPTORS_H
#define WINNOW_DESCRIPTORS_H

#include <stdbool.h>
#include <sys/types.h>

/// strerrordesc_np(3), NULL for an unknown number.
const char *winnow_error_sentence(int number);

/// open(2) with O_CLOEXEC added.
int winnow_open(const char *path, int flags, mode_t mode);

/// open(2) with O_PATH and O_CLOEXEC: a place in the tree, not to be read.
int winnow_open_place(const char *path);

/// openat(2) with O_CLOEXEC added.
int winnow_openat(int folder, const char *path, int flags, mode_t mode);

/// fcntl(F_DUPFD_CLOEXEC), never below 3 so that a copy cannot land on a standard stream.
int winnow_duplicate(int descriptor);

/// Sets or clears O_NONBLOCK on the open file description.
int winnow_set_nonblocking(int descriptor, bool nonblocking);

/// pipe2(2) with O_CLOEXEC.
int winnow_pipe(int ends[2]);

/// memfd_create(2): close-on-exec, sealing allowed, never executable where the kernel knows MFD_NOEXEC_SEAL (6.3).
int winnow_memory_file(const char *name);

/// Seals a memory file against every change of content and size, and against further seals.
int winnow_seal(int descriptor);

/// Seals the size of a memory file for good; its content can still change.
int winnow_seal_size(int descriptor);

/// fallocate(2): memory, zeroed where there was none, for a part of a memory file.
int winnow_allocate(int descriptor, off_t offset, off_t bytes);

/// fallocate(2) with FALLOC_FL_PUNCH_HOLE: gives the memory of a part back; what is left of it reads as zeros.
int winnow_release(int descriptor, off_t offset, off_t bytes);

/// fcntl(F_SETPIPE_SZ). Returns the size the kernel chose; EPERM above the user's share.
int winnow_set_pipe_size(int descriptor, int bytes);

/// A second, read-only open file description of the same file, through /proc/self/fd.
int winnow_reopen_read_only(int descriptor);

#endif
