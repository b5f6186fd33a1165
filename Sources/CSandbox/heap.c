#include "winnow_process.h"

#include <malloc.h>

void winnow_set_heap(int step, int kept, int large_array) {
    mallopt(M_TOP_PAD, step);
    mallopt(M_TRIM_THRESHOLD, kept);
    mallopt(M_MMAP_THRESHOLD, large_array);
}
