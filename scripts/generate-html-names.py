#!/usr/bin/env python3
"""Writes the interned names of WinnowHTML: Sources/WinnowHTML/Names/HTMLName+Known.swift.

The order is the contract: element names come first so that their numbers stay below 256 (the element tables are
indexed by them); each block of lower-case names that the standard adjusts for SVG or MathML is followed by the
adjusted block in the same order, so that adjusting is one addition.

Usage: scripts/generate-html-names.py > Sources/WinnowHTML/Names/HTMLName+Known.swift
"""

ELEMENTS = """a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink
blockquote body br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div
dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html
i iframe image img input ins isindex kbd keygen label legend li link listing main map mark marquee menu menuitem meta
meter multicol nav nextid nobr noembed noframes noscript object ol optgroup option output p param picture plaintext
pre progress q rb rp rt rtc ruby s samp script search section select selectedcontent slot small source spacer span
strike strong style sub summary sup table tbody td template textarea tfoot th thead time title tr track tt u ul var
video wbr xmp
svg math mi mo mn ms mtext mglyph malignmark annotation-xml desc foreignObject
path g circle rect use defs symbol polygon line polyline ellipse text tspan mask stop pattern filter animate image
semantics annotation mrow msup msub mfrac mover munder amp-img""".split()

SVG_ELEMENTS = """altGlyph altGlyphDef altGlyphItem animateColor animateMotion animateTransform clipPath feBlend
feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight
feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset
fePointLight feSpecularLighting feSpotLight feTile feTurbulence glyphRef linearGradient radialGradient
textPath""".split()

SVG_ATTRIBUTES = """attributeName attributeType baseFrequency baseProfile calcMode clipPathUnits diffuseConstant
edgeMode filterUnits gradientTransform gradientUnits kernelMatrix kernelUnitLength keyPoints keySplines
keyTimes lengthAdjust limitingConeAngle markerHeight markerUnits markerWidth maskContentUnits maskUnits numOctaves
pathLength patternContentUnits patternTransform patternUnits pointsAtX pointsAtY pointsAtZ preserveAlpha
preserveAspectRatio primitiveUnits refX refY repeatCount repeatDur requiredExtensions requiredFeatures
specularConstant specularExponent spreadMethod startOffset stdDeviation stitchTiles surfaceScale systemLanguage
tableValues targetX targetY textLength viewBox viewTarget xChannelSelector yChannelSelector zoomAndPan""".split()

NAMESPACED = "xlink:actuate xlink:arcrole xlink:href xlink:role xlink:show xlink:title xlink:type xml:lang xml:space xmlns xmlns:xlink".split()

ATTRIBUTES = """href class id src alt rel name content property type value width height lang target role media
action method for charset http-equiv datetime itemprop itemscope itemtype itemid itemref srcset sizes loading
decoding async defer crossorigin integrity referrerpolicy nonce placeholder tabindex hidden accesskey contenteditable
dir draggable dropzone spellcheck translate align valign bgcolor border cellpadding cellspacing color colspan rowspan
face size nowrap background text vlink alink abbr scope headers start reversed compact disabled checked selected
multiple readonly required autocomplete autofocus autoplay controls loop muted preload poster kind srclang default
open usemap ismap shape coords download ping hreflang rev max min step pattern maxlength minlength list
enctype accept accept-charset novalidate formaction formmethod formnovalidate formtarget allow allowfullscreen sandbox
srcdoc frameborder marginheight marginwidth scrolling noshade hspace vspace clear summary prompt language
onclick onload onerror onchange onsubmit onmouseover onmouseout onfocus onblur onkeydown onkeyup
fetchpriority is slot part inert enterkeyhint inputmode popover as blocking imagesrcset imagesizes
data-src data-srcset data-id data-href data-url data-type data-name data-title data-value data-index data-target
data-toggle data-action data-reactid data-testid data-test data-lazy-src data-original data-width data-height
aria-label aria-hidden aria-labelledby aria-describedby aria-expanded aria-controls aria-haspopup aria-current
aria-live aria-selected aria-level aria-modal
d fill stroke x y r cx cy rx ry x1 y1 x2 y2 points transform version fill-rule clip-rule stroke-width
stroke-linecap stroke-linejoin fill-opacity opacity focusable enable-background encoding prefix vocab typeof about
resource datatype inlist cite code codebase object data profile manifest longdesc frame rules bordercolor
axis char charoff archive classid codetype declare standby contextmenu icon radiogroup
definitionURL""".split()

