"""A folder to publish: the page, the log and its texts, and the verifier to run on them in a browser.

A text that may not be published whole is not in it; the page asks for it by title and checksum.
"""

import hashlib
import json
import zipfile
from collections.abc import Iterator
from importlib import import_module
from importlib.machinery import EXTENSION_SUFFIXES
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from hrctimeline.edition.model import Edition
from hrctimeline.findings import INDEX, LOG, REVIEWS, Refusal
from hrctimeline.logfile import images
from hrctimeline.logfile.joined import by_name
from hrctimeline.logfile.sources import bytes_of
from hrctimeline.results import Report
from hrctimeline.tell.page.render import page

# what the verifier needs beside the standard library and runs in a browser, too
_PACKAGES = ("hrctimeline", "dateutil", "six", "snowballstemmer", "tomli", "tomli_w")
_PERHAPS = ("six",)  # of what only some releases of these import
_LEFT_OUT = ("__pycache__", "shipped", "scoring.py", "zoneinfo")
_COMPILED = tuple(EXTENSION_SUFFIXES)  # for this machine; the same modules stand beside them in Python
_PYODIDE = ("pyodide.mjs", "pyodide.asm.*", "python_stdlib.zip", "pyodide-lock.json")
_SCRIPTS = Path(__file__).parent / "scripts"


class Unfit(Refusal):
    """The site can't be made of what was given."""


class Listed(NamedTuple):
    """A file that the check wants, as the page knows it. `here`: it is in the site's folder `log`."""

    path: str
    title: str
    sha256: str
    here: bool


def site(report: Report, made: Edition, pyodide: Path | None) -> dict[str, bytes]:
    """The files of a site by their paths in it, `made` being the edition of the whole report; raises Unfit.

    `pyodide` is the folder of a Pyodide that `npm install pyodide` made: without it nothing can be checked in
    the browser, and the page says how to do it elsewhere.
    """
    log = {f"log/{path}": data for path, data in _log(report)}
    texts = {f"log/sources/{made.texts[id].file}": data for id, data in _texts(report, made)}
    engine = _engine(pyodide) if pyodide else {}
    listed = [
        *(
            Listed(path.removeprefix("log/"), "", hashlib.sha256(data).hexdigest(), True)
            for path, data in log.items()
        ),
        *(
            Listed(f"sources/{text.file}", text.title, text.sha256, f"log/sources/{text.file}" in texts)
            for text in made.texts.values()
        ),
    ]
    html = page(made, check=json.dumps([each._asdict() for each in listed]) if engine else "")
    return {"index.html": html.encode(), **log, **texts, **engine}


def _log(report: Report) -> Iterator[tuple[str, bytes]]:
    documents, folder = report.dossier.loaded.documents, report.dossier.loaded.folder
    log = documents[LOG].text
    _same(folder.read_log(), log, LOG)
    yield from ((name, text.encode()) for name, text in by_name(log))
    read = {INDEX: lambda: folder.read("index.toml"), REVIEWS: folder.read_reviews}
    for name, path in ((INDEX, f"sources/{INDEX}"), (REVIEWS, REVIEWS)):
        if name in documents and documents[name].fault is None:
            yield path, _same(read[name](), documents[name].text, path)
    yield from images.files(folder, (event.event.image for event in report.events))


def _texts(report: Report, made: Edition) -> Iterator[tuple[str, bytes]]:
    """The texts that may be published whole and are what the index says, by their ids."""
    for text in made.texts.values():
        document = report.dossier.texts.document(text.id)
        if text.publish == "full" and text.intact and document:
            data = bytes_of(report.dossier.loaded.folder, report.timeline.sources[text.id])
            yield text.id, _same(data, document.text, text.file)


def _same(data: bytes, text: str, name: str) -> bytes:
    if data != text.encode():
        raise Unfit(f"{name} changed while the site was made: make it again")
    return data


def _engine(pyodide: Path) -> dict[str, bytes]:
    """The verifier, the Python it runs on, and the worker that starts them."""
    found = {pattern: sorted(pyodide.glob(pattern)) for pattern in _PYODIDE}
    if missing := [pattern for pattern, files in found.items() if not files]:
        raise Unfit(
            f"{pyodide} has no {missing[0]}: --pyodide names the folder that `npm install pyodide` makes, "
            "node_modules/pyodide"
        )
    return {
        "check/worker.mjs": (_SCRIPTS / "worker.mjs").read_bytes(),
        "check/hrctimeline.zip": _zipped(),
        **{f"check/pyodide/{file.name}": file.read_bytes() for files in found.values() for file in files},
    }


def _zipped() -> bytes:
    """The verifier with what it needs, in one archive: the same bytes from the same files."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, file in _modules():
            archive.writestr(zipfile.ZipInfo(name), file.read_bytes(), zipfile.ZIP_DEFLATED)
    return target.getvalue()


def _modules() -> Iterator[tuple[str, Path]]:
    for name in _PACKAGES:
        try:
            module = Path(import_module(name).__file__ or "")
        except ModuleNotFoundError:
            if name in _PERHAPS:
                continue
            raise
        if not module.name.startswith("__init__."):
            yield module.name, module
            continue
        for file in sorted(module.parent.rglob("*")):
            path = file.relative_to(module.parent.parent)
            taken = not set(_LEFT_OUT).intersection(path.parts) and not file.name.endswith(_COMPILED)
            if file.is_file() and taken:
                yield path.as_posix(), file
