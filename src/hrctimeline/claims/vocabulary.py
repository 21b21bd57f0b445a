"""Words that capital letters alone don't make a name of: small words, offices, common nouns, days.

All in small letters. The lists only ever decide whether something *is* an atom, or whether "the Council"
may stand as "the council" in a quote; a name itself is never in a list.
"""

from hrctimeline.dates.vocabulary import words as listed

# words that begin a sentence, or stand beside a name, without being part of it
SMALL = listed(
    """
    a about above according across after again against all almost alone along alongside already also
    although always amid among an and another any anyone are around as asked at away back because been
    before behind being below beneath beside besides between beyond both but by can cannot certain
    citing could despite did do does down due during each earlier early either eleven else elsewhere
    enough even ever every everyone exactly except few fewer finally following for former formerly four
    from fully further furthermore given had half hardly has have he hence her here hers him his how
    however hundreds i if in inside instead into is it its itself just last late later latest least less
    like many may maybe meanwhile might mine more moreover most much must my nearly neither never
    nevertheless next no nobody none nor not nothing now of off often on once one only onto or
    originally other others otherwise our out outside over overall part partly per perhaps possibly
    previous previously probably quite rather recently roughly same second seldom several shall she
    should shortly since six so some somebody someone something soon still subsequently such than that
    the their them then there thereafter therefore these they third this those though thousands three
    through throughout thus till to today together tomorrow tonight too toward towards two under unlike
    until up upon us usually very via was we were what whatever when whenever where whereas whereby
    wherever whether which while who whoever whole whom whose why will with within without would yes
    yesterday yet you your first five seven eight nine ten twelve dozens ok text texts photo source
    sources editor's note update updated
    """
)

PREPOSITIONS = listed(
    """
    in at on from near outside inside off for to under after before by with across around
    """
)

# small words that may begin a name all the same: Three Mile Island, the Second World War
OPENING = listed(
    """
    two three four five six seven eight nine ten eleven twelve hundred first second third
    """
)
# words that at a sentence's head are as often no part of the name behind them
LEADING = listed("new old big great little young former late early fourth fifth black white")

# what only people and bodies do: the bare word before it is a name
SPEAKING = listed(
    """
    says said writes wrote tells told announces announced speaks spoke threatens threatened accuses
    accused warns warned declares declared argues argued denies denied admits admitted adds added
    asks asked replied resigns resigned dies died joins joined becomes became publishes published
    meets met leaves arrives arrived refuses refused apologises apologised apologizes apologized
    prints demands demanded insists insisted
    """
)
# what stands before a colon, or is said to say something, without being a name
LABELS = listed(
    """
    aftermath analysis answer background breaking claim context correction fact headline history
    industry letter management news nobody opinion question quote reaction response result staff
    story summary title verdict
    """
)
# endings of words that may begin a sentence without an article, and are no names
COMMON_ENDINGS = (
    "ing",
    "ed",
    "ly",
    "tion",
    "sion",
    "ment",
    "ness",
    "ity",
    "ism",
    "ance",
    "ence",
    "ship",
    "cy",
    "s",
)

# offices and honours: a capital one before a name is a claim of its own
TITLES = listed(
    """
    admiral ambassador archbishop archduke attorney baron baroness bishop brigadier cardinal chairman
    chairwoman chairperson chair chancellor chief colonel commander commissioner commodore congressman
    congresswoman consul corporal count countess czar dame dean delegate deputy director doctor dr
    duchess duke earl emir emperor empress envoy father field-marshal general governor high imam judge
    justice kaiser king lady lieutenant lord major marshal mayor minister monsignor officer pope premier
    president prime prince princess prof professor queen rabbi rapporteur rear reverend rev secretary
    sen senator sergeant shah sheikh sheriff sir speaker special spokesman spokesperson spokeswoman
    sultan treasurer tsar undersecretary vice viscount rep representative foreign-minister mp captain
    """
)

# said of a person and no claim of an office
HONORIFICS = listed("mr mrs ms miss mx messrs mister madam monsieur mme herr frau señor señora")

_MALE = listed("mr messrs mister monsieur herr señor")


def is_male(word: str) -> bool | None:
    """What an honorific says; None where the word is none."""
    plain = word.casefold()
    return plain in _MALE if plain in HONORIFICS else None


# what people do or are: at a sentence's head before a name they are common nouns
ROLES = listed(
    """
    academic activist actor actress adviser advisor advocate aide analyst anthropologist archaeologist
    architect artist astronaut astronomer athlete author aviator banker biologist botanist brother
    candidate cartoonist chemist cleric climber coach columnist comedian composer conductor
    correspondent cosmonaut critic dancer daughter defendant designer developer dictator diplomat
    dissident economist editor engineer evangelist expert explorer father filmmaker founder geneticist
    geologist guitarist historian husband industrialist inventor journalist lawyer leader linguist
    manager mathematician militant missionary mother mountaineer musician naturalist negotiator nephew
    novelist nurse official opponent owner painter philosopher photographer physician physicist pianist
    pilot pioneer player playwright poet politician programmer prosecutor psychologist publisher rebel
    reformer reporter researcher revolutionary rival ruler sailor scholar scientist sculptor singer
    sister soldier son songwriter sprinter student surgeon survivor swimmer teacher tycoon victim
    volunteer whistleblower widow wife winner witness writer zoologist group organization organisation
    signatory company firm navigator member predecessor successor captain cyclist driver skipper
    crewmate colleague user
    """
)

