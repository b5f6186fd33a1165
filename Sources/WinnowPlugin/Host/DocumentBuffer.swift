private import Glibc

/// Gives the bytes of the document on a descriptor: read into a buffer that is used again and again, or mapped.
///
/// Reads with offsets only, so the descriptor's position, which the host may share, is neither used nor moved.
struct DocumentBuffer: ~Copyable {
    /// Documents of this size and larger are mapped. Below it a copy is cheaper than setting up and tearing down pages.
    static let mappingThreshold = 1 << 20

    private let buffer: UnsafeMutableRawBufferPointer

    init() {
        buffer = .allocate(byteCount: Self.mappingThreshold, alignment: 16)
    }

    deinit {
        buffer.deallocate()
    }

    /// Calls `body` with the document's bytes, valid during the call.
    /// - Parameters:
    ///   - descriptor: open for reading.
    ///   - count: the document's size.
    /// - Throws: ``ExtractionFailure`` with `.retry` when the descriptor does not give that many bytes.
    func withBytes<Result>(
        of descriptor: Int32, count: Int, _ body: (UnsafeRawBufferPointer) -> Result
    ) throws(ExtractionFailure) -> Result {
        if count < Self.mappingThreshold {
            try read(descriptor, count)
            return body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
        try checkSize(descriptor, count)
        guard let pages = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), pages != MAP_FAILED else {
            throw Self.failure("mmap: \(String(cString: strerror(errno)))")
        }
        defer { munmap(pages, count) }
        return body(UnsafeRawBufferPointer(start: pages, count: count))
    }

    private func read(_ descriptor: Int32, _ count: Int) throws(ExtractionFailure) {
        var filled = 0
        while filled < count {
            let result = pread(descriptor, buffer.baseAddress?.advanced(by: filled), count - filled, off_t(filled))
            if result < 0, errno == EINTR { continue }
            if result < 0 { throw Self.failure("pread: \(String(cString: strerror(errno)))") }
            if result == 0 { throw Self.failure("\(filled) of \(count) bytes there") }
            filled += result
        }
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
