// File system calls of Linux that Swift cannot make: variadic (fcntl), missing from the C library of Debian 12
// (openat2), or hidden behind _GNU_SOURCE in the Glibc overlay (statx, renameat2, getdents64). This header includes
// nothing whose contents depend on _GNU_SOURCE: it would clash with the overlay's view of the same headers.
//
// Every function returns -1 and sets errno on failure, like the system call that it wraps, unless it says otherwise.
#ifndef WINNOW_CLINUXFILES_H
#define WINNOW_CLINUXFILES_H

#include <stddef.h>
#include <stdint.h>

/// The part of struct statx that identifies a file and tells whether it changed. Times are nanoseconds since 1970.
struct winnow_file_status {
    uint64_t device;
    uint64_t inode;
    int64_t size;
    int64_t modified;
    int64_t changed;
    uint32_t links;
    uint16_t mode;
};

/// How openat2(2) may resolve a path: RESOLVE_NO_MAGICLINKS, RESOLVE_NO_SYMLINKS, RESOLVE_BENEATH of linux/openat2.h.
enum {
    winnow_resolve_no_magiclinks = 0x02,
    winnow_resolve_no_symlinks = 0x04,
    winnow_resolve_beneath = 0x08,
};

/// O_PATH of open(2), which the Glibc overlay hides.
enum { winnow_open_path = 010000000 };

/// openat2(2). Returns the descriptor. O_CLOEXEC is added. The kernel answers EAGAIN when a rename of another directory
/// raced with a RESOLVE_BENEATH lookup; the caller repeats it.
int winnow_openat2(int folder, const char *path, uint64_t flags, uint64_t mode, uint64_t resolve);

/// getdents64(2). Returns the bytes filled in, 0 at the end of the directory.
long winnow_getdents64(int folder, void *buffer, size_t bytes);

/// Offsets in struct linux_dirent64 of getdents64(2).
enum { winnow_entry_length_offset = 16, winnow_entry_type_offset = 18, winnow_entry_name_offset = 19 };

/// statx(2) of what a rescan compares; never follows a symlink and never starts an automount. An empty path asks about
/// the descriptor itself.
int winnow_file_status(int folder, const char *path, struct winnow_file_status *status);

/// renameat2(2) with RENAME_NOREPLACE: fails with EEXIST instead of replacing anything.
int winnow_rename_without_replacing(int from_folder, const char *from, int to_folder, const char *to);

/// What winnow_find_writer found.
enum {
    winnow_writer_absent = 0,
    winnow_writer_present = 1,
    /// The kernel does not say: not our file and no CAP_LEASE, or a file system without leases.
    winnow_writer_unknown = 2,
};

/// Whether any process has the file open for writing or mapped writable: one of the winnow_writer numbers, never -1.
///
/// Asks for a read lease, which the kernel refuses with EAGAIN while there is a writer (fcntl(2), "Leases"), and gives it
/// back at once. An open for writing that falls into these microseconds waits for them; it would also be announced with
/// a signal whose default kills, hence F_SETSIG with SIGURG, whose default is to be ignored.
int winnow_find_writer(int file);

#endif
