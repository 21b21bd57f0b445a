"""Whether names stand in an event's quotes.

A name stands there whole: "Haley" in "Nikki Haley", but not "Nikki Haley" in "Haley". A land and its people
stand for each other, and so do the spellings of one entry of `timeline.names`; a common noun that the house
writes with a capital may be small there (Council for council). An office before a name ("Ambassador Haley")
is proved where it stands before the name in one run, or by itself, with nobody else's name after it.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from hrctimeline.claims.case import Passage
from hrctimeline.claims.names.lands import abbreviated, related, tells_of_no_land
from hrctimeline.claims.names.places import NamePlace, numbers_behind, places, value_of
from hrctimeline.claims.names.runs import Run, Tokens
from hrctimeline.claims.vocabulary import agent, common, honorific, is_title, noun, one_noun, singular
from hrctimeline.claims.words import Index, Word
from hrctimeline.dates.vocabulary import ORDINALS
from hrctimeline.record import cached_property


class NameProof:
    """Holds names against texts. `spelled` and `spellings` are the log's names, as in `Names`."""

    def __init__(
        self, passages: Sequence[Passage], spelled: dict[Tokens, int], spellings: list[tuple[Tokens, ...]]
    ) -> None:
        self.passages = passages
        self.spelled = spelled
        self.spellings = spellings

    @cached_property
    def texts(self) -> list[Index]:
        """The passages as words; most names are seen without them."""
        return [passage.index for passage in self.passages]

    def whole(self, run: Run) -> bool:
        """Whether the texts have the name, undivided."""
        if run.honorific and self._misaddressed(run):
            return False
        return self.stands(run.tokens)

    def stands(self, tokens: Tokens) -> bool:
        """Whether the texts have the words as a name, in any form of it."""
        return self.has(tokens) or self.elsewise(tokens)

    def has(self, tokens: Tokens) -> bool:
        """Whether some text has these words, one after another, as a name."""
        if is_title(tokens[0]):
            return any(not place.limited for place in self.places(tokens))
        plain = " ".join(tokens)
        return any(passage.has(plain) for passage in self.passages) or any(True for _ in self.places(tokens))

    def elsewise(self, tokens: Tokens) -> bool:
        """Whether the texts have the name in another form of it, or as a common noun, or its office apart."""
        ways = (
            self._otherwise,
            self._related,
            self._state,
            self.small,
            self._with_office,
            self._behind_the_name,
            self._turned,
            self._office_otherwise,
            self._by_number,
        )
        return any(way(tokens) for way in ways)

    def places(self, tokens: Tokens) -> Iterator[NamePlace]:
        """Where the texts have the words of a name."""
        return places(self.texts, tokens)

    def ends_free(self, tokens: Tokens) -> bool:
        """Whether the name stands somewhere with no other word of a name after it."""
        found = [*self.places(tokens)]
        return any(place.ends_free for place in found) if found else self.elsewise(tokens)

    def starts_free(self, tokens: Tokens) -> bool:
        """Whether the name stands somewhere with no other word of a name before it."""
        found = [*self.places(tokens)]
        return any(place.starts_free for place in found) if found else self.elsewise(tokens)

    def is_surname(self, token: str) -> bool:
        """Whether the texts have a word behind somebody's initial: Bishop, in "Ada R. Bishop"."""
        every = ((place.text.words, place.first) for place in self.places((token,)))
        return any(at > 0 and words[at].joined and _is_initial(words[at - 1]) for words, at in every)

    def one_run(self, one: Tokens, other: Tokens) -> bool:
        """Whether two names stand in one run of a text: Duke and Normandy in "Duke William of Normandy"."""
        spans = [(place.text, place.text.chain(place.last), place.last) for place in self.places(other)]
        return any(
            place.text is text and first <= place.first < last
            for place in self.places(one)
            for text, first, last in spans
        )

    def _misaddressed(self, run: Run) -> bool:
        """Whether the texts say Mr where the claim says Mrs, or the other way round."""
        person = [*takewhile(lambda token: token != "of", run.tokens)]
        said = {honorific(_address(place)) for place in self.places((person[-1],))} - {""}
        return bool(said) and honorific(run.honorific) not in ("n", *said)

    def _otherwise(self, tokens: Tokens) -> bool:
        """Whether the texts have another spelling of the name."""
        number = self.spelled.get(tokens)
        return number is not None and any(self._exact(each) for each in self.spellings[number])

    def _exact(self, tokens: Tokens) -> bool:
        return any(
            all(_at(index, at + i) == token for i, token in enumerate(tokens))
            for index in self.texts
            for at in index.places.get(tokens[0].casefold(), ())
        )

    def _related(self, tokens: Tokens) -> bool:
        """Whether the texts name the same land or its people: "Danish" for "Denmark"."""
        return any(
            all(_at(index, at + i).casefold() == t for i, t in enumerate(other))
            and index.words[at + len(other) - 1].capital
            and not tells_of_no_land(index, at + len(other) - 1)
            for other in related(tokens)
            for index in self.texts
            for at in index.places.get(other[0], ())
        )

    def _state(self, tokens: Tokens) -> bool:
        """Whether the texts have a state abbreviated: "Blue Bell, Pa." for Pennsylvania."""
        return abbreviated(tokens, self.texts)

    def small(self, tokens: Tokens) -> bool:
        """Whether the words stand together in small letters: a common noun's, or those of a name."""
        if len(tokens) == 1 and tokens[0].isupper():
            return False
        wanted = [singular(token) for token in tokens]
        last = len(tokens) - 1
        common_noun = noun(tokens[-1])
        return any(
            index.words[at].plain.islower()
            and all(one_noun(token, _at(index, at + i)) for i, token in enumerate(tokens))
            and all(index.words[at + i].joined for i in range(1, len(wanted)))
            and (common_noun or (last > 0 and _at(index, at + last).casefold() == tokens[-1].casefold()))
            for index in self.texts
            for key in {tokens[0].casefold(), wanted[0], wanted[0] + "s"}
            for at in index.places.get(key, ())
        )

    def _turned(self, tokens: Tokens) -> bool:
        """Whether the texts say "Defence Ministry" for a Ministry of Defence; Texas University is another.

        A Kent Liberal is a Liberal from Kent; the Rays of Tampa Bay are the Tampa Bay Rays, and the
        Archbishop of York is York Archbishop Lowe.
        """
        whence = f"{tokens[-1]} from {' '.join(tokens[:-1])}"
        if len(tokens) > 1 and any(passage.has(whence) for passage in self.passages):
            return True
        if tokens.count("of") != 1:
            return False
        of = tokens.index("of")
        head, whose = tokens[:of], tuple(token for token in tokens[of + 1 :] if token != "the")
        if not head or not whose:
            return False
        named = len(head) == 1 and (is_title(head[0]) or _is_club(head[0]))
        if named and any(not place.limited for place in self.places(whose + head)):
            return True
        if not all(map(noun, whose)):
            return False
        return self.has(whose + head) or self.small(whose + head)

    def _office_otherwise(self, tokens: Tokens) -> bool:
        """Whether the texts have an office by its initials, or written out, and don't limit it."""
        from hrctimeline.claims.names.initialled import in_other_form

        return any(not place.limited for index in self.texts for place in in_other_form(tokens, index))

    def _by_number(self, tokens: Tokens) -> bool:
        """Whether the texts have a name's ordinal as its number: "Symphony No. 5" for the Fifth Symphony.

        Or the other way round: the Second World War for World War II. Digits may be the ordinal's: 4th.
        """
        if len(tokens) < 2:
            return False
        if wanted := ORDINALS.get(tokens[0].casefold(), 0):
            behind = (numbers_behind(place.text, place.last) for place in self.places(tokens[1:]))
            return self._exact((_in_digits(wanted), *tokens[1:])) or any(wanted in each for each in behind)
        number = value_of(tokens[-1])
        before = (place.text.words[place.first - 1] for place in self.places(tokens[:-1]) if place.first)
        return number > 0 and any(ORDINALS.get(word.plain.casefold()) == number for word in before)

    def _with_office(self, tokens: Tokens) -> bool:
        from hrctimeline.claims.names.initialled import other_forms

        last_title = max((i for i, token in enumerate(tokens[:-1]) if is_title(token)), default=-1)
        cuts = range(last_title + 1, len(tokens)) if last_title >= 0 else ()
        return any(
            self._office(form, tokens[cut:])
            for cut in cuts
            if tokens[cut] != "of" and self.has(tokens[cut:])
            for form in (tokens[:cut], *other_forms(tokens[:cut]))
        )

    def _behind_the_name(self, tokens: Tokens) -> bool:
        """Whether an office that no list has is told behind the name: "Holm, Commandant of Orne"."""
        if len(tokens) < 2 or not agent(tokens[0]) or not noun(tokens[0]):
            return False
        for place in self.places(tokens[1:]):
            words, at = place.text.words, place.last + 1
            apart = at < len(words) and not words[at].joined and not words[at].begins
            at += apart and words[at].plain.casefold() in ("the", "a", "an")
            told = apart and at < len(words) and one_noun(tokens[0], words[at].plain)
            if told and not _taken(place.text, at + 1) and not NamePlace(place.text, at, at).limited:
                return True
        return False

    def _office(self, office: Tokens, name: Tokens) -> bool:
        """Whether the office stands before the name in its run, or free of any other name."""
        for place in self.places(name):
            text, words = place.text, place.text.words
            first = _office_from(text, place.last) if place.ends_free else text.chain(place.last)
            while first and words[first].joined and is_title(words[first - 1].plain):
                first -= 1  # "prime minister Lowe"
            for at in range(first, place.last + 1 - len(office)):
                alike = all(_one(t, w.plain) for t, w in zip(office, words[at:], strict=False))
                if alike and not NamePlace(text, at, at + len(office) - 1).limited:
                    return True
        return any(self._free(index, office) for index in self.texts)

    def _free(self, index: Index, office: Tokens) -> bool:
        wanted = [singular(token) for token in office]
        starts = (at for key in (wanted[0], wanted[0] + "s") for at in index.places.get(key, ()))
        for at in starts:
            end = at + len(wanted)
            there = index.words[at:end]
            alike = len(there) == len(office) and all(
                one_noun(t, w.plain) for t, w in zip(office, there, strict=True)
            )
            if alike and not _taken(index, end):
                return not NamePlace(index, at, end - 1).limited
        return False


