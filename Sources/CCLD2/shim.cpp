#include "winnow_cld2.h"

#include <cstdio>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

extern "C" int winnow_detect_language(
    const char *text, int length, winnow_language_guess guesses[3], bool *is_reliable) {
    CLD2::Language languages[3] = {CLD2::UNKNOWN_LANGUAGE, CLD2::UNKNOWN_LANGUAGE, CLD2::UNKNOWN_LANGUAGE};
    int percents[3] = {0, 0, 0};
    int text_bytes = 0;
    CLD2::ExtDetectLanguageSummary(
        text, length, true, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE, languages, percents, &text_bytes,
        is_reliable);
    for (int index = 0; index < 3; ++index) {
        guesses[index].code = CLD2::LanguageCode(languages[index]);
        guesses[index].percent = languages[index] == CLD2::UNKNOWN_LANGUAGE ? 0 : percents[index];
    }
    return text_bytes;
}
