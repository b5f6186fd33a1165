import WinnowModel

/// A short name for a configuration: FNV-1a, 64 bits, over its canonical JSON. Not a protection against forgery.
enum Fingerprint64 {
    static func text(of value: JSONValue) -> String {
        var writer = JSONWriter()
        value.write(to: &writer)
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in writer.bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let digits = String(hash, radix: 16)
        return "fnv1a:" + String(repeating: "0", count: 16 - digits.count) + digits
    }
}
