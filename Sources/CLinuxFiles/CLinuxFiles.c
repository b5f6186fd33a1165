#define _GNU_SOURCE
#include "CLinuxFiles.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

_Static_assert(winnow_resolve_no_magiclinks == RESOLVE_NO_MAGICLINKS, "openat2(2)");
_Static_assert(winnow_resolve_no_symlinks == RESOLVE_NO_SYMLINKS, "openat2(2)");
_Static_assert(winnow_resolve_beneath == RESOLVE_BENEATH, "openat2(2)");
_Static_assert(winnow_open_path == O_PATH, "open(2)");

int winnow_openat2(int folder, const char *path, uint64_t flags, uint64_t mode, uint64_t resolve) {
    struct open_how how;
    memset(&how, 0, sizeof how);
    how.flags = flags | O_CLOEXEC;
    how.mode = mode;
    how.resolve = resolve;
    return (int)syscall(SYS_openat2, folder, path, &how, sizeof how);
}

long winnow_getdents64(int folder, void *buffer, size_t bytes) {
    return syscall(SYS_getdents64, folder, buffer, bytes);
}

static int64_t nanoseconds(struct statx_timestamp time) {
    return time.tv_sec * 1000000000 + time.tv_nsec;
}

int winnow_file_status(int folder, const char *path, struct winnow_file_status *status) {
    struct statx raw;
    const unsigned mask = STATX_TYPE | STATX_NLINK | STATX_INO | STATX_SIZE | STATX_MTIME | STATX_CTIME;
    const int flags = AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT | AT_EMPTY_PATH;
    if (statx(folder, path, flags, mask, &raw) != 0) return -1;
    status->device = ((uint64_t)raw.stx_dev_major << 32) | raw.stx_dev_minor;
    status->inode = raw.stx_ino;
    status->size = (int64_t)raw.stx_size;
    status->modified = nanoseconds(raw.stx_mtime);
    status->changed = nanoseconds(raw.stx_ctime);
    status->links = raw.stx_nlink;
    status->mode = raw.stx_mode;
    return 0;
}

int winnow_rename_without_replacing(int from_folder, const char *from, int to_folder, const char *to) {
    return renameat2(from_folder, from, to_folder, to, RENAME_NOREPLACE);
}

int winnow_find_writer(int file) {
    if (fcntl(file, F_SETSIG, SIGURG) != 0) return winnow_writer_unknown;
    if (fcntl(file, F_SETLEASE, F_RDLCK) == 0) {
        fcntl(file, F_SETLEASE, F_UNLCK);
        return winnow_writer_absent;
    }
    return errno == EAGAIN ? winnow_writer_present : winnow_writer_unknown;
}
