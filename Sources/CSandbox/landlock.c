#define _GNU_SOURCE
#include "winnow_landlock.h"

#include <stddef.h>
#include <sys/syscall.h>
#include <unistd.h>

// include/uapi/linux/landlock.h as of Linux 6.15. The numbers of the calls are the same on every architecture.
#ifndef SYS_landlock_create_ruleset
#define SYS_landlock_create_ruleset 444
#define SYS_landlock_add_rule 445
#define SYS_landlock_restrict_self 446
#endif

struct ruleset {
    uint64_t handled_access_fs;
    uint64_t handled_access_net;  // ABI 4
    uint64_t scoped;              // ABI 6
};

struct path_rule {
    uint64_t allowed_access;
    int32_t parent_fd;
} __attribute__((packed));

enum { CREATE_RULESET_VERSION = 1, RULE_PATH_BENEATH = 1 };

int winnow_landlock_abi(void) {
    return (int)syscall(SYS_landlock_create_ruleset, NULL, 0, CREATE_RULESET_VERSION);
}

int winnow_landlock_create(int abi, uint64_t file_rights, uint64_t network_rights, uint64_t scopes) {
    struct ruleset ruleset = {file_rights, network_rights, scopes};
    // An older kernel accepts a longer structure only if the rest is zero, so give it exactly what it knows.
    size_t size = offsetof(struct ruleset, handled_access_net);
    if (abi >= 4) size = offsetof(struct ruleset, scoped);
    if (abi >= 6) size = sizeof ruleset;
    return (int)syscall(SYS_landlock_create_ruleset, &ruleset, size, 0);
}

int winnow_landlock_allow(int ruleset, int path, uint64_t file_rights) {
    struct path_rule rule = {file_rights, path};
    return (int)syscall(SYS_landlock_add_rule, ruleset, RULE_PATH_BENEATH, &rule, 0);
}

int winnow_landlock_enforce(int ruleset) {
    return (int)syscall(SYS_landlock_restrict_self, ruleset, 0);
}