def _office_from(index: Index, last: int) -> int:
    """Where the run begins that a name ends, with all that an office is for: "Chief of Roads and Dams"."""
    first = index.chain(last)
    joined = first > 1 and index.words[first].joined and index.words[first - 1].joined
    if not joined or index.words[first - 1].plain != "and":
        return first
    before = index.chain(first - 2)
    led = any(word.plain in ("of", "for") for word in index.words[before:first])
    return before if led else first


def _in_digits(number: int) -> str:
    """An ordinal in digits: 4th, 11th, 22nd."""
    last = 0 if number in (11, 12, 13) else number % 10
    return f"{number}{('th', 'st', 'nd', 'rd')[last] if last < 4 else 'th'}"


def _one(token: str, there: str) -> bool:
    """Whether two words of an office are one: equal, singular or plural, a land or its adjective."""
    return one_noun(token, there) or (there.casefold(),) in related((token,))


def _address(place: NamePlace) -> str:
    """The Mr or Mrs before a name, or ""."""
    words, at = place.text.words, place.first
    while at > 0 and words[at].joined and words[at - 1].capital and not honorific(words[at].plain):
        at -= 1
    return words[at].plain


def _is_club(word: str) -> bool:
    """Whether a word may be what a club's players are called: Rays, but no Banks or Lowe."""
    return singular(word) != word.casefold() and not common(word)


def _is_initial(word: Word) -> bool:
    return len(word.plain) == 1 and word.capital and word.plain != "I"


def _at(index: Index, at: int) -> str:
    return index.words[at].plain if at < len(index.words) else ""


def _taken(index: Index, at: int) -> bool:
    """Whether a name stands after an office that ends before `at`: "Secretary of State | Mike Pompeo"."""
    capitals, through = 0, at
    while through < len(index.words) and index.words[through].joined and through - at < 10:
        word = index.words[through]
        if not (word.capital or word.plain in ("of", "to", "the", "for", "and")):
            break
        capitals += word.capital
        through += 1
    if not capitals:
        return False
    direct = index.words[at].capital and not common(index.words[at].plain)
    return direct or (capitals > 2 and not common(index.words[through - 1].plain))
