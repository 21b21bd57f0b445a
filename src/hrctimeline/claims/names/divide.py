"""What a run of capital words comes apart into, where it isn't one name: "Mexican | President Calderón".

It may be cut after a land's adjective or a number, beside an acronym, before an office, at "of" and at a
hyphen; before a member of a party, where one text has both pieces ("a Vermont | Whig"); and anywhere, so long
as both pieces stand whole in the texts and one has several words. But one person's name is never made of two
people's: the first piece has to end there as it ends in the texts.
"""

from collections.abc import Sequence

from hrctimeline.claims.names.forenames import forms_of
from hrctimeline.claims.names.lands import adjective, is_land, is_seat
from hrctimeline.claims.names.places import places
from hrctimeline.claims.names.proof import NameProof
from hrctimeline.claims.names.runs import Run, Tokens, part
from hrctimeline.claims.numbers.worded import worded
from hrctimeline.claims.vocabulary import (
    is_title,
    noun,
    ordinary,
    paired,
    particle,
    role,
    singular,
    word_list,
)
from hrctimeline.claims.words import Word
from hrctimeline.record import cached_property

_CHAMBERS = frozenset(("House", "Senate", "Commons", "Lords"))
_OF_THE_CLAN = ("Mc", "Mac", "O'", "D'", "Fitz")
_PEOPLE = ("er", "ers", "an", "ans", "ite", "ites")
_PLACING, _COUNTING = ("in", "at", "from", "near"), ("a", "an")
_Cost = tuple[int, int]  # words that the texts don't have, pieces


