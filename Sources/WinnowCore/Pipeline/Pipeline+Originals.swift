internal import Dispatch
internal import Logging
internal import WinnowIntake
internal import WinnowModel
internal import WinnowSystem

/// Originals after the commit: archived, deleted or quarantined as their source is configured.
extension Pipeline {
    /// An original whose turn has come.
    struct Disposal: Sendable {
        let document: ClaimedDocument
        /// Whether the document was given up rather than published.
        let isQuarantined: Bool
    }

    /// Archives, deletes or quarantines an original; one that cannot be reached now is taken up again later.
    func dispose(_ disposal: Disposal) {
        dispatchPrecondition(condition: .onQueue(queue))
        guard let binding = sources[disposal.document.key.source] else { return putOff(disposal) }
        guard let action = action(on: disposal, binding) else { return }
        disposing += 1
        disposalQueue.async { [self] in
            FailPoint.hit("beforeDisposal")
            var failure: SystemError?
            do {
                try binding.source.dispose(
                    disposal.document.key.path, expected: disposal.document.fingerprint, action: action)
            } catch {
                failure = error as? SystemError ?? SystemError("dispose", code: .other, context: "\(error)")
            }
            FailPoint.hit("afterDisposal")
            queue.async { [self, failure] in
                disposing -= 1
                finish(disposal, failure)
            }
        }
    }

    private func action(on disposal: Disposal, _ binding: SourceBinding) -> AfterAction? {
        if disposal.isQuarantined {
            guard binding.quarantinesOriginal else { return nil }
            let (folder, name) = quarantine.place(for: disposal.document)
            return .quarantine(folder: folder, name: name)
        }
        return binding.afterSuccess == .keep ? nil : binding.afterSuccess
    }

    private func finish(_ disposal: Disposal, _ failure: SystemError?) {
        let document = disposal.document
        if let failure {
            let isPassing = [.io, .full, .readOnly, .limit, .notFound].contains(failure.code)
            logger.log(
                level: isPassing ? .info : .warning, isPassing ? "the original stays for now" : "the original stays",
                metadata: ["document": "\(document.key.path.display)", "reason": "\(failure)"])
            if isPassing { return putOff(disposal) }
        }
        // The journal keeps no note of quarantined originals: each start looks whether they are still in place.
        if disposal.isQuarantined { return }
        let kept = failure.map { "the original could not be taken away: \($0)" }
        committer?.submit([.note(.disposed(document, kept: kept))])
    }

    /// Tries again in a second: its source has not found its folder yet, or a disk is in trouble.
    private func putOff(_ disposal: Disposal) {
        if putOff.isEmpty {
            queue.asyncAfter(deadline: .now() + .seconds(1)) { [self] in
                let again = putOff
                putOff = []
                for disposal in again { dispose(disposal) }
            }
        }
        putOff.append(disposal)
    }
}
