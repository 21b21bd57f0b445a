"""Words that deny what they tell, don't vouch for it or take it back.

Words that don't vouch for what they tell, or take it back: lists for patterns, each a class. The predicates
that don't vouch for what follows are the non-factive ones of Kiparsky and Kiparsky ("Fact", 1970) and the
non-implicative ones of Karttunen ("Implicative verbs", 1971).
"""

from collections.abc import Iterator, Sequence

from hrctimeline.words.lists import has_any, listed
from hrctimeline.words.tokens import Token, every_token

# a closed class of English: quantifiers and adverbs of negation, and the verbs that deny what follows them
_NEGATING = listed(
    """
    not cannot never none neither nor nobody nothing nowhere without unless except excepting hardly
    barely scarcely fail fails failed failing failure deny denies denied denying denial refuse refuses
    refused refusing refusal
    """
)

SAYING_NO = _NEGATING | {"no", "t"}  # didn't has a "t" by itself

# with these words behind them they deny nothing
_HARMLESS = {
    "not": listed("only merely just simply least"),
    "no": listed("doubt doubts fewer less"),
    "none": listed("other"),
}
# verbs with a clause behind them that they don't vouch for
SUPPOSING = """
    claim claims claimed claiming allege alleges alleged alleging suggest suggests suggested suggesting
    speculate speculates speculated speculating suspect suspects suspected suspecting assume assumes assumed
    assuming suppose supposes supposed supposing believe believes believed believing think thinks thought
    thinking fear fears feared fearing hope hopes hoped hoping guess guesses guessed guessing imagine imagines
    imagined imagining pretend pretends pretended pretending insinuate insinuates insinuated insinuating imply
    implies implied implying hint hints hinted hinting predict predicts predicted predicting doubt doubts
    doubted doubting wish wishes wished wishing expect expects expected expecting forecast rumoured rumored
    seem seems seemed boast boasts boasted boasting dream dreams dreamed dreamt dreaming purport purports
"""
# nouns and adjectives with such a clause
SUPPOSED = """
    rumour rumours rumor rumors speculation allegation allegations accusation accusations charge charges
    suggestion suggestions suspicion suspicions belief theory theories impression notion possibility
    probability likelihood risk danger prospect chance hearsay gossip hoax hypothesis assumption
    assumptions threat threats prediction predictions idea possible likely unlikely probable improbable
    doubtful untrue false conceivable wrong myth myths misconception misconceptions fiction fallacy
    falsehood fabrication misunderstanding legend pretence pretense invention fantasy delusion dream libel
    slander calumny canard unproven unproved uncertain unclear debatable questionable
"""
# what such a clause is told as that follows behind a comma: a judgement of it, "a risk", is none
JUDGED = "risk danger prospect chance threat threats idea possible likely unlikely probable improbable"
# what tells what nobody vouches for, and what a paper is called that can't be trusted
TALES = """
    rumour rumours rumor rumors legend legends gossip hearsay folklore lore tale tales fable fables myth myths
    whisper whispers ballad ballads hoax hoaxes canard canards
"""
SPURIOUS = """
    forged spurious unconfirmed unverified unsupported uncorroborated unsubstantiated anonymous apocryphal
    fabricated fake bogus discredited
"""
# verbs by which a writer tells that he doesn't believe what somebody says
DISTANT = """
    claims claimed alleges alleged pretends pretended purports purported insinuates insinuated boasts boasted
"""
# verbs with a clause, or the report of one, behind them that they take back
DISOWNING = """
    dismiss dismisses dismissed dismissing reject rejects rejected rejecting dispute disputes disputed
    disputing refute refutes refuted refuting rebut rebuts rebutted rebutting disprove disproves disproved
    disproving debunk debunks debunked debunking retract retracts retracted retracting overturn overturns
    overturned overturning contradict contradicts contradicted contradicting contest contests contested
    contesting discredit discredits discredited discrediting disbelieve disbelieves disbelieved quash quashes
    quashed withdraw withdraws withdrew withdrawn recant recants recanted recanting ruled
"""
# words with an infinitive behind them that may never come true
INTENDING = """
    want wants wanted wanting plan plans planned planning hope hopes hoped hoping intend intends intended
    intending propose proposes proposed proposing proposal proposals expect expects expected expecting promise
    promises promised promising threaten threatens threatened threatening threat threats vow vows vowed
    vowing pledge pledges pledged pledging offer offers offered offering try tries tried trying attempt
    attempts attempted attempting effort efforts seek seeks sought seeking ask asks asked asking urge urges
    urged urging wish wishes wished bid call calls called likely unlikely unable reluctant supposed said
    believed thought alleged reported rumoured rumored going about
    decline declines declined declining neglect neglects neglected neglecting omit omits omitted omitting
    forget forgets forgot forgetting cease ceases ceased ceasing hesitate hesitates hesitated hesitating
    forbid forbids forbade forbidden pretend pretends pretended pretending unwilling afraid
    powerless helpless slow loath loth disinclined
"""
# verbs that keep what follows "from" them from being
KEEPING = """
    prevent prevents prevented preventing keep keeps kept keeping stop stops stopped stopping bar bars barred
    barring ban bans banned banning prohibit prohibits prohibited prohibiting restrain restrains restrained
    refrain refrains refrained refraining abstain abstains abstained abstaining desist desists desisted
    dissuade dissuades dissuaded dissuading discourage discourages discouraged shrink shrinks shrank
"""
# verbs whose object in -ing isn't done, or no longer (Karttunen's negative ones), or not yet
SHUNNING = """
    avoid avoids avoided avoiding escape escapes escaped escaping evade evades evaded resist resists resisted
    quit quits stop stops stopped stopping cease ceases ceased discontinue discontinues discontinued postpone
    postpones postponed delay delays delayed defer defers deferred consider considers considered considering
    contemplate contemplates contemplated contemplating suggest suggests suggested propose proposes proposed
    recommend recommends recommended advise advises advised dread dreads dreaded fear fears feared imagine
    imagines imagined risk risks risked forbid forbids forbade prohibit prohibits prohibited ban bans banned
    outlaw outlaws outlawed oppose opposes opposed
"""
# verbs whose clause is what ought to be, and isn't told as being (Quirk et al., "A Comprehensive Grammar of
# the English Language", 1985, 16.32), and those whose aim is a clause
DEMANDING = """
    recommend recommends recommended recommending recommendation propose proposes proposed proposing proposal
    request requests requested requesting demand demands demanded demanding urge urges urged urging
    require requires required requiring advise advises advised advising move moves moved moving
    plead pleads pleaded pleading beg begs begged begging
"""
# how much of a thing, where that is less than all of it
SHARES = (
    "one|two|three|four|five|some|part|parts|half|a\\s+third|a\\s+quarter|most|many|few|several|any|none|either"
    "|neither|a\\s+(?:fraction|minority|majority|handful|portion|share)"
)
AIMING = "show prove argue demonstrate persuade convince suggest establish"
UNSURE = """
    allegedly reportedly supposedly purportedly apparently ostensibly seemingly presumably perhaps maybe
    possibly probably almost nearly partly partially
"""
# participles of saying and of thinking that make hearsay of what nobody is named for: "it is said that"
HEARSAY = """
    said told reported related recounted whispered murmured muttered bruited mooted noised rumoured rumored
    gossiped held reckoned presumed understood considered estimated asserted maintained argued contended
    surmised conjectured inferred
"""
LIMITS = "partly partially largely mostly mainly chiefly almost nearly barely hardly only merely"
FALSELY = "falsely wrongly mistakenly erroneously incorrectly untruthfully"


