"""The texts' own sentences for a quote, from the words typed so far, each with what it needs besides."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import pairwise

from lsprotocol.types import CompletionItemKind

from hrctimeline.ask.explain import inference
from hrctimeline.ask.find import find
from hrctimeline.ask.paste import completed, pasted
from hrctimeline.dates.edtf import Edtf, parse
from hrctimeline.logfile.toml_text import written
from hrctimeline.lsp.choices import Choice
from hrctimeline.lsp.known import Known
from hrctimeline.lsp.spot import Spot
from hrctimeline.words.fold import fold
from hrctimeline.words.sentences import sentence_ends
from hrctimeline.words.text import Span, Text, one_line

_MOST = 30  # sentences
_EACH = 10  # of one text
_FEW = 3  # that have the words as typed, below which those that have them in any order are looked for
_SMALL = 1_000_000  # characters of texts that are looked through word by word
_LABEL = 100


def sentences(known: Known, here: Spot) -> list[Choice]:
    """The sentences of the source that the evidence names, or of all, that fit what is typed."""
    date = _date(here)
    named = here.table.get("source")
    texts = known.dossier.texts
    names = [named] if isinstance(named, str) and named in texts else list(texts)
    made = []
    for source, sentence, found in _distinct(_fitting(known, here.typed, names)):
        if choice := _choice(known, source, sentence, found, here, date):
            made.append(choice)
        if len(made) == _MOST:
            break
    return made


def _fitting(known: Known, typed: str, names: list[str]) -> Iterator[tuple[str, Span, Span]]:
    """Sentences, each with where the words are in it: that begin with them, have them, have each of them."""
    texts = {name: known.dossier.texts[name] for name in names}
    if not typed.strip():
        for name in names[:1] if len(names) == 1 else ():
            yield from ((name, span, span) for span in _all(texts[name]))
        return
    found = [(name, *each) for name, text in texts.items() for each in _with_words(text, typed)]
    yield from sorted(found, key=lambda each: each[1][0] != each[2][0])
    words = len(typed.split())
    size = sum(len(text.source) for text in texts.values())
    if len(found) < _FEW and words > 1 and size < _SMALL:
        for name in names if len(names) == 1 else [""]:
            for passage in find(known.dossier, typed, name):
                yield passage.source, passage.sentence, passage.found


def _with_words(text: Text, typed: str) -> Iterator[tuple[Span, Span]]:
    wanted = fold(typed).lstrip()
    for form in dict.fromkeys((wanted, wanted[:1].upper() + wanted[1:], wanted[:1].lower() + wanted[1:])):
        at, count = text.folded.find(form), 0
        while at >= 0 and count < _EACH:
            if not text.inside_word(at):
                span = text.span(at, at + len(form))
                yield text.sentence(*span), span
                count += 1
            at = text.folded.find(form, at + 1)


def _all(text: Text) -> Iterator[Span]:
    for first, last in pairwise([0, *sentence_ends(text.prose)]):
        inner = text.prose[first:last]
        lead = len(inner) - len(inner.lstrip())
        if len(inner.split()) > 2:
            yield text.from_prose(first + lead, first + len(inner.rstrip()))


def _distinct(found: Iterable[tuple[str, Span, Span]]) -> Iterator[tuple[str, Span, Span]]:
    seen = set()
    for source, sentence, span in found:
        if (source, sentence) not in seen:
            seen.add((source, sentence))
            yield source, sentence, span


def _choice(
    known: Known, source: str, sentence: Span, found: Span, here: Spot, date: Edtf | None
) -> Choice | None:
    evidence = pasted(known.dossier, source, sentence, found)
    if evidence is None:
        return None
    keys = {key: value for key, value in evidence.keys.items() if key != "dated-by"}
    needed = completed(known.dossier, keys, date).keys if date else keys
    words = needed["quote"]
    path = known.path(source)
    events = dict.fromkeys(each.event.id for each in known.quoting(path, sentence))
    line = known.dossier.texts[source].position(sentence[0])[0]
    dates = [f"“{one_line(s.text)}”: {inference(s)}" for s in evidence.stated]
    besides = [
        f"needs {key} = {written(value)}" for key, value in needed.items() if key not in ("source", "quote")
    ]
    told = [f"quoted by {', '.join(events)}"] if events else []
    return Choice(
        words,
        label=words if len(words) <= _LABEL else f"{words[:_LABEL]}…",
        detail=f"{source}:{line}",
        about="\n".join([words, "", *dates, *besides, *told]),
        kind=CompletionItemKind.Text,
        loose=True,
        before=() if here.table.get("source") else (f'source = "{source}"',),
        behind=tuple(
            f"{key} = {written(value)}"
            for key, value in needed.items()
            if key not in ("source", "quote") and key not in here.table
        ),
    )


def _date(here: Spot) -> Edtf | None:
    with suppress(ValueError):
        return parse(str(here.event["date"])) if here.event.get("date") else None
    return None
