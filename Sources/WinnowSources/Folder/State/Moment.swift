internal import Glibc

/// A point on the monotonic clock, in nanoseconds: what every deadline of a source is measured with.
package struct Moment: Sendable, Hashable, Comparable {
    /// Nanoseconds since some point in the past.
    package let nanoseconds: Int64

    /// Makes a point in time, for tests of decisions.
    ///
    /// - Parameter nanoseconds: Nanoseconds since some point in the past.
    package init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

    /// The present, by `CLOCK_MONOTONIC`.
    package static var now: Moment { Moment(nanoseconds: read(CLOCK_MONOTONIC)) }

    /// The present in nanoseconds since 1970, by the clock that file times come from.
    package static var wallNanoseconds: Int64 { read(CLOCK_REALTIME) }

    /// A later point.
    ///
    /// - Parameters:
    ///   - moment: Where to start.
    ///   - duration: How much later.
    package static func + (moment: Moment, duration: Duration) -> Moment {
        Moment(nanoseconds: moment.nanoseconds &+ duration.nanoseconds)
    }

    /// How much later one point is than another.
    ///
    /// - Parameters:
    ///   - later: The later point.
    ///   - earlier: The earlier point.
    package static func - (later: Moment, earlier: Moment) -> Duration {
        .nanoseconds(later.nanoseconds - earlier.nanoseconds)
    }

    /// Orders by time.
    package static func < (a: Moment, b: Moment) -> Bool { a.nanoseconds < b.nanoseconds }

    private static func read(_ clock: clockid_t) -> Int64 {
        var time = timespec()
        // Cannot fail for these two clocks.
        clock_gettime(clock, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}

extension Duration {
    /// Whole nanoseconds; about 292 years at most.
    package var nanoseconds: Int64 {
        let (seconds, attoseconds) = components
        return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
    }
}
