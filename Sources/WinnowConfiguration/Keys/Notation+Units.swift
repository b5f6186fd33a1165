extension Notation where Value == Duration {
    /// A whole number and a unit of time: `100ms`, `5s`, `2m`, `1h`.
    static func duration(_ range: ClosedRange<Duration>) -> Notation {
        let from = Quantity.write(range.lowerBound)
        let to = Quantity.write(range.upperBound)
        return .scalar(
            "duration, \(from) to \(to)", ["type": "string", "pattern": "^[0-9]{1,15}(ms|s|m|h)$"]
        ) { value throws(Rejection) in
            let milliseconds = try Quantity.read(value, units: Quantity.time, called: "duration", example: "5s")
            let duration = Duration.milliseconds(milliseconds)
            guard range.contains(duration) else {
                throw Rejection(
                    reason: "\(value.text ?? "this") is out of range",
                    suggestion: "write a duration from \(from) to \(to)")
            }
            return duration
        } write: {
            Quantity.write($0)
        }
    }
}

extension Notation where Value == Int {
    /// A number of bytes: a whole number, alone or with a unit such as `MB` (powers of 1000) or `MiB` (of 1024).
    static func size(_ range: ClosedRange<Int>) -> Notation {
        let from = Quantity.write(bytes: range.lowerBound)
        let to = Quantity.write(bytes: range.upperBound)
        let number: SchemaValue = [
            "type": "integer", "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound),
        ]
        let unit: SchemaValue = ["type": "string", "pattern": "^[0-9]{1,15}(B|KB|MB|GB|KiB|MiB|GiB)$"]
        return .scalar("size, \(from) to \(to)", ["anyOf": [number, unit]]) { value throws(Rejection) in
            var bytes: Int
            if case .integer(let number) = value {
                bytes = number
            } else {
                bytes = try Quantity.read(value, units: Quantity.size, called: "size", example: "64MiB")
            }
            guard range.contains(bytes) else {
                throw Rejection(
                    reason: "\(value.inWords) is out of range", suggestion: "write a size from \(from) to \(to)")
            }
            return bytes
        } write: {
            Quantity.write(bytes: $0)
        }
    }
}

/// Whole numbers with a unit behind them.
enum Quantity {
    /// A unit and how many of the smallest unit it stands for.
    typealias Unit = (name: String, factor: Int)

    /// Units of time, in milliseconds.
    static let time: [Unit] = [("ms", 1), ("s", 1000), ("m", 60_000), ("h", 3_600_000)]
    /// Units of size, in bytes.
    static let size: [Unit] = [
        ("B", 1), ("KB", 1000), ("MB", 1_000_000), ("GB", 1_000_000_000),
        ("KiB", 1 << 10), ("MiB", 1 << 20), ("GiB", 1 << 30),
    ]

    /// Reads a number with a unit.
    ///
    /// - Parameters:
    ///   - value: What stands in the file.
    ///   - units: The units allowed.
    ///   - kind: What the quantity is called in messages.
    ///   - example: A well-formed quantity, for messages.
    /// - Returns: The quantity in the smallest unit; at most 10^15 of the unit written.
    /// - Throws: ``Rejection`` where the text is not a number with one of the units.
    static func read(
        _ value: YAMLValue, units: [Unit], called kind: String, example: String
    ) throws(Rejection) -> Int {
        let names = units.map(\.name).joined(separator: ", ")
        guard case .text(let text) = value else {
            var suggestion = "write a number with its unit, such as \(example)"
            if case .integer(let number) = value, number >= 0 {
                suggestion = "add the unit: " + units.prefix(2).map { "\(number)\($0.name)" }.joined(separator: " or ")
            }
            throw Rejection(reason: "expected a \(kind), found \(value.inWords)", suggestion: suggestion)
        }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let name = String(text.dropFirst(digits.count))
        guard (1...15).contains(digits.count), let number = Int(digits) else {
            throw Rejection(
                reason: "expected a \(kind), found \(value.inWords)",
                suggestion: "write a whole number with its unit (\(names)), such as \(example)")
        }
        guard let unit = units.first(where: { $0.name == name }) else {
            let meant = units.first { $0.name.lowercased() == name.drop { $0 == " " }.lowercased() }
            throw Rejection(
                reason: name.isEmpty ? "\"\(text)\" lacks its unit" : "\"\(name)\" is not a unit of a \(kind)",
                suggestion: meant.map { "write \(digits)\($0.name)" } ?? "use one of \(names)")
        }
        let (product, overflow) = number.multipliedReportingOverflow(by: unit.factor)
        return overflow ? .max : product
    }

    /// A duration in the largest unit that states it exactly, to the millisecond.
    static func write(_ duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        return write(Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000), in: time, zero: "0s")
    }

    /// A number of bytes in the largest unit of 1024 that states it exactly.
    static func write(bytes: Int) -> String {
        write(bytes, in: [size[0]] + size.suffix(3), zero: "0B")
    }

    private static func write(_ number: Int, in units: [Unit], zero: String) -> String {
        guard number != 0 else { return zero }
        let unit = units.last { number.isMultiple(of: $0.factor) } ?? units[0]
        return "\(number / unit.factor)\(unit.name)"
    }
}