SWIFT_KEYWORDS = set("""as async await class default for frame in is open self static switch var where while do else
if import init let protocol repeat return throws true false nil super internal public private operator extension func
struct enum case break continue fallthrough guard defer rethrows try catch any some Type Self""".split())

PER_LINE = 118


def swift(name, taken):
    parts = name.replace(":", "-").replace(".", "-").split("-")
    out = parts[0] + "".join(p[:1].upper() + p[1:] for p in parts[1:])
    if out in ("init", "self", "Type"):
        out += "Name"
    if out in taken:
        return None
    taken.add(out)
    return f"`{out}`" if out in SWIFT_KEYWORDS else out


def main():
    names, seen = [], set()

    def add(block, fresh=False):
        start = len(names) + 1
        for n in block:
            if n in seen:
                if fresh:
                    raise SystemExit(f"{n} must be new")
                continue
            seen.add(n)
            names.append(n)
        return start

    add(ELEMENTS)
    assert len(names) < 230, len(names)
    adjusted = SVG_ELEMENTS + ["foreignObject_"][:0]
    svg_tags_lower = add([n.lower() for n in adjusted], fresh=True)
    svg_tags = add(adjusted, fresh=True)
    foreign_object_lower = add(["foreignobject"], fresh=True)
    svg_attrs_lower = add([n.lower() for n in SVG_ATTRIBUTES], fresh=True)
    svg_attrs = add(SVG_ATTRIBUTES, fresh=True)
    ns_lower = add(NAMESPACED, fresh=True)
    add(["definitionurl"])
    add(ATTRIBUTES)
    count = len(names)
    ns_adjusted = count + 1

    w = print
    w("// Generated by scripts/generate-html-names.py; edit the script. Longer than a page because it is a list.")
    w("// swift-format-ignore-file")
    w()
    w("extension HTMLName {")
    taken = set()
    rows = []
    for i, n in enumerate(names, 1):
        s = swift(n, taken)
        if s is None:
            continue
        rows.append((s, n, i))
    for s, n, i in rows:
        w(f"    /// The name `{n}`.")
        w(f"    @inlinable public static var {s}: HTMLName {{ HTMLName(rawValue: {i}) }}")
    for k, n in enumerate(NAMESPACED):
        parts = n.split(":")
        s = "".join(p[:1].upper() + p[1:] for p in parts)
        w(f"    /// The attribute `{n}` in its XML namespace, on an element of SVG or MathML.")
        w(f"    @inlinable public static var namespaced{s}: HTMLName {{ HTMLName(rawValue: {ns_adjusted + k}) }}")
    w("}")
    w()
    w("/// The numbers and spellings of the names known at compile time.")
    w("enum KnownNames {")
    w(f"    /// How many names `spellings` lists; the first has number 1.")
    w(f"    static let count: UInt32 = {count}")
    w(f"    /// Lower-case SVG element names; each adjusted name is `svgElementShift` further on.")
    w(f"    static let svgElements: Range<UInt32> = {svg_tags_lower}..<{svg_tags_lower + len(adjusted)}")
    w(f"    static let svgElementShift: UInt32 = {svg_tags - svg_tags_lower}")
    w(f"    /// Lower-case SVG attribute names; each adjusted name is `svgAttributeShift` further on.")
    w(f"    static let svgAttributes: Range<UInt32> = {svg_attrs_lower}..<{svg_attrs_lower + len(SVG_ATTRIBUTES)}")
    w(f"    static let svgAttributeShift: UInt32 = {svg_attrs - svg_attrs_lower}")
    w(f"    /// Attributes that foreign elements carry in an XML namespace, and those namespaced numbers.")
    w(f"    static let namespacedSource: Range<UInt32> = {ns_lower}..<{ns_lower + len(NAMESPACED)}")
    w(f"    static let namespaced: Range<UInt32> = {ns_adjusted}..<{ns_adjusted + len(NAMESPACED)}")
    w(f"    /// The first number that a document may give to a name of its own.")
    w(f"    static let firstDynamic: UInt32 = {ns_adjusted + len(NAMESPACED)}")
    w(f"    /// Every known name in the order of its number, separated by spaces.")
    w("    static let spellings: StaticString = \"\"\"")
    line = ""
    for n in names:
        if len(line) + len(n) + 1 > PER_LINE - 10:
            w(f"        {line} \\")
            line = ""
        line = f"{line} {n}" if line else n
    w(f"        {line}")
    w('        """')
    w("}")


main()
