/// What the tree builder must know of an element on the stack of open elements; computed once, when it is pushed.
struct ElementTraits: OptionSet {
    let rawValue: UInt32

    /// In the "special" category (13.2.4.2).
    static let special = ElementTraits(rawValue: 1)
    /// Ends the search for an element "in scope".
    static let scope = ElementTraits(rawValue: 2)
    /// Ends the search "in list item scope", besides `scope`.
    static let listScope = ElementTraits(rawValue: 4)
    /// Ends the search "in button scope", besides `scope`.
    static let buttonScope = ElementTraits(rawValue: 8)
    /// Ends the search "in table scope".
    static let tableScope = ElementTraits(rawValue: 16)
    /// Has its end tag implied (13.2.6.3).
    static let implied = ElementTraits(rawValue: 32)
    /// Has its end tag implied "thoroughly", besides `implied`.
    static let thorough = ElementTraits(rawValue: 64)
    /// Not an HTML element.
    static let foreign = ElementTraits(rawValue: 128)
    /// A MathML text integration point.
    static let mathText = ElementTraits(rawValue: 256)
    /// An HTML integration point.
    static let htmlPoint = ElementTraits(rawValue: 512)
    /// One of table, tbody, tfoot, thead, tr: what foster parenting is about.
    static let tableStructure = ElementTraits(rawValue: 1024)
    /// `h1` to `h6`.
    static let heading = ElementTraits(rawValue: 2048)
    /// A void element: never has children when it is parsed.
    static let void = ElementTraits(rawValue: 4096)
    /// Pushing and popping it is counted or has consequences (`p`, `option`).
    static let watched = ElementTraits(rawValue: 8192)

    static let inScope: ElementTraits = .scope
    static let inListScope: ElementTraits = [.scope, .listScope]
    static let inButtonScope: ElementTraits = [.scope, .buttonScope]
}

/// What a start tag does in the body (13.2.6.4.7).
enum BodyStart: UInt8 {
    case other, html, headContent, body, frameset, block, heading, preformatted, form, listItem, definition, plaintext
    case button, anchor, formatting, nobr, marker, table, voidInline, input, voidPlain, hr, image, textarea, xmp, iframe
    case noembed, noscript, select, optgroup, option, rubyBase, rubyText, math, svg, selectedContent, ignored
}

/// What an end tag does in the body.
enum BodyEnd: UInt8 {
    case other, template, body, html, block, form, p, listItem, definition, heading, formatting, marker, br
}

/// The facts about HTML elements by number; all zero for elements that the standard does not name.
struct ElementTable: @unchecked Sendable {
    // Sendable: written in `init`, only read afterwards; lives as long as the process.
    static let size = 256
    let traits: UnsafeMutablePointer<ElementTraits>
    let starts: UnsafeMutablePointer<BodyStart>
    let ends: UnsafeMutablePointer<BodyEnd>

    static let shared = ElementTable()

    private init() {
        traits = .allocate(capacity: Self.size)
        traits.initialize(repeating: [], count: Self.size)
        starts = .allocate(capacity: Self.size)
        starts.initialize(repeating: .other, count: Self.size)
        ends = .allocate(capacity: Self.size)
        ends.initialize(repeating: .other, count: Self.size)
        setTraits()
        setStarts()
        setEnds()
    }

    /// The traits of an HTML element.
    @inline(__always)
    func traits(_ name: UInt32) -> ElementTraits { name < UInt32(Self.size) ? traits[Int(name)] : [] }
    @inline(__always)
    func start(_ name: UInt32) -> BodyStart { name < UInt32(Self.size) ? starts[Int(name)] : .other }
    @inline(__always)
    func end(_ name: UInt32) -> BodyEnd { name < UInt32(Self.size) ? ends[Int(name)] : .other }

    private func add(_ trait: ElementTraits, _ names: [HTMLName]) {
        for name in names { traits[Int(name.rawValue)].insert(trait) }
    }

    private func on(_ start: BodyStart, _ names: [HTMLName]) {
        for name in names { starts[Int(name.rawValue)] = start }
    }

    private func on(_ end: BodyEnd, _ names: [HTMLName]) {
        for name in names { ends[Int(name.rawValue)] = end }
    }

