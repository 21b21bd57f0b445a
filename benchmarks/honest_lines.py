"""How often the rules on claims and wording report an honest line: the fewer, the better.

The data are timelines that journalists wrote beside the articles they wrote them from, one folder a topic,
in the form of Timeline17: `timelines.jsonl`, lines of [[day, [sentence, …]], …], and `articles.jsonl`, an
object with `time` and `text` a line. Each sentence becomes the title of an event that quotes the article
sentences nearest to it. Not all of these bear it out, so that no rule on names or numbers comes to nothing.

`python benchmarks/honest_lines.py DATA` prints how many of 50 lines each rule reports, `--show RULE` which.
"""

import argparse
import hashlib
import json
import math
import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import tomli_w

from hrctimeline.findings import Finding
from hrctimeline.logfile.folder import Memory
from hrctimeline.verifier import verify

DAYS = 14  # between the day of a line and that of an article
LIKENESS = 0.45  # of the weight of a line's words that a sentence must have
QUOTES = 3
LONGEST = 600  # characters of a sentence
MARKS = (("``", "“"), ("''", "”"), ("-LRB- ", "("), (" -RRB-", ")"))
SPACED = (*MARKS, ("“ ", "“"), (" ”", "”"), ("$ ", "$"), ("# ", "£"))


def plain(tokens: str) -> str:
    """A sentence whose tokens stand apart, as it was written."""
    for spaced, written in SPACED:
        tokens = tokens.replace(spaced, written)
    closed = re.sub(r" ([,.;:?!%]|'s|n't|'re|'ve|'ll|'d)(?!\w)", r"\1", tokens)
    return " ".join(closed.replace(" '", "'").replace("` ", "‘").split())


def words(sentence: str) -> frozenset[str]:
    """The words of a sentence, as lines and sentences are held together."""
    return frozenset(re.findall(r"[a-z]{3,}|\d[\d,.]*", sentence.casefold()))


class Topic:
    """The articles of one topic, and its lines with the sentences nearest to each."""

    def __init__(self, folder: Path) -> None:
        self.articles = [json.loads(line) for line in _lines(folder / "articles.jsonl")]
        self.texts = ["\n".join(plain(line) for line in each["text"].splitlines()) for each in self.articles]
        self.days = [date.fromisoformat(each["time"][:10]) for each in self.articles]
        self.sentences = [
            (number, sentence, words(sentence))
            for number, text in enumerate(self.texts)
            for sentence in dict.fromkeys(text.splitlines())
            if sentence and len(sentence) < LONGEST and text.count(sentence) == 1
        ]
        counts = Counter(word for _, _, every in self.sentences for word in every)
        self.weights = {word: math.log(len(self.sentences) / count) for word, count in counts.items()}
        self.told = [json.loads(line) for line in _lines(folder / "timelines.jsonl")]

    def lines(self) -> Iterator[tuple[str, str, list[tuple[int, str]]]]:
        """Each line that articles bear out: its day, its words, the nearest sentences with their article."""
        for day, every in (entry for told in self.told for entry in told):
            for line in map(plain, every):
                if near := self._nearest(date.fromisoformat(day[:10]), line):
                    yield day[:10], line, near

    def _nearest(self, day: date, line: str) -> list[tuple[int, str]]:
        wanted = words(line)
        whole = sum(self.weights.get(word, 0) for word in wanted) or 1
        likeness = [
            (sum(self.weights[word] for word in wanted & every) / whole, number, sentence)
            for number, sentence, every in self.sentences
            if -1 <= (self.days[number] - day).days <= DAYS and sentence != line
        ]
        best = sorted(likeness, reverse=True)[:QUOTES]
        return [(number, sentence) for alike, number, sentence in best if alike >= LIKENESS]

    def log(self) -> tuple[Memory, dict[str, str]]:
        """A log of the lines, and the words of each by its event."""
        events, used = [], {}
        for at, (day, line, near) in enumerate(self.lines()):
            evidence = [{"source": f"a{number}", "quote": sentence} for number, sentence in near]
            events.append({"id": f"e{at}", "date": day, "title": line, "evidence": evidence})
            used.update(dict(near))
        files = {f"a{number}.txt": self.texts[number].encode() for number in used}
        index = {f"a{number}": self._source(number) for number in used}
        files["index.toml"] = tomli_w.dumps({"source": index}).encode()
        log = tomli_w.dumps({"timeline": {"title": "Lines"}, "event": events})
        return Memory(log.encode(), files), {str(e["id"]): str(e["title"]) for e in events}

    def _source(self, number: int) -> dict[str, str]:
        digest = hashlib.sha256(self.texts[number].encode()).hexdigest()
        day = str(self.days[number])
        words = {"title": f"Article {number}", "published": day, "published-note": "In the data."}
        return {"file": f"a{number}.txt", "sha256": digest, **words}


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text("utf-8").splitlines() if line.strip()]


def report(folder: Path) -> tuple[int, list[tuple[Finding, str]]]:
    """How many lines a topic has, and what the rules say of each."""
    topic = Topic(folder)
    log, titles = topic.log()
    found = [f for f in verify(log).findings if f.rule.startswith("claim-")]
    return len(titles), [(each, titles[each.event]) for each in found if each.event]


def main() -> None:
    """Print, for each rule and weight, how many lines it reports."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("data", type=Path)
    parser.add_argument("--show", metavar="RULE", default="")
    options = parser.parse_args()
    lines, counts = 0, Counter[tuple[str, str]]()
    for folder in sorted(each.parent for each in options.data.glob("*/timelines.jsonl")):
        number, found = report(folder)
        lines += number
        counts.update(pair[:2] for pair in {(f.rule, str(f.severity), f.event) for f, _ in found})
        for finding, title in found:
            if finding.rule == options.show:
                print(f"{folder.name} {finding.severity}: {finding.message}\n    {title}")
                for shown in finding.excerpts:
                    print(f"    {shown.text}")
    for (rule, weight), count in sorted(counts.items()):
        print(f"{rule:16} {weight:8} {count:4} of {lines} lines, {50 * count / max(lines, 1):5.2f} of 50")
    sys.exit(not lines)


if __name__ == "__main__":
    main()
