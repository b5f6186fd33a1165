/// Names of `meta` elements that state dates, in lower case.
enum MetaDateNames {
    /// All of them, those first that say most.
    static let all = MetaTags.Names(published + " " + plain + " " + modified)

    private static let publishedCount = count(published)
    private static let plainCount = count(plain)

    /// What a name says of the date, by its place among all of them.
    static func meaning(_ place: Int) -> (claim: DateStatement.Claim, source: DateSource) {
        if place < publishedCount { return (.published, .meta) }
        return place < publishedCount + plainCount ? (.published, .metaDate) : (.modified, .metaModified)
    }

    private static func count(_ list: String) -> Int {
        var count = 0
        WordList.visit(list) { _ in count += 1 }
        return count
    }

    /// The day of publication by name.
    private static let published = """
        article:published_time article:published:time article:published og:article:published_time og:published_time og:pubdate og:publish_date
        datepublished publisheddate published_date published-date published_time published_at publication_date
        publication-date publicationdate publish_date publish-date publishdate publish_time publishtime pubdate pub_date
        pub-date sw-pubdate bt:pubdate parsely-pub-date sailthru.date article.published article_date_original
        originalpublicationdate original-publish-date citation_publication_date citation_online_date
        citation_date dc.date.issued dcterms.issued dc.issued rnews:datepublished
        cxenseparse:recs:publishtime cxenseparse:publishtime vr:published_time vr:publishdate
        shareaholic:article_published_time twt-published-at first_published date_published date-published
        releasedate release_date release-date issued issuedate article:publicationdate article-published
        """

    /// Dates by names that say less.
    private static let plain = """
        date dc.date dcterms.date dc.date.created dcterms.created dc.created created creation_date creationdate
        date.created datecreated date_created article:created article.created article:create_at uploaddate upload_date
        displaydate displaytime articledate article_date article-date article:post_date post_date postdate post-date
        newsdate timestamp og:date og:time analyticsattributes.articledate weibo:article:create_at pdate itemdate dat
        content-date contentdate video:release_date og:video:release_date music:release_date book:release_date
        og:article:published
        """

    private static let modified = """
        article:modified_time article:modified:time article:modified og:article:modified_time og:updated_time og:modified_time
        article:updated_time article:updated article.updated datemodified modifieddate modified_date modified-date
        modified_time modified last-modified last_modified lastmodified lastmod last-updated last_updated lastupdated
        updated updated_time updatedate update_date revised revision_date dc.date.modified dcterms.modified dc.modified
        dc.date.updated bt:moddate cxenseparse:modifiedtime eomportal-lastupdate twt-updated-at date.modified
        article-updated date_modified date-modified
        """
}
