"""What can be written at the cursor `¦`, in a log that is mostly no TOML just then."""

import shutil
from pathlib import Path

import pytest
from lsprotocol.types import CompletionItem, Position, TextEdit

from hrctimeline.lsp.complete import complete
from hrctimeline.lsp.lines import Lines
from hrctimeline.lsp.project import Project
from hrctimeline.lsp.spot import spot

ROOT = Path(__file__).parents[2]
YEAR = "Last year, Haley addressed the council in Geneva, threatening to end US membership unless significant changes were made."


class Writing:
    """A copy of the shipped log, to which lines are added at its end."""

    def __init__(self, folder: Path) -> None:
        self.log = folder / "events.toml"
        self.text = self.log.read_bytes().decode()
        self.project = Project(str(self.log))
        self.project.look({str(self.log): self.text})

    def at(self, lines: str, name: str = "events.toml") -> dict[str, CompletionItem]:
        """What can be written at the `¦` of some lines at the file's end, by its labels."""
        file = self.log.parent / name
        before, behind = f"{file.read_bytes().decode()}\n{lines}".split("¦")
        view = self.project.look({str(file): before + behind})
        page = Lines(before + behind)
        found = complete(view, str(file), page.position(len(before)))
        return {item.label: item for item in found.items} if found else {}

    def written(self, lines: str, label: str) -> str:
        """The lines once one of the choices is taken."""
        item = self.at(lines)[label]
        page = Lines(lines.replace("¦", ""))
        shift = self.text.count("\n") + 1
        assert isinstance(item.text_edit, TextEdit)
        edits = [item.text_edit, *(item.additional_text_edits or ())]
        spans = []
        for edit in edits:
            ends = (edit.range.start, edit.range.end)
            spans.append((*(page.offset(Position(p.line - shift, p.character)) for p in ends), edit.new_text))
        text = page.text
        for start, end, new in sorted(spans, reverse=True):
            text = text[:start] + new + text[end:]
        return text


@pytest.fixture(scope="module")
def writing(tmp_path_factory: pytest.TempPathFactory) -> Writing:
    folder = tmp_path_factory.mktemp("log")
    shutil.copy(ROOT / "events.toml", folder)
    shutil.copytree(ROOT / "sources", folder / "sources")
    return Writing(folder)


class TestQuotes:
    def test_the_words_typed_so_far_become_the_whole_sentence(self, writing: Writing) -> None:
        lines = '[[event]]\n[[event.evidence]]\nsource = "cnn-haley-letter"\nquote = "Last year, Hal¦'
        assert writing.written(lines, f"{YEAR[:100]}…").endswith(f'\nquote = "{YEAR}"')
        assert writing.written(f'{lines}"\n', f"{YEAR[:100]}…").endswith(f'\nquote = "{YEAR}"\n')

    def test_without_a_source_it_brings_the_source(self, writing: Writing) -> None:
        lines = '[[event]]\n[[event.evidence]]\nquote = "Last year, Hal¦"\n'
        wanted = f'[[event]]\n[[event.evidence]]\nsource = "cnn-haley-letter"\nquote = "{YEAR}"\n'
        assert writing.written(lines, f"{YEAR[:100]}…") == wanted

    def test_words_in_the_middle_of_a_sentence_find_it_too(self, writing: Writing) -> None:
        found = writing.at('[[event]]\n[[event.evidence]]\nquote = "addressed the council¦"')
        assert f"{YEAR[:100]}…" in found
        found = writing.at('[[event]]\n[[event.evidence]]\nquote = "threatening Geneva Haley¦"')
        assert f"{YEAR[:100]}…" in found

    def test_it_tells_where_the_sentence_stands_what_it_states_and_who_has_it(self, writing: Writing) -> None:
        item = writing.at('[[event]]\n[[event.evidence]]\nquote = "Last year, Hal¦"')[f"{YEAR[:100]}…"]
        assert item.detail and item.detail.startswith("cnn-haley-letter:")
        assert "“Last year”: " in str(item.documentation) and "quoted by geneva-speech" in str(
            item.documentation
        )

    def test_a_sentence_with_marks_is_escaped(self, writing: Writing) -> None:
        text = writing.log.parent / "sources" / "said.txt"
        text.write_text('He wrote "no \\ yes" on the wall.\n')
        index = writing.log.parent / "sources" / "index.toml"
        was = index.read_bytes()
        index.write_bytes(
            was
            + b'\n[source.said]\nfile = "said.txt"\nsha256 = "0"\ntitle = "Said"\nauthor = "N."\npublished = "2018"\npublished-note = "A note."\n'
        )
        lines = '[[event]]\n[[event.evidence]]\nsource = "said"\nquote = "He wr¦"\n'
        made = writing.written(lines, 'He wrote "no \\ yes" on the wall.')
        index.write_bytes(was)
        text.unlink()
        assert 'quote = "He wrote \\"no \\\\ yes\\" on the wall."\n' in made

    def test_where_the_date_is_known_the_words_that_state_it_are_brought(self, writing: Writing) -> None:
        found = writing.at(
            '[[event]]\ndate = "2006"\n[[event.evidence]]\nsource = "hrnk-statement"\nquote = "¦"\n'
        )
        assert found and all(item.text_edit for item in found.values())

    def test_of_nothing_typed_the_sentences_of_the_named_source(self, writing: Writing) -> None:
        found = writing.at('[[event]]\n[[event.evidence]]\nsource = "cnn-groups-respond"\nquote = "¦"')
        assert 0 < len(found) <= 30
        assert {str(item.detail).split(":")[0] for item in found.values()} == {"cnn-groups-respond"}