def negations(prose: str) -> list[str]:
    """The negating words of a piece of prose, as they are written ("No. 25" is a number)."""
    return [token.text for token in negating(prose)]


def negating(prose: str) -> Iterator[Token]:
    """The negating words of a piece of prose, with their places."""
    found = every_token(prose) if has_any(prose.replace("_", " "), SAYING_NO) else ()
    for index, token in enumerate(found):
        plain = token.plain
        if not (plain in _NEGATING or plain == "no" or plain.endswith("n't")):
            continue
        following = found[index + 1 : index + 2]
        if any(each.plain in _HARMLESS.get(plain, ()) for each in following):
            continue
        if _is_a_choice(found, index) or _is_of_a_compound(prose, token):
            continue
        if plain != "no" or not _numbers(following):
            yield token


def _is_a_choice(found: Sequence[Token], index: int) -> bool:
    """Whether "or" stands before "not", and one word on both sides of them: guilty or not guilty."""
    if index < 2 or found[index - 1].plain != "or":
        return False
    return found[index].plain == "not" and found[index - 2].plain in {
        t.plain for t in found[index + 1 : index + 2]
    }


def _is_of_a_compound(prose: str, token: Token) -> bool:
    """Whether a word is a part of a compound, which denies nothing: no-fly, but not no-one."""
    behind = prose[token.end : token.end + 4]
    return behind[:1] == "-" and behind[1:2].isalpha() and behind != "-one"


def _numbers(following: Sequence[Token]) -> bool:
    """Whether "no" is short for number: a full stop or a number follows."""
    return any(token.text == "." or token.kind == "number" for token in following)


def any_of(words: str) -> str:
    """The words of a list as alternatives of a pattern."""
    return "|".join(words.split())