class Division:
    """The cheapest way to take a run apart: the fewest words that no text has, in the fewest pieces."""

    def __init__(self, run: Run, proof: NameProof) -> None:
        self.run, self.proof = run, proof
        self.size = len(run.words)
        self._pieces: dict[tuple[int, int], bool] = {}

    @property
    def proved(self) -> bool:
        """Whether the texts have every piece."""
        return self.proof.whole(self.run) or (self.size > 1 and self._best[0][0] == 0)

    def unproved(self) -> list[Run]:
        """The pieces that the texts don't have."""
        if self.proof.whole(self.run):
            return []
        spans = [(start, end) for start, end in self._best[1] if not self._whole(start, end)]
        return [piece for start, end in spans if (piece := part(self.run, start, end))]

    @cached_property
    def _best(self) -> tuple[_Cost, list[tuple[int, int]]]:
        made: dict[tuple[int, int], tuple[_Cost, list[tuple[int, int]]]] = {}
        for end in range(1, self.size + 1):
            for start in range(end):
                before = [made[p, s] for p, s in made if s == start and self._may_cut(p, start, end)]
                if start and not before:
                    continue
                (lost, pieces), spans = min(before) if before else ((0, 0), [])
                lost += 0 if self._whole(start, end) else end - start
                pieces += 0 if start and self._is_of_a_chamber(start) else 1
                made[start, end] = (lost, pieces), [*spans, (start, end)]
        return min(found for (_, end), found in made.items() if end == self.size)

    def _whole(self, start: int, end: int) -> bool:
        if (start, end) not in self._pieces:
            piece = part(self.run, start, end)
            self._pieces[start, end] = piece is None or self.proof.whole(piece) or self._combined(start, end)
        return self._pieces[start, end]

    def _combined(self, start: int, end: int) -> bool:
        """Whether a piece is a land's, tied by a hyphen to what is behind: Franco | -German."""
        tied = end - start == 1 and end < self.size and self.run.words[end].joined == "-"
        lands = paired("combining").get(self.run.tokens[start].casefold(), "") if tied else ""
        return any(self.proof.stands((land,)) for land in lands.split())

    def _may_cut(self, start: int, cut: int, end: int) -> bool:
        before, here = self.run.words[cut - 1], self.run.words[cut]
        if {before.plain, here.plain} & {"of", "the"}:
            return here.plain == "of" and self._parted_at_of(start, cut, end)
        if is_title(before.plain):  # an office belongs to the name beside it
            return False
        if particle(before.plain) or particle(here.plain):  # Ed al-Marr is one name, unless a text has Marr
            both = self._whole(start, cut) and self._whole(cut, end)
            return both and self.proof.starts_free(self.run.tokens[cut:end])
        if (self.run.fronted and not start) or _is_acronym(before) or _is_acronym(here):
            return True
        if here.joined == "-" and here.capital:  # no half of a name: Jong | -un
            return True
        if is_title(here.plain) or self._spelled(start, cut, end) or self._says_whose(start, cut):
            return True
        if self._is_of_a_chamber(cut):
            return True
        if not (self._whole(start, cut) and self._whole(cut, end)):
            return False
        two = self.run.beside and self._end_as_there(start, cut, end)
        return two or self._is_member(start, cut, end) or self._apart(start, cut, end)

    def _end_as_there(self, start: int, cut: int, end: int) -> bool:
        """Whether both pieces end where a name of the texts does: none is the forename of another's."""
        return self.proof.ends_free(self.run.tokens[start:cut]) and self.proof.ends_free(
            self.run.tokens[cut:end]
        )

    def _parted_at_of(self, start: int, cut: int, end: int) -> bool:
        """Whether "of" parts an office or a person and a place: the Bank of Japan is one name."""
        last = self.run.words[cut - 1].plain
        if not noun(last) or self._one_run(start, cut, end):
            return True
        named = role(last) or cut - start > 1 or self.proof.is_surname(last)
        return named and self._ends(start, cut)

    def _says_whose(self, start: int, cut: int) -> bool:
        """Whether a piece is a land's adjective, a member's or a number, and no part of a name behind it.

        Or who is from a place of the texts: a Newfoundlander.
        """
        tokens = self.run.tokens[start:cut]
        if adjective(tokens) or any(True for _ in worded(" ".join(tokens))):
            return True
        if tokens[-1].endswith(_PEOPLE):
            from hrctimeline.claims.names.inhabitants import inhabitants  # of few a text tells that

            if any(True for _ in inhabitants(tokens, self.proof.texts)):
                return True
        return len(tokens) == 1 and _is_member(tokens[0]) and not noun(self.run.words[cut].plain)

    def _is_of_a_chamber(self, cut: int) -> bool:
        """Whether a member of a party stands behind the chamber: "House | Democrats", two names always."""
        return self.run.tokens[cut - 1] in _CHAMBERS and _is_member(self.run.tokens[cut])

    def _spelled(self, start: int, cut: int, end: int) -> bool:
        """Whether one of the pieces is a name of the log."""
        tokens = self.run.tokens
        return tokens[start:cut] in self.proof.spelled or tokens[cut:end] in self.proof.spelled

    def _is_member(self, start: int, cut: int, end: int) -> bool:
        """Whether one text has a member of a group and, elsewhere, whose: "a Whig from Vermont"."""
        first, second = self.run.tokens[start:cut], self.run.tokens[cut:end]
        if end != self.size or len(second) > 1 or not _is_member(second[0]):
            return False
        there = [place.text for place in self.proof.places(second)]
        return any(place.text is text for place in self.proof.places(first) for text in there)

    def _apart(self, start: int, cut: int, end: int) -> bool:
        """Whether two pieces that the texts have are two names, and not pieces of two other names."""
        first, second = self.run.tokens[start:cut], self.run.tokens[cut:end]
        if self.proof.small(first) or self.proof.small(second):
            return True
        if len(first) == len(second) == 1:
            return self._is_whose(first, second)
        return self._ends(start, cut) and (len(first) > 1 or self.proof.starts_free(second))

    def _is_whose(self, first: Tokens, second: Tokens) -> bool:
        """Whether one of two words says whose or whence, and one text has both: an Ohio Tesla, a Lima Sikh.

        Or the texts tell of a thing that is the one, and of something in the other: a Brooklyn iPhone. A
        person's forename may be a land's, and a common noun makes another name with a land's: Ohio Bank.
        """
        named = not (forms_of(first[0]) or noun(second[0]) or ordinary(second[0]))
        whose = any(is_land(each) or is_seat(each) or _is_member(each[0]) for each in (first, second))
        if named and self._stand_behind(first, _PLACING) and self._stand_behind(second, _COUNTING):
            return True
        return (named and whose) and any(
            any(place.ends_free for place in places([index], first))
            and any(place.starts_free for place in places([index], second))
            for index in self.proof.texts
        )

    def _stand_behind(self, tokens: Tokens, words: Sequence[str]) -> bool:
        """Whether the texts have a name by itself behind one of some words: in Brooklyn, an iPhone."""
        alone = (place for place in self.proof.places(tokens) if place.starts_free and place.ends_free)
        return any(place.first and place.text.words[place.first - 1].plain in words for place in alone)

    def _one_run(self, start: int, cut: int, end: int) -> bool:
        """Whether an office and its place stand in one run: "Duke William of Normandy"."""
        office, place = part(self.run, start, cut), part(self.run, cut, end)
        if not office or not place or not is_title(office.tokens[-1]):
            return False
        return self.proof.one_run(office.tokens, place.tokens)

    def _ends(self, start: int, cut: int) -> bool:
        piece = part(self.run, start, cut)
        return piece is None or not self._whole(start, cut) or self.proof.ends_free(piece.tokens)


def _is_acronym(word: Word) -> bool:
    """Whether a word is initials or the like, and no O'Hara or McDonald."""
    return word.acronym and not (word.plain[-2:].islower() and word.plain.startswith(_OF_THE_CLAN))


def _is_member(word: str) -> bool:
    """Whether a word is what a member of a faith or party is called: Republican, Lazarists."""
    return word.endswith("ists") or singular(word).casefold() in word_list("groups")
