"""The wording of one event: what its title and summary turn, and which of their words are the editor's own.

A content word is *backed* where a quote of the event has it in some form, *named* where it belongs to a
name, number, date or quotation, which other rules prove; every other one is the editor's *own*. Own words
are no fault: they are what a person must read.

Which sentences of a title or summary stand nearly word for word in a sentence of a quote. What differs there
is what was changed. A freer sentence may say the same in other words, and a look that goes by words was wrong
there more often than right: of 80 events and 560 lines by eight strangers, at first sight. Words that only
say, plan, doubt or deny are no words of the sentence's own: they are what the looks look at.

Where a title or summary turns what its quotes say: denies, opposes, firms up, turns round. Nothing here
measures likeness. Two words are one where they share a stem, opposites where a table has them on two sides of
a line; a finding says which words of the log and which of the quote stand against each other.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, chain, islice
from operator import attrgetter

from hrctimeline.claims.case import Case, Quoted
from hrctimeline.claims.check import Claims
from hrctimeline.claims.names.runs import Run
from hrctimeline.claims.prose import Prose
from hrctimeline.claims.vocabulary import word_list
from hrctimeline.claims.wording.acts import enacted
from hrctimeline.claims.wording.content import Content, contents
from hrctimeline.claims.wording.cues import is_adverb, is_content, kinds
from hrctimeline.claims.wording.doers import in_a_name, of_others
from hrctimeline.claims.wording.firmness import ANY_FIRM, COMING, firmer, tones_of
from hrctimeline.claims.wording.negated import negated
from hrctimeline.claims.wording.opposed import led, opposed, prefixed
from hrctimeline.claims.wording.orders import owned_by_another, turned_round
from hrctimeline.claims.wording.parties import crossed
from hrctimeline.claims.wording.quoted import Evidence, Turned
from hrctimeline.claims.wording.rare import rare, rare_near
from hrctimeline.claims.wording.reported import reported
from hrctimeline.claims.wording.stems import bases, stems
from hrctimeline.claims.wording.wider import wider
from hrctimeline.record import Record, cached_property, replace
from hrctimeline.words.denials import negating
from hrctimeline.words.fold import Span
from hrctimeline.words.lists import listed
from hrctimeline.words.tokens import every_token

Sentence = tuple[int, int]  # by quote and number
_ASKING = listed("answer respond deny reply agree consent")  # more of them: Levin 1993, classes 37.2 to 37.7
_OWN = 1  # word of a sentence that may be the one that turns a quote
_STRONG = listed("only sole ever never always because all every each none nobody entire whole must")


class Closeness:
    """The sentences of a title or summary beside those of its quotes; `here` are its content words."""

    def __init__(self, prose: str, here: Sequence[Content], evidence: Evidence) -> None:
        self._prose, self._here, self._evidence = prose, here, evidence
        self._sentences: dict[int, list[Content]] = {}
        self._found: dict[frozenset[str], frozenset[Sentence]] = {}
        self._told: dict[int, tuple[list[Content], Counter[Sentence]]] = {}
        for word in here:
            self._sentences.setdefault(word.sentence, []).append(word)

    @cached_property
    def near(self) -> list[Content]:
        """The content words of the sentences of which a quote's has all words, or all but one."""
        return [word for words in self._sentences.values() if self._is_near(words) for word in words]

    def _is_near(self, words: Sequence[Content]) -> bool:
        if self._evidence.has(self._prose[words[0].start : words[-1].end]):
            return True
        telling = [word for word in words if _tells(word.text)]
        shared, common = Counter[Sentence](), 0
        for word in telling:
            places = self._places(word)
            shared.update(places)
            common += not places and self._evidence.has_any(word.stems)  # too many to be told apart
        return max(shared.values(), default=0) + common >= len(telling) - _OWN

    def is_close(self, turned: Turned) -> bool:
        """Whether all words about a turned one stand in the sentence of a quote that it turns, or in any."""
        at = bisect_right(self._here, turned.span[0], key=_end)
        own = self._here[at].sentence if at < len(self._here) else -1
        words, counts = self._telling(own)
        first = bisect_right(words, turned.span[0], key=_end)
        behind = bisect_left(words, turned.span[1], first, key=_start)
        beyond = first - 1 if first else behind
        other = words[beyond : beyond + 1]  # of those that don't meet it, one
        if not other:
            return True
        meeting = [self._places(word) for word in words[first:behind]]
        shared = self._evidence.sentences_of(turned.quote, turned.words)
        shared = self._places(other[0]) if shared is None else shared & self._places(other[0])
        rest = len(words) - len(meeting)
        return any(counts[each] - sum(each in places for places in meeting) == rest for each in shared)

    def _telling(self, number: int) -> tuple[list[Content], Counter[Sentence]]:
        """The words of a sentence that are held against the quotes, and how many each of theirs has."""
        if number not in self._told:
            words = [word for word in self._sentences.get(number, ()) if _tells(word.text)]
            words = [w for w in words if self._places(w) or not self._evidence.has_any(w.stems)]
            self._told[number] = words, Counter(each for word in words for each in self._places(word))
        return self._told[number]

    def _places(self, word: Content) -> frozenset[Sentence]:
        """The sentences of quotes that have a word, and those that go on with a pronoun."""
        if word.stems not in self._found:
            found = {(number, each.sentence) for number, each in self._evidence.same(word.stems)}
            going_on = {(number, at + 1) for number, at in found} & self._evidence.going_on
            self._found[word.stems] = frozenset(found | going_on)
        return self._found[word.stems]


