"""Words of a source ready to paste as a quote: none that `verify` would refuse."""

from hrctimeline.logfile.model import Evidence
from hrctimeline.words.context import settling
from hrctimeline.words.locate import Located, Locator
from hrctimeline.words.text import Span, Text


def to_paste(text: Text, evidence: Evidence, spans: list[Span], lead: str) -> str:
    """The source's words at some spans, with the context that picks their place; "" where none would."""
    words = " […] ".join(text.words(*span) for span in spans)
    fitting = _fitting(text, evidence, words, (spans[0][0], spans[-1][1]))
    return "" if fitting is None else f"{lead}:\n  {words}{fitting}"


def first_letter(text: Text, evidence: Evidence, words: str) -> str:
    """The same words with the quote's own first letter in brackets, where that can stand."""
    own = evidence.quote.strip()[:1]
    swapped = f"[{own}]{words[1:]}"
    if own == words[:1] or own.casefold() != words[:1].casefold() or len(_own(text, evidence, swapped)) != 1:
        return ""
    return f"\nor, with your own first letter:\n  {swapped}"


def settled(text: Text, quote: str, span: Span) -> str:
    """The shortest `prefix` or `suffix`, in whole words, that leaves of a quote only the place at `span`."""
    context = settling(Locator(text), quote, span)
    return f'{context[0]} = "{_basic(context[1])}"' if context else ""


def _fitting(text: Text, evidence: Evidence, words: str, span: Span) -> str | None:
    """What is to be said behind words to paste: the context they need; None where none picks their place."""
    if _own(text, evidence, words) == [span]:
        return ""
    places = _spans(Locator(text).places(words))
    if span not in places:
        return None
    had = " and ".join(key for key in ("prefix", "suffix") if getattr(evidence, key))
    without = f"\nwithout `{had}`" if had else ""
    if len(places) == 1:
        return without
    context = settled(text, words, span)
    return f"{without}\nwith {context}" if context else None


def _own(text: Text, evidence: Evidence, words: str) -> list[Span]:
    return _spans(Locator(text).places(words, evidence.prefix, evidence.suffix))


def _spans(places: list[Located]) -> list[Span]:
    return [(place.start, place.end) for place in places if not place.edited]


def _basic(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
