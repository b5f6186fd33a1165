// What the daemon and its workers need from the kernel and cannot be called from Swift: variadic functions, calls that
// the C library of Debian 12 does not wrap (Landlock, pidfds, close_range), and the code between fork and exec, which
// must be C because only async-signal-safe functions may run there.
//
// Every function returns -1 and sets errno on failure, like the system call that it wraps, unless it says otherwise.
#ifndef WINNOW_CSANDBOX_H
#define WINNOW_CSANDBOX_H

#include "winnow_descriptors.h"
#include "winnow_filter.h"
#include "winnow_landlock.h"
#include "winnow_process.h"
#include "winnow_publishing.h"

#endif
