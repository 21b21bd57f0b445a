"""The timeline as a picture: SVG without script, to be read in light and dark, by ear too.

Widths are guessed, as no font can be asked: a letter is taken to be a little wider than most are.
"""

from typing import NamedTuple
from xml.sax.saxutils import escape

from hrctimeline.edition.model import Day, Edition, Event
from hrctimeline.tell.distance import apart, year_of
from hrctimeline.tell.export.told import setting, standing, when
from hrctimeline.tell.page.phrases import by, facts
from hrctimeline.tell.terminal import safe, wrap

_WIDTH, _LINE, _TEXT, _MARGIN = 840, 196, 222, 24  # pixels: of the picture; where line, text and dates begin
_TITLE, _SMALL, _DATE = 64, 84, 20  # letters on a line: of a title, of what is below it, of a date
_ROW, _BELOW = 23, 19  # height of their lines
_STYLE = """
svg { --ink: #1d1b18; --soft: #6a655d; --line: #b9b2a6; --paper: #fffdf9; --mark: #a3341f;
  font-family: Georgia, "Times New Roman", serif }
@media (prefers-color-scheme: dark) {
  svg { --ink: #ece7dd; --soft: #a9a294; --line: #5d574c; --paper: #191714; --mark: #f0917c } }
.paper { fill: var(--paper) } .line { stroke: var(--line); stroke-width: 2 }
text { fill: var(--ink); font-size: 17px } .head { font-size: 26px; font-weight: bold }
.date { text-anchor: end; font-size: 15px } .year { font-weight: bold; font-size: 19px; text-anchor: end }
.soft { fill: var(--soft); font-size: 14px } .grave { fill: var(--mark); font-size: 14px; font-weight: bold }
.dot { fill: var(--ink); stroke: var(--ink); stroke-width: 2.5 } .span { fill: var(--paper) }
.disputed, .unsupported, .unchecked { stroke: var(--mark) } .disputed.day { fill: var(--mark) }
"""
_GRAVE = ("disputed", "unsupported", "unchecked")


class _Drawn(NamedTuple):
    """Lines of SVG, and the height at which they end."""

    lines: list[str]
    end: int


def render(edition: Edition) -> str:
    """The picture; its height follows the number of events."""
    head = _head(edition)
    body, at = list(head.lines), head.end
    before: Day | None = None
    for event in edition.events:
        between = _between(before, event.date, at)
        drawn = _event(event, edition, between.end)
        body += between.lines + drawn.lines
        at, before = drawn.end + 14, event.date or before
    axis = f'<line class="line" x1="{_LINE}" y1="{head.end - 12}" x2="{_LINE}" y2="{at - 8}"/>'
    height = at + _MARGIN
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{height}" '
        f'viewBox="0 0 {_WIDTH} {height}" role="img" aria-labelledby="title desc">'
    )
    title = f'<title id="title">{_text(edition.title)}</title>'
    desc = f'<desc id="desc">{_text(_by_ear(edition))}</desc>'
    paper = f'<rect class="paper" width="{_WIDTH}" height="{height}"/>'
    return "\n".join([opening, title, desc, f"<style>{_STYLE}</style>", paper, axis, *body, "</svg>"]) + "\n"


def _head(edition: Edition) -> _Drawn:
    lines, at = [], _MARGIN + 24
    for words, style, room, height in (
        (edition.title, "head", 52, 32),
        (" · ".join(facts(edition)), "soft", 106, 20),
    ):
        for part in wrap(safe(words), room):
            lines.append(_line(style, _MARGIN, at, part))
            at += height
    return _Drawn(lines, at + 28)


def _between(before: Day | None, here: Day | None, at: int) -> _Drawn:
    """The room between two events: more for those that lie far apart, with the distance in words."""
    size, words = apart(before, here)
    gap = 10 * size + 24 * bool(words)
    lines = [_line("soft", _TEXT, at + gap // 2 - 10, words)] if words else []
    if year_of(here) in ("", year_of(before)):
        return _Drawn(lines, at + gap)
    return _Drawn([*lines, _line("year", _LINE - 22, at + gap, year_of(here))], at + gap + 26)


def _event(event: Event, edition: Edition, at: int) -> _Drawn:
    lines = [_dot(event, at - 5)]
    dates = wrap(safe(when(event)), _DATE) or [""]
    lines += [_line("date", _LINE - 22, at + _BELOW * row, part) for row, part in enumerate(dates)]
    left = at + _BELOW * (len(dates) - 1)
    for part in wrap(safe(event.title), _TITLE) or ["(no title)"]:
        lines.append(_line("", _TEXT, at, part))
        at += _ROW
    grave = "grave" if event.verdict in _GRAVE else "soft"
    soft = (setting(event), _sources(event, edition))
    below = [(grave, "; ".join(standing(event, edition))), *(("soft", words) for words in soft)]
    for style, words in below:
        for part in wrap(safe(words), _SMALL):
            lines.append(_line(style, _TEXT, at - 2, part))
            at += _BELOW
    return _Drawn(lines, max(at, left + _BELOW))


def _dot(event: Event, at: int) -> str:
    """A full dot for a day, an empty one for a longer time."""
    size = "day" if event.date and event.date.precision == "day" else "span"
    verdict = event.verdict if event.verdict in _GRAVE else ""
    return f'<circle class="{" ".join(filter(None, ["dot", size, verdict]))}" cx="{_LINE}" cy="{at}" r="6"/>'


def _sources(event: Event, edition: Edition) -> str:
    names = dict.fromkeys(by(edition.texts[q.source]) for q in event.quotes if q.source in edition.texts)
    return ", ".join(names)


def _by_ear(edition: Edition) -> str:
    told = [f"{when(e)}: {e.title or '(no title)'}{_said(standing(e, edition))}." for e in edition.events]
    return " ".join([f"A timeline. {'; '.join(facts(edition))}.", *told])


def _said(words: list[str]) -> str:
    return f" ({'; '.join(words)})" if words else ""


def _line(style: str, x: int, y: int, words: str) -> str:
    name = f' class="{style}"' if style else ""
    return f'<text{name} x="{x}" y="{y}">{_text(words)}</text>'


def _text(words: str) -> str:
    return escape(safe(words))