_start, _end = attrgetter("start"), attrgetter("end")


@lru_cache(maxsize=8192)  # the words of a language come again in every text
def _tells(text: str) -> bool:
    """Whether a word tells of something itself: not what somebody plans, denies, asks or says of it."""
    plain = text.casefold()
    saying = word_list("saying")
    return not kinds(plain) and not any({base, f"{base}s"} & (saying | _ASKING) for base in bases(plain))


def turns(prose: str, here: list[Content], evidence: Evidence, names: list[Run]) -> Iterator[Turned]:
    """What of a title or summary turns the quotes, at most once a word; `here` are its content words.

    Most looks go by the words round one, and are asked only of sentences that stand nearly word for word in
    a quote (`near`). What turns one is a warning there.
    """
    closeness = Closeness(prose, here, evidence)
    near = closeness.near
    told = frozenset(token.plain for token in every_token(prose))
    found = [*_word_by_word(prose, here, near, evidence, names)]
    looks = [
        enacted(prose, here, evidence, names),
        wider(prose, evidence),
        *rare(prose, told, here, evidence),
    ]
    if otherwise := [*_otherwise(prose, near, evidence)]:
        looks += [
            turned_round(prose, near, evidence, names),
            owned_by_another(prose, near, evidence, names),
            of_others(prose, near, evidence, names),
            crossed(prose, otherwise, evidence, names),
            led(prose, near, evidence),
            prefixed(prose, near, evidence),
        ]
    if near:
        looks += [reported(prose, near, evidence, names), *rare_near(prose, told, near, evidence)]
    for look in looks:
        taken = [sorted(turn.span[end] for turn in found) for end in (0, 1)]
        found += [turn for turn in look if not _meets(turn.span, *taken)]
    for turn in found:
        if closeness.is_close(turn):
            yield turn
        elif turn.noted:
            yield replace(turn, sure=False)


def _otherwise(prose: str, near: Sequence[Content], evidence: Evidence) -> Iterator[Content]:
    """The words that no quote has, letter for letter, between the same content words of a sentence.

    Between those, who does what to whom is told as the quote tells it.
    """
    for before, word, behind in zip((None, *near), near, (*near[1:], None), strict=False):
        first = before if before and before.sentence == word.sentence else word
        last = behind if behind and behind.sentence == word.sentence else word
        if not evidence.has(prose[first.start : last.end]):
            yield word


def _meets(span: Span, starts: Sequence[int], ends: Sequence[int]) -> bool:
    """Whether a span has a place in common with any of some others, given where these begin and end."""
    return bisect_left(starts, span[1]) > bisect_right(ends, span[0])


