"""Log and index in their canonical form."""

import sys
from pathlib import Path
from typing import Annotated

from hrctimeline.cli.logs import log_of
from hrctimeline.cli.options import LogOption, Unusable
from hrctimeline.cli.parameters import Option
from hrctimeline.cli.terminal import out

_INDEX = "sources/index.toml"


def fmt(
    log: LogOption = None,
    check: Annotated[
        bool, Option("--check", help="Write nothing; exit 1 where something isn't in form.")
    ] = False,
) -> None:
    """Bring log and index into canonical form: keys and events in order; comments keep their places."""
    from hrctimeline.logfile import edit
    from hrctimeline.tell.terminal import safe

    path = log_of(log)
    changed = [each for each in _formed(path) if each[1] != each[2]]
    if check:
        out("".join(f"{safe(name)} is not in form: hrctimeline fmt.\n" for name, _, _ in changed))
        sys.exit(1 if changed else 0)
    for name, before, after in changed:
        edit.write(path.parent, name, before, after)
        out(f"  {safe(name)}\n")


def _formed(log: Path) -> list[tuple[str, bytes, bytes]]:
    """Each file by its name, as it is and as it is to be; raises Unusable and EditRefused first of all."""
    from hrctimeline.findings import LOG
    from hrctimeline.logfile.edit import EditRefused, read
    from hrctimeline.logfile.fields import INDEX_FIELDS, LOG_FIELDS, Field
    from hrctimeline.logfile.folder import Disk
    from hrctimeline.logfile.form import formed
    from hrctimeline.logfile.joined import by_name

    index = read(log.parent, _INDEX)
    text = Disk(str(log)).read_log().decode("utf-8", "surrogateescape")
    found: list[tuple[str, tuple[Field, ...], bytes]] = [
        (log.name if name == LOG else name, LOG_FIELDS, part.encode("utf-8", "surrogateescape"))
        for name, part in by_name(text)
    ]
    found += [(_INDEX, INDEX_FIELDS, index)] if index is not None else []
    made = []
    for name, fields, data in found:
        try:
            made.append((name, data, formed(data.decode("utf-8"), fields).encode("utf-8")))
        except UnicodeDecodeError as error:
            raise Unusable(f"{name} is not UTF-8; `hrctimeline verify` says where.") from error
        except EditRefused as error:
            raise Unusable(f"{name}: {error}.") from error
    return made
