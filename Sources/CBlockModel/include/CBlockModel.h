// The learned tables of the HTML extractor: which pieces of a page are its text.
//
// Written by scripts/train-blocks. Constants only: a C file, since the Swift compiler takes minutes over arrays of this
// size, and since they then lie in the read-only part of the binary.
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

/// Hashes of words with their weights: how much more often they stand at text than at the rest.
extern const int32_t block_model_word_count;
extern const uint32_t *const _Nonnull block_model_word_keys;
extern const int8_t *const _Nonnull block_model_word_weights;