def _word_by_word(
    prose: str, here: list[Content], near: list[Content], evidence: Evidence, names: list[Run]
) -> Iterator[Turned]:
    cues = frozenset(cue for word in near for cue in word.cues)
    denied = "deny" in cues or "deny" in evidence.cues
    firm = "plan" in cues or not cues.isdisjoint(COMING) or not evidence.cues.isdisjoint(ANY_FIRM)
    close, tones = {word.start for word in near}, tones_of(near) if firm else {}
    for word in here:
        if in_a_name(word, names):
            continue
        looks = [opposed(prose, word, here, evidence)]
        if word.start in close:
            looks[:0] = [negated(prose, word, near, evidence)] if denied else []
            looks += [firmer(prose, word, near, tones, evidence)] if firm else []
        yield from islice(chain.from_iterable(looks), 1)


class Wording(Record):
    """The wording of one key. Spans are code points of the value as the log has it, half-open."""

    key: str
    own: tuple[Span, ...]
    turned: tuple[Turned, ...]


def wordings(case: Case) -> list[Wording]:
    """The wording of title and summary; nothing of an event whose evidence isn't all found and read."""
    if case.incomplete or case.lost or not case.quoted:
        return []
    claims = case.corpus.memo.get(Claims, case)
    told = " . ".join(field.text for field in claims.fields)
    evidence = Evidence([_words(quoted) for quoted in case.quoted], told)
    foreign = any(quoted.unread and not quoted.evidence.translation for quoted in case.quoted)
    return [_wording(claims, field, evidence, foreign) for field in claims.fields]


def _words(quoted: Quoted) -> str:
    """What a reader reads: the words of the text, or their translation."""
    return quoted.evidence.translation if quoted.unread else quoted.words


def _wording(claims: Claims, field: Prose, evidence: Evidence, foreign: bool) -> Wording:
    page, here = claims.written[field.path], contents(field.outside)
    names = claims.names.claimed(field)
    taken = [(run.start, run.end) for run in names]
    found = () if foreign else tuple(turns(field.outside, here, evidence, names))
    found = tuple(each for each in found if each.kind != "firmer" or not _hedged(field))
    taken += [(d.start, d.end) for d in field.dates] + [(q.start, q.end) for q in field.quotations]
    taken += [(n.start, n.end) for n in field.numbers([(run.start, run.end) for run in names])]
    own = [word.span for word in here if not evidence.same(word.stems)] + _adverbs(field.outside, evidence)
    taken.sort()
    ends = [0, *accumulate((end for _, end in taken), max)]  # how far all that begins before reaches
    free = {span for span in own if ends[bisect_left(taken, (span[1],))] <= span[0]}
    spans = sorted({*free, *_strong(field.outside, evidence), *_denials(field.outside, evidence)})
    moved = (replace(each, span=page.from_prose(*each.span)) for each in found)
    return Wording(field.key, tuple(page.from_prose(*span) for span in spans), (*moved,))


def _hedged(field: Prose) -> bool:
    """Whether a quotation of a title or summary has the doubt: “a ‘probable’ case”."""
    spans = [(quotation.start, quotation.end) for quotation in field.quotations]
    quoted = " . ".join(field.text[slice(*span)] for span in spans)
    return any(word.cues & ANY_FIRM for word in contents(f"{quoted} thing"))


def _adverbs(prose: str, evidence: Evidence) -> list[Span]:
    """The adverbs of which no quote has the word: they say how, and that may be the editor's alone."""
    found = [t for t in every_token(prose) if is_adverb(t.plain) and t.plain not in evidence.plain]
    return [(t.start, t.end) for t in found if not evidence.same(stems(t.plain))]


def _strong(prose: str, evidence: Evidence) -> list[Span]:
    """The small words that make a claim stronger, and that no quote has."""
    found = (t for t in every_token(prose) if t.plain in _STRONG)
    return [(t.start, t.end) for t in found if t.plain not in evidence.plain]


def _denials(prose: str, evidence: Evidence) -> Iterator[Span]:
    """The small words that deny, and that no quote has: "no", "without", "not" in whatever form."""
    found = [token for token in negating(prose) if not is_content(token.plain)]
    there = {_denial(plain) for plain in evidence.plain} if found else set[str]()
    yield from ((token.start, token.end) for token in found if _denial(token.plain) not in there)


def _denial(plain: str) -> str:
    """A word that denies without its form: hasn't and cannot are not."""
    return "not" if plain == "cannot" or plain.endswith("n't") else plain
