import CBlockModel
import Testing

@Suite("The sums of the block model")
struct BlockSumTests {
    @Test("are the same with and without wide vectors", arguments: [64, 128, 1024])
    func same(stride: Int) {
        // A sequence without a pattern that borders could meet (Lehmer, 1951).
        var state: UInt64 = 88_172_645
        let features = (0..<(stride * Int(block_model_feature_count))).map { _ -> UInt8 in
            state = state &* 48_271 % 2_147_483_647
            return UInt8(truncatingIfNeeded: state >> 7)
        }
        var (wide, plain) = ([Int32](repeating: 7, count: stride), [Int32](repeating: 7, count: stride))
        block_model_sum(features, Int64(stride), &wide)
        block_model_sum_plain(features, Int64(stride), &plain)
        #expect(wide == plain)
        #expect(Set(wide).count > stride / 2)
    }
}
