// Raw system calls for the tests of the sandbox: syscall(2) is variadic, and most of the calls tried have no wrapper.
#ifndef WINNOW_CPROBE_H
#define WINNOW_CPROBE_H

/// Makes a system call; returns its result, or the negative error number.
long probe_call(long number, long a, long b, long c, long d, long e, long f);

/// The number of a call by name, negative if unknown here.
int probe_number(const char *name);

/// Overflows the stack.
int probe_recurse(int depth);

/// Calls a function while the calling thread, and it alone, is bound to the first processor that it may run on. Returns
/// what the function returns, or the negative error number.
int probe_with_one_processor(int (*body)(void));

#endif
