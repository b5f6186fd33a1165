import CBlockModel

/// Learned trees that tell a page's own text from the rest, piece by piece.
///
/// The trees are oblivious (CatBoost's kind): each level asks one question, so that the answers of thirty-two pieces are
/// computed at a time.
enum BlockModel {
    /// Whether the table was trained on the features that this code computes.
    static var matchesFeatures: Bool {
        let names = BlockFeature.allCases.map { "\($0)" }.joined(separator: ",")
        let print = names.utf8.reduce(0x811C_9DC5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
        return print == block_model_feature_print && BlockFeature.allCases.count == Int(block_model_feature_count)
    }

    /// How likely each piece is the page's own text, 0–1.
    static func probabilities(_ table: FeatureTable) -> [Float] {
        var sums = [Int32](repeating: block_model_bias, count: table.stride)
        table.bytes.withUnsafeBytes { features in
            sums.withUnsafeMutableBufferPointer { sums in
                for index in 0..<Int(block_model_tree_count) {
                    add(block_model_trees + index, features, table.stride, sums)
                }
            }
        }
        let scale = 1 / Float(block_model_scale)
        return sums[..<table.rows].map { logistic(Float($0) * scale) }
    }

    private static func add(
        _ tree: UnsafePointer<block_model_tree>, _ features: UnsafeRawBufferPointer, _ stride: Int,
        _ sums: UnsafeMutableBufferPointer<Int32>
    ) {
        let raw = UnsafeRawPointer(tree)
        let leaves = (raw + 2 * block_model_tree_depth).assumingMemoryBound(to: Int16.self)
        let columns = raw.assumingMemoryBound(to: UInt8.self)
        let borders = columns + block_model_tree_depth
        for row in Swift.stride(from: 0, to: stride, by: 32) {
            var leaf = SIMD32<UInt8>(repeating: 0)
            for level in 0..<block_model_tree_depth {
                let values = features.loadUnaligned(
                    fromByteOffset: Int(columns[level]) * stride + row, as: SIMD32<UInt8>.self)
                let exceeds = values .> SIMD32(repeating: borders[level])
                leaf.replace(with: leaf | (1 << UInt8(level)), where: exceeds)
            }
            for lane in 0..<32 { sums[row + lane] += Int32(leaves[Int(leaf[lane])]) }
        }
    }

    /// The logistic function, without the mathematics library: 1 / (1 + e^-x), to four digits.
    private static func logistic(_ x: Float) -> Float {
        let clamped = max(-16, min(16, x))
        // e^x = (1 + x/1024)^1024 up to the fourth digit for small |x|.
        var power = 1 - clamped / 4096
        for _ in 0..<12 { power *= power }
        return 1 / (1 + power)
    }
}
