"""What a quote leaves out, at its edges and behind elisions: when it turns what is left, and when it doesn't.

The quote stands in brackets in its text.
"""

from time import process_time

import pytest

from hrctimeline.findings import Severity
from hrctimeline.words.cropped import Crop, crop
from hrctimeline.words.joined import joints
from hrctimeline.words.locate import Locator
from hrctimeline.words.text import Text
from rulings import findings


def cropped(marked: str) -> Crop | None:
    start, end = marked.index("["), marked.index("]") - 1
    return crop(Text(marked.replace("[", "").replace("]", "")), start, end)


TURNED = [
    ("Amid speculation in the town that on a Friday [the mill closed], nobody came.", "speculation"),
    ("The owner’s rival alleges that [the mill closed in May].", "alleges"),
    ("One paper falsely wrote that [the mill closed in May].", "falsely"),
    ("It is possible that [the mill closed].", "possible"),
    ("According to gossip, [the mill closed].", "gossip"),
    ("Lindt thinks [the mill closed in May].", "thinks"),
    ("The mill might have [closed in May].", "might"),
    ("The mill will [close in May].", "will"),
    ("The owners hoped to [close the mill in May].", "hoped"),
    ("It is thought to have been [closed in May].", "thought"),
    ("The mill reportedly [closed in May].", "reportedly"),
    ("If the bank agrees, [the mill closes in May].", "If"),
    ("Unless they pay, [the mill closes in May].", "Unless"),
    ("Should the bank agree, [the mill closes in May].", "Should"),
    ("She asked whether [the mill had closed].", "whether"),
    ("Without the bank, [the mill would close].", "Without"),
    ("Nobody says that [the mill closed].", "Nobody"),
    ("They refused to [close the mill].", "refused"),
    ("[The mill closes in May] provided that they pay.", "provided"),
    ("[The mill closes in May] providing they pay.", "providing"),
    ("[The mill closes] in the first week of May if they pay.", "if"),
    ("[The mill closes in May], but only under the new law.", "but only"),
    ("[All of them signed in May], except two.", "except"),
    ("[The mill closed in May], a rival alleged.", "alleged"),
    ("“[The mill closed in May],” alleged a rival.", "alleged"),
    ("[The mill closed in May], a charge that Lindt denies.", "charge"),
    ("[The mill closed in May], which the owners denied.", "denied"),
    ("The story that [the mill closed in May] was untrue.", "untrue"),
    ("[The mill closed in May], supposedly.", "supposedly"),
    ("[The mill closed] not in May.", "not"),
    ("Did [the mill close in May]?", "?"),
]
HONEST = [
    "Lindt said that [the mill closed in May], providing fresh hope to its rivals.",
    "Lindt said that [the mill closed in May], provided with new pumps.",
    "The clerk’s books show that [the mill closed].",
    "Lindt told the paper that [the mill closed].",
    "It did not rain; [in May the mill closed].",
    "It did not rain, but [the mill closed in May].",
    "It did not rain, and [the mill closed in May].",
    "Lindt, who never voted, [resigned in May].",
    "The board, not the mayor, [closed the mill].",
    "The mill (not the bank) [closed in May].",
    "Although it never rained, [the mill closed in May].",
    "With the bank opting not to pay, [the mill closed].",
    "“We will not go,” she said, adding that [the mill closed].",
    "Asked if she would go, [Lindt said that it was late].",
    "It was not yet noon when [the mill closed].",
    "Even if it rains, [the mill closes in May].",
    "Not only that, [the mill closed in May].",
    "No doubt [the mill closed in May].",
    "In May [the mill closed].",
    "No. 5 Quay [closed in May].",
    "The claim was heard and [the mill closed in May].",
    "Amid rumours of rain, [the mill closed in May].",
    "They voted to [close the mill in May].",
    "[The mill will close in May], and it did not rain.",
    "[The mill closed in May], Lindt told the paper.",
    "[The mill closed in May], and I thought it well done.",
    "[The mill closed in May] after a fire in the town.",
    "[The mill closed in May], supposedly saving the town.",
    "[The mill closed] in the first week of May.",
    "The mayor says no to a sale\n4 May 1923\n[The mill closed in May].",
    "It was not insured.² [The mill closed].",
]


@pytest.mark.parametrize(("marked", "turning"), TURNED)
def test_words_cut_off_that_turn_or_condition_a_quote(marked: str, turning: str) -> None:
    found = cropped(marked)
    assert found is not None and found.turning == turning
    assert turning in found.words and found.before is (marked.index(turning) < marked.index("["))


