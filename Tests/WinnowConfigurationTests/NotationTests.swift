import Testing

@testable import WinnowConfiguration

@Suite("Durations, sizes and names")
struct NotationTests {
    @Test("a duration is written in the largest unit that states it exactly, and reads back")
    func durations() throws {
        for (text, duration) in [
            ("0s", Duration.zero), ("1ms", .milliseconds(1)), ("1500ms", .milliseconds(1500)), ("90s", .seconds(90)),
            ("2m", .seconds(120)), ("24h", .seconds(86400)),
        ] {
            #expect(Quantity.write(duration) == text)
            let read = try Quantity.read(.text(text), units: Quantity.time, called: "duration", example: "5s")
            #expect(Duration.milliseconds(read) == duration)
        }
    }

    @Test("a size is written in powers of 1024 and read in those of 1000, too")
    func sizes() throws {
        for (text, bytes) in [("0B", 0), ("1B", 1), ("1000B", 1000), ("3KiB", 3072), ("1GiB", 1 << 30)] {
            #expect(Quantity.write(bytes: bytes) == text)
            #expect(try Quantity.read(.text(text), units: Quantity.size, called: "size", example: "1B") == bytes)
        }
        #expect(try Quantity.read(.text("10MB"), units: Quantity.size, called: "size", example: "1B") == 10_000_000)
    }

    @Test("a text is quoted where YAML would take it for something else")
    func quoting() {
        #expect(YAMLValue.quoted("/srv/in-box_1.d") == "/srv/in-box_1.d")
        #expect(YAMLValue.quoted("true") == "\"true\"")
        #expect(YAMLValue.quoted("5") == "\"5\"")
        #expect(YAMLValue.quoted("*.txt") == "\"*.txt\"")
        #expect(YAMLValue.quoted("a\"b\\c\n") == "\"a\\\"b\\\\c\\x0a\"")
        #expect(YAMLValue.quoted("") == "\"\"")
    }

    @Test("the nearest name counts swapped letters as one slip and stays silent when nothing is near")
    func nearestName() {
        let names = ["settle", "rescan", "mode", "include", "exclude"]
        #expect(NearestName.among(names, to: "setlte") == "settle")
        #expect(NearestName.among(names, to: "Settle") == "settle")
        #expect(NearestName.among(names, to: "inclde") == "include")
        #expect(NearestName.among(names, to: "x") == nil)
        #expect(NearestName.among(names, to: "frequency") == nil)
        #expect(NearestName.among(names, to: String(repeating: "s", count: 100_000)) == nil)
        #expect(NearestName.distance(Array(""), Array("abc")) == 3)
        #expect(NearestName.distance(Array("abc"), Array("")) == 3)
    }
}
