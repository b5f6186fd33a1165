// The three Landlock system calls, which the C library of Debian 12 does not wrap, and structures newer than its kernel
// headers (Linux 6.1 knows ABI 2; this program uses everything up to ABI 7).
#ifndef WINNOW_LANDLOCK_H
#define WINNOW_LANDLOCK_H

#include <stdint.h>

/// The Landlock ABI of the running kernel; -1 with ENOSYS (not built), EOPNOTSUPP (not enabled at boot) or EPERM (an
/// outer system call filter forbids it).
int winnow_landlock_abi(void);

/// Makes a ruleset that handles the given rights; fields newer than `abi` are not passed to the kernel. Returns a
/// close-on-exec descriptor.
int winnow_landlock_create(int abi, uint64_t file_rights, uint64_t network_rights, uint64_t scopes);

/// Allows rights below a path, given by an O_PATH descriptor.
int winnow_landlock_allow(int ruleset, int path, uint64_t file_rights);

/// Enforces the ruleset on the calling thread and everything it starts.
int winnow_landlock_enforce(int ruleset);

#endif
