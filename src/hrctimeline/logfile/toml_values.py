"""Values and tables as TOML, the way an editor would write them.

`tomli_w` writes the values. Lists stand on one line; a text of several lines stands between triple quotes,
save where it has a carriage return, which those would lose.
"""

from collections.abc import Mapping
from typing import Any

Table = Mapping[str, Any]


def written(value: Any) -> str:
    r"""One value as TOML, with "\n" at its line ends."""
    if isinstance(value, Mapping):
        return (
            "{ " + ", ".join(f"{key(k)} = {written(v)}" for k, v in value.items()) + " }" if value else "{}"
        )
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(written, value)) + "]"
    lines = isinstance(value, str) and "\r" not in value
    import tomli_w  # what only reads a log does without it

    return tomli_w.dumps({"k": value}, multiline_strings=lines).removeprefix("k = ").removesuffix("\n")


def key(name: str) -> str:
    """One key, quoted where it has to be."""
    import tomli_w

    return tomli_w.dumps({name: 0}).removesuffix(" = 0\n")


def block(header: str, table: Table) -> str:
    """A table below its header, such as `[[event]]` or `[source.letter]`; its tables in arrays follow it.

    Mappings and other lists stand inline.
    """
    lines, below = [header], []
    for name, value in table.items():
        if _tables(value):
            inner = f"[[{header.strip('[]')}.{key(name)}]]"
            below += [block(inner, each) for each in value]
        else:
            lines.append(f"{key(name)} = {written(value)}")
    return "\n".join(["\n".join(lines) + "\n", *below])


def _tables(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(each, Mapping) for each in value)
