/// Finds the objects in a page's application state that look like its article.
///
/// State is megabytes of whatever a program needs, in JSON or in JavaScript, with names of its own for everything. The
/// scanner builds no values: it passes over the bytes once, keeps a stack of open objects, and notes for each where the
/// members lie whose names say title, author, date or text.
struct StateScanner {
    /// What is noted about an object.
    struct Record {
        var title: Range<Int>?
        var summary: Range<Int>?
        var published: Range<Int>?
        var modified: Range<Int>?
        var body: Range<Int>?
        var authors: [Range<Int>] = []
        /// Texts in lists of the object that may be its paragraphs.
        var paragraphs: [Range<Int>] = []
        /// Where the object begins.
        fileprivate let start: Int

        fileprivate init(start: Int) { self.start = start }

        /// How much of an article it is.
        var weight: Int {
            (title == nil ? 0 : 2) + (published == nil ? 0 : 2) + (authors.isEmpty ? 0 : 2) + (summary == nil ? 0 : 1)
                + (body != nil || paragraphs.count >= 3 ? 3 : 0)
        }
    }

    private enum Slot: UInt8 { case title, summary, published, modified, body, author, name, blocks, other }

    private struct Frame {
        var isObject: Bool
        /// The record of the object, or of the one that this value belongs to; -1 as long as there is none.
        var record = -1
        /// What the value is to that record.
        var slot = Slot.other
        /// Where it begins.
        let start: Int
    }

    private static let depthLimit = 128
    private static let recordLimit = 20_000
    /// A byline has few names, a text many paragraphs.
    private static let authorLimit = 16
    private static let paragraphLimit = 2000

    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var frames: [Frame] = []
    private(set) var records: [Record] = []
    /// The member whose value comes next.
    private var key: Slot = .other

