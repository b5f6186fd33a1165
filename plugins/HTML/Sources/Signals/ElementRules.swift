import WinnowHTML

/// What elements mean for reading a page as text.
enum ElementRules {
    /// Nothing in these is content.
    static func isSkipped(_ tag: HTMLName) -> Bool {
        switch tag {
        case .script, .style, .template, .head, .iframe, .object, .embed, .canvas, .audio, .video, .select,
            .option, .button, .input, .textarea, .datalist, .dialog, .map, .area, .applet, .frameset, .nav, .menu:
            true
        default: false
        }
    }

    /// These show what is elsewhere.
    static func isEmbed(_ tag: HTMLName) -> Bool {
        switch tag {
        case .iframe, .video, .audio, .embed, .object: true
        default: false
        }
    }

    /// These begin and end a piece of text.
    static func isBlock(_ tag: HTMLName) -> Bool {
        switch tag {
        case .address, .article, .aside, .blockquote, .body, .center, .dd, .details, .div, .dl, .dt, .fieldset,
            .figcaption,
            .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr, .html, .legend, .li, .main,
            .ol,
            .p, .pre, .section, .summary, .table, .caption, .thead, .tbody, .tfoot, .tr, .td, .th, .ul, .listing, .dir:
            true
        default: false
        }
    }

    /// 1–6 for headings.
    static func headingLevel(_ tag: HTMLName) -> UInt8? {
        switch tag {
        case .h1: 1
        case .h2: 2
        case .h3: 3
        case .h4: 4
        case .h5: 5
        case .h6: 6
        default: nil
        }
    }

    /// Text in bold or italic type.
    static func isEmphasis(_ tag: HTMLName) -> Bool {
        switch tag {
        case .b, .strong, .i, .em, .big, .u: true
        default: false
        }
    }

    static func isList(_ tag: HTMLName) -> Bool { tag == .ul || tag == .ol || tag == .dl }
}
