private import Glibc

/// Gives the bytes of the document on a descriptor: mapped once and for all documents where the host has sealed the
/// file's size, else read into a buffer that is used again and again, or mapped for the one document.
///
/// Uses offsets only: the descriptor's position, which the host may share, is neither used nor moved.
struct DocumentBuffer: ~Copyable {
    /// Documents of this size and larger are mapped. Below it a copy is cheaper than setting up and tearing down pages.
    static let mappingThreshold = 1 << 20

    /// The host's memory file in full; mapped at the first document that comes on its descriptor.
    private var window = Window.unknown
    private var buffer: UnsafeMutableRawBufferPointer?

    private enum Window {
        case unknown
        case absent
        case mapped(UnsafeRawBufferPointer)
    }

    init() {}

    deinit {
        buffer?.deallocate()
        guard case .mapped(let bytes) = window else { return }
        munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    }

    /// Calls `body` with the document's bytes, valid during the call.
    /// - Parameters:
    ///   - descriptor: open for reading.
    ///   - count: the document's size.
    /// - Throws: ``ExtractionFailure`` with `.retry` when the descriptor does not give that many bytes.
    mutating func withBytes<Result>(
        of descriptor: Int32, count: Int, _ body: (UnsafeRawBufferPointer) -> Result
    ) throws(ExtractionFailure) -> Result {
        if descriptor == WireProtocol.memoryDescriptor, let bytes = windowBytes() {
            guard count <= bytes.count else { throw Self.failure("\(bytes.count) of \(count) bytes there") }
            return body(UnsafeRawBufferPointer(rebasing: bytes[..<count]))
        }
        if count < Self.mappingThreshold { return body(try read(descriptor, count)) }
        try checkSize(descriptor, count)
        guard let pages = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), pages != MAP_FAILED else {
            throw Self.failure("mmap: \(String(cString: strerror(errno)))")
        }
        defer { munmap(pages, count) }
        return body(UnsafeRawBufferPointer(start: pages, count: count))
    }

    /// The whole memory file; nil when it may shrink, since a mapping beyond its end is a bus error on access.
    private mutating func windowBytes() -> UnsafeRawBufferPointer? {
        if case .unknown = window { window = Self.openWindow() }
        guard case .mapped(let bytes) = window else { return nil }
        return bytes
    }

    private static func openWindow() -> Window {
        // F_GET_SEALS and F_SEAL_SHRINK of linux/fcntl.h, which the Glibc overlay leaves out. Fails on other files.
        let (getSeals, sealShrink): (Int32, Int32) = (1034, 2)
        let seals = fcntl(WireProtocol.memoryDescriptor, getSeals)
        var status = stat()
        guard seals >= 0, seals & sealShrink != 0, fstat(WireProtocol.memoryDescriptor, &status) == 0,
            status.st_size > 0,
            let pages = mmap(nil, Int(status.st_size), PROT_READ, MAP_SHARED, WireProtocol.memoryDescriptor, 0),
            pages != MAP_FAILED
        else { return .absent }
        return .mapped(UnsafeRawBufferPointer(start: pages, count: Int(status.st_size)))
    }

    private mutating func read(
        _ descriptor: Int32, _ count: Int
    ) throws(ExtractionFailure) -> UnsafeRawBufferPointer {
        let room = buffer ?? .allocate(byteCount: Self.mappingThreshold, alignment: 16)
        buffer = room
        var filled = 0
        while filled < count {
            let result = pread(descriptor, room.baseAddress?.advanced(by: filled), count - filled, off_t(filled))
            if result < 0, errno == EINTR { continue }
            if result < 0 { throw Self.failure("pread: \(String(cString: strerror(errno)))") }
            if result == 0 { throw Self.failure("\(filled) of \(count) bytes there") }
            filled += result
        }
        return UnsafeRawBufferPointer(rebasing: room[..<count])
    }

    /// A mapping beyond the end of a file is a bus error on access, so the size is checked first.
    private func checkSize(_ descriptor: Int32, _ count: Int) throws(ExtractionFailure) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw Self.failure("fstat: \(String(cString: strerror(errno)))")
        }
        guard status.st_size >= off_t(count) else { throw Self.failure("\(status.st_size) of \(count) bytes there") }
    }

    private static func failure(_ what: String) -> ExtractionFailure {
        ExtractionFailure(.retry, code: "spool", message: "the document could not be read from its descriptor: \(what)")
    }
}