@pytest.mark.parametrize("marked", HONEST)
def test_words_cut_off_that_do_not_bear_on_a_quote(marked: str) -> None:
    assert cropped(marked) is None


@pytest.mark.parametrize(
    ("hidden", "hides"),
    [
        ("; that nobody sleeps; but that", False),
        ("; that nobody sleeps, and that", True),
        ("; that he has no corn; and that", True),  # of corn the quote has a word
        ("; nobody says that", True),
    ],
)
def test_what_is_denied_between_semicolons_is_over_behind_them(hidden: str, hides: bool) -> None:
    said = f"On 2 May 2019 they met, and found that it rained{hidden} the mill has corn."
    quote = said.replace(hidden, " […]")
    log = f"letter.txt: {said}\n[[event]]\ntitle = 'They meet'\n[[event.evidence]]\nquote = '{quote}'\n"
    assert bool(findings("elision-hides-negation", log)) is hides


@pytest.mark.parametrize(
    ("hidden", "hides"),
    [
        ("[Footnote: In a letter I wrote fourteen, not knowing better.] and in the rain", False),
        ("[Note: he never saw it] and in the rain", False),
        ("[or so they say, not knowing better] and in the rain", True),
        ("[Footnote: In a letter I wrote fourteen.] and did not say that", True),
        (", a choir without a hall, and heard that", False),  # what is without it is left out, too
        ("in tents without poles, and heard that", False),
        ("and heard that without", True),
        ("— not for the first time —", False),
        ("at noon. Never were the clerks gladder than on that day, for they heard that", False),
        ("at noon, as they had never met before, and heard that", False),
        ("at noon, and nobody was so glad as Lowe, who heard that", False),
        ("at noon, later than ever, and never heard that", True),
        ("at noon, and never, sooner or later, heard that", True),
        ("at noon, and never before heard that", True),
        ("at noon, and never said more than that", True),
        ("at noon, and never, as they told more than one, heard that", True),
        ("at noon, when nobody richer than they heard that", True),
        ("at noon, and never so much as heard that", True),
        ('"where nobody had slept for a year," and heard that', False),
    ],
)
def test_neither_a_footnote_left_out_nor_a_superlative_hides_a_denial(hidden: str, hides: bool) -> None:
    said = f"On 2 May 2019 they met {hidden} the mill has corn."
    quote = said.replace(hidden, "[…]")
    log = f"letter.txt: {said}\n[[event]]\ntitle = 'They meet'\n[[event.evidence]]\nquote = '{quote}'\n"
    assert bool(findings("elision-hides-negation", log)) is hides


@pytest.mark.parametrize(
    ("said", "title", "hides"),
    [
        ("they agreed on a {voluntary} curfew", "They agree on a curfew", True),
        ("they signed the {long, proposed} lease", "They sign the lease", True),
        ("they opened a {temporary} bridge", "They open a bridge", True),
        ("they opened a {temporary} bridge", "A temporary bridge opens", False),
        ("they met in the {old, grey} forge", "They meet", False),
        ("they had a {temporary bridge, and a} boat", "They meet", False),
        ("they met {where a clerk heard of the likely sale of} the boat", "They meet", False),
        ("they met {in May, which was reportedly dry, and} in the forge", "They meet", False),
        ("they met {who reportedly sang} in the forge", "They meet", False),
        ("they {reportedly} met in the forge", "They meet", True),
        ("they were {likely in May to} meet", "They meet", True),
        ("they saw the {alleged} thief", "They see the thief", True),
    ],
)
def test_a_word_left_out_before_a_noun_that_makes_less_of_it(said: str, title: str, hides: bool) -> None:
    text = f"On 2 May 2019 {said.replace('{', '').replace('}', '')}."
    quote = f"On 2 May 2019 {said[: said.index('{')]}[…]{said[said.index('}') + 1 :]}."
    log = f"letter.txt: {text}\n[[event]]\ntitle = '{title}'\n[[event.evidence]]\nquote = '{quote}'\n"
    assert bool(findings("elision-hides-negation", log)) is hides


RELATIVE = "This is a mayor {hidden} the mill has no corn."


