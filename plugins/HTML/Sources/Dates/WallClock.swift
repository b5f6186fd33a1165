import Glibc

/// The calendar's day, which no page can be from after.
enum WallClock {
    /// Days since 1970 in UTC.
    static var today: Int { time(nil) / 86400 }
}
