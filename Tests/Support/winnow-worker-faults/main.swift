// A worker for tests only: a text extractor that speaks the wire protocol and does harm when a document asks for it.
// See `Fault` for what a document's first word can ask for. Never shipped.
import Glibc
import WinnowPlugin

RawAnswer.prepare()
exit(
    WorkerHost(
        name: "winnow-worker-faults", version: "1.0.0", extractors: [FaultyTextExtractor.self],
        detector: TextOnlyDetector()
    ).run { _ in ["sandbox": "off, this is a test worker"] })
