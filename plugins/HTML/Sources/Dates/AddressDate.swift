import WinnowDates
import WinnowPlugin

/// The date in a page's address: /2023/09/14/, /2023-09-14-headline, /20230914/, /2023/sep/14/.
enum AddressDate {
    /// A date, and what of it the address has.
    struct Found {
        let date: StatedDate
        let source: DateSource

        init(_ date: StatedDate, inFolders: Bool = false) {
            self.date = date
            source = date.day == nil ? .addressMonth : inFolders ? .addressFolders : .address
        }
    }

    /// - Returns: a day, or a month where the address has no day; nil for none that the web has seen.
    static func find(in address: String) -> Found? {
        var address = address
        return address.withUTF8 { find(in: path(of: $0)) }
    }

    /// Path and query, without the host, whose name may have numbers.
    private static func path(of bytes: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>> {
        let scheme = ByteSearch.offset(of: "://".utf8, in: UnsafeBufferPointer(rebasing: bytes.prefix(12)))
        let start = scheme.map { $0 + 3 } ?? 0
        let slash = bytes[start...].firstIndex(of: UInt8(ascii: "/")) ?? bytes.endIndex
        return bytes[slash...].prefix(2048)
    }

    /// A run of digits in the address.
    private struct Run {
        let value: Int
        let digits: Int
        let range: Range<Int>
    }

    private static func find(in path: Slice<UnsafeBufferPointer<UInt8>>) -> Found? {
        let runs = runs(in: path)
        var month: StatedDate?
        for (index, run) in runs.enumerated() {
            if run.digits == 8, let date = packed(run.value) { return Found(date) }
            guard run.digits == 4, (1994...2100).contains(run.value), index + 1 < runs.count else { continue }
            let second = runs[index + 1]
            guard second.digits <= 2 else { continue }
            guard let joint = joint(run, second, path) else {
                if let date = named(run, second, path) { return Found(date) }
                continue
            }
            if index + 2 < runs.count, runs[index + 2].digits <= 2, self.joint(second, runs[index + 2], path) == joint,
                let date = StatedDate(year: run.value, month: second.value, day: runs[index + 2].value)
            {
                return Found(date, inFolders: joint == UInt8(ascii: "/"))
            }
            if joint == UInt8(ascii: "/"), second.digits == 2, month == nil {
                month = StatedDate(year: run.value, month: second.value)
            }
        }
        return month.map { Found($0) }
    }

    private static func runs(in path: Slice<UnsafeBufferPointer<UInt8>>) -> [Run] {
        var runs: [Run] = []
        var at = path.startIndex
        while at < path.endIndex, runs.count < 32 {
            guard path[at] >= 0x30, path[at] <= 0x39 else {
                at += 1
                continue
            }
            let start = at
            var value = 0
            while at < path.endIndex, path[at] >= 0x30, path[at] <= 0x39 {
                if at - start < 9 { value = value * 10 + Int(path[at] - 0x30) }
                at += 1
            }
            // Numbers behind a percent sign are escaped characters.
            if start > path.startIndex, path[start - 1] == UInt8(ascii: "%") { continue }
            runs.append(Run(value: value, digits: at - start, range: start..<at))
        }
        return runs
    }

    /// The byte that alone stands between two numbers, if it joins the parts of a date.
    private static func joint(_ first: Run, _ second: Run, _ path: Slice<UnsafeBufferPointer<UInt8>>) -> UInt8? {
        guard second.range.lowerBound == first.range.upperBound + 1 else { return nil }
        let byte = path[first.range.upperBound]
        return "/-_.".utf8.contains(byte) ? byte : nil
    }

    /// The date of a year and a day with a month's name between them, in any language.
    private static func named(_ year: Run, _ day: Run, _ path: Slice<UnsafeBufferPointer<UInt8>>) -> StatedDate? {
        let between = path[year.range.upperBound..<day.range.lowerBound]
        guard (5...14).contains(between.count), between.first == between.last, "/-".utf8.contains(between.first ?? 0)
        else { return nil }
        let name = String(decoding: between.dropFirst().dropLast(), as: UTF8.self)
        return DateReader().dates(in: "\(day.value) \(name) \(year.value)").first?.date
    }

    private static func packed(_ number: Int) -> StatedDate? {
        guard (1994...2100).contains(number / 10000) else { return nil }
        return StatedDate(year: number / 10000, month: number / 100 % 100, day: number % 100)
    }
}
