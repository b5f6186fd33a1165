/// What kind of page a page is.
package enum PageKind: String, CaseIterable, Sendable {
    /// One text by somebody: news, blog posts, guides, reviews.
    case article
    /// Posts of several people on one matter: threads, questions with answers.
    case forum
    /// One thing that is offered for sale.
    case product
    /// Manuals, references, courses of instruction.
    case documentation
    /// Entries of any kind that lead elsewhere: directories, archives, results.
    case listing
    /// Products to choose from.
    case collection
    /// What somebody does for customers: services, programmes, front pages of enterprises.
    case service
}
