// libsystemd: readiness notification (sd-daemon.h) and the native journal protocol (sd-journal.h).
// SD_JOURNAL_SUPPRESS_LOCATION keeps sd_journal_sendv a plain function instead of a macro that adds the C file and
// line, which would always name this shim; the Swift handler sends its own CODE_FILE and CODE_LINE.
#ifndef WINNOW_CSYSTEMD_SHIM_H
#define WINNOW_CSYSTEMD_SHIM_H

#define SD_JOURNAL_SUPPRESS_LOCATION
#include <systemd/sd-daemon.h>
#include <systemd/sd-journal.h>

#endif
