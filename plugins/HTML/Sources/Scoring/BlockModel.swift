import CBlockModel

/// Learned trees that tell a page's own text from the rest, piece by piece.
///
/// The trees are oblivious (CatBoost's kind): each level asks one question, so that many pieces are answered at a time.
enum BlockModel {
    /// Whether the table was trained on the features that this code computes.
    static var matchesFeatures: Bool {
        let names = BlockFeature.names.joined(separator: ",")
        let print = names.utf8.reduce(0x811C_9DC5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
        return print == block_model_feature_print && BlockFeature.columns == Int(block_model_feature_count)
    }

    /// How likely each piece is the page's own text, 0–1.
    static func probabilities(_ table: FeatureTable) -> [Float] {
        precondition(table.bytes.count == table.stride * Int(block_model_feature_count), "the model has other columns")
        var sums = [Int32](repeating: block_model_bias, count: table.stride)
        if !sums.isEmpty, let features = table.bytes.baseAddress {
            block_model_sum(features, Int64(table.stride), &sums)
        }
        let scale = 1 / Float(block_model_scale)
        return sums[..<table.rows].map { logistic(Float($0) * scale) }
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
