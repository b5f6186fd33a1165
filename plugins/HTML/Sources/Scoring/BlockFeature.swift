/// What the block model knows about a piece of text, one byte each, in the order of the model's table.
///
/// Lengths are logarithms (16 a doubling), shares are hundredths, distances are capped. The order is part of the
/// model: after a change the model must be trained anew (`scripts/train-blocks`).
enum BlockFeature: Int, CaseIterable {
    // The piece itself.
    case letters, words, linkDensity, linkLetters, links, emphasis, endsSentence, lastByte, firstByte, punctuation
    case punctuationRate, kind, level, digits, capitals, capitalizedWords, wordLength, bars, hasYear, hasSign,
        lineBreaks
    case promotion, equalsTitle, equalsSummary, repetitions, isRepeated, titleShare, statedShare
    case linkKind, pictureBefore, pictureAfter
    // The elements around it.
    case tag, parentTag, grandparentTag, depth, pieceHints
    // How far above the piece an element with a hint or a tag is; 255 for nowhere.
    case toComments, toChrome, toPromotion, toRelated, toByline, toTags, toCaption, toStandfirst, toBody, toEmbed
    case toConsent, toHidden
    case toArticle, toMain, toAside, toFooter, toHeader, toSection, toForm, toFigure, toQuote, toTable, toList, toItem
    case toDefinition, toDetails, toHeading, toLink
    // Sums over the elements around, by levels above the piece.
    case ownLetters, ownLinkDensity, ownProse, ownPieces
    case parentLetters, parentLinkDensity, parentProse, parentPieces
    case grandLetters, grandLinkDensity, grandProse, grandPieces
    case fourthLetters, fourthLinkDensity, fourthProse, fourthPieces
    case indexInParent, indexFromEnd
    // Pieces whose elements look alike.
    case alikePieces, alikeLetters, alikeLinkDensity, alikeProse
    case alikePathPieces, alikePathLetters, alikePathLinkDensity, alikePathProse
    // The page.
    case pageLetters, pageProse, pageProsePieces, pageLinkDensity, pageArticles, pageHeadings, pageLists
    case position, lettersBefore, proseBefore, fromTitle
    // What the rules chose.
    case fromContainer, containerDepth, containerProse, containerLetters
    case fromWide, wideProse
    // The pieces around.
    case letters1, linkDensity1, kind1, signs1
    case letters2, linkDensity2, kind2, signs2
    case letters3, linkDensity3, kind3, signs3
    case lettersMinus1, linkDensityMinus1, kindMinus1, signsMinus1
    case lettersMinus2, linkDensityMinus2, kindMinus2, signsMinus2
    case lettersMinus3, linkDensityMinus3, kindMinus3, signsMinus3
    case toProseBefore, toProseAfter, toHeadingBefore, proseAround, linksAround
    // Learned weights of names, words and links, 128 for nothing known.
    case nameOwn, nameParent, nameGrand, nameMin, nameMax, nameMean, nameMinDistance
    case textLine, textStart, textEnd, textMean, textMin, textMax, textKnown, linkMean, linkMin
}
