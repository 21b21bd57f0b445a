"""Web pages made for the tests, each with the words that a reader takes from it: invented, as is what they say."""

from typing import NamedTuple


class Page(NamedTuple):
    """A page: its bytes, and the paragraphs that are its text."""

    html: bytes
    paragraphs: tuple[str, ...]


TITLE = "Ferry fares to rise"
PARAGRAPHS = (
    "The harbour office said on Tuesday that the fares to Oxney Island will rise on 1 July 2021.",
    "A crossing will cost 12 pounds, the office said; it is 9 pounds now. “Nobody asked us,” said Ada Holm, who chairs the island’s council.",
    "The council met on 3 June 2021 and voted, 7 to 2, to write to the minister. Two members were absent that evening.",
    "The first boat of the new service had left Port Lyne on 2 May 2021 with 40 passengers on board, after a pause of fourteen months.",
    "A spokesman for the ministry would not say whether it had known of the decision. He added that the letter will be answered.",
)
NAVIGATION = '<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/weather">Weather</a></li></ul></nav>'
COOKIES = '<div id="cookie-banner" class="cookie-consent">We use cookies to improve your experience. <button>Accept all</button></div>'
FOOTER = "<footer><p>© 2021 The Gazette. All rights reserved. <a href='/terms'>Terms of use</a></p></footer>"
SCRIPT = "<script>var words = 'not to be read';</script><style>p { color: red }</style><noscript>Please enable JavaScript.</noscript>"
ASIDE = '<aside class="related"><h3>Related stories</h3><ul><li><a href="/a">Bakery wins prize</a></li><li><a href="/b">Road to be mended</a></li></ul></aside>'
HIDDEN = '<p hidden>Hidden words stand here.</p><div style="display:none">And some more of them here.</div>'


def document(body: str, head: str = "") -> bytes:
    return f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{TITLE} | The Gazette</title>{head}</head><body>{body}</body></html>'.encode()


def prose(paragraphs: tuple[str, ...] = PARAGRAPHS) -> str:
    return "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)


def article(inner: str) -> str:
    return f"<main><article><h1>{TITLE}</h1>{inner}</article></main>"


WHOLE = (TITLE, *PARAGRAPHS)
NOTES = ("Footnotes: the fares are those of the office’s notice of 31 May 2021.",)
ROWS = (("From", "Fare"), ("Port Lyne", "12 pounds"), ("Old Quay", "11 pounds"))
TABLE = (
    "<table>"
    + "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in ROWS)
    + "</table>"
)

PAGES = {
    "plain": Page(document(article(prose())), WHOLE),
    "navigation": Page(document(f"<header>{NAVIGATION}</header>{article(prose())}{FOOTER}"), WHOLE),
    "cookies": Page(document(f"{COOKIES}{NAVIGATION}{article(prose())}{COOKIES}"), WHOLE),
    "scripts": Page(document(f"{SCRIPT}{article(SCRIPT + prose() + SCRIPT)}"), WHOLE),
    "hidden": Page(document(f"{HIDDEN}{article(HIDDEN + prose())}"), WHOLE),
    "related": Page(document(f"{NAVIGATION}{article(prose())}{ASIDE}{FOOTER}"), WHOLE),
    "table": Page(
        document(f"{NAVIGATION}{article(prose() + TABLE)}"), (*WHOLE, *(cell for row in ROWS for cell in row))
    ),
    "footnotes": Page(document(article(f'{prose()}<hr><p id="n1">{NOTES[0]}</p>')), (*WHOLE, *NOTES)),
    "two columns": Page(
        document(
            article(
                f'<div class="col">{prose(PARAGRAPHS[:3])}</div><div class="col">{prose(PARAGRAPHS[3:])}</div>'
            )
        ),
        WHOLE,
    ),
    "divisions": Page(
        document(
            f'<div id="top">{NAVIGATION}</div><div id="content"><h1>{TITLE}</h1>'
            + "".join(f"<div>{p}</div>" for p in PARAGRAPHS)
            + f'</div><div id="footer">{FOOTER}</div>'
        ),
        WHOLE,
    ),
    "list": Page(document(article(f"<ul>{''.join(f'<li>{p}</li>' for p in PARAGRAPHS)}</ul>")), WHOLE),
    "short": Page(document(f"{COOKIES}{NAVIGATION}{article(prose(PARAGRAPHS[:1]))}{FOOTER}"), WHOLE[:2]),
}
