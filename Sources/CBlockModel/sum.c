#include "CBlockModel.h"

// Sixteen rows at a time, so that the compiler keeps the leaf numbers in one vector register.
enum { rows_at_a_time = 16 };

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
