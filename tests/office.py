"""Word-processor files made for the tests, each with the words that a reader takes from it: invented, as is what they say."""

import io
import zipfile
from typing import NamedTuple
from xml.sax.saxutils import escape

from pages import NOTES, PARAGRAPHS, ROWS, TITLE

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"


class Document(NamedTuple):
    """A .docx file: its bytes, and the paragraphs that are its text."""

    docx: bytes
    paragraphs: tuple[str, ...]


def docx(
    body: str, *, notes: tuple[str, ...] = (), head: str = "", title: str = "", author: str = ""
) -> bytes:
    """A file with this body; `head` stands on every page, title and author in its properties."""
    parts = {"document": f"<w:document {W}><w:body>{body}</w:body></w:document>"}
    if notes:
        listed = "".join(
            f'<w:footnote w:id="{n}">{paragraph(note)}</w:footnote>' for n, note in enumerate(notes, 2)
        )
        parts["footnotes"] = f"<w:footnotes {W}>{listed}</w:footnotes>"
    if head:
        parts["header"] = f"<w:hdr {W}>{paragraph(head)}</w:hdr>"
    kinds = {"document": "document.main", "footnotes": "footnotes", "header": "header"}
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{TYPES}.{kinds[name]}+xml"/>' for name in parts
    )
    relations = "".join(
        f'<Relationship Id="r{n}" Type="{RELATED}/{name}" Target="{name}.xml"/>'
        for n, name in enumerate(parts)
        if name != "document"
    )
    relations += f'<Relationship Id="x" Type="{RELATED}/hyperlink" Target="https://example.org" TargetMode="External"/>'
    files = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>',
        "_rels/.rels": related(
            f'<Relationship Id="d" Type="{RELATED}/officeDocument" Target="word/document.xml"/>'
        ),
        "word/_rels/document.xml.rels": related(relations),
        "docProps/core.xml": '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title><dc:creator>{author}</dc:creator></cp:coreProperties>',
        **{f"word/{name}.xml": part for name, part in parts.items()},
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name), f'<?xml version="1.0" encoding="UTF-8"?>{text}')
    return made.getvalue()


def related(relations: str) -> str:
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>'


def run(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def paragraph(*words: str) -> str:
    return f"<w:p>{''.join(map(run, words))}</w:p>"


def prose(paragraphs: tuple[str, ...]) -> str:
    return "".join(map(paragraph, paragraphs))


def in_pieces(words: str) -> str:
    """A paragraph whose words are cut in the middle, as editing leaves them."""
    return paragraph(*(words[at : at + 7] for at in range(0, len(words), 7)))


WHOLE = (TITLE, *PARAGRAPHS)
CELLS = tuple(cell for row in ROWS for cell in row)
TABLE = (
    "<w:tbl>"
    + "".join(
        "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>" for row in ROWS
    )
    + "</w:tbl>"
)
TAKEN_OUT = f'<w:p><w:del w:id="1" w:author="A"><w:r><w:delText>Words that were taken out.</w:delText></w:r></w:del>{run(PARAGRAPHS[0])}</w:p>'
PUT_IN = f'<w:p><w:ins w:id="2" w:author="A">{run(PARAGRAPHS[1])}</w:ins></w:p>'
HIDDEN = f"<w:p>{run('Words that nobody sees. ', '<w:vanish/>')}{run(PARAGRAPHS[2])}</w:p>"
FIELD = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
NOTED = f'<w:p>{run(PARAGRAPHS[0])}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
MARKED = f'<w:p><w:commentRangeStart w:id="1"/>{run(PARAGRAPHS[4])}{FIELD}</w:p>'
BROKEN = f"<w:p>{run(PARAGRAPHS[3][:37])}<w:r><w:br/></w:r>{run(PARAGRAPHS[3][38:])}</w:p>"
LINKED = f'<w:p><w:hyperlink r:id="x">{run(PARAGRAPHS[3])}</w:hyperlink></w:p>'

DOCUMENTS = {
    "plain": Document(docx(prose(WHOLE)), WHOLE),
    "in pieces": Document(docx("".join(map(in_pieces, WHOLE))), WHOLE),
    "table": Document(docx(prose(WHOLE) + TABLE), (*WHOLE, *CELLS)),
    "footnote": Document(
        docx(paragraph(TITLE) + NOTED + prose(PARAGRAPHS[1:]), notes=NOTES), (*WHOLE, *NOTES)
    ),
    "changes": Document(docx(paragraph(TITLE) + TAKEN_OUT + PUT_IN + prose(PARAGRAPHS[2:])), WHOLE),
    "hidden": Document(
        docx(paragraph(TITLE) + prose(PARAGRAPHS[:2]) + HIDDEN + prose(PARAGRAPHS[3:])), WHOLE
    ),
    "comments and fields": Document(docx(paragraph(TITLE) + prose(PARAGRAPHS[:4]) + MARKED), WHOLE),
    "line break": Document(
        docx(paragraph(TITLE) + prose(PARAGRAPHS[:3]) + BROKEN + paragraph(PARAGRAPHS[4])), WHOLE
    ),
    "link": Document(
        docx(paragraph(TITLE) + prose(PARAGRAPHS[:3]) + LINKED + paragraph(PARAGRAPHS[4])), WHOLE
    ),
    "running head": Document(docx(prose(WHOLE), head="Harbour Office"), WHOLE),
}
