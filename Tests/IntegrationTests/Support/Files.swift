import Foundation
import Glibc

/// What tests do with files; everything throws instead of going on.
enum Files {
    static func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: Array(path.utf8)) }

    static func write(_ bytes: [UInt8], to path: [UInt8]) throws {
        let file = path.withZero { open($0, O_WRONLY | O_CREAT | O_TRUNC, 0o644) }
        guard file >= 0 else { throw Complaint("open \(String(decoding: path, as: UTF8.self)): errno \(errno)") }
        defer { close(file) }
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress! + sent, bytes.count - sent) }
            guard count > 0 else { throw Complaint("write: errno \(errno)") }
            sent += count
        }
    }

    static func read(_ path: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: path) else { throw Complaint("\(path) cannot be read") }
        return String(decoding: data, as: UTF8.self)
    }

    static func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    static func makeFolder(_ path: String) throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    static func move(_ path: String, to target: String) throws {
        guard rename(path, target) == 0 else { throw Complaint("rename \(path) to \(target): errno \(errno)") }
    }

    static func remove(_ path: String) throws {
        guard unlink(path) == 0 else { throw Complaint("unlink \(path): errno \(errno)") }
    }

    static func removeTree(_ path: String) throws { try FileManager.default.removeItem(atPath: path) }
}

extension [UInt8] {
    fileprivate func withZero<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        (self + [0]).withUnsafeBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { body($0.baseAddress!) }
        }
    }
}
