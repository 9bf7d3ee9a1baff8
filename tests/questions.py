"""What a page in the browser is asked about itself, in its own tongue."""

# Is there a line around what has the focus? 2 pixels, as WCAG 2.4.13 measures it.
SEEN = """() => {
    const {outlineStyle, outlineWidth, outlineColor} = getComputedStyle(document.activeElement);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && !outlineColor.endsWith(", 0)");
}"""
# Is any of what has the focus in view, and under nothing else (WCAG 2.4.11)?
FREE = """() => {
    const element = document.activeElement;
    const free = ([x, y]) => {
        const hit = document.elementFromPoint(x, y);
        return hit && (element.contains(hit) || hit.contains(element));
    };
    const points = ({left, right, top, bottom}) =>
        [[(left + right) / 2, (top + bottom) / 2], [left + 2, top + 2], [right - 2, bottom - 2]];
    return element === document.body || [...element.getClientRects()].flatMap(points).some(free);
}"""
# Which targets outside the text are smaller than 24 pixels? In a sentence they may be (WCAG 2.5.8).
SMALL = """() => {
    const least = 24;
    const inSentence = (element) => getComputedStyle(element).display === "inline" &&
        [...element.parentNode.childNodes].some((one) => one.nodeType === 3 && /\\p{L}/u.test(one.data));
    const small = (element) => {
        const {width, height} = element.getBoundingClientRect();
        return width && Math.min(width, height) < least;
    };
    const targets = ":is(header, footer, nav, dialog) :is(a[href], button, summary, input)";
    return [...document.querySelectorAll(targets)]
        .filter((one) => one.checkVisibility({visibilityProperty: true}) && !inSentence(one) && small(one))
        .map((one) => `${one.tagName} ${one.className} ${one.textContent.trim()}`);
}"""
# What makes the page wider than the screen? A frame that scrolls by itself does not.
SIDEWAYS = """() => {
    const root = document.documentElement, room = root.clientWidth;
    const wide = (one) => one.getBoundingClientRect().right > room + 1;
    const framed = (one) => one !== document.body
        && (getComputedStyle(one).overflowX !== "visible" || framed(one.parentElement));
    const words = (one) => one.textContent.trim().split(/\\s+/, 4).join(" ");
    return root.scrollWidth <= room ? [] : ["page of " + root.scrollWidth,
        ...[...document.querySelectorAll("body *")]
            .filter((one) => wide(one) && !wide(one.parentElement) && !framed(one.parentElement))
            .map((one) => `${one.tagName} ${one.className} ${words(one)}`)];
}"""
# What is being animated now?
MOVING = """() => document.getAnimations().filter((one) => one.playState === "running")
    .map(({effect}) => `${effect.target.tagName} ${effect.target.className}`)"""
# Where colours are the reader's own: which links in the text and which buttons have no line, and which have
# neither words nor a drawing but a ground, or one that a mask cuts out of a colour which is then gone?
PLAIN = """() => {
    const sides = ["Top", "Right", "Bottom", "Left"];
    const lined = (one, style = getComputedStyle(one)) => style.textDecorationLine.includes("underline")
        || sides.some((side) => parseFloat(style[`border${side}Width`]) > 0);
    const cut = (one) => [null, "::before", "::after"].map((part) => getComputedStyle(one, part))
        .some(({content, maskImage, forcedColorAdjust}) =>
            [content, maskImage, forcedColorAdjust].every((value) => value !== "none"));
    const drawn = (one) => one.innerText.trim() || one.querySelector("svg, img");
    const name = (one) => `${one.tagName} ${one.className} ${one.textContent.trim().slice(0, 30)}`;
    const which = (selector, wrong, why) => [...document.querySelectorAll(selector)]
        .filter((one) => one.checkVisibility({visibilityProperty: true}) && one.getClientRects().length)
        .filter(wrong).map((one) => `${name(one)}: ${why}`);
    return [
        ...which("article :is(p, li, dd, td) a[href]:not(nav a), button", (one) => !lined(one), "no line"),
        ...which("a[href], button, summary", (one) => !drawn(one), "nothing but a ground"),
        ...which("a[href], button, summary", cut, "cut out of a colour"),
    ];
}"""
# Which parts of the head stand on each other or out of it?
OVERLAPS = """() => {
    const header = document.querySelector("header"), frame = header.getBoundingClientRect();
    const box = (one) => one.getBoundingClientRect();
    const parts = [...header.querySelectorAll("a[href], button")]
        .filter((one) => one.checkVisibility({visibilityProperty: true}) && box(one).width);
    const name = (one) => one.className + " " + one.textContent.trim();
    const out = ({left, right, top, bottom}) =>
        left < -1 || right > innerWidth + 1 || top < frame.top - 1 || bottom > frame.bottom + 1;
    const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
        && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
    return [
        ...parts.filter((one) => out(box(one))).map((one) => `${name(one)} stands out`),
        ...parts.flatMap((one, index) => parts.slice(index + 1)
            .filter((other) => !one.contains(other) && meet(box(one), box(other)))
            .map((other) => `${name(one)} meets ${name(other)}`)),
    ];
}"""


def assert_none(page, *questions: str) -> None:
    """Every question is answered with an empty list; else the message holds the answers, a line each."""
    answers = [answer for question in questions for answer in page.evaluate(question)]
    assert not answers, "\n".join([page.url, *answers])