class TestDates:
    def test_a_date_is_what_the_quotes_state_and_why(self, writing: Writing) -> None:
        lines = f'[[event]]\ndate = "¦"\n[[event.evidence]]\nsource = "cnn-haley-letter"\nquote = "{YEAR}"\n'
        (item,) = writing.at(lines).values()
        assert item.label == "2017" and "“Last year” (cnn-haley-letter): " in str(item.documentation)
        assert writing.written(lines, "2017").startswith('[[event]]\ndate = "2017"\n')

    def test_dated_by_is_an_expression_of_the_quote_or_false(self, writing: Writing) -> None:
        lines = (
            f'[[event]]\n[[event.evidence]]\nsource = "cnn-haley-letter"\nquote = "{YEAR}"\ndated-by = ¦\n'
        )
        assert list(writing.at(lines)) == ["Last year", "false"]
        assert writing.written(lines, "Last year").endswith('dated-by = "Last year"\n')
        assert writing.written(lines, "false").endswith("dated-by = false\n")

    @pytest.mark.parametrize("begun", ["¦", '"¦', '"¦"'])
    def test_false_is_no_string_though_one_was_begun(self, writing: Writing, begun: str) -> None:
        lines = f'[[event]]\n[[event.evidence]]\nsource = "cnn-haley-letter"\nquote = "{YEAR}"\ndated-by = {begun}\n'
        assert writing.written(lines, "false").endswith("\ndated-by = false\n")

    def test_an_anchor_is_an_expression_before_the_quote(self, writing: Writing) -> None:
        lines = (
            f'[[event]]\n[[event.evidence]]\nsource = "cnn-haley-letter"\nquote = "{YEAR}"\nanchor = "¦"\n'
        )
        found = writing.at(lines)
        assert "Last year" not in found and "2006" in found


class TestNames:
    @pytest.mark.parametrize(
        ("lines", "label"),
        [
            ('[[event.evidence]]\nsource = "¦', "hrnk-statement"),
            ('[[event]]\nresponds-to = ["¦"]', "haley-letter"),
            ('[[event]]\nresponds-to = ["haley-letter", "¦', "announcement"),
            ('[[event]]\ntags = ["¦"]', "membership"),
            ('[[event.evidence]]\nstance = "¦"', "disputes"),
            ('[[event.waiver]]\nrule = "¦"', "date-too-precise"),
            ('[timeline.rules]\nsingle-document = "¦"', "off"),
            ("[timeline.rules]\nsin¦", "single-document"),
            ('[[event]]\n\n[[event.evidence]]\nsource = "cnn-haley-letter"\nsaid-by = "¦"', "US officials"),
            ('[[event]]\ntitle = "Groups write to members"\nid = "¦"', "groups-write-members"),
            ("[[event]]\nti¦", "title"),
            ("[[event.evidence]]\n¦", "quote"),
            ("[[event]]\n\n¦", "[[event.evidence]]"),
            ("[¦", "[[event]]"),
            ("[[ev¦", "[[event]]"),
            ("[[event]]\n\n[¦", "[[event.evidence]]"),
        ],
    )
    def test_what_is_known_is_offered(self, writing: Writing, lines: str, label: str) -> None:
        assert label in writing.at(lines)

    def test_of_the_index_too(self, writing: Writing) -> None:
        found = writing.at('[source.more]\ncopy-of = "¦"\n', "sources/index.toml")
        assert "joint-reply-letter" in found
        found = writing.at("[source.more]\n¦\n", "sources/index.toml")
        assert {"file", "published", "dateline"} <= set(found)

    def test_a_key_that_is_there_is_not_offered_again(self, writing: Writing) -> None:
        found = writing.at('[[event]]\nid = "x"\n¦\ntitle = "A title"\n')
        assert "date" in found and "id" not in found and "title" not in found


@pytest.mark.parametrize(
    ("text", "names", "key", "typed"),
    [
        ('[[event]]\ntitle = "a¦b"', ("event",), "title", "a"),
        ('[[event]]\nsummary = """\nA line\nand ¦', ("event",), "summary", "A line\nand "),
        ('[[event]]\nsummary = """\nid = "¦x"""\n', ("event",), "summary", 'id = "'),
        ('[[event]]\ntags = ["a", "b¦', ("event",), "tags", "b"),
        ('[[event]]\ntags = [\n  "a",\n  "b¦"\n]', ("event",), "tags", "b"),
        ("[[event]]\ndate = 20¦", ("event",), "date", "20"),
        ('[[event]]\ntitle = "a"  ¦', ("event",), "title", ""),
        ('[source."a b"]\nfile = "¦', ("source", "a b"), "file", ""),
        ("¦", (), "", ""),
        ('[[event]]\nquote = "a \\"b¦"', ("event",), "quote", 'a "b'),
    ],
)
def test_where_the_cursor_is_is_told_though_the_text_is_no_toml(
    text: str, names: tuple[str, ...], key: str, typed: str
) -> None:
    before, behind = text.split("¦")
    found = spot(before + behind, len(before))
    assert (found.names, found.key, found.typed) == (names, key, typed)
