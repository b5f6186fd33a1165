// uchardet: guesses the charset of bytes that neither declare one nor are UTF-8.
#ifndef WINNOW_CUCHARDET_SHIM_H
#define WINNOW_CUCHARDET_SHIM_H

#include <uchardet/uchardet.h>

#endif