    private func setTraits() {
        add(
            .special,
            [
                .address, .applet, .area, .article, .aside, .base, .basefont, .bgsound, .blockquote, .body, .br,
                .button,
                .caption, .center, .col, .colgroup, .dd, .details, .dir, .div, .dl, .dt, .embed, .fieldset, .figcaption,
                .figure, .footer, .form, .frame, .frameset, .h1, .h2, .h3, .h4, .h5, .h6, .head, .header, .hgroup, .hr,
                .html, .iframe, .img, .input, .keygen, .li, .link, .listing, .main, .marquee, .menu, .meta, .nav,
                .noembed, .noframes, .noscript, .object, .ol, .p, .param, .plaintext, .pre, .script, .search, .section,
                .select, .source, .style, .summary, .table, .tbody, .td, .template, .textarea, .tfoot, .th, .thead,
                .title, .tr, .track, .ul, .wbr, .xmp,
            ])
        add(.scope, [.applet, .caption, .html, .table, .td, .th, .marquee, .object, .select, .template])
        add(.listScope, [.ol, .ul])
        add(.buttonScope, [.button])
        add(.tableScope, [.html, .table, .template])
        add(.implied, [.dd, .dt, .li, .optgroup, .option, .p, .rb, .rp, .rt, .rtc])
        add(.thorough, [.caption, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr])
        add(.tableStructure, [.table, .tbody, .tfoot, .thead, .tr])
        add(.heading, [.h1, .h2, .h3, .h4, .h5, .h6])
        add(
            .void,
            [
                .area, .base, .basefont, .bgsound, .br, .col, .embed, .frame, .hr, .img, .image, .input, .keygen, .link,
                .meta, .param, .source, .track, .wbr,
            ])
        add(.watched, [.p, .option])
    }

    private func setStarts() {
        on(BodyStart.html, [.html])
        on(
            BodyStart.headContent,
            [.base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title])
        on(BodyStart.body, [.body])
        on(BodyStart.frameset, [.frameset])
        on(
            BodyStart.block,
            [
                .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl, .fieldset,
                .figcaption, .figure, .footer, .header, .hgroup, .main, .menu, .nav, .ol, .p, .search, .section,
                .summary, .ul,
            ])
        on(BodyStart.heading, [.h1, .h2, .h3, .h4, .h5, .h6])
        on(BodyStart.preformatted, [.pre, .listing])
        on(BodyStart.form, [.form])
        on(BodyStart.listItem, [.li])
        on(BodyStart.definition, [.dd, .dt])
        on(BodyStart.plaintext, [.plaintext])
        on(BodyStart.button, [.button])
        on(BodyStart.anchor, [.a])
        on(BodyStart.formatting, [.b, .big, .code, .em, .font, .i, .s, .small, .strike, .strong, .tt, .u])
        on(BodyStart.nobr, [.nobr])
        on(BodyStart.marker, [.applet, .marquee, .object])
        on(BodyStart.table, [.table])
        on(BodyStart.voidInline, [.area, .br, .embed, .img, .keygen, .wbr])
        on(BodyStart.input, [.input])
        on(BodyStart.voidPlain, [.param, .source, .track])
        on(BodyStart.hr, [.hr])
        on(BodyStart.image, [.image])
        on(BodyStart.textarea, [.textarea])
        on(BodyStart.xmp, [.xmp])
        on(BodyStart.iframe, [.iframe])
        on(BodyStart.noembed, [.noembed])
        on(BodyStart.noscript, [.noscript])
        on(BodyStart.select, [.select])
        on(BodyStart.optgroup, [.optgroup])
        on(BodyStart.option, [.option])
        on(BodyStart.rubyBase, [.rb, .rtc])
        on(BodyStart.rubyText, [.rp, .rt])
        on(BodyStart.math, [.math])
        on(BodyStart.selectedContent, [.selectedcontent])
        on(BodyStart.svg, [.svg])
        on(BodyStart.ignored, [.caption, .col, .colgroup, .frame, .head, .tbody, .td, .tfoot, .th, .thead, .tr])
    }

    private func setEnds() {
        on(BodyEnd.template, [.template])
        on(BodyEnd.body, [.body])
        on(BodyEnd.html, [.html])
        on(
            BodyEnd.block,
            [
                .address, .article, .aside, .blockquote, .button, .center, .details, .dialog, .dir, .div, .dl,
                .fieldset,
                .figcaption, .figure, .footer, .header, .hgroup, .listing, .main, .menu, .nav, .ol, .pre, .search,
                .section, .select, .summary, .ul,
            ])
        on(BodyEnd.form, [.form])
        on(BodyEnd.p, [.p])
        on(BodyEnd.listItem, [.li])
        on(BodyEnd.definition, [.dd, .dt])
        on(BodyEnd.heading, [.h1, .h2, .h3, .h4, .h5, .h6])
        on(
            BodyEnd.formatting,
            [.a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u])
        on(BodyEnd.marker, [.applet, .marquee, .object])
        on(BodyEnd.br, [.br])
    }
}