@pytest.mark.parametrize(
    ("hidden", "hides"),
    [
        ("who has no idea of what ferries cost, this is a mayor of whom I say that", False),
        ("who has no idea of what ferries cost, this is a mayor with whom I agree;", False),
        ("of whom I say that it rains; that nobody sleeps; but that", True),
        ("who has no corn left at all, and this is what I say:", True),  # of corn the quote has a word
        ("who does not believe that", True),
        ("and no friend of ferries, and I say that", True),
        ("who has no idea of what ferries cost but knows", True),
    ],
)
def test_what_a_relative_clause_denies_is_over_where_another_clause_begins(hidden: str, hides: bool) -> None:
    said = f"On 2 May 2019 they met. {RELATIVE.format(hidden=hidden)}"
    quote = said.replace(hidden, "[…]").replace("On 2 May 2019 they met. ", "")
    log = f"letter.txt: {said}\n[[event]]\ntitle = 'A mayor speaks'\n[[event.evidence]]\nquote = '{quote}'\n"
    assert bool(findings("elision-hides-negation", log)) is hides


@pytest.mark.parametrize(("beside", "cropped"), [("The bishop wrote on 2 May 2019", 0), ("on 2 May 2019", 1)])
def test_what_another_quote_of_the_event_shows_is_not_cut_off(beside: str, cropped: int) -> None:
    fragment = "letter.txt: The bishop wrote on 2 May 2019 that the mill has no corn.\n[[event]]\n"
    for quote in (beside, "the mill has no corn"):
        fragment += f"[[event.evidence]]\nquote = '{quote}'\n"
    assert len(findings("quote-cropped", fragment)) == cropped


@pytest.mark.parametrize(
    ("verb", "more", "summary", "found"),
    [
        ("alleging", "", "They met.", [Severity.WARNING]),
        ("alleging", "said-by = 'Lowe'", "They met.", []),
        ("alleging", "", "They met, it is alleged.", []),
        ("alleging", "", "They met, Lowe claims.", []),
        ("alleging", "", "Lowe told of it.", [Severity.WARNING]),
        ("fearing", "said-by = 'Lowe'", "They met.", [Severity.NOTE]),
        ("fearing", "", "They met, Lowe says.", [Severity.WARNING]),
        ("fearing", "", "Lowe feared that they met.", []),
        ("denying", "said-by = 'Lowe'", "They met, Lowe says.", [Severity.WARNING]),
    ],
)
def test_a_crop_of_what_somebody_alleges_is_told_by_the_log(
    verb: str, more: str, summary: str, found: list[Severity]
) -> None:
    log = f"letter.txt: Lowe spoke, {verb} that on 2 May 2019 the smiths met.\n"
    log += f"[[event]]\nsummary = '{summary}'\n[[event.evidence]]\nquote = 'on 2 May 2019 the smiths met'\n{more}\n"
    assert [each.severity for each in findings("quote-cropped", log)] == found


OPENED = "On 2 May Rosa Lindt opened the fair. It rained. The mayor, who was ill, left the town on 9 May."
JOINED = [
    ("Hale says it pays, but as Lindt reports from Port Ebb it costs jobs.", "Hale says […] it costs jobs"),
    (
        "The mayor said the weir was safe, while Una Berg told the board that it leaks.",
        "The mayor said […] it leaks",
    ),
    ("Hale told us it pays; though according to Lindt, it costs jobs.", "Hale told us […] it costs jobs"),
    (OPENED, "Rosa Lindt […] left the town"),
    (OPENED, "Rosa Lindt opened the fair. […] left the town"),
    (OPENED, "Rosa Lindt opened […] the town"),
    (OPENED, "Rosa Lindt opened the fair […] on 9 May"),
    ("The union signed.\n\nThe bank has refused to pay.", "The union (…) has refused to pay"),
    ("Hale spoke first! Lindt says that it is safe.", "Hale ... says that it is safe"),
    ("Hale praised the plan in May; Lindt called it a theft.", "Hale […] called it a theft"),
    ("Hale praised the plan, and the board called it a theft.", "Hale […] called it a theft"),
    ("Hale paid the board, which then called it a theft.", "Hale […] called it a theft"),
    ("Hale, who paid the board, which then called it a theft, left.", "Hale […] called it a theft"),
    ("Hale, paid by the board, and Lindt, called it a theft.", "Hale, […] called it a theft"),
]
APART = [
    (
        "All you smiths, Abel Hale, commonly called Red Hale, Jon Lindt, and Ida Orme, be fined in May.",
        "All you smiths, […] be fined in May",
    ),
    (OPENED, "Rosa Lindt opened the fair. […] The mayor […] left the town"),
    (OPENED, "Rosa Lindt […] The mayor, who was ill, left the town"),
    ("The fair opened. Late in May the mayor left.", "The fair opened […] the mayor left"),
    ("The fair opened. However, it rained.", "The fair opened. […] it rained."),
    ("Mr. Hale, of No. 5 Quay, praised the fair.", "Mr. Hale […] praised the fair"),
    ("Hale praised the plan and later called it a theft.", "Hale […] called it a theft"),
    ("Hale, and with him the board, called it a theft.", "Hale […] called it a theft"),
    ("Hale praised the plan; Lindt called it a theft.", "Hale […] Lindt called it a theft"),
    ("It is late, said Hale, the mayor of Orne, who then left the town.", "said Hale […] left the town"),
    ("Hale (he was ill. Or said so) called it a theft.", "Hale […] called it a theft"),
    ("Hale said “No. Never.” and called it a theft.", "Hale […] called it a theft"),
    ("They are:\n1. Hale\n2. Lindt\n3. Orme", "1. Hale […] 3. Orme"),
    ("Hale said, as Lindt had told the board, that it pays.", "Hale said […] that it pays"),
    ("Hale said it pays, and Hale added that it is safe.", "Hale said […] it is safe"),
    (
        "Hale says it pays, but as Lindt reports it costs jobs.",
        "Hale says it pays, but as Lindt […] it costs jobs",
    ),
]


