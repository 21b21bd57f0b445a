"""How often the date of publication and its dateline are proposed rightly for texts that experts dated.

    python benchmarks/datelines.py DATA

DATA is the folder of SemEval-2015's Task 4 (TimeLine): 120 articles of Wikinews with their creation dates,
in CAT's XML. Every second text is stripped of its title and dateline: then nothing may be proposed. The two
halves change places afterwards, so that each text is tried both ways. Exit status 1 where fewer than 85 of
100 are right, or a wrong date is proposed without a question.
"""

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

from hrctimeline.writing.intake import take_in

CORPORA = (
    "Corpus-trial-data_task4",
    *(f"SemEval_Task4_data/corpus_{n}/corpus_trackA_CAT" for n in (1, 2, 3)),
)
# creation dates of the data that contradict the text's own dateline
WRONG = {
    "2008-10-20": "2008-10-10",
    "2009-01-20": "2009-02-20",
    "2009-03-09": "2009-03-05",
    "2011-03-11": "2011-03-18",
}
LEAST = 0.85


class Article(NamedTuple):
    """An article: its title and dateline, what follows them, and its day."""

    name: str
    head: list[str]
    body: list[str]
    day: str


def articles(data: Path) -> Iterator[Article]:
    for path in sorted(path for corpus in CORPORA for path in (data / corpus).glob("*.xml")):
        root = ElementTree.parse(path).getroot()
        sentences: dict[int, list[str]] = defaultdict(list)
        for token in root.iter("token"):
            sentences[int(token.get("sentence") or 0)].append(token.text or "")
        words = [prose(sentences[number]) for number in sorted(sentences)]
        yield Article(path.name, words[:2], words[2:], created(root, words[1]))


def created(root: ElementTree.Element, dateline: str) -> str:
    values = (
        t.get("value") or "" for t in root.iter("TIMEX3") if t.get("functionInDocument") == "CREATION_TIME"
    )
    day = re.sub(r"^(\d\d)-(\d\d)-(\d{4}).*", r"\3-\2-\1", next(values, ""))[:10]
    mended = WRONG.get(day, day)
    return mended if re.search(rf"\b0?{int(mended[8:])}\b", dateline) else day


def prose(tokens: list[str]) -> str:
    text = re.sub(r" ([,.;:?!%)\]]|['’](?:s|re|ve|ll|d|m|t)\b|n['’]t\b)", r"\1", " ".join(tokens))
    return re.sub(r"([(\[$£€]) ", r"\1", text)


def verdict(article: Article, *, whole: bool) -> str:
    """What is made of a text: right, asked (a wrong one, with a question), missed, or wrong."""
    lines = [*(article.head if whole else ()), " ".join(article.body)]
    intake = take_in("\n\n".join(lines).encode(), "article.txt", (), {"publisher": "Wikinews"})
    proposed = intake.table.get("published", "")
    if proposed == (article.day if whole else ""):
        return "right"
    if not proposed:
        return "missed"
    return "asked" if intake.unsure else "wrong"


def main() -> int:
    if len(sys.argv) != 2:
        sys.exit(f"usage: python {sys.argv[0]} DATA")
    found = list(articles(Path(sys.argv[1])))
    told: Counter[str] = Counter()
    worst = 1.0
    for half in (0, 1):
        verdicts = [(verdict(a, whole=n % 2 == half), n % 2 == half, a.name) for n, a in enumerate(found)]
        counted = Counter(each for each, _, _ in verdicts)
        told += counted
        worst = min(worst, counted["right"] / len(verdicts))
        shown = ", ".join(f"{number} {what}" for what, number in counted.most_common())
        print(f"{len(verdicts)} texts, each second without title and dateline: {shown}")
        for each, whole, name in verdicts:
            if each != "right" and "--names" in sys.argv:
                print(f"  {each} {'whole' if whole else 'stripped'} {name}")
    print(f"right: {told['right'] / told.total():.1%}; wrong without a question: {told['wrong']}")
    return 0 if worst >= LEAST and not told["wrong"] else 1


if __name__ == "__main__":
    sys.exit(main())
