"""A file as it is in an editor, changed as it is typed."""

from bisect import bisect_right

from lsprotocol.types import TextDocumentContentChangeEvent, TextDocumentContentChangePartial

from hrctimeline.lsp.lines import LINE_END, Lines


class Buffer(Lines):
    """An open file: its text, and the number that the editor gives to what it is now."""

    def __init__(self, text: str, unit: str, version: int | None) -> None:
        super().__init__(text, unit)
        self.version = version

    def change(self, change: TextDocumentContentChangeEvent, version: int | None) -> None:
        """Take in a change, of a part or of all."""
        self.version = version
        if isinstance(change, TextDocumentContentChangePartial):
            self._splice(*self.span(change.range), change.text)
        else:
            self.text = change.text
            self.__dict__.pop("starts", None)

    def _splice(self, start: int, end: int, new: str) -> None:
        """Put words in place of others; of the lines' starts only those are looked for that may be others."""
        end = max(start, end)
        first = bisect_right(self.starts, max(0, start - 1)) - 1
        last = bisect_right(self.starts, end + 1)
        begin = self.starts[first]
        until = self.starts[last] if last < len(self.starts) else len(self.text)
        shift = len(new) - (end - start)
        self.text = self.text[:start] + new + self.text[end:]
        found = [each.end() for each in LINE_END.finditer(self.text, begin, until + shift)]
        behind = [each + shift for each in self.starts[last:]]
        if found and behind and found[-1] == behind[0]:
            found.pop()
        self.starts[first + 1 :] = [*found, *behind]
