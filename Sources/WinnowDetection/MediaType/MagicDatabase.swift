private import CMagic
private import Synchronization
import WinnowModel

/// libmagic, for bytes that nothing else knows.
final class MagicDatabase: Sendable {
    /// A magic cookie is no value that two threads may use; the lock is its owner.
    private struct Cookie: ~Copyable, @unchecked Sendable {
        let pointer: magic_t?

        init() {
            // Text, archives and charsets have been looked at already, by better means.
            let flags =
                MAGIC_MIME_TYPE | MAGIC_NO_CHECK_COMPRESS | MAGIC_NO_CHECK_TAR | MAGIC_NO_CHECK_ENCODING
                | MAGIC_NO_CHECK_TOKENS | MAGIC_NO_CHECK_ELF | MAGIC_NO_CHECK_CDF
            guard let cookie = magic_open(flags) else {
                pointer = nil
                return
            }
            if magic_load(cookie, nil) == 0 {
                pointer = cookie
            } else {
                magic_close(cookie)
                pointer = nil
            }
        }

        deinit {
            if let pointer { magic_close(pointer) }
        }
    }

    private let cookie = Mutex(Cookie())

    /// The type by libmagic's database; nil when it does not know either, or the database is missing.
    func mediaType(of bytes: UnsafeRawBufferPointer) -> MediaType? {
        let head = UnsafeRawBufferPointer(rebasing: bytes.prefix(1 << 20))
        return cookie.withLock { cookie in
            guard let pointer = cookie.pointer, let answer = magic_buffer(pointer, head.baseAddress, head.count) else {
                return nil
            }
            let type = MediaType(String(cString: answer))
            let isKnown = type.name.contains("/") && type != .octetStream && !type.name.hasPrefix("text/")
            return isKnown && !type.name.hasPrefix("inode/") ? type : nil
        }
    }
}
