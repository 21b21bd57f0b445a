"""How well libraries take the words of files: on the files that the tests make, whose words are known.

    python benchmarks/importing.py

Measures what `source add` does, and each other library that is installed, and prints the table of
docs/importing.md: of all words of a kind's files how many are kept, how many are added, how many stand in
their order, and the time to load and to read a file.
"""

import io
import logging
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from hrctimeline.writing.formats.opened import opened
from office import DOCUMENTS  # type: ignore[import-not-found]  # beside the tests
from pages import PAGES  # type: ignore[import-not-found]
from papers import PAPERS  # type: ignore[import-not-found]

Read = Callable[[bytes], str]
FILES = {
    "PDF": [(paper.pdf, paper.paragraphs) for paper in PAPERS.values()],
    "docx": [(document.docx, document.paragraphs) for document in DOCUMENTS.values()],
    "web page": [(page.html, page.paragraphs) for page in PAGES.values()],
}


def pypdfium2(data: bytes) -> str:
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def pypdf(data: bytes) -> str:
    import pypdf

    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


def pdfminer(data: bytes) -> str:
    from pdfminer.high_level import extract_text

    return extract_text(io.BytesIO(data))


def mammoth(data: bytes) -> str:
    import mammoth

    return mammoth.extract_raw_text(io.BytesIO(data)).value


def python_docx(data: bytes) -> str:
    import docx

    parts = docx.Document(io.BytesIO(data)).iter_inner_content()
    rows = (
        [part] if hasattr(part, "text") else [c for row in part.rows for c in row.cells] for part in parts
    )
    return "\n\n".join(each.text for row in rows for each in row)


def trafilatura(data: bytes) -> str:
    import trafilatura

    return trafilatura.extract(data, favor_recall=True) or ""


def resiliparse(data: bytes) -> str:
    from resiliparse.extract.html2text import extract_plain_text

    return extract_plain_text(data.decode(), main_content=True, preserve_formatting=True, list_bullets=False)


READERS: list[tuple[str, str, str, Read]] = [
    ("PDF", "**pypdfium2, lines put in order**", "pypdfium2", lambda data: opened(data, "").text),
    ("PDF", "pypdfium2 alone", "pypdfium2", pypdfium2),
    ("PDF", "pypdf", "pypdf", pypdf),
    ("PDF", "pdfminer.six", "pdfminer.high_level", pdfminer),
    ("docx", "**mammoth, hidden words and marks left out**", "mammoth", lambda data: opened(data, "").text),
    ("docx", "mammoth, raw text", "mammoth", mammoth),
    ("docx", "python-docx", "docx", python_docx),
    (
        "web page",
        "**resiliparse, or all but navigation**",
        "resiliparse.parse.html",
        lambda data: opened(data, "").text,
    ),
    ("web page", "resiliparse, main part", "resiliparse.parse.html", resiliparse),
    ("web page", "trafilatura", "trafilatura", trafilatura),
]


def words(text: str) -> list[str]:
    """Words, those broken at a line's end made whole."""
    return re.findall(r"\w+", re.sub(r"(?<=[a-z])-[ \t]*\s(?=[a-z])", "", text))


def measured(kind: str, read: Read) -> Iterator[str]:
    """Of all words: kept, added, in order; then the worst file's kept and added, and the time of a file."""
    kept = added = ordered = total = 0
    worst, most, times = 1.0, 0.0, []
    for data, paragraphs in FILES[kind]:
        began = time.perf_counter()
        text = read(data)
        times.append(time.perf_counter() - began)
        wanted, made = words("\n\n".join(paragraphs)), words(text)
        here, more = (Counter(wanted) & Counter(made)).total(), (Counter(made) - Counter(wanted)).total()
        blocks = SequenceMatcher(None, wanted, made, autojunk=False).get_matching_blocks()
        ordered += sum(block.size for block in blocks)
        kept, added, total = kept + here, added + more, total + len(wanted)
        worst, most = min(worst, here / len(wanted)), max(most, more / len(wanted))
    yield from (f"{each / total:.1%}" for each in (kept, added, ordered))
    yield from (f"{worst:.0%}", f"{most:.0%}", f"{median(times) * 1000:.0f} ms")


def load_time(module: str) -> str:
    """The time to import a module, the least of five processes."""
    code = f"import time; t = time.perf_counter(); import {module}; print(time.perf_counter() - t)"
    runs = (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        for _ in range(5)
    )
    return f"{min(float(run.stdout) for run in runs) * 1000:.0f} ms"


def main() -> None:
    logging.disable(logging.CRITICAL)
    print("| files | library | kept | added | in order | worst kept | most added | a file | loaded in |")
    print("|---|---|---|---|---|---|---|---|---|")
    for kind, name, module, read in READERS:
        try:
            row = [*measured(kind, read), load_time(module)]
        except ImportError:
            row = ["not installed"]
        print(f"| {kind} | {name} | {' | '.join(row)} |")


if __name__ == "__main__":
    main()
