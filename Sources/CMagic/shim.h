// libmagic: names the media type of bytes that our own table does not know.
#ifndef WINNOW_CMAGIC_SHIM_H
#define WINNOW_CMAGIC_SHIM_H

#include <magic.h>

#endif
