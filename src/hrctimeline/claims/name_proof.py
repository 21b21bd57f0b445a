"""Whether names stand in an event's quotes.

A name stands there whole: "Haley" in "Nikki Haley", but not "Nikki Haley" in "Haley". Tolerated are what
isn't another name: a genitive, U.S. for US, an initial left out, UNESCO for Unesco, a plural, a people for
its land (France for French), and a common noun that the house writes with a capital (Council for council).
Spellings of one entry of `timeline.names` prove each other. An office before a name ("Ambassador Haley") is
proved where it stands before the name in one run, or by itself, with nobody else's name after it.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import takewhile

from hrctimeline.claims.names import Run, Tokens, part, seams
from hrctimeline.claims.passages import Passage
from hrctimeline.claims.peoples import related
from hrctimeline.claims.vocabulary import common, is_male, is_title, singular
from hrctimeline.claims.words import Index, Word


class NameProof:
    """Holds names against texts. `spelled` and `spellings` are the log's names, as in `Names`."""

    def __init__(
        self, passages: Sequence[Passage], spelled: dict[Tokens, int], spellings: list[tuple[Tokens, ...]]
    ) -> None:
        self.passages = passages
        self.spelled = spelled
        self.spellings = spellings

    def proves(self, run: Run) -> bool:
        """Whether the texts have the name, or each of the names that it comes apart into."""
        if run.honorific and self._misaddressed(run):
            return False
        if self._whole(run.tokens):
            return True
        edges = seams(run, self.spelled)
        last = len(run.words)
        proved = {last}  # from where on the rest of the run is proved
        for start in [*edges[::-1], 0]:
            if any(self._part(run, start, end) for end in (*edges, last) if end > start and end in proved):
                proved.add(start)
        return bool(edges) and 0 in proved

    def _misaddressed(self, run: Run) -> bool:
        """Whether the texts say Mr where the claim says Mrs, or the other way round."""
        person = [*takewhile(lambda token: token != "of", run.tokens)]
        firsts = ((index, index.chain(last)) for index, last in self._places((person[-1],)))
        found = {index.words[at + i].plain for index, at in firsts for i in (-1, 0) if at + i >= 0}
        said = {is_male(word) for word in found} - {None}
        return bool(said) and is_male(run.honorific) not in (None, *said)

    def _part(self, run: Run, start: int, end: int) -> bool:
        piece = part(run, start, end)
        return piece is None or self._whole(piece.tokens)

    @cached_property
    def texts(self) -> list[Index]:
        """The passages as words; most names are seen without them."""
        return [passage.index for passage in self.passages]

    def has(self, tokens: Tokens) -> bool:
        """Whether some text has these words, one after another, as a name."""
        plain = " ".join(tokens)
        return any(passage.has(plain) for passage in self.passages) or any(True for _ in self._places(tokens))

    def _whole(self, tokens: Tokens) -> bool:
        return (
            self.has(tokens)
            or self._otherwise(tokens)
            or (len(tokens) == 1 and self._single(tokens[0]))
            or self._small(tokens)
            or self._with_office(tokens)
        )

    def _otherwise(self, tokens: Tokens) -> bool:
        """Whether the texts have another spelling of the name."""
        number = self.spelled.get(tokens)
        return number is not None and any(self._exact(each) for each in self.spellings[number])

    def _single(self, token: str) -> bool:
        if len(token) < 4 or token.isupper():
            return False
        kin = related(token)
        return any(
            index.words[at].capital
            for index in self.texts
            for word in kin
            for at in index.places.get(word, ())
        )

    def _exact(self, tokens: Tokens) -> bool:
        return any(
            all(_at(index, at + i) == token for i, token in enumerate(tokens))
            for index in self.texts
            for at in index.places.get(tokens[0].casefold(), ())
        )

    def _small(self, tokens: Tokens) -> bool:
        """Whether the words stand together in small letters: a common noun's, or those before a name."""
        wanted = [singular(token) for token in tokens]
        return any(
            all(singular(_at(index, at + i)) == word for i, word in enumerate(wanted))
            and (common(tokens[-1]) or (len(tokens) > 1 and _at(index, at + len(tokens) - 1) == tokens[-1]))
            for index in self.texts
            for key in {tokens[0].casefold(), wanted[0], wanted[0] + "s"}
            for at in index.places.get(key, ())
        )

    def _with_office(self, tokens: Tokens) -> bool:
        last_title = max((i for i, token in enumerate(tokens[:-1]) if is_title(token)), default=-1)
        if last_title < 0 or not is_title(tokens[0]):
            return False
        cuts = range(last_title + 1, len(tokens))
        return any(
            tokens[cut] != "of" and self.has(tokens[cut:]) and self._office(tokens[:cut], tokens[cut:])
            for cut in cuts
        )

    def _office(self, office: Tokens, name: Tokens) -> bool:
        """Whether the office stands before the name in its run, or free of any other name."""
        wanted = [singular(token) for token in office]
        for index, last in self._places(name):
            first = index.chain(last)
            words = [singular(word.plain) for word in index.words[first : last + 1]]
            if any(words[i : i + len(wanted)] == wanted for i in range(len(words) - len(wanted))):
                return True
        return any(self._free(index, wanted) for index in self.texts)

    def _free(self, index: Index, wanted: list[str]) -> bool:
        starts = (at for key in (wanted[0], wanted[0] + "s") for at in index.places.get(key, ()))
        for at in starts:
            end = at + len(wanted)
            if [singular(w.plain) for w in index.words[at:end]] == wanted and not _taken(index, end):
                return True
        return False

    def _places(self, tokens: Tokens) -> Iterator[tuple[Index, int]]:
        """The texts with the words of a name, and the place of its last word."""
        first = tokens[0].casefold()
        for index in self.texts:
            for key in {first, first + "s", first.removesuffix("s")}:
                for at in index.places.get(key, ()):
                    last = _matched(index.words, at, tokens)
                    if last is not None:
                        yield index, last


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


def _matched(there: list[Word], at: int, tokens: Tokens) -> int | None:
    """The place of the last word where the words of a name stand from `at` on; initials may be left out."""
    where = at
    for number, token in enumerate(tokens):
        if number:
            where += 1
            while (
                where < len(there) and len(there[where].plain) == 1 and there[where].joined and len(token) > 1
            ):
                where += 1
            if where >= len(there) or not there[where].joined:
                return None
        if where >= len(there) or not _same(token, there[where].plain):
            return None
    return None if _cut(there, at) or _cut(there, where + 1) else where


def _cut(there: list[Word], at: int) -> bool:
    """Whether two halves of a hyphened name meet here: "Belle | Étoile", but not "US | China"."""
    if not 0 < at < len(there) or there[at].joined != "-":
        return False
    before, after = there[at - 1], there[at]
    return before.capital and after.capital and not (before.acronym or after.acronym)


def _same(token: str, there: str) -> bool:
    """Whether two words are one name: equal, or apart only by a plural or by capital letters throughout."""
    if token == there:
        return True
    plain, other = token.casefold(), there.casefold()
    if plain != other and plain.removesuffix("s") != other.removesuffix("s"):
        return False
    if plain != other:
        short = min(token, there, key=len)
        return (
            (len(short) > 3 or short.isupper())
            and token[:2].isupper() == there[:2].isupper()
            and token[0] == there[0]
        )
    loud = (token.isupper() or there.isupper()) and len(token) > 3
    return (
        there[0].isupper() and token[0].isupper() and (loud or token[1:2].isupper() == there[1:2].isupper())
    )
