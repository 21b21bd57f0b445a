"""Have two words or numbers changed places, or does another do the deed than before?"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from hrctimeline.claims.wording.content import all_stems, contents
from hrctimeline.claims.wording.stems import bases, past
from hrctimeline.dates.vocabulary import CARDINALS
from hrctimeline.diff.turned.edit import Edit, telling
from hrctimeline.diff.turned.model import Turn
from hrctimeline.diff.turned.polarity import related_otherwise
from hrctimeline.words.lists import listed
from hrctimeline.words.tokens import Token

CASES = {"he": "he", "him": "he", "she": "she", "they": "they", "them": "they", "we": "we", "us": "we"}
JOINING = listed("after before then when while though although as since until should if")
_OWNERS = {"his": ("he", "him"), "her": ("she", "her"), "its": ("it",), "their": ("they", "them")}
# verbs with an object and a bare infinitive, or with "to", by which somebody brings about what another does
# (Quirk et al. 1985, sections 16.43 and 16.52)
# what joins a cause and what came of it (Quirk et al. 1985, sections 8.132, 15.45 and 15.49)
_LINKING = listed("because so hence thus therefore due owing thanks")
_CAUSING = listed("make let cause force compel oblige")


def told_conversely(edit: Edit) -> bool:
    """Whether who did it stands behind "by" or "from" in one wording alone: gets it from her."""
    return any(token.plain in ("by", "from", "according") for token in edit.gone + edit.got)


def crossed(edit: Edit) -> Iterator[Turn]:
    """Two words or names each of which came where the other went."""
    if related_otherwise(edit) or told_conversely(edit):
        return
    swaps = [(_plain(swap.went), _plain(swap.came)) for swap in edit.swaps]
    for (went, came), (gone, got) in combinations(swaps, 2):
        pairs = zip(sorted(went.keys() & got.keys()), sorted(came.keys() & gone.keys()), strict=False)
        for one, other in ((went[word], came[its]) for word, its in pairs):
            yield _changed_places(one, other)
            return


def _plain(found: Sequence[Token]) -> dict[str, str]:
    """The telling words and pronouns among some tokens, without case, each as it is written."""
    said = [*telling(found), *(token for token in found if token.plain in CASES)]
    plain = (
        (token.plain.removesuffix("'s"), token.text.removesuffix("’s").removesuffix("'s")) for token in said
    )
    return {CASES.get(word, word): text for word, text in plain}


def numbers_crossed(edit: Edit) -> Iterator[Turn]:
    """Two numbers alone that changed places; not those of one list, nor with what they count."""
    alone = [swap for swap in edit.swaps if _is_one(swap.went) and _is_one(swap.came)]
    if len(alone) != 2 or len(edit.swaps) != 2 or edit.places:
        return
    one, other = alone[0].went[0], alone[1].went[0]
    back = (alone[0].came[0].plain, alone[1].came[0].plain) == (other.plain, one.plain)
    between = [token for token in edit.before if one.end <= token.start < other.start]
    if back and (next(telling(between), None) or any(map(_is_number, between))):
        yield _changed_places(one.text, other.text)


def _is_one(found: Sequence[Token]) -> bool:
    return len(found) == 1 and _is_number(found[0])


def _is_number(token: Token) -> bool:
    return token.kind == "number" or token.plain in CARDINALS


def _changed_places(one: str, other: str) -> Turn:
    return Turn("order", one, other, f"“{one}” and “{other}” have changed places")


def owner_exchanged(edit: Edit) -> Iterator[Turn]:
    """Whose somebody was does the deed to him now: its tenant left the mill, it left the tenant's mill."""
    went, came = ({token.plain for token in side} for side in (edit.went, edit.came))
    owned = any(not came.isdisjoint(_OWNERS.get(word, ())) for word in went - came)
    for token in edit.came if owned and JOINING.isdisjoint(went | came) else ():
        whole = token.plain.removesuffix("'s")
        if whole != token.plain and any(each.plain == whole for each in edit.went):
            said = f"“{token.text}” stands for “{whole}”, and another does what is told"
            yield Turn("order", whole, token.text, said)
            return


def cause_turned(edit: Edit) -> Iterator[Turn]:
    """What came of it told as its cause: it closed because it broke, it broke because it closed."""
    for link in (token for token in edit.before if token.plain in _LINKING):
        its = next((token for token in edit.after if token.plain == link.plain), None)
        if its is None:
            continue
        (one, two), (three, four) = _sides(edit.old, link), _sides(edit.new, its)
        if one & four and two & three and not (one & three or two & four):
            told = f"what stood before “{link.text}” stands behind it, and the reverse"
            yield Turn("order", link.text, its.text, told)
            return


def _sides(prose: str, link: Token) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of what stands before a word and behind it."""
    every = contents(prose)
    sides = ([w for w in every if w.end <= link.start], [w for w in every if w.start >= link.end])
    return all_stems(sides[0]), all_stems(sides[1])


def uncaused(edit: Edit) -> Iterator[Turn]:
    """What somebody was made to do is told of him alone: the duke made Lowe sell, Lowe sold."""
    causing = [token for token in edit.gone if not bases(token.plain).isdisjoint(_CAUSING)]
    if not causing or any(came for _, came in edit.changed):
        return
    kept = dict(edit.kept)
    behind = [word for word in contents(edit.old) if word.start >= causing[0].end][:2]
    if len(behind) == 2 and all(word in kept for word in behind):
        was, now = behind[1].text, kept[behind[1]].text
        if was != now and not past(was.casefold()) and past(now.casefold()):
            told = causing[0].text
            yield Turn("deed", told, "", f"“{told}” went, and “{now}” is told as done by itself")
