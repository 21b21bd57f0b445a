"""How long `verify` takes on large logs: events, quotes and texts grow together. Prints events a second."""

import datetime
import sys
import time

from hrctimeline.logfile.folder import Memory
from hrctimeline.verifier import verify

DAY = datetime.date(1990, 1, 1)


def timeline(events: int) -> Memory:
    """A log of `events` events, each with one quote of one long text."""
    days = [
        DAY + datetime.timedelta(days=number % 9000)
        for number in sorted(range(events), key=lambda n: n % 9000)
    ]
    sentences, blocks = [], ['[timeline]\ntitle = "Many meetings"\n']
    for number, day in enumerate(days):
        said = f"{day.day} {day:%B} {day.year}"
        words = f"Meeting {number} of the council took place in Geneva on {said}"
        sentences.append(f"{words}, and heard {number % 40 + 2} speakers.")
        blocks.append(
            f'[[event]]\nid = "meeting-{number}"\ndate = "{day}"\ntitle = "The council meets in Geneva"\n'
            f'[[event.evidence]]\nsource = "minutes"\nquote = "{words}"\n'
        )
    text = "\n\n".join(sentences).encode()
    import hashlib

    index = (
        f'[source.minutes]\nfile = "minutes.txt"\nsha256 = "{hashlib.sha256(text).hexdigest()}"\n'
        'title = "Minutes"\nauthor = "The secretary"\n'
        'published = "2020-01-01"\npublished-note = "On the cover."\n'
    )
    return Memory("\n".join(blocks).encode(), {"minutes.txt": text, "index.toml": index.encode()})


def main() -> None:
    sizes = [int(size) for size in sys.argv[1:]] or [100, 1_000, 10_000, 100_000]
    for size in sizes:
        folder = timeline(size)
        start = time.perf_counter()
        report = verify(folder)
        spent = time.perf_counter() - start
        text = len(folder.files["minutes.txt"]) / 1e6
        print(
            f"{size:7} events, {text:6.2f} MB of text: {spent:7.2f} s, {size / spent:8.0f} events/s,"
            f" {report.summary.errors} errors, {report.summary.warnings} warnings"
        )


if __name__ == "__main__":
    main()
