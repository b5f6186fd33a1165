extension Lexicon {
    /// Minutes east of UTC, and abbreviations that mean this offset wherever they are written.
    ///
    /// Left out on purpose: names with several meanings (CST, IST, BST, AST, AMT)
    /// and names whose offset depends on the season (ET, PT, CT).
    static let zoneTable = """
        0 UTC GMT Z WET
        60 CET MEZ WEST WAT HNEC
        120 CEST MESZ EET SAST CAT HAEC
        180 MSK МСК EEST EAT TRT
        240 GST
        300 PKT
        345 NPT
        420 WIB ICT
        480 HKT SGT WITA MYT PHT AWST
        540 JST KST WIT
        570 ACST
        600 AEST
        660 AEDT
        720 NZST
        780 NZDT
        -180 BRT ART
        -240 EDT HAE
        -300 EST CDT HNE
        -360 MDT
        -420 MST PDT
        -480 PST AKDT
        -540 AKST
        -600 HST
        """
}
