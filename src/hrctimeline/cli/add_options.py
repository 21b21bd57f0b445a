"""The options of `add`: what there is to say of an event, and of a piece of evidence."""

from typing import Annotated, Any

from hrctimeline.cli.options import Unusable
from hrctimeline.cli.parameters import Option

EVIDENCE_KEYS = ("said-by", "stance", "prefix", "suffix", "dated-by", "anchor", "translation", "note")


def _option(name: str, about: str, complete: Any = None, metavar: str = "TEXT") -> Any:
    return Option(f"--{name}", help=about, show_default=False, autocompletion=complete, metavar=metavar)


TitleOption = Annotated[str, _option("title", "Its title, one line.")]
DateOption = Annotated[str, _option("date", "When, in EDTF; without it, as the quote says.", metavar="DATE")]
SummaryOption = Annotated[str, _option("summary", "A few sentences.")]
IdOption = Annotated[str, _option("id", "Its id; without it, of the title's words.", metavar="ID")]
TagOption = Annotated[list[str] | None, _option("tag", "May be repeated.", "tags", "TAG")]
KindOption = Annotated[str, _option("kind", "What sort of event it is.", "kinds", "KIND")]
PlaceOption = Annotated[str, _option("place", "Where it happened.", metavar="NAME")]
PeopleOption = Annotated[
    list[str] | None, _option("people", "Who took part; may be repeated.", metavar="NAME")
]
ImageOption = Annotated[
    str, _option("image", "A picture: a file beside the log, or a web address.", metavar="FILE")
]
AltOption = Annotated[str, _option("alt", "What the picture shows, in words.")]
CreditOption = Annotated[str, _option("credit", "Whose the picture is.")]
KeyOption = Annotated[bool, Option("--key", help="A short version of the timeline keeps it.")]
RespondsToOption = Annotated[
    list[str] | None,
    _option("responds-to", "An event that it answers; may be repeated.", "event_ids", "ID"),
]
FindOption = Annotated[
    list[str] | None,
    _option("find", "Quote the sentence that has these words; may be repeated.", metavar="WORDS"),
]
SourceOption = Annotated[
    list[str] | None, _option("source", "The text of all quotes, or one for each.", "source_ids", "ID")
]
QuoteOption = Annotated[
    list[str] | None,
    _option("quote", "Its exact words; may be repeated: what else is said is of the first."),
]
SaidByOption = Annotated[str, _option("said-by", "Who says it, where that isn't the text.", metavar="NAME")]
StanceOption = Annotated[str, _option("stance", "supports, disputes or context.", metavar="STANCE")]
PrefixOption = Annotated[str, _option("prefix", "Words directly before the quote.")]
SuffixOption = Annotated[str, _option("suffix", "Words directly after the quote.")]
DatedByOption = Annotated[str, _option("dated-by", "Which of its words date the event; false: none.")]
AnchorOption = Annotated[str, _option("anchor", "Words before it whose date it counts from.")]
TranslationOption = Annotated[str, _option("translation", "For readers, of a text in another language.")]
NoteOption = Annotated[str, _option("note", "A remark for readers.")]
AnywayOption = Annotated[bool, Option("--anyway", help="Write it though it doesn't hold.")]
DryRunOption = Annotated[bool, Option("--dry-run", help="Print what would be written, and write nothing.")]


def image_table(image: str, alt: str, credit: str) -> dict[str, str]:
    """The table of a picture; raises Unusable where only what goes with one is given."""
    if not image and (alt or credit):
        raise Unusable("--alt and --credit go with a picture: --image FILE.")
    if image and not alt:
        raise Unusable("what the picture shows is said in words, too: --alt TEXT.")
    where = "url" if "://" in image else "file"
    keys = {where: image, "alt": alt, "credit": credit}
    return {key: value for key, value in keys.items() if value}
