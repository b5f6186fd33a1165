// System call filters through libseccomp, whose rule function is variadic, and the prctl(2) calls of the sandbox.
#ifndef WINNOW_FILTER_H
#define WINNOW_FILTER_H

#include <stdbool.h>
#include <stdint.h>

// Numbers of sched.h and sys/prctl.h that the Glibc overlay leaves out.
enum {
    WINNOW_CLONE_THREAD = 0x00010000,
    /// All CLONE_NEW* flags of clone(2): namespaces.
    WINNOW_CLONE_NAMESPACES = 0x7e020000,
    WINNOW_PR_SET_NAME = 15,
    WINNOW_PR_GET_NAME = 16,
    /// Names anonymous memory, as malloc of newer glibc does.
    WINNOW_PR_SET_VMA = 0x53564d41,
};

/// What the kernel does with a call.
enum winnow_verdict {
    WINNOW_ALLOW,
    /// Returns 0 without being made.
    WINNOW_PRETEND,
    /// Returns EPERM.
    WINNOW_REFUSE,
    /// Returns ENOSYS, as an older kernel would: libraries then use an older call.
    WINNOW_UNKNOWN,
    /// Ends the process with SIGSYS.
    WINNOW_KILL,
};

/// When a rule applies.
enum winnow_condition {
    WINNOW_ALWAYS,
    /// argument == value
    WINNOW_EQUAL,
    /// argument != value
    WINNOW_NOT_EQUAL,
    /// (argument & mask) == value
    WINNOW_MASKED_EQUAL,
};

/// One rule; the conditions of rules for the same call must exclude each other.
struct winnow_filter_rule {
    /// The call's number as winnow_filter_number gives it.
    int number;
    enum winnow_verdict verdict;
    enum winnow_condition condition;
    unsigned argument;
    uint64_t mask;
    uint64_t value;
};

/// libseccomp's number of a call on this architecture; negative when the call does not exist here or libseccomp is too
/// old to know its name.
int winnow_filter_number(const char *name);

/// Compiles the rules and enforces them on all threads of the process. Calls without a rule are WINNOW_UNKNOWN, calls
/// of a foreign architecture (32-bit, x32) end the process. Returns 0 or a negative error number.
int winnow_filter_load(const struct winnow_filter_rule *rules, int count, int *failed_rule);

/// Whether this kernel can end a process by filter; -1 with errno when not.
int winnow_filter_available(void);

/// prctl(PR_SET_NO_NEW_PRIVS).
int winnow_set_no_new_privileges(void);

/// Empties all capability sets of the calling thread (capset(2)), for good under no_new_privs.
int winnow_drop_capabilities(void);

/// prctl(PR_SET_DUMPABLE, 0): no core dump, and no ptrace by processes of the same user.
int winnow_set_undumpable(void);

#endif
