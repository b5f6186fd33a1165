import WinnowHTML
import WinnowPlugin

extension DateGathering {
    /// Looks for dates in the page's scripts, where nothing else states one.
    mutating func addState() {}
}