@pytest.mark.parametrize(("text", "quote"), JOINED)
def test_an_elision_that_makes_one_sentence_of_two(text: str, quote: str) -> None:
    (place,) = Locator(Text(text)).places(quote)
    assert joints(Text(text), place)


@pytest.mark.parametrize(("text", "quote"), APART)
def test_an_elision_that_leaves_sentences_apart(text: str, quote: str) -> None:
    (place,) = Locator(Text(text)).places(quote)
    assert not joints(Text(text), place)


@pytest.mark.parametrize("dots", ["…", "⋯", "* * *", "***", "{…}", "<...>", "[. . .]"])
def test_an_elision_may_be_set_in_many_ways(dots: str) -> None:
    (place,) = Locator(Text(OPENED)).places(f"Rosa Lindt opened {dots} It rained")
    assert [OPENED[slice(*span)] for span in place.hidden] == [" the fair. "]


@pytest.mark.parametrize(
    "piece", ["claim - ", "“", "if ", "claim that ", ", which ", "not ", "hope to ", "— "]
)
def test_hostile_sentences_take_no_long(piece: str) -> None:
    source = piece * 20_000 + "the mill closed"
    text, started = Text(source), process_time()
    crop(text, len(source) - 6, len(source))
    crop(text, 0, 2)
    assert process_time() - started < 2


@pytest.mark.parametrize(
    ("aside", "hides"),
    [
        ("— who, by custom, did not give their names —", False),
        ("(who never give their names)", False),
        (", who did not give their names,", False),
        (", not all of them,", True),
        (", not yet in office,", False),
        (", with hardly a word,", False),
        ("(no other clerk was there)", False),
        ("(not)", True),
        (", who did not meet in May,", True),  # the log says that they did
        ("— and nobody else —", True),
    ],
)
def test_a_relative_clause_between_marks_bears_only_on_what_it_denies(aside: str, hides: bool) -> None:
    said = f"On 2 May 2019 two clerks of the town {aside} met in Geneva."
    quote = said.replace(aside, "[…]").replace("  ", " ")
    log = f"letter.txt: {said}\n[[event]]\ntitle = 'Clerks meet'\n[[event.evidence]]\nquote = '{quote}'\n"
    assert bool(findings("elision-hides-negation", log)) is hides


@pytest.mark.parametrize(
    ("reason", "hides"),
    [
        (", as they had seen it and knew that no man could lift it.", False),
        (", since nobody else was there.", False),
        (", because it was not theirs, but the board didn't agree.", False),
        (", and nobody else was there.", False),
        (", as it was late, and they did not meet.", True),  # the log says that they did
        (" not, but in Bern.", True),
    ],
)
def test_a_clause_of_its_own_turns_nothing_but_what_it_denies(reason: str, hides: bool) -> None:
    said = f"On 2 May 2019 two clerks of the town met in Geneva{reason} They went home."
    log = f"letter.txt: {said}\n[[event]]\ntitle = 'Clerks meet'\n[[event.evidence]]\n"
    quote = said.replace(reason, " […]")
    assert bool(findings("elision-hides-negation", f"{log}quote = '{quote}'\n")) is hides


