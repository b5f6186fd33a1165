// The learned tables of the HTML extractor: which pieces of a page are its text.
//
// The tables are written by scripts/train-blocks.py. C, since the Swift compiler takes minutes over arrays of this size
// and does not vectorize the comparisons of bytes.
#pragma once
#include <stdint.h>

enum { block_model_tree_depth = 6, block_model_leaves = 64 };

/// A tree that asks the same question on each level: the answers are the bits of the leaf's number, the first the lowest.
struct block_model_tree {
    /// The column to look at, and the value it must exceed, on each level.
    uint8_t feature[block_model_tree_depth];
    uint8_t border[block_model_tree_depth];
    /// Logits times `block_model_scale`.
    int16_t leaf[block_model_leaves];
};

extern const int32_t block_model_tree_count;
extern const struct block_model_tree *const _Nonnull block_model_trees;
/// Added to the sum of the leaves.
extern const int32_t block_model_bias;
extern const int32_t block_model_scale;
/// The number of columns the model was trained on.
extern const int32_t block_model_feature_count;
/// FNV-1a of the columns' names, joined by commas: the extractor and the table must agree.
extern const uint32_t block_model_feature_print;

/// Adds the leaves of all trees to the sum of each row.
///
/// `features` holds `block_model_feature_count` columns of `stride` bytes, `sums` has `stride` entries; `stride` is a
/// multiple of 64.
void block_model_sum(const uint8_t *_Nonnull features, int64_t stride, int32_t *_Nonnull sums);

/// The same for any processor, to compare with.
void block_model_sum_plain(const uint8_t *_Nonnull features, int64_t stride, int32_t *_Nonnull sums);

/// Hashes of words with their weights: how much more often they stand at text than at the rest.
extern const int32_t block_model_word_count;
extern const uint32_t *const _Nonnull block_model_word_keys;
extern const int8_t *const _Nonnull block_model_word_weights;

enum { block_model_distances = 32 };

/// One step away from what the distances are to: each a step more, but 255 stays.
static inline void block_model_step(const uint8_t *_Nonnull above, uint8_t *_Nonnull own) {
    for (int lane = 0; lane < block_model_distances; lane++) own[lane] = above[lane] == 255 ? 255 : above[lane] + 1;
}
