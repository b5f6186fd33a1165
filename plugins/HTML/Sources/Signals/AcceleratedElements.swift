import WinnowHTML

/// The elements that stand for pictures and players in accelerated pages (AMP), as the names of one page.
struct AcceleratedElements {
    private let image: HTMLName?
    private let video: HTMLName?
    private let audio: HTMLName?
    private let frame: HTMLName?
    /// Whether the page has any of them.
    let areUsed: Bool

    init(_ document: HTMLDocument) {
        image = document.name("amp-img")
        video = document.name("amp-video")
        audio = document.name("amp-audio")
        frame = document.name("amp-iframe")
        areUsed = image != nil || video != nil || audio != nil || frame != nil
    }

    func isImage(_ tag: HTMLName) -> Bool { tag == image }
    func isVideo(_ tag: HTMLName) -> Bool { tag == video }
    func isAudio(_ tag: HTMLName) -> Bool { tag == audio }
    /// Whether it shows what is elsewhere.
    func isEmbed(_ tag: HTMLName) -> Bool { tag == video || tag == audio || tag == frame }
}
