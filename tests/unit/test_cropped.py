"""What is cut off a quote in brackets, or left out in it by braces: does it turn or condition the rest?"""

import re

import pytest

from hrctimeline.words.cropped import crop, hidden_turn
from hrctimeline.words.text import Text


def cut(marked: str) -> str:
    start, end = marked.index("["), marked.index("]") - 1
    found = crop(Text(re.sub(r"[\[\]]", "", marked)), start, end)
    return found.turning if found else ""


def left_out(marked: str) -> str:
    start, end = marked.index("{"), marked.index("}") - 1
    return hidden_turn(Text(re.sub(r"[{}]", "", marked)), start, end)


@pytest.mark.parametrize(
    ("marked", "turning"),
    [
        ("Rather than [sell the ferry in May], the town rebuilt it.", "Rather than"),
        ("Instead of [selling the ferry], the town rebuilt it.", "Instead of"),
        ("At no time, as he concedes, [did the town sell the ferry].", "no"),
        ("In none of its years, the clerk wrote, [was the ferry sold].", "none"),
        ("In no hurry, [the town sold the ferry].", ""),
        ("Instead of waiting, [the town sold the ferry].", ""),
        ("Instead of coal it burns wood, and [the town sold the ferry].", ""),
        ("The harbour lies far from the town [that sold the ferry].", ""),
        ("Far from [selling the ferry], the town rebuilt it.", "Far from"),
        ("The town stopped short of [selling the ferry].", "short of"),
        ("Rivals wrongly say [the town sold the ferry].", "wrongly say"),
        ("It is a myth that [the town sold the ferry].", "myth"),
        ("It is a myth [that the town sold the ferry].", "myth"),
        ("The clerk retracted his report that [the town sold the ferry].", "retracted"),
        ("The inquiry ruled out that [the town sold the ferry].", "ruled"),
        ("He dismissed the pilot and said that [the town sold the ferry].", ""),
        ("The clerk showed that [the town sold the ferry].", ""),
        ("It seemed as if [the town sold the ferry].", "seemed as if"),
        ("The smith wept as if [the town sold the ferry].", "as if"),
        ("The smith sang as though [the town sold the ferry].", "as though"),
        ("As if it had not rained enough, [the town sold the ferry].", ""),
        ("It appeared that [the town sold the ferry].", "It appeared that"),
        ("It is whispered in the inn that [the town sold the ferry].", "whispered"),
        ("It has long been held that [the town sold the ferry].", "held"),
        ("It was widely said that [the town sold the ferry].", "said"),
        ("It was agreed by all that [the town sold the ferry].", ""),
        ("It was found at last that [the town sold the ferry].", ""),
        ("After a search for the pilot, and not finding him, [the town sold the ferry].", ""),
        ("Not wanting to wait, [the town sold the ferry].", ""),
        ("Having been provided and equipped with care, it [sold the ferry].", ""),
        ("The state provided coal, and it [sold the ferry].", ""),
        ("He would stay, provided [the town sold the ferry].", "provided"),
        ("He would stay provided it [sold the ferry].", "provided"),
        ("The sixth article of the charter provided that [the town sold the ferry].", ""),
        ("He agreed to stay provided that [the town sold the ferry].", "provided"),
        ("I wish to stress that [the town sold the ferry].", ""),
        ("We would ask to make it clear that [the town sold the ferry].", ""),
        ("I wish that [the town sold the ferry].", "wish"),
        ("He hoped to prove that [the town sold the ferry].", "hoped"),
        ("Provided the weir held, [the town sold the ferry].", "Provided"),
        ("According to a hoax that many shared, [the town sold the ferry].", "hoax"),
        ("Legend has it that [the town sold the ferry].", "Legend"),
        ("Legend has it [the town sold the ferry].", "Legend has it"),
        ("The story goes that [the town sold the ferry].", "The story goes"),
        ("Some say [the town sold the ferry].", "Some say"),
        ("The story is long; [the town sold the ferry].", ""),
        ("To say that [the town sold the ferry] would be a lie.", "lie"),
        ("[The town sold the ferry], at least on paper.", "on paper"),
        ("[The town sold the ferry] in name only.", "in name only"),
        ("[The town sold the ferry], or at least tried to.", "or at least tried"),
        ("[The town sold the ferry], which was a hoax.", "hoax"),
        ("[The town sold the ferry] only to buy another.", ""),
        ("If anything, [the town sold the ferry].", ""),
        ("If asked, [the town sells the ferry].", "If"),
        ("[The town sold the ferry], if only for a year.", ""),
        ("[The town sold the ferry], claiming poverty, in May.", ""),
        ("[The town sold the ferry], claimed Orme, in May.", "claimed"),
        # what nobody vouches for, by whom it is told
        ("A hawker had it that [the town sold the ferry].", "hawker had it"),
        ("The Herald would have us believe that [the town sold the ferry].", "believe"),
        ("It was given out at noon that [the town sold the ferry].", "given out"),
        ("It may well be that [the town sold the ferry].", "may well be that"),
        ("A tale is told of how [the town sold the ferry].", "tale"),
        ("A forged letter told the smiths that [the town sold the ferry].", "forged"),
        (
            "According to an unsigned and spurious note, [the town sold the ferry].",
            "spurious",
        ),
        ("According to the ledger of Orne, [the town sold the ferry].", ""),
        ("In one version of it, [the town sold the ferry].", "In one version"),
        ("By his own account, [the town sold the ferry].", "By his own account"),
        ("By their own hands, [the smiths built the ferry].", ""),
        ("[The town sold the ferry], so the story goes.", "the story goes"),
        ("[The town sold the ferry], or so Orme says.", "so"),
        ("[The town sold the ferry] — or perhaps gave it away.", "perhaps"),
        ("[The town sold the ferry], or rather gave it away.", ""),
        ("[The town sold the ferry], as Orme claimed in May.", "claimed"),
        ("[The town sold the ferry], as Orme hoped in May.", ""),
        ("[The town sold the ferry], pending a vote.", "pending"),
        ("[The town sold the ferry] (but see the note below).", "but see"),
        ("[The town sold the ferry], but see how it rots!", ""),
        ("[The town sold the ferry], but nothing of the sort is written.", "nothing of the sort"),
        ("[The town sold the ferry], a bold rumour in May.", "rumour"),
        ("[The town sold the ferry], a bold risk in May.", ""),
        # what is kept from being, given up, or only nearly done
        ("Rain kept the smiths of Orne from [rowing the ferry].", "kept the smiths of Orne from"),
        ("The smiths forbade [rowing the ferry] at night.", "forbade"),
        ("The smiths thought of [rowing the ferry] at night.", "thought of"),
        ("The town was on the brink of [selling the ferry].", "on the brink of"),
        ("The town ceased to [sell the ferry].", "ceased"),
        ("The town has yet to [sell the ferry].", "yet to"),
        ("It was too late to [sell the ferry].", "too late"),
        ("The town as good as [sold the ferry] in May.", "as good as"),
        ("From the quay they saw Orme [rowing the ferry].", ""),
        ("The smiths began [rowing the ferry] at night.", ""),
        # abbreviations that end no sentence, and words before the quote that deny nothing
        ("Not one of the Rt. Hon. [members sold the ferry].", "Not"),
        ("Neither Messrs. Orme nor [the smiths sold the ferry].", "nor"),
        ("No sooner had it rained than [the town sold the ferry].", ""),
        ("No fewer than [nine smiths rowed the ferry].", ""),
        ("Having no pilot, [the town sold the ferry].", ""),
        ("There was no wind: [the ferry was rowed].", ""),
        ("That is not true: [the ferry was rowed].", "not"),
        # what ought to be, or what is to be shown
        ("The board voted to recommend that [the ferry be sold].", "recommend"),
        ("The smith proposed [that the town sell the ferry].", "proposed"),
        ("The clerk read it out to show that [the town sold the ferry].", "to show"),
        ("The clerk, to show his zeal, wrote that [the town sold the ferry].", ""),
        # an answer, and what it is an answer to
        ("The clerk answered: “No, [that did not occur to me].”", ""),
        ("No, sir, [the ferry ran at noon].", ""),
        ("No smith, sir, [rowed the ferry at noon].", "No"),
        ("The clerk said no, [the ferry ran at noon].", ""),
        # a relative clause that only adds something
        ("The clerk never told the board of his debts, which [cost the town a ferry].", ""),
        ("The pilot did not wait for the smith, who [rowed the ferry over alone].", ""),
        ("The clerk found no smith who [rowed the ferry over alone].", "no"),
        ("He never met the pilots, of whom [two rowed the ferry].", ""),
        # a failure, and a failing to do it
        ("The board saw a failure of the pumps, [rust and neglect on the ferry].", ""),
        ("The mill failed in May, [the second that closed in Orne].", ""),
        ("The board failed utterly to [sell the ferry].", "failed"),
        ("His failure to [sell the ferry] cost him his office.", "failure"),
        # "that" with nothing behind it, or behind a colon
        ("The smiths had disputed that, [saying the ferry was sold].", ""),
        ("The smiths had disputed that, in May, [the ferry was sold].", "disputed"),
        ("The clerk was led to believe that the board agreed: “[The lease names a price].”", ""),
        ("The clerk was led to believe that in the lease [the board named a price].", "believe"),
        ("The clerk alleged that: “[The lease names a price].”", "alleged"),
        # two denials
        ("It is not uncommon that [the ferry runs late].", ""),
        ("It was not unknown that [the town sold the ferry].", ""),
        ("It was not until noon that [the town sold the ferry].", "not"),
        # how and why it came about
        ("Nobody knows why [the town sold the ferry].", ""),
        ("The clerk could not say how [the town sold the ferry].", ""),
        ("Nobody knows that [the town sold the ferry].", "Nobody"),
        # a list of days
        ("2 May: The dam fails to hold 9 May: Smiths find no leak 12 May: [The town sells the ferry].", ""),
        # who only asks, wants or denies something else
        ("[The smiths knocked] at the door and asked if the ferry ran.", ""),
        ("[The smiths may go] at noon if the ferry runs.", "if"),
        ("[The town won't sell it], but only wants to lend it.", ""),
        ("[The town sold it], but only to the smiths.", "but only"),
        ("[The smiths say that they met], but deny that they rowed.", ""),
        ("[The smiths say that they met], but the clerk denies it.", "denies"),
        ("[The smiths met the clerk], which the clerk denied the next day.", "denied"),
        # what somebody says who denies another thing
        ("Orme denied this, saying: “[The town sold the ferry].”", ""),
        ("Orme denies this, [saying the town sold the ferry].", ""),
        ("The clerk would not comment, adding that [the town sold the ferry].", ""),
        ("Orme denied that, as the clerk said, [the town sold the ferry].", "denied"),
        ("The letter, which was not signed, read in part: “[The town sold the ferry].”", ""),
        ("The letter did not say: “[The town sold the ferry].”", "not"),
        ("There can be little doubt that [the town sold the ferry].", ""),
        ("There is some doubt that [the town sold the ferry].", "doubt"),
        ("Orme denied that the mill burnt and stated that [the town sold the ferry].", ""),
        ("Orme denied that the mill burnt and that [the town sold the ferry].", "denied"),
        ("No one denies that [the town sold the ferry].", ""),
        ("Few dispute that [the town sold the ferry].", ""),
        ("What the smiths did not know was that [the town sold the ferry].", ""),
        ("The smiths did not know that [the town sold the ferry].", "not"),
        ("The fire made such an impression on Orne that [the town sold the ferry].", ""),
        ("It was the impression in Orne that [the town sold the ferry].", "impression"),
        # a fact that somebody only seems to mind, and how long it lasts
        ("The smiths seemed troubled by the fact that [the town sold the ferry].", ""),
        ("The smiths seemed to think that [the town sold the ferry].", "seemed"),
        ("[The smiths stayed at home in May], so long as the flood lasted.", ""),
        ("[The smiths stay at home in May], so long as they are paid.", "so long as"),
        # what a question takes for granted
        ("Who will pay for [the sale of the ferry in May]?", ""),
        ("Why did [the town sell the ferry]?", ""),
        ("How long will it take until [the town sells the ferry]?", ""),
        ("Who says that [the town sold the ferry]?", "?"),
        ("Did [the town sell the ferry in May]?", "?"),
        # another clause behind a condition
        ("If he had sold it the mill would stand, [as it did in May].", ""),
        ("If he sells it the mill will burn, [and the town will weep].", "If"),
        # what a relative clause is of
        ("The claims that [were sold first are those of the smiths].", ""),
        ("The claims that [the ferry was sold are old].", "claims"),
        (
            "The board blames Orme for failing to test the lamp, which it called “[the only one of the ferry]”.",
            "",
        ),
        ("The board blames Orme, who did not call it [the only lamp of the ferry].", "not"),
        # no lie, and a plea that is denied
        ("[He told the smiths to sell it], but to let it lie at the quay.", ""),
        ("[He told the smiths to sell it], but that is a lie.", "lie"),
        ("[Orme asked for leave to sell the ferry], but this was denied.", ""),
        ("[Orme sold the ferry in May], but this was denied.", "this was denied"),
        ("[Orme and the smiths], hoped to sell the ferry, and wept.", ""),
        # a condition of another clause
        ("[The town sold the ferry in May], and if the mill burns, the smiths leave.", ""),
        ("[The town sells the ferry in May], if the mill burns.", "if"),
        ("[The town sells the ferry in May], and only if the mill burns.", "only if"),
        # behind what somebody said
        ("They just can't,” [the clerk of the mill told the board].", ""),
        ("He asked if the ferry ran,” [said Orme, who serves the board].", ""),
        ("“He did not ask,” [said Orme, who serves the board].", ""),
        # what is beside, without something
        ("The smiths have, without a break, [rowed the ferry].", ""),
        ("He spoke, clearly and without haste, [of the sale of the ferry].", ""),
        ("They rowed the ferry without [a pilot or a lamp].", "without"),
        # a name that denies
        ("The clerk assured the readers of Row, Not Sail that [the ferry runs].", ""),
        ("Not Orme but the clerk said that [the ferry runs].", "Not"),
        # another clause behind what is asked, and what somebody promised in a quotation
        ("The pilot went to see if there was a ford, and [rowed the ferry back].", ""),
        ("The pilot went to see if [there was a ford].", "if"),
        ("The lamp promises to “wake the smiths” [by a bell on the ferry].", ""),
        ("[In May the ferry alone], excluding smaller claims, cost a fortune.", ""),
        ("[In May the ferry sank], its owner claims, in the fog.", "claims"),
        ("The clerk never solved the puzzle, which is that [the ferry runs late].", ""),
        # what is denied of a denial
        ("I have no hesitation in saying that [the town sold the ferry].", ""),
        ("The clerk could not deny that [the town sold the ferry].", ""),
        ("The clerk does not dispute that [the town sold the ferry].", ""),
        ("There is no denying that [the town sold the ferry].", ""),
        ("It is not strange that [the town sold the ferry].", ""),
        ("The clerk denies that [the town sold the ferry].", "denies"),
        ("The clerk did not say that [the town sold the ferry].", "not"),
        # no wonder
        ("It is not to be wondered at if, in the dark, [the smiths sold the ferry].", ""),
        ("It is hardly surprising, with such a clerk, that [the town sold the ferry].", ""),
        ("It came as no surprise that [the town sold the ferry].", ""),
        ("It is not true that, in the dark, [the smiths sold the ferry].", "not"),
        ("It is not to be expected that [the town sold the ferry].", "not"),
        # "to" before a thing, and no deed
        ("It is worth going back to [9 May 1871, when the town sold the ferry].", ""),
        ("The clerk was going to [the town hall when it burnt].", ""),
        ("Their plan, and its threat to [Orne, sank the ferry].", ""),
        ("They called the smiths to [a meeting of the board in May].", ""),
        ("The town was going to [sell the ferry].", "going"),
        ("The town planned to [rebuild Orne and its quay].", "planned"),
        ("The clerk threatened to [quickly sell the ferry].", "threatened"),
        ("The pilot pledged to [“sell every ferry”].", "pledged"),
        # a thing that is only not spoken of is there
        ("His letter did not refer to [the sale of the ferry on 9 May].", ""),
        ("The clerk hasn't commented on [Orme's sale of the ferry].", ""),
        ("The clerk did not reply to [the smiths' letter of 9 May].", ""),
        ("His letter did not refer to [a sale of the ferry].", "not"),
        ("The clerk did not say [the ferry was sold].", "not"),
        ("The clerk did not agree to [the sale of the ferry on 9 May].", "not"),
        # what is open, and what is known
        ("It is unclear which [of the smiths sold the ferry].", "unclear"),
        ("It is unclear [which of the smiths sold the ferry].", "unclear"),
        ("It remains unknown who [rowed the ferry over].", "unknown"),
        ("It is a matter of dispute how many [smiths drowned].", ""),
        ("It is clear which [of the smiths sold the ferry].", ""),
        ("It is unclear when [the town sold the ferry].", ""),
        ("The water was unclear, and the smith who [sold the ferry] fell in.", ""),
        # how much of it
        ("Orme sold only one of [the ferries] in May.", "only one of"),
        ("Part of [the ferry was sold] in May.", "Part of"),
        ("The captains of [the ferries met] in May.", ""),
        # as far as somebody knows
        ("[The town sold the ferry], as far as we know.", "as far as we know"),
        ("[No offer was made], to my knowledge, in May.", "to my knowledge"),
        ("[The ferry sailed] as far as Orne.", ""),
        ("[The town sold the ferry], though nothing had yet been confirmed.", ""),
        ("[The town sold the ferry], but the clerk stresses it is not yet confirmed.", "not yet confirmed"),
        (
            "[The town sold the ferry], although there is no official confirmation.",
            "no official confirmation",
        ),
        ("[The town sold the ferry], but not the quay.", ""),
        # a headline or caption that no mark ends
        ("The smith insists that he did nothing wrong [The last time the ferry ran was in May].", ""),
        ("The town did not sell it Officials [say the ferry ran in May], as officials do.", ""),
        ("The town did not sell it [Officials say the ferry ran in May], as officials do.", ""),
        ("No buyer was found [The Council sold the ferry], and the Council rebuilt it.", ""),
        ("The smith denies any wrongdoing [On 8 May the ferry ran to Orne].", ""),
        ("It is not the case that [The last time the ferry ran was in May].", "not"),
        ("The smith does not think [The Herald sold the ferry].", "not"),
        ("The smith denies that [Parliament sold the ferry], as parliament may.", "denies"),
        ("The smith did not say [Wolves sold the ferry].", "not"),
        ("The smith did not say [the last time the ferry ran].", "not"),
        # what is so although it is denied before it: until then, of something else, or open
        ("The smiths did not row—until [the pilot learned that the tide had turned].", ""),
        ("They did not row until [the first rain of spring].", "not"),
        (
            "Nobody says that it ran until [the mill closed], and that [the town slept].".replace(
                "], and that [", ", and that "
            ),
            "",
        ),
        (
            "They lay at the bows, and not in the middle as I thought: at any rate the end was that [we drifted].",
            "",
        ),
        ("They lay at the bows, and not in any year, he said, [did the ferry sink].", "not"),
        ("They lay at the bows, and did not see that [we drifted].", "not"),
        ("We knew nothing of the dread felt by the smiths [whether the boats would hold].", ""),
        ("We knew nothing of a report that [the boats held].", "nothing"),
        # a name alone, of what something has no relation to
        ("The fire is not directly linked with [the sale of the ferry].", ""),
        ("The fire was not caused by [the smiths of Orne].", ""),
        ("The fire was not linked with [a ferry that the town sold].", "not"),
        ("The clerk saw no sign of [a sale of the ferry].", "no"),
        ("The clerk cannot say there is any [sale of the ferry].", "cannot"),
        # the doubt of a second verb
        ("[Frost was the likeliest cause] but could not rule out rust.", "could not rule"),
        ("[Frost was the likeliest cause], but the smith could not rule out rust.", ""),
        ("[The clerk wept], but did not resign.", ""),
        # a clause of its own behind what is denied
        ("The smith did not wait for the tide, [his brother told the court].", ""),
        ("They had no lamp on board, [and the pilot steered by the bells].", ""),
        ("The mill was not the first [that was burnt by the strikers].", ""),
        ("The board refused the loan [and was dissolved within a week].", ""),
        ("He had nothing against the ferry, [which ran for forty years].", ""),
        ("The forge wasn't sold because [the smith had debts].", ""),
        ("They heard nothing of it, except that [the ferry was late].", ""),
        ("The clerk did not find the deed, and came to believe that [it was burnt].", "believe"),
        ("The clerk did not find the deed, and came to see that [it was burnt].", ""),
        ("I was denied a lamp and suddenly [the pilot told me to row].", ""),
        # the same clause goes on
        ("The forge was sold not because [the smith had debts].", "not"),
        ("It is not clear, the clerk said, that [the deed was burnt].", "not"),
        ("The smith would not, in truth, [have sold the forge].", "not"),
        ("Not a word, [the clerk said, was spoken].", "Not"),
        ("The smith did not say [that the forge was sold].", "not"),
        ("The board did not sign [and ratify the deed].", "not"),
        ("They had no lamp, [oil or bell].", "no"),
        ("The mill is no more [following an order of the board].", ""),
        ("The mill is no more [the pride of the town].", "no"),
        ("[The town sold the ferry], and if the money lasts it will be rebuilt.", ""),
        ("[The town sells the ferry] if the money lasts.", "if"),
        ("[The town sold the ferry], a story that turned out to be false.", "false"),
        ("[The town sold the ferry], it later proved untrue.", "untrue"),
        ("[The town sold the ferry], but the story was invented.", "invented"),
        ("[The town sold the ferry], a boat that was built in Orne.", ""),
        ("[The town sold the ferry], which Orme is rumored to dislike.", ""),
        ("[The town sold the ferry], which is rumored.", "rumored"),
        ("[The town sold the ferry], but the court rejected the deal.", ""),
        ("[The town sold the ferry], but the court rejected the claim.", "rejected"),
    ],
)
def test_what_is_cut_off(marked: str, turning: str) -> None:
    assert cut(marked) == turning


