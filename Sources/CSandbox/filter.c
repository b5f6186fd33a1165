#define _GNU_SOURCE
#include "winnow_filter.h"

#include <errno.h>
#include <linux/capability.h>
#include <linux/seccomp.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

static uint32_t action(enum winnow_verdict verdict) {
    switch (verdict) {
    case WINNOW_ALLOW: return SCMP_ACT_ALLOW;
    case WINNOW_PRETEND: return SCMP_ACT_ERRNO(0);
    case WINNOW_REFUSE: return SCMP_ACT_ERRNO(EPERM);
    case WINNOW_UNKNOWN: return SCMP_ACT_ERRNO(ENOSYS);
    case WINNOW_KILL: break;
    }
    return SCMP_ACT_KILL_PROCESS;
}

static int add(scmp_filter_ctx filter, const struct winnow_filter_rule *rule) {
    struct scmp_arg_cmp test = {.arg = rule->argument, .datum_a = rule->value};
    switch (rule->condition) {
    case WINNOW_ALWAYS: return seccomp_rule_add_array(filter, action(rule->verdict), rule->number, 0, NULL);
    case WINNOW_EQUAL: test.op = SCMP_CMP_EQ; break;
    case WINNOW_NOT_EQUAL: test.op = SCMP_CMP_NE; break;
    case WINNOW_MASKED_EQUAL:
        test.op = SCMP_CMP_MASKED_EQ;
        test.datum_a = rule->mask;
        test.datum_b = rule->value;
        break;
    }
    return seccomp_rule_add_array(filter, action(rule->verdict), rule->number, 1, &test);
}

int winnow_filter_number(const char *name) {
    return seccomp_syscall_resolve_name(name);
}

int winnow_filter_load(const struct winnow_filter_rule *rules, int count, int *failed_rule) {
    *failed_rule = -1;
    scmp_filter_ctx filter = seccomp_init(action(WINNOW_UNKNOWN));
    if (filter == NULL) return -ENOMEM;
    int result = seccomp_attr_set(filter, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS);
    if (result == 0) result = seccomp_attr_set(filter, SCMP_FLTATR_CTL_TSYNC, 1);
    if (result == 0) result = seccomp_attr_set(filter, SCMP_FLTATR_CTL_OPTIMIZE, 2);
    // Give back the kernel's own error number instead of libseccomp's ECANCELED.
    if (result == 0) result = seccomp_attr_set(filter, SCMP_FLTATR_API_SYSRAWRC, 1);
    for (int i = 0; result == 0 && i < count; i++) {
        result = add(filter, &rules[i]);
        if (result != 0) *failed_rule = i;
    }
    if (result == 0) result = seccomp_load(filter);
    seccomp_release(filter);
    return result;
}

int winnow_filter_available(void) {
    uint32_t action = SECCOMP_RET_KILL_PROCESS;
    return (int)syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action);
}

int winnow_set_no_new_privileges(void) {
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
}

int winnow_drop_capabilities(void) {
    struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
    struct __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3] = {0};
    return (int)syscall(SYS_capset, &header, none);
}

int winnow_set_undumpable(void) {
    return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}
