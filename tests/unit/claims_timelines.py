"""Events of many subjects that their quotes back, each with changes that they no longer back."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Told:
    """An event, the words it quotes, and wrong versions: (words, what stands there instead, the rule)."""

    date: str
    title: str
    quotes: tuple[str, ...]
    summary: str = ""
    wrong: tuple[tuple[str, str, str], ...] = ()
    published: str = ""
    names: dict[str, list[str]] = field(default_factory=dict)
    around: str = ""


NAME, NUMBER, QUOTATION, DATE = "claim-name", "claim-number", "claim-quotation", "claim-date"

TOLD = (
    Told(
        "1969-07-20",
        "Armstrong and Aldrin land on the Moon",
        (
            "On July 20, 1969, astronauts Neil Armstrong and Buzz Aldrin landed the lunar module Eagle on the moon.",
        ),
        "Neil Armstrong and Buzz Aldrin land the module Eagle.",
        (("Armstrong and Aldrin", "Armstrong and Collins", NAME), ("module Eagle", "module Falcon", NAME)),
    ),
    Told(
        "1912-04-15",
        "The Titanic sinks; more than 1,500 people die",
        (
            "The RMS Titanic sank in the early hours of 15 April 1912. More than 1,500 of the 2,224 aboard died.",
        ),
        "Of 2,224 people aboard, more than fifteen hundred died.",
        (
            ("more than 1,500", "1,500", NUMBER),
            ("2,224", "2,242", NUMBER),
            ("Titanic", "Olympic", NAME),
        ),
    ),
    Told(
        "1991-09-17",
        "Linus Torvalds uploads Linux 0.01",
        (
            "Linux version 0.01 was released on 17 September 1991 and put on an FTP server at FUNET.",
            "Linus Torvalds wrote: “I'm doing a (free) operating system (just a hobby, won't be big and professional "
            "like gnu) for 386(486) AT clones.”",
        ),
        "Torvalds called it “just a hobby, won’t be big and professional like gnu”. It was put on a server at FUNET.",
        (
            ("0.01", "0.02", NUMBER),
            ("just a hobby, won’t", "only a hobby, won’t", QUOTATION),
            ("FUNET", "SUNET", NAME),
        ),
    ),
    Told(
        "1919-06-28",
        "The Treaty of Versailles is signed in the Hall of Mirrors",
        (
            "The Treaty of Versailles was signed on 28 June 1919, exactly five years after the assassination of "
            "Archduke Franz Ferdinand, in the Hall of Mirrors.",
        ),
        "Five years earlier Archduke Franz Ferdinand had been assassinated.",
        (
            ("Treaty of Versailles", "Treaty of Trianon", NAME),
            ("Archduke Franz Ferdinand", "Emperor Franz Ferdinand", NAME),
            ("Hall of Mirrors", "Hall of Battles", NAME),
        ),
    ),
    Told(
        "2016-06-23",
        "The United Kingdom votes to leave the EU",
        ("On 23 June 2016 51.9% of voters in the UK chose to leave the European Union.",),
        "In the UK 51.9 per cent of voters chose to leave the European Union.",
        (("51.9", "52.9", NUMBER), ("per cent", "million", NUMBER), ("leave the EU", "leave the UN", NAME)),
        names={"United Kingdom": ["UK", "Britain"], "European Union": ["EU"]},
    ),
    Told(
        "1815-06-18",
        "Wellington and Blücher defeat Napoleon at Waterloo",
        (
            "At Waterloo on Sunday 18 June 1815 the Duke of Wellington's army, with Field Marshal Blücher's Prussians, "
            "beat the French under Napoleon.",
        ),
        "The Duke of Wellington and Blücher, with troops from Prussia, beat France’s army.",
        (
            ("Blücher", "Gneisenau", NAME),
            ("Waterloo", "Ligny", NAME),
            ("Duke of Wellington", "Earl of Wellington", NAME),
        ),
    ),
    Told(
        "1953-04-25",
        "Watson and Crick describe the double helix",
        (
            "“We wish to suggest a structure for the salt of deoxyribose nucleic acid (D.N.A.),” J. D. Watson and "
            "F. H. C. Crick wrote in Nature on 25 April 1953.",
        ),
        "In Nature, Watson and Crick “suggest a structure” for the salt of DNA.",
        (
            ("suggest a structure", "propose a structure", QUOTATION),
            ("In Nature", "In Science", NAME),
            ("DNA", "RNA", NAME),
        ),
    ),
    Told(
        "2020-03-11",
        "WHO calls COVID-19 a pandemic",
        (
            'On 11 March 2020 WHO Director-General Tedros Adhanom Ghebreyesus said: "We have therefore made the '
            'assessment that COVID-19 can be characterized as a pandemic."',
            "There are now more than 118,000 cases in 114 countries, and 4,291 people have lost their lives.",
        ),
        "Director-General Tedros Adhanom Ghebreyesus spoke of over 118,000 cases in 114 countries.",
        (("114", "141", NUMBER), ("COVID-19", "COVID-20", NAME), ("over 118,000", "nearly 118,000", NUMBER)),
    ),
    Told(
        "1963-08-28",
        "King speaks at the March on Washington",
        (
            'On August 28, 1963, some 250,000 people heard the Rev. Dr. Martin Luther King Jr. say "I have a dream" at '
            "the March on Washington.",
        ),
        "About 250,000 people hear Martin Luther King say “I have a dream”.",
        (
            ("About 250,000", "More than 250,000", NUMBER),
            ("I have a dream", "I had a dream", QUOTATION),
            ("Martin Luther King", "Coretta Scott King", NAME),
        ),
    ),
    Told(
        "1787-09-17",
        "Thirty-nine delegates sign the Constitution in Philadelphia",
        ("On September 17, 1787, 39 of the 55 delegates signed the Constitution at Philadelphia.",),
        "Of fifty-five delegates 39 signed.",
        (
            ("Thirty-nine", "Thirty-eight", NUMBER),
            ("fifty-five", "fifty-four", NUMBER),
            ("Philadelphia", "Annapolis", NAME),
        ),
    ),
    Told(
        "1989-11-09",
        "Schabowski tells the press that the border is open “[i]mmediately”",
        (
            "Asked when, Günter Schabowski, the East Berlin party chief, said on 9 November 1989: "
            "“Immediately, without delay.”",
        ),
        "Günter Schabowski of East Berlin answers “without delay”.",
        (
            ("“without delay”", "“without further delay”", QUOTATION),
            ("East Berlin", "West Berlin", NAME),
            ("Günter Schabowski", "Guenter Krenz", NAME),
        ),
    ),
    Told(
        "1928-09",
        "Fleming notices mould in a dish at St Mary’s",
        (
            "Returning to St. Mary's Hospital in September 1928, Alexander Fleming noticed that a mould of the genus "
            "Penicillium had contaminated one of his dishes.",
        ),
        "The mould was a Penicillium.",
        (("St Mary’s", "St Thomas’s", NAME), ("Penicillium", "Aspergillus", NAME)),
    ),
    Told(
        "2015-12-12",
        "196 parties adopt the Paris Agreement",
        (
            "The Paris Agreement was adopted by 196 Parties at the UN Climate Change Conference (COP21) on 12 December 2015.",
        ),
        "At COP21 in December 2015, the parties adopt it.",
        (("196", "195", NUMBER), ("COP21", "COP22", NAME), ("December 2015", "November 2015", DATE)),
    ),
    Told(
        "1865-04-14",
        "Booth shoots President Lincoln at Ford’s Theatre",
        (
            "John Wilkes Booth shot President Abraham Lincoln at Ford's Theatre in Washington, D.C., on the evening of "
            "April 14, 1865; Lincoln died the next morning.",
        ),
        "In Washington, DC, John Wilkes Booth shoots the President.",
        (
            ("Booth shoots", "Surratt shoots", NAME),
            ("Ford’s Theatre", "Grover’s Theatre", NAME),
            ("John Wilkes", "Edwin", NAME),
        ),
    ),
    Told(
        "1605-11-05",
        "Guy Fawkes is found with 36 barrels of gunpowder",
        ("Fawkes—Guy Fawkes—was found on 5 November 1605 guarding thirty-six barrels of gunpowder.",),
        wrong=(("36", "26", NUMBER), ("Guy Fawkes", "Thomas Fawkes", NAME)),
    ),
    Told(
        "2008-09-15",
        "Lehman Brothers files for bankruptcy with $613 billion of debt",
        (
            "Lehman Brothers filed for Chapter 11 on September 15, 2008, citing bank debt of $613 billion and 25,000 staff.",
        ),
        "The bank with 25,000 staff files under Chapter 11.",
        (
            ("$613 billion", "$631 billion", NUMBER),
            ("$613 billion", "$613 million", NUMBER),
            ("Chapter 11", "Chapter 7", NUMBER),
        ),
    ),
    Told(
        "1903-12-17",
        "The Wrights make four flights at Kitty Hawk",
        (
            "SUCCESS FOUR FLIGHTS THURSDAY MORNING ALL AGAINST TWENTY ONE MILE WIND STARTED FROM LEVEL WITH ENGINE POWER "
            "ALONE AVERAGE SPEED THROUGH AIR THIRTY ONE MILES LONGEST 57 SECONDS",
            "Orville Wright cabled from Kitty Hawk on 17 December 1903.",
        ),
        "The longest took 57 seconds, against a wind of 21 miles. The Wright brothers were Orville and his brother.",
        (("four flights", "five flights", NUMBER), ("57", "59", NUMBER), ("Kitty Hawk", "Kill Devil", NAME)),
    ),
    Told(
        "2011-02-11",
        "Mubarak steps down after 18 days of protest",
        (
            "Vice President Omar Suleiman announced on Friday, 11 February 2011, that Hosni Mubarak was leaving office, "
            "after eighteen days of protests.",
        ),
        "Vice President Suleiman announces it on Friday.",
        (
            ("18 days", "17 days", NUMBER),
            ("on Friday", "on Thursday", DATE),
            ("Vice President Suleiman", "Prime Minister Suleiman", NAME),
        ),
    ),
    Told(
        "1986-04-26",
        "Reactor No. 4 at Chernobyl explodes",
        ("Unit No. 4 of the Chernobyl nuclear power plant exploded at 1:23 a.m. on 26 April 1986.",),
        "It happened at 1:23 in the night of 26 April, near Chernobyl in the Soviet Union.",
        (
            ("No. 4", "No. 3", NUMBER),
            ("1:23", "1:32", NUMBER),
            ("26 April", "25 April", DATE),
            ("Soviet Union", "Ukraine", NAME),
        ),
        names={"Soviet Union": ["nuclear power plant"]},
    ),
    Told(
        "1994-04-27",
        "South Africans of all races vote for the first time",
        (
            "Nearly 20 million South Africans voted in the election that began on 27 April 1994; the ANC took 62.65 per cent.",
        ),
        "Nearly twenty million people voted; the ANC received 62.65%.",
        (("Nearly twenty", "Twenty", NUMBER), ("62.65%", "62.56%", NUMBER), ("ANC", "PAC", NAME)),
    ),
    Told(
        "1859-11-24",
        "Darwin publishes “On the Origin of Species”",
        (
            "Charles Darwin's On the Origin of Species appeared on 24 November 1859; the 1,250 copies were sold that day.",
        ),
        "All 1250 copies are sold.",
        (
            ("On the Origin", "The Origin", QUOTATION),
            ("1250", "1,500", NUMBER),
            ("publishes", "and Wallace publish", NAME),
        ),
    ),
    Told(
        "1066-10-14",
        "William of Normandy defeats Harold at Hastings",
        (
            "In this year King William conquered England, and Harold fell at Hastings on the 14th of October.",
            "Duke William of Normandy landed at Pevensey.",
        ),
        "King Harold falls; William, Duke of Normandy, had landed at Pevensey.",
        (
            ("Hastings", "Stamford Bridge", NAME),
            ("Pevensey", "Dover", NAME),
            ("Harold falls", "Edgar falls", NAME),
        ),
        names={"King Harold": ["Harold"]},
    ),
    Told(
        "2018-05-25",
        "Ireland votes by 66.4 % to repeal the Eighth Amendment",
        (
            "Irish voters chose on Friday 25 May 2018 to repeal the Eighth Amendment: 66.4% voted yes and 33.6% no. "
            "Taoiseach Leo Varadkar spoke of “a quiet revolution”.",
        ),
        "Taoiseach Leo Varadkar called it “a quiet revolution.”",
        (
            ("66.4 %", "64.4 %", NUMBER),
            ("quiet revolution", "silent revolution", QUOTATION),
            ("Leo Varadkar", "Simon Varadkar", NAME),
        ),
    ),
    Told(
        "1930-03-12",
        "Gandhi sets out for Dandi with seventy-eight followers",
        (
            "Mahatma Gandhi left Sabarmati on March 12, 1930, with 78 volunteers, to walk 240 miles to the village of Dandi.",
        ),
        "Mr Gandhi walks from Sabarmati.",
        (
            ("seventy-eight", "eighty-seven", NUMBER),
            ("Dandi", "Surat", NAME),
            ("Sabarmati", "Ahmedabad", NAME),
        ),
    ),
    Told(
        "1947-08-15",
        "India becomes independent; Nehru speaks of a “tryst with destiny”",
        (
            "“Long years ago we made a tryst with destiny,” Prime Minister Jawaharlal Nehru told India's Constituent "
            "Assembly on the eve of independence, 14 August 1947.",
        ),
        "Prime Minister Nehru addresses the Constituent Assembly on 14 August.",
        (
            ("tryst with destiny", "date with destiny", QUOTATION),
            ("14 August", "13 August", DATE),
            ("Nehru", "Patel", NAME),
        ),
    ),
    Told(
        "2012-07-04",
        "CERN announces a new particle at around 125 GeV",
        (
            "Geneva, 4 July 2012. At a seminar held at CERN today, the ATLAS and CMS experiments presented a new particle "
            "“in the mass region around 125-126 GeV”, at the level of 5 sigma.",
        ),
        "ATLAS and CMS see it at five sigma, “in the mass region around 125–126 GeV”.",
        (
            ("five sigma", "six sigma", NUMBER),
            ("ATLAS and CMS", "ALICE and CMS", NAME),
            ("mass region", "mass range", QUOTATION),
        ),
    ),
    Told(
        "1906-04-18",
        "An earthquake strikes San Francisco",
        ("At 5:12 a.m. on April 18, 1906, an earthquake struck San Francisco. Fires burned for four days.",),
        "The fires burn for four days. The quake came at 5:12.",
        (("four days", "three days", NUMBER), ("San Francisco", "San Diego", NAME), ("5:12", "5:21", NUMBER)),
    ),
    Told(
        "1945-02-04/1945-02-11",
        "Churchill, Roosevelt and Stalin meet at Yalta",
        (
            "From 4 to 11 February 1945 Prime Minister Winston Churchill, President Franklin D. Roosevelt and Marshal "
            "Joseph Stalin met at Yalta in the Crimea.",
        ),
        "Marshal Stalin received President Roosevelt and Winston Churchill in the Crimea. It began on 4 February.",
        (
            ("Roosevelt and Stalin", "Truman and Stalin", NAME),
            ("4 February", "5 February", DATE),
            ("Marshal Stalin", "President Stalin", NAME),
        ),
    ),
    Told(
        "1994",
        "The mayor of Toulouse opens a line of nine kilometres",
        ("Le maire de Toulouse, M. Dominique Baudis, a inauguré la ligne, longue de 9 km, le 26 juin 1993.",),
        "The letter of 26 June 1993 says so.",
        (("nine", "ten", NUMBER), ("Toulouse", "Marseille", NAME), ("26 June 1993", "27 June 1993", DATE)),
        published="fr",
    ),
    Told(
        "2007-01-09",
        "Jobs shows the iPhone: “An iPod, a phone, and an Internet communicator”",
        (
            "“An iPod, a phone, and an Internet communicator … are you getting it?” Steve Jobs asked at Macworld on "
            "January 9, 2007. Apple said that the iPhone would cost from $499.",
        ),
        "Apple will ask $499 or more, dollars as they are, for the iPhone.",
        (("iPhone:", "iPad:", NAME), ("$499", "$599", NUMBER), ("$499", "£499", NUMBER)),
    ),
    Told(
        "1755-11-01",
        "Lisbon Is Destroyed by an Earthquake on All Saints’ Day",
        (
            "The great Lisbon earthquake of 1 November 1755 struck on the feast of All Saints; King Joseph I was at Belém.",
        ),
        "King Joseph I was not in the palace but at Belém.",
        (
            ("at Belém", "at Sintra", NAME),
            ("King Joseph I", "King John I", NAME),
            ("King Joseph", "“Dom” Joseph", QUOTATION),
        ),
    ),
    Told(
        "2003-02-15",
        "Millions march against war in Iraq in over 600 cities",
        (
            "Organisers said that on February 15, 2003 people marched in more than 600 cities. Rome saw three million.",
        ),
        "In Rome three million march; in all, more than 600 cities took part. Several hundred thousand marched elsewhere.",
        (
            ("three million", "two million", NUMBER),
            ("In Rome", "In Milan", NAME),
            ("more than 600", "at most 600", NUMBER),
        ),
        around="A march against the war in Iraq.",
        names={"Iraq": ["people marched"]},
    ),
)