@pytest.mark.parametrize(
    ("said", "hides"),
    [
        (
            "the board denied the plea. {Lowe was set not to know the court, and} again she refused to pay.",
            False,
        ),
        ("the board denied the plea. {Lowe did} not pay.", False),
        ("the board has met in Bern and {is not going home, but} the clerk wept.", False),
        ("the board wept, {and the clerk did not care to wait,} and resolved to meet.", False),
        ("tired of it all, {the board bore it no longer,} and the clerk wept.", False),
        ("the board sold {no ferry, but} the mill burnt.", True),
        ("the board did {not, as the clerk says,} sell the mill.", True),
        ("the board has met in Bern and {is not} going home.", True),
        ("the board called {not a clerk, but} a smith.", True),
    ],
)
def test_a_denial_that_is_over_behind_an_elision(said: str, hides: bool) -> None:
    text = f"On 2 May 2019 {said.replace('{', '').replace('}', '')}"
    quote = f"On 2 May 2019 {said[: said.index('{')]}[…]{said[said.index('}') + 1 :]}"
    log = f"letter.txt: {text}\n[[event]]\ntitle = 'A meeting'\n[[event.evidence]]\nquote = '{quote}'\n"
    assert bool(findings("elision-hides-negation", log)) is hides


@pytest.mark.parametrize(
    ("hidden", "hides"),
    [
        ("asked if she was guilty or not guilty,", False),
        ("that spoke of a denial-of-service attack,", False),
        ("in a no-fly zone,", False),
        ("asked if it was not guilty,", True),
        ("that spoke with no-one", True),
    ],
)
def test_a_choice_and_a_compound_deny_nothing(hidden: str, hides: bool) -> None:
    said = f"On 2 May 2019 a clerk {hidden} met the board in Geneva."
    log = f"letter.txt: {said}\n[[event]]\ntitle = 'A clerk meets'\n[[event.evidence]]\n"
    quote = said.replace(hidden, "[…]")
    assert bool(findings("elision-hides-negation", f"{log}quote = '{quote}'\n")) is hides


@pytest.mark.parametrize(
    ("hedge", "summary", "hides"),
    [
        ("as it seems to me", "The fee is unjust.", "as it seems to me"),
        ("as it seems to me", "The fee is, in her view, unjust.", ""),
        ("in my judgment", "The fee is unjust.", "in my judgment"),
        ("we believe", "Lowe calls the fee unjust.", ""),
        ("as it seemed to be then", "The fee is unjust.", ""),
    ],
)
def test_an_opinion_is_not_left_out_of_its_clause(hedge: str, summary: str, hides: str) -> None:
    said = f"On 2 May 2019 the council set a fee that is high and {hedge} unjust."
    log = f"letter.txt: {said}\n[[event]]\nsummary = '{summary}'\n[[event.evidence]]\n"
    found = findings("elision-hides-negation", f"{log}quote = '{said.replace(hedge, '[…]')}'\n")
    assert [f"“{hides}”" in each.message for each in found] == [True] * bool(hides)


@pytest.mark.parametrize(
    ("summary", "hides"),
    [("They broke the order.", True), ("They are alleged to have broken the order.", False)],
)
def test_an_allegation_is_told_as_one(summary: str, hides: bool) -> None:
    said = "On 2 May 2019 the clerks were fined by the court of Orne, alleging breach of its order."
    quote = said.replace("alleging", "[…]")
    log = f"letter.txt: {said}\n[[event]]\nsummary = '{summary}'\n[[event.evidence]]\nquote = '{quote}'\n"
    assert bool(findings("elision-hides-negation", log)) is hides


# ---- what is said of it ------------------------------------------------------


@pytest.mark.parametrize("length", [399, 400, 401, 600])
@pytest.mark.parametrize("side", ["before", "behind"])
def test_the_whole_sentence_is_proposed_unless_it_is_long(side: str, length: int) -> None:
    kept = "on 2 May 2019 the council met" if side == "before" else "On 2 May 2019 the council met"
    cut = "It is possible that" if side == "before" else "if it rained"
    pad = "o" * (length - len(f"{kept} {cut} in "))
    quote = f"{kept} in {pad}"
    sentence = f"{cut} {quote}" if side == "before" else f"{quote} {cut}"
    assert len(sentence) == length
    fragment = f"letter.txt: It rained. {sentence}\n[[event]]\n[[event.evidence]]\nquote = '{quote}'\n"
    (told,) = findings("quote-cropped", fragment)
    turning = "possible" if side == "before" else "if"
    assert told.message == f"“{turning}” stands {side} the quote in its sentence, and is cut off: “{cut}”"
    whole = f":\n  {sentence}\n" if length <= 400 else ", "
    way = "say in the title or summary what they say, and set this aside with a waiver."
    end = "from its beginning" if side == "before" else "to its end"
    assert told.hint == f"Quote the sentence {end}{whole}or {way}"
    assert [excerpt.line for excerpt in told.excerpts] == [1] and told.about == quote