    private init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        frames.reserveCapacity(32)
        records.reserveCapacity(64)
    }

    /// All objects that have a title and something else; deeper ones than the limit are left out.
    static func records(in bytes: UnsafeBufferPointer<UInt8>) -> [Record] {
        var scanner = StateScanner(bytes)
        scanner.run()
        // Outer ones before inner ones, whichever of them something was noted of first.
        return scanner.records.filter { $0.title != nil && $0.weight > 2 }.sorted { $0.start < $1.start }
    }

    private mutating func run() {
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "{"), UInt8(ascii: "["): open(isObject: bytes[index] == UInt8(ascii: "{"))
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                _ = frames.popLast()
                key = .other
                index += 1
            case UInt8(ascii: "\""): string()
            case UInt8(ascii: ","):
                key = .other
                index += 1
            case 0x61...0x7A, 0x41...0x5A, 0x5F, 0x24: word()
            default: index += 1
            }
        }
    }

    private mutating func open(isObject: Bool) {
        index += 1
        defer { key = .other }
        let outer = frames.last
        guard frames.count < Self.depthLimit else {
            // Brackets beyond the limit must still pair up.
            frames.append(Frame(isObject: isObject, start: index))
            if frames.count > Self.depthLimit * 64 { index = bytes.count }
            return
        }
        // Names below "author" and texts below "body" belong to the object that has that member.
        if let outer, case let slot = key == .other || !outer.isObject ? outer.slot : key,
            slot == .author || slot == .blocks || slot == .body
        {
            let record = recordOfLast() ?? -1
            frames.append(
                Frame(isObject: isObject, record: record, slot: slot == .body ? .blocks : slot, start: index))
        } else {
            frames.append(Frame(isObject: isObject, start: index))
        }
    }

    /// The record that the innermost value belongs to: a new one if nothing was noted of an object before, as nothing is of
    /// most objects.
    private mutating func recordOfLast() -> Int? {
        let last = frames.count - 1
        guard last >= 0, last < Self.depthLimit else { return nil }
        if frames[last].record >= 0 { return frames[last].record }
        guard frames[last].isObject, frames[last].slot == .other, records.count < Self.recordLimit else { return nil }
        records.append(Record(start: frames[last].start))
        frames[last].record = records.count - 1
        return frames[last].record
    }

    /// A name without quotation marks, as JavaScript allows for members, or a literal.
    private mutating func word() {
        let start = index
        while index < bytes.count, Self.isWord(bytes[index]) { index += 1 }
        if index < bytes.count, bytes[index] == UInt8(ascii: ":") {
            key = Self.slot(bytes[start..<index])
            index += 1
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte == 0x5F || byte == 0x24
    }

    private mutating func string() {
        let start = index + 1
        index = ByteSearch.endOfString(in: bytes, from: start)
        let range = start..<max(start, index)
        index += 1
        var next = index
        while next < bytes.count, bytes[next] <= 0x20 { next += 1 }
        guard let frame = frames.last else { return }
        if next < bytes.count, bytes[next] == UInt8(ascii: ":"), frame.isObject {
            key = Self.slot(bytes[range])
            index = next + 1
        } else if key != .other || frame.slot != .other {
            // Most values are of members without a slot.
            note(range)
        }
    }

    private mutating func note(_ range: Range<Int>) {
        guard !range.isEmpty, let frame = frames.last, let record = recordOfLast() else { return }
        switch (frame.slot, key) {
        case (.author, _):
            // Of an author that is an object only the name is one.
            let isName = frame.isObject ? [.name, .title, .author].contains(key) : true
            guard isName, range.count <= 200, records[record].authors.count < Self.authorLimit else { return }
            records[record].authors.append(range)
        case (.blocks, _):
            if range.count >= 40, records[record].paragraphs.count < Self.paragraphLimit {
                records[record].paragraphs.append(range)
            }
        case (.other, .title) where range.count <= 1000: records[record].title = records[record].title ?? range
        case (.other, .summary): records[record].summary = records[record].summary ?? range
        case (.other, .published): records[record].published = records[record].published ?? range
        case (.other, .modified): records[record].modified = records[record].modified ?? range
        case (.other, .author) where range.count <= 400 && records[record].authors.count < Self.authorLimit:
            records[record].authors.append(range)
        case (.other, .body) where range.count >= 200: records[record].body = records[record].body ?? range
        default: return
        }
    }

    /// What a member's name says, capitals and underscores left aside.
    private static func slot(_ part: Slice<UnsafeBufferPointer<UInt8>>) -> Slot {
        let name = UnsafeBufferPointer(rebasing: part)
        guard name.count >= 4, name.count <= 24, mayBeSlot(name) else { return .other }
        var hash = ByteHash.basis
        for byte in name where byte != UInt8(ascii: "_") && byte != UInt8(ascii: "-") {
            hash = ByteHash.adding(byte &- 0x41 < 26 ? byte | 0x20 : byte, to: hash)
        }
        return slots[hash: hash] ?? .other
    }

    /// Whether a name's first letter is the first of a slot's name, and the last the last of such a one; a name with other
    /// signs there may be a slot's.
    @inline(__always)
    private static func mayBeSlot(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        let (first, last) = (name[0] | 0x20, name[name.count - 1] | 0x20)
        guard first &- 0x61 < 26, last &- 0x61 < 26 else { return true }
        return slotEnds[Int(first & 0x1F)] >> UInt32(last & 0x1F) & 1 != 0
    }

    /// For each first letter a bit for each letter that a slot's name with it ends with.
    private static let slotEnds: [UInt32] = {
        var ends = [UInt32](repeating: 0, count: 32)
        for (_, names) in slotNames {
            WordList.visit(names) { name in
                ends[Int(name[0] & 0x1F)] |= 1 << UInt32(name[name.count - 1] & 0x1F)
            }
        }
        return ends
    }()

    private static let slots = ByteKeyTable<Slot>(slotNames)

    private static let slotNames: [(Slot, String)] = [
        (.title, "title headline articletitle"),
        (.summary, "description summary abstract standfirst subheadline excerpt teaser lead"),
        (
            .published,
            """
            published publishedat datepublished publisheddate publishdate publicationdate pubdate firstpublished
            firstpublishdate displaydate publishedon publishtime publishedtime dateofpublication
            """
        ),
        (
            .modified,
            "modified updatedat datemodified updateddate lastmodified lastupdated modifieddate updated lastupdateddate"
        ),
        (
            .author,
            "author authors byline bylines writer writers creator contributors authorname credits writername"
        ),
        (.name, "name fullname displayname"),
        (
            .body,
            "body articlebody content contents text html bodytext contenthtml bodyhtml blocks paragraphs contentelements"
        ),
    ]
}
