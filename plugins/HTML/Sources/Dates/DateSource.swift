/// Where a page states a date.
///
/// The weights are shares of right dates among those that sources of this kind state, as measured on several hundred
/// sites, brought to the scale on which kinds that agree are added.
enum DateSource: String, CaseIterable {
    case linkedPublished = "json-ld datePublished"
    case linkedPage = "json-ld WebPage.datePublished"
    case linkedCreated = "json-ld dateCreated"
    case linkedModified = "json-ld dateModified"
    case meta = "meta published"
    case metaDate = "meta date"
    case metaModified = "meta modified"
    case property = "itemprop datePublished"
    case propertyCreated = "itemprop dateCreated"
    case propertyModified = "itemprop dateModified"
    case time = "time element"
    case laterTime = "later time element"
    case named = "element named date"
    case laterNamed = "later element named date"
    case beside = "attribute beside text"
    case labelled = "text with a label"
    case byline = "text beside the headline"
    case changeLabel = "text with a label of change"
    case text = "text"
    case footer = "text at the end"
    case sentence = "text in a sentence"
    case foreign = "text of comments and lists"
    case address = "address"
    case addressFolders = "address, folders"
    case addressMonth = "address, month"
    case statePublished = "page state"
    case script = "script"

    /// Sources of one family repeat each other: of one family and day only the heaviest counts.
    enum Family: Int, CaseIterable { case data, element, text, address, state }

    var family: Family {
        switch self {
        case .linkedPublished, .linkedPage, .linkedCreated, .linkedModified, .meta, .metaDate, .metaModified: .data
        // A label of change repeats what an element says.
        case .property, .propertyCreated, .propertyModified, .time, .laterTime, .named, .laterNamed, .beside,
            .changeLabel:
            .element
        case .labelled, .byline, .text, .footer, .sentence, .foreign: .text
        case .address, .addressFolders, .addressMonth: .address
        case .statePublished, .script: .state
        }
    }

    /// Whether the page itself says that it is the day of publication.
    var namesPublication: Bool {
        switch self {
        case .linkedPublished, .linkedPage, .meta, .property, .labelled: true
        default: false
        }
    }

    /// Whether a statement may be about the document where no other confirms it.
    var standsAlone: Bool {
        switch self {
        case .foreign, .sentence: false
        default: true
        }
    }

    /// How much a statement counts.
    var weight: Double {
        switch self {
        case .linkedPublished: 4.2
        case .meta: 3.6
        case .linkedPage: 3.4
        case .property: 2.2
        case .labelled: 1.8
        case .address, .addressFolders: 1.7
        case .metaDate, .statePublished: 1.6
        case .time, .byline: 1.4
        case .linkedCreated: 1.1
        case .named, .beside: 1.0
        case .propertyCreated: 0.9
        case .script: 0.8
        case .text: 0.5
        case .laterTime, .laterNamed: 0.25
        case .footer, .addressMonth: 0.2
        case .sentence: 0.18
        case .linkedModified, .metaModified, .propertyModified, .changeLabel: 0.15
        case .foreign: 0.1
        }
    }
}
