"""The keys of events.toml, index.toml and reviews.toml: one table that drives reader, schema and format page.

Kinds: `text` (a string), `words` (a string, or false), `line` (one line), `id`, `ids`, `texts` (strings),
`edtf` (a date as EDTF, a TOML date, or a whole number for a year), `day`, `choice`, `lines` ("1-66"), `count`
(a whole number from 1), `flag` (true or false), `names` (a table: name to spellings), `choices` (a table:
name to choice), and, with `table`, `table` (one), `tables` (an array of them) or `keyed` (one under each id).
"""

from collections.abc import Iterable

from hrctimeline.record import Record


class Field(Record):
    """One key: what it holds and what it is for. `late`: what it lacks is told when the text is read."""

    key: str
    kind: str
    about: str
    required: bool = False
    choices: tuple[str, ...] = ()
    table: tuple["Field", ...] = ()
    late: bool = False


EVIDENCE = (
    Field("source", "id", "The id of a text in sources/index.toml.", required=True),
    Field(
        "quote",
        "text",
        "The exact words of the source; […] or [...] stands for words left out.",
        required=True,
    ),
    Field(
        "said-by",
        "line",
        "Who says it, where that isn't the text's own voice; stands in the quote's paragraph.",
    ),
    Field("translation", "text", "For readers of a source in another language."),
    Field("prefix", "text", "Words directly before the quote, to pick one of several places."),
    Field("suffix", "text", "Words directly after the quote, to pick one of several places."),
    Field(
        "stance",
        "choice",
        "Whether the quote backs the event (supports, also without it), speaks against it (disputes), or is "
        "there for readers (context: it backs no date).",
        choices=("supports", "disputes", "context"),
    ),
    Field(
        "dated-by",
        "words",
        "Which words of the quote date the event, where it states several dates; false: its dates are of "
        "something else, and another quote dates the event.",
    ),
    Field(
        "anchor",
        "text",
        "Words before the quote in the same source (a heading, say) whose date stands in for `published` "
        "when an expression such as “the next day” is resolved.",
    ),
    Field("note", "line", "A remark for readers."),
)
WAIVER = (
    Field("rule", "line", "The rule that is set aside for this event.", required=True),
    Field("of", "text", "Only where the finding is about these words, or this date as the log writes it."),
    Field("reason", "text", "Why.", required=True),
)
IMAGE = (
    Field(
        "file",
        "line",
        "A file beside the log (images/bridge.jpg): PNG, JPEG, WebP or GIF; a page holds one of up to 1 MB.",
    ),
    Field(
        "url", "line", "In place of `file`: where it is on the web. A page links to it, and fetches nothing."
    ),
    Field("alt", "line", "What it shows, in words, for those who don't see it.", required=True),
    Field("credit", "line", "Whose it is, as readers shall see it."),
)
EVENT = (
    Field("id", "id", "The event's name for good: kebab-case, unique.", required=True),
    Field(
        "date",
        "edtf",
        'When: EDTF ("2018-06-19", "2018-05", "2018-06-21/2018-06-25"), never finer than the texts say.',
        required=True,
    ),
    Field("title", "line", "One line.", required=True),
    Field("summary", "text", "A few sentences that say nothing the quotes don't."),
    Field("tags", "texts", "Words to filter by; where [timeline] has `tags`, some of those."),
    Field("kind", "line", "What sort of event it is; where [timeline] has `kinds`, one of those."),
    Field("place", "line", "Where it happened; proved as a name is."),
    Field("people", "texts", "Who took part; each proved as a name is."),
    Field("image", "table", "A picture that goes with the event.", table=IMAGE),
    Field("key", "flag", "Whether a short version of the timeline keeps it; without it: false."),
    Field("responds-to", "ids", "Ids of earlier events that this one answers."),
    Field("evidence", "tables", "The passages that back the event.", required=True, table=EVIDENCE),
    Field("waiver", "tables", "A rule set aside for this event, with its reason.", table=WAIVER),
)
TIMELINE = (
    Field("title", "line", "What the timeline is about.", required=True),
    Field("about", "text", "A paragraph for readers."),
    Field("names", "names", "Spellings of one name: the name, then the others."),
    Field("kinds", "texts", "The kinds of event that there are."),
    Field("tags", "texts", "The tags that there are."),
    Field(
        "documents",
        "count",
        "On how many documents each event has to rest; copies of one are one. Without it: 1.",
    ),
    Field("readers", "count", "How many people must have read each event's wording; without it: 1."),
    Field(
        "rules",
        "choices",
        "How much a rule weighs in this log: the rule's name, then off, note, warning or error.",
        choices=("off", "note", "warning", "error"),
    ),
    Field(
        "absent",
        "choice",
        "What it is that a text which is kept elsewhere isn't here: an error, also without it, or a note.",
        choices=("error", "note"),
    ),
)
LOG_FIELDS = (
    Field("timeline", "table", "The timeline itself.", required=True, table=TIMELINE),
    Field("event", "tables", "The events, earliest first.", required=True, table=EVENT),
)
DISMISSED = (
    Field("quote", "text", "The sentence that states it, word for word.", required=True),
    Field("reason", "text", "Why it is none for this timeline.", required=True),
    Field("dated-by", "text", "Which of several dates of the sentence."),
    Field("prefix", "text", "Words directly before the sentence, where it stands in several places."),
    Field("suffix", "text", "Words directly after it."),
)
SOURCE = (
    Field("file", "line", "The text's file, inside sources/, UTF-8, kept byte for byte.", required=True),
    Field("sha256", "line", "The checksum of the file's bytes.", required=True, late=True),
    Field("title", "line", "The text's title.", required=True),
    Field("publisher", "line", "Who published it; or `author`."),
    Field("author", "line", "Who wrote it; or `publisher`."),
    Field(
        "kind",
        "choice",
        "What sort of text it is.",
        choices=("article", "letter", "statement", "page", "report", "other"),
    ),
    Field(
        "published",
        "edtf",
        'When: EDTF; an interval where the day isn\'t known ("2018-06-21/2018-06-25").',
        required=True,
    ),
    Field("dateline", "text", "Words of the text that state `published`."),
    Field("published-note", "text", "In place of a dateline: how `published` was found."),
    Field("copy-of", "id", "Another source that is the same document."),
    Field(
        "language",
        "line",
        "A language tag of BCP 47 (fr, pt-BR); without it: en. Of other languages only the quotes are read.",
    ),
    Field("lines", "lines", 'Which lines are the text, where a saved page has more around it: "1-66".'),
    Field("date-order", "choice", "How this source writes 03.04.2018.", choices=("dmy", "mdy", "ymd")),
    Field(
        "markup",
        "choice",
        "With markdown, its marks are not part of the words; a quote may have them.",
        choices=("text", "markdown"),
    ),
    Field(
        "kept",
        "choice",
        "Where the text is, if it can't be public: in no commit, but found by its checksum.",
        choices=("elsewhere",),
    ),
    Field(
        "publish",
        "choice",
        "What a published timeline shows of the text: all of it (full), the paragraphs that are quoted "
        "(excerpts), or the quotes alone (none); without it: full where `license` allows that, none for a "
        "text that is kept elsewhere, else excerpts.",
        choices=("full", "excerpts", "none"),
    ),
    Field("license", "line", 'Under which license others may use the text: "CC BY 4.0", say.'),
    Field("url", "line", "Where it was found."),
    Field("archived", "line", "An archived copy."),
    Field("retrieved", "day", "When it was fetched."),
    Field(
        "dismissed",
        "tables",
        "A dated statement that no event needs, and why; `hrctimeline scan --dismiss` writes it.",
        table=DISMISSED,
    ),
)
INDEX_FIELDS = (Field("source", "keyed", "The texts, each under its id.", required=True, table=SOURCE),)
SIGN_OFF = (
    Field("by", "line", "Who read the event.", required=True),
    Field("on", "day", "On which day.", required=True),
    Field("digest", "line", "Against which words: what `hrctimeline review` makes of them.", required=True),
    Field("note", "line", "A remark for those who read it next."),
)


def fields_of(names: Iterable[str], fields: tuple[Field, ...]) -> tuple[Field, ...]:
    """The fields of the table with these names; none where its keys are its author's, or it is unknown."""
    keyed = False
    for name in names:
        if keyed:
            keyed = False
            continue
        found = next((field for field in fields if field.key == name), None)
        if found is None:
            return ()
        fields, keyed = found.table, found.kind == "keyed"
    return fields


def reviews_fields(events: Iterable[str]) -> tuple[Field, ...]:
    """The keys of reviews.toml, which are the ids of the events that were read."""
    return tuple(Field(id, "tables", "Who has read the event.", table=SIGN_OFF) for id in events)
