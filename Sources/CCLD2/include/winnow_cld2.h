// CLD2: guesses the language of a text. The library has a C++ interface only; this is the one call that is needed.
#ifndef WINNOW_CLD2_H
#define WINNOW_CLD2_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// One guess about a text.
typedef struct {
    /// BCP 47 as far as CLD2 knows it: "en", "zh-Hant", "un" for none. Static storage.
    const char *code;
    /// Share of the text's bytes in this language, 0–100.
    int percent;
} winnow_language_guess;

/// Finds the languages of interchange-valid UTF-8.
/// \param text the text; not modified, not kept.
/// \param length its bytes.
/// \param guesses receives up to three, the likeliest first; a percent of 0 ends the list.
/// \param is_reliable whether CLD2 would stake its word on the first.
/// \return how many bytes of letters the answer rests on.
int winnow_detect_language(const char *text, int length, winnow_language_guess guesses[3], bool *is_reliable);

#ifdef __cplusplus
}
#endif

#endif
