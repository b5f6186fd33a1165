// cmark-gfm: CommonMark with tables, footnotes and the other extensions of GitHub.
#ifndef WINNOW_CMARKDOWN_SHIM_H
#define WINNOW_CMARKDOWN_SHIM_H

#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>

#endif