@pytest.mark.parametrize(
    ("hidden", "weight"),
    [
        ("But nobody sang.", [Severity.WARNING]),  # it goes on from the sentence that the quote has
        ("It was not so.", [Severity.WARNING]),
        ("The town was dark. It was not so.", []),
        ("It is no shame for a town to say so.", []),
        ("Clerks had never met there.", [Severity.NOTE]),
        ("[It is told so.] “Nobody ever sang so well. “", []),
        ("“He never sang,” the town said in a letter.", []),
        ("In a letter the town said that", [Severity.WARNING]),
    ],
)
def test_a_sentence_that_is_left_out_whole_turns_what_it_goes_on_from(
    hidden: str, weight: list[Severity]
) -> None:
    said = f"On 2 May 2019 two clerks met in Geneva. {hidden} Ms Ahmed spoke of peace."
    quote = said.replace(hidden, "[…]")
    log = f"letter.txt: {said}\n[[event]]\ntitle = 'Clerks meet'\n[[event.evidence]]\nquote = '{quote}'\n"
    assert [each.severity for each in findings("elision-hides-negation", log)] == weight


@pytest.mark.parametrize(
    ("hidden", "hides"),
    [
        ("by rail. Singers had not come. Ms Ahmed spoke", False),  # of that neither log nor quote has a word
        ("by rail. Clerks had never met before. Ms Ahmed spoke", True),
        ("by rail. But nobody sang. Ms Ahmed spoke", False),  # nor of what the quote ends with
        ("and not by rail. Singers had come. Ms Ahmed spoke", False),
        ("not by rail. Singers had come. Ms Ahmed spoke", True),
        ("by rail. Singers had come. Ms Ahmed, not he, spoke", True),
    ],
)
def test_a_denial_in_a_whole_sentence_counts_as_one_though_parts_of_others_are_left_out(
    hidden: str, hides: bool
) -> None:
    said = f"On 2 May 2019 two clerks met in Geneva and left {hidden} of peace."
    quote = said.replace(hidden, "[…]")
    log = f"letter.txt: {said}\n[[event]]\ntitle = 'Clerks meet'\n[[event.evidence]]\nquote = '{quote}'\n"
    assert bool(findings("elision-hides-negation", log)) is hides


@pytest.mark.parametrize(
    ("denial", "title", "weight"),
    [
        (
            "did not want to",
            "The board doesn't sell the mill",
            Severity.NOTE,
        ),  # the log tells the denial itself
        ("did not", "The board doesn't sell the mill", Severity.WARNING),  # and the quote tells its opposite
        ("did not want to", "The board, not rich, keeps the inn", Severity.WARNING),
        ("did not want to", "The board sells the mill", Severity.WARNING),
    ],
)
def test_a_denial_that_is_cut_off_weighs_less_where_the_log_tells_it(
    denial: str, title: str, weight: Severity
) -> None:
    said = f"The board {denial} sell the mill on 2 May 2019."
    log = f'letter.txt: {said}\n[[event]]\ntitle = "{title}"\n[[event.evidence]]\nquote = "sell the mill on 2 May 2019"\n'
    assert [each.severity for each in findings("quote-cropped", log)] == [weight]


@pytest.mark.parametrize(
    ("title", "weight"),
    [("The bank would pay if the board agreed", Severity.NOTE), ("The bank pays", Severity.WARNING)],
)
def test_so_does_a_condition(title: str, weight: Severity) -> None:
    said = "On 2 May 2019 they met. If the board agrees, the bank will pay at once."
    log = f'letter.txt: {said}\n[[event]]\ntitle = "{title}"\n[[event.evidence]]\nquote = "the bank will pay at once"\n'
    assert [each.severity for each in findings("quote-cropped", log)] == [weight]


def test_what_had_been_so_is_no_condition_that_a_title_tells() -> None:
    said = "On 2 May 2019 they met. Had the board agreed, the bank would have paid at once."
    log = f'letter.txt: {said}\n[[event]]\ntitle = "The bank had met"\n[[event.evidence]]\nquote = "the bank would have paid at once"\n'
    assert [each.severity for each in findings("quote-cropped", log)] == [Severity.WARNING]
