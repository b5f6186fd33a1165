#include "CBlockModel.h"

// So many rows at a time that the compiler keeps the leaf numbers in one vector register.
enum { rows_at_a_time = 32 };

// Wider vectors where the processor has them; the plain version elsewhere.
#if defined(__x86_64__) && defined(__gnu_linux__)
__attribute__((target_clones("avx2", "default")))
#endif
void block_model_sum_plain(const uint8_t *features, int64_t stride, int32_t *sums) {
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

#if defined(__x86_64__) && defined(__gnu_linux__)
#include <immintrin.h>

// With AVX-512 the 64 leaves of a tree are a table in two registers, which one instruction looks up for 32 rows; no
// compiler finds that by itself. The sums of 64 rows stay in registers over all trees.
__attribute__((target("avx512f,avx512bw")))
static void sum_wide(const uint8_t *features, int64_t stride, int32_t *sums) {
    for (int64_t row = 0; row < stride; row += 64) {
        __m512i total[4];
        for (int part = 0; part < 4; part++) total[part] = _mm512_loadu_si512(sums + row + 16 * part);
        for (int32_t index = 0; index < block_model_tree_count; index++) {
            const struct block_model_tree *tree = &block_model_trees[index];
            __m512i leaf = _mm512_setzero_si512();
            for (int level = 0; level < block_model_tree_depth; level++) {
                const __m512i column = _mm512_loadu_si512(features + tree->feature[level] * stride + row);
                const __mmask64 above = _mm512_cmpgt_epu8_mask(column, _mm512_set1_epi8((char)tree->border[level]));
                leaf = _mm512_mask_add_epi8(leaf, above, leaf, _mm512_set1_epi8((char)(1 << level)));
            }
            const __m512i low = _mm512_loadu_si512(tree->leaf), high = _mm512_loadu_si512(tree->leaf + 32);
            const __m256i halves[2] = {_mm512_castsi512_si256(leaf), _mm512_extracti64x4_epi64(leaf, 1)};
            for (int half = 0; half < 2; half++) {
                const __m512i value = _mm512_permutex2var_epi16(low, _mm512_cvtepu8_epi16(halves[half]), high);
                const __m256i upper = _mm512_extracti64x4_epi64(value, 1);
                total[2 * half] =
                    _mm512_add_epi32(total[2 * half], _mm512_cvtepi16_epi32(_mm512_castsi512_si256(value)));
                total[2 * half + 1] = _mm512_add_epi32(total[2 * half + 1], _mm512_cvtepi16_epi32(upper));
            }
        }
        for (int part = 0; part < 4; part++) _mm512_storeu_si512(sums + row + 16 * part, total[part]);
    }
}

void block_model_sum(const uint8_t *features, int64_t stride, int32_t *sums) {
    if (__builtin_cpu_supports("avx512bw"))
        sum_wide(features, stride, sums);
    else
        block_model_sum_plain(features, stride, sums);
}
#else
void block_model_sum(const uint8_t *features, int64_t stride, int32_t *sums) {
    block_model_sum_plain(features, stride, sums);
}
#endif
