import Glibc

/// Where the worker executable lies.
enum WorkerLocation {
    /// Beside this program (a build folder), else in `../libexec/winnow` (an installation).
    /// - Throws: ``Failure`` naming both places.
    static func find() throws -> String {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        guard count > 0 else { throw Failure.disk("/proc/self/exe cannot be read; is /proc mounted?") }
        let own = String(decoding: buffer[..<count], as: UTF8.self)
        let folder = own.prefix(upTo: own.lastIndex(of: "/") ?? own.startIndex)
        let places = ["\(folder)/winnow-worker", "\(folder)/../libexec/winnow/winnow-worker"]
        guard let found = places.first(where: { access($0, X_OK) == 0 }) else {
            throw Failure.disk("winnow-worker is missing; looked for it at \(places.joined(separator: " and "))")
        }
        return found
    }
}
