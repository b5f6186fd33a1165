#include "CBlockModel.h"

// So many rows at a time that the compiler keeps the leaf numbers in one vector register.
enum { rows_at_a_time = 32 };

// Wider vectors where the processor has them; the plain version elsewhere.
#if defined(__x86_64__) && defined(__gnu_linux__)
__attribute__((target_clones("avx2", "default")))
#endif
void block_model_sum(const uint8_t *features, int64_t stride, int32_t *sums) {
    for (int64_t row = 0; row < stride; row += rows_at_a_time) {
        for (int32_t index = 0; index < block_model_tree_count; index++) {
            const struct block_model_tree *tree = &block_model_trees[index];
            uint8_t leaf[rows_at_a_time] = {0};
            for (int level = 0; level < block_model_tree_depth; level++) {
                const uint8_t *column = features + tree->feature[level] * stride + row;
                const uint8_t border = tree->border[level], bit = (uint8_t)(1 << level);
                for (int lane = 0; lane < rows_at_a_time; lane++) leaf[lane] |= column[lane] > border ? bit : 0;
            }
            for (int lane = 0; lane < rows_at_a_time; lane++) sums[row + lane] += tree->leaf[leaf[lane]];
        }
    }
}
