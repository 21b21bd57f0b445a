"""A timeline to start with: one worked event, its text, and what checks them. It holds as it stands."""

import hashlib
from importlib.resources import files
from pathlib import Path

from hrctimeline.logfile import edit, schema, toml_text
from hrctimeline.review.sign import rendered

_TIMELINE = ("events.toml", "events", "sources")  # a folder with one of these has a timeline
_FILES = {
    "events.toml": "events.toml",
    "sources/harbour-notice.txt": "harbour-notice.txt",
    "README.md": "README.md",
    ".gitattributes": "gitattributes",
    ".github/workflows/timeline.yml": "timeline.yml",
}
_INDEX = """#:schema ../schemas/index.schema.json
# The texts of the timeline, each kept byte for byte.

"""


def start(folder: Path, title: str = "", about: str = "", events: str = "") -> tuple[list[str], list[str]]:
    """Write the timeline; gives the files written, and those that were there before and stay as they are.

    With a title it is the editor's own: it has no worked event, but `events`, tables in TOML.

    Raises EditRefused where the folder has a timeline; then, and at any fault, nothing is written.
    """
    for name in _TIMELINE:
        if (folder / name).exists():
            raise edit.EditRefused(
                f"{folder / name} is there already: a timeline is started in a folder of its own"
            )
    wanted = empty(title, about, events) if title else starter()
    kept = [name for name in wanted if (folder / name).exists()]
    made = {name: data for name, data in wanted.items() if name not in kept}
    with edit.created(folder, made):
        return list(made), kept


def starter() -> dict[str, bytes]:
    """The files of a new timeline by their names."""
    data = files("hrctimeline.writing") / "starter"
    made = {name: (data / file).read_text(encoding="utf-8").encode() for name, file in _FILES.items()}
    made["reviews.toml"] = rendered({"first-crossing": ()}).encode()
    made["sources/index.toml"] = _index(made["sources/harbour-notice.txt"]).encode()
    made |= {f"schemas/{which}.schema.json": schema.dumps(which).encode() for which in ("events", "index")}
    return made


def empty(title: str, about: str = "", events: str = "") -> dict[str, bytes]:
    """The files of a timeline of this title without the worked event."""
    made = starter()
    del made["sources/harbour-notice.txt"]
    head = {"title": title, **({"about": about} if about else {})}
    log = toml_text.block("[timeline]", head) + (f"\n{events}" if events else "")
    made["events.toml"] = (made["events.toml"].decode().partition("\n")[0] + f"\n\n{log}").encode()
    made["sources/index.toml"] = f"{_INDEX.rstrip()}\n".encode()
    made["reviews.toml"] = rendered({}).encode()
    lines = made["README.md"].decode().splitlines(keepends=True)
    kept = "".join(line for line in lines if "example" not in line)
    made["README.md"] = kept.replace("# A timeline\n", f"# {title}\n").encode()
    return made


def _index(text: bytes) -> str:
    source = {
        "file": "harbour-notice.txt",
        "sha256": hashlib.sha256(text).hexdigest(),
        "title": "Notice to passengers",
        "publisher": "Harbour Office, Port Lyne",
        "kind": "statement",
        "published": "2021-05-03",
        "dateline": "3 May 2021",
    }
    return _INDEX + toml_text.block("[source.harbour-notice]", source)
