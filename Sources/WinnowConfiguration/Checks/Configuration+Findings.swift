/// Something that is wrong although every single value is well formed.
struct Finding: Equatable {
    /// Dotted key that is blamed.
    let key: String
    /// What is wrong.
    let reason: String
    /// What to do about it.
    let suggestion: String?
}

extension Configuration {
    /// The rules that concern more than one key. Keys that could not be read are empty here and pass.
    ///
    /// Paths are compared as written: symbolic links are not followed, for the folders need not exist yet.
    ///
    /// - Parameter surroundings: What other parts of the program know.
    /// - Returns: What is wrong, by rule.
    func findings(_ surroundings: Surroundings) -> [Finding] {
        nameFindings() + folderFindings() + sourceFolderFindings() + limitFindings()
            + surroundingFindings(surroundings)
    }

    private func nameFindings() -> [Finding] {
        var first: [String: Int] = [:]
        return sources.indices.compactMap { index in
            let name = sources[index].name
            guard !name.isEmpty, let earlier = first[name] else {
                first[name] = index
                return nil
            }
            return Finding(
                key: "sources[\(index)].name", reason: "\"\(name)\" is also the name of sources[\(earlier)]",
                suggestion: "give each source a name of its own")
        }
    }

    private func limitFindings() -> [Finding] {
        var findings: [Finding] = []
        if limits.textBytes > limits.outputBytes {
            let output = Quantity.write(bytes: limits.outputBytes)
            findings.append(
                Finding(
                    key: "limits.textBytes",
                    reason: "the longest text does not fit into limits.outputBytes (\(output))",
                    suggestion: "lower limits.textBytes or raise limits.outputBytes"))
        }
        if retry.initial > retry.maximum {
            findings.append(
                Finding(
                    key: "retry.initial", reason: "longer than retry.maximum (\(Quantity.write(retry.maximum)))",
                    suggestion: "lower retry.initial or raise retry.maximum"))
        }
        // sockaddr_un holds 108 bytes including the terminating NUL, see unix(7).
        if admin.socket.utf8.count > 107 {
            findings.append(
                Finding(
                    key: "admin.socket",
                    reason: "\(admin.socket) has \(admin.socket.utf8.count) bytes, the kernel takes 107 for a socket",
                    suggestion: "set admin.socket to a shorter path, such as /run/winnow/winnow.sock"))
        }
        for (index, source) in sources.enumerated() where source.afterSuccess == .archive && source.archivePath == nil {
            findings.append(
                Finding(
                    key: "sources[\(index)].archivePath", reason: "missing, and afterSuccess is archive",
                    suggestion: "add, for example, \"archivePath: /srv/archive\""))
        }
        return findings
    }
}