@pytest.mark.parametrize(
    ("marked", "turning"),
    [
        ("Rivals {said it is false that }the town sold the ferry.", "false"),
        ("Rivals {wrongly say that }the town sold the ferry.", "wrongly"),
        ("Rivals {say that }the town sold the ferry.", ""),
        ("The town {reportedly }sold the ferry.", "reportedly"),
        ("The town {is said to have }sold the ferry.", "said"),
        ("The town {, after a long debate, }sold the ferry.", ""),
        ("The town {, rather than repair it, }sold the ferry.", ""),
        ("The town chose a bridge {rather than }repairing the ferry.", "rather than"),
        ("The town will sell the ferry {if Orme agrees }in May.", "if"),
        ("The town sold the ferry{, Orme falsely claimed,} and a pier.", "claimed"),
        ("The town sold the ferry{, Orme said,} and a pier.", ""),
        ("The town was {anything but }poor.", "anything but"),
        ("The town was {partly }flooded.", "partly"),
        ("The town hoped for rain. {If it came, }the ferry ran.", "If"),
        ("The board voted {to recommend }that the ferry be sold.", "recommend"),
        ("The pilot wrote of {only one of }the ferries.", "only one of"),
        ("The quay was built {in part }to calm the smiths.", "in part"),
        ("The quay was built {in May, in part of Orne, }to calm the smiths.", ""),
        ("Rumours that {the town of Orne }sold the ferry.", ""),
        ("The town {all but }sold the ferry.", "all but"),
        ("The ferry was {within an inch of being }lost.", "within an inch of"),
        ("The town voted {against }the ferry.", "against"),
    ],
)
def test_what_an_elision_leaves_out(marked: str, turning: str) -> None:
    assert left_out(marked) == turning


@pytest.mark.parametrize(
    ("marked", "near"),
    [
        ("The town did not [sell the ferry].", True),
        ("The clerk does not say that [the town sold the ferry].", True),
        ("No sign was found in Orne of [a sale of the ferry].", False),
        ("The clerk could not read the old books of the mill of [the ferry and its smiths].", False),
        ("If the board of the mill agrees in May, [the town sells the ferry].", True),
        ("[The town sells the ferry in May], if the board of the mill agrees.", True),
    ],
)
def test_what_stands_far_before_a_quote_may_not_bear_on_it(marked: str, near: bool) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    found = crop(Text(re.sub(r"[\[\]]", "", marked)), start, end)
    assert found and found.near is near


@pytest.mark.parametrize("idiom", ["rain or no rain", "whether or not it rained", "no matter when"])
def test_an_idiom_that_says_it_makes_no_difference_denies_nothing(idiom: str) -> None:
    written = f"The smiths rowed, {idiom} because the ford was deep."
    start = written.index("the ford")
    assert crop(Text(written), start, len(written) - 1) is None