# common nouns that houses write with a capital: "the Council" may stand as "the council" in a quote
GENERIC = listed(
    """
    academy act administration agency agreement air airport alliance allies amendment archive archives
    army article assembly association authority bank battle bay bible bill board border bridge bureau
    cabinet campaign canal capital castle cathedral center central centre charter church city civil
    coalition code college colony commission committee commonwealth communist community company
    conference confederation congress conservative constitution continent convention corporation corps
    council county court covenant crown dam declaration defence defense delegation department
    development division duma earth east eastern economic election embassy empire equator european-union
    executive expedition exposition fair federal federation festival fleet force forces foreign
    foundation front fund games government guard gulf harbour harbor health high hospital house houses
    human independence institute institution international internet island islands joint journal labour
    labor lake law league left legal legislature liberal library list lower lords mission ministry
    monarchy moon mount museum national navy network newspaper north northern observatory ocean office
    olympics opposition organisation organization palace panel parish parliament party peace people plan
    planet plague police pole port project protocol province provisional public rail railway rebellion
    red region register regulation report republic republican resistance resolution revolution right
    rights river road rome-statute route royal school science sea secretariat security senate service
    session society south southern space special square stadium state states station statute strait
    street study summit sun supreme survey synod telescope temple theatre theater tower town trade
    treaty tribunal troops truce union united university upper valley village wall war web west western
    white women world action affairs child children freedom global free better reform response statement
    letter groups members signatories officials reply
    """
)

MONTHS = listed(
    """
    january february march april may june july august september october november december jan feb mar
    apr jun jul aug sep sept oct nov dec
    """
)
WEEKDAYS = listed(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    """
)
SEASONS = listed("spring summer autumn fall winter christmas easter")

# capital letters that are no names by themselves
NO_NAMES = listed("i i'm i've i'd i'll ok tv am pm ad bc bce ce no nos vs etc nos. editor ii")

# small words inside a name: "Charles de Gaulle", "Ludwig van Beethoven"; "of" binds too: "Bank of England"
PARTICLES = listed(
    """
    de la le du des del della di da dos das do van von der den ter ten zu zur af av bin ibn ben al el ul
    ad-din y e
    """
)
OF = frozenset(("of",))

# nouns that a number of theirs belongs to: ARTICLE 19, No. 25
DESIGNATORS = listed(
    """
    act amendment annex appendix art article articles camp chapter channel clause exhibit figure fig
    flight form gate grade group highway interstate issue item judgment level line lines model no nos
    number numbers page pages para paragraph part phase platform point pp protocol record resolution
    route room rule scene schedule section sections stage step table terminal title unit version vol
    volume zone
    """
)

# words after a number that are counted by it: then a capital word before it isn't named with it
COUNTED = listed(
    """
    people men women children percent per million billion thousand hundred of other others more police
    km kg seamen cattle sheep crew staff feet
    """
)
_NO_PLURALS = listed("is was has as does its this thus says")


def small(word: str) -> bool:
    """Whether a word is a small one: "The", "Us", but not US or WHO."""
    return word.casefold() in SMALL and not (word.isupper() and len(word) > 1)


def counts(following: str) -> bool:
    """Whether the word after a number looks like what is counted: a plural noun, "people", "of"."""
    word = following.casefold()
    plural = len(word) > 3 and word.endswith("s") and not word.endswith("ss") and word not in _NO_PLURALS
    return following[:1].islower() and (plural or word in COUNTED)


def calendar(word: str) -> bool:
    """Whether a word is a month, a weekday or the like, in the singular or plural."""
    plain = word.casefold().rstrip(".")
    return any(w in MONTHS or w in WEEKDAYS or w in SEASONS for w in (plain, plain.removesuffix("s")))


_SHORT = {
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "gen": "general",
    "col": "colonel",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "capt": "captain",
    "adm": "admiral",
    "prof": "professor",
    "dr": "doctor",
    "rev": "reverend",
}


def singular(word: str) -> str:
    """A role or title in the singular, in full and in small letters."""
    plain = word.casefold()
    plain = plain if plain in ROLES or plain in TITLES else plain.removesuffix("s")
    return _SHORT.get(plain, plain)


def common(word: str) -> bool:
    """Whether a word with a capital letter may be a common noun: "Council", "Astronauts"."""
    plain = word.casefold()
    return plain in GENERIC or plain.removesuffix("s") in GENERIC or singular(word) in ROLES or is_title(word)


def is_title(word: str) -> bool:
    """Whether a word is an office or honour: "Ambassador", "Presidents"."""
    return singular(word) in TITLES
