/// A mapping of the configuration file: a value whose initial state is its defaults, and the table of its keys.
///
/// The table is the only description of a section. ``ConfigurationReader`` reads by it, ``ConfigurationReference``
/// prints it, and the comparison of two configurations walks it, so none of them can forget a key.
protocol ConfigurationSection: Sendable, Equatable {
    /// The section with every key at its default.
    init()

    /// The keys of the section, in the order in which the sample file and the reference show them.
    static var keys: [Key<Self>] { get }
}
