"""The claim rules on events of many subjects: silent on what the quotes back; each planted fault is found.

A block of the table is one event: its date (and its source's language), `=` title, `:` summary, `>` quotes;
`@` spellings of a name, `+` words of the source beside the quotes. `!` is a fault: the rule, and which words
stand instead of which in title and summary. An indented line goes on.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from hrctimeline.evidence.dossier import Dossier
from hrctimeline.findings import Problem
from hrctimeline.logfile.load import load
from hrctimeline.rules import claims

RULES = (claims.claim_quotation, claims.claim_number, claims.claim_name, claims.claim_date)
TABLE = """\
1969-07-20
= Armstrong and Aldrin land on the Moon
: Neil Armstrong and Buzz Aldrin land the module Eagle.
> On July 20, 1969, astronauts Neil Armstrong and Buzz Aldrin landed the lunar module Eagle on the
  moon.
! name: Armstrong and Aldrin -> Armstrong and Collins
! name: module Eagle -> module Falcon

1912-04-15
= The Titanic sinks; more than 1,500 people die
: Of 2,224 people aboard, more than fifteen hundred died.
> The RMS Titanic sank in the early hours of 15 April 1912. More than 1,500 of the 2,224 aboard
  died.
! number: more than 1,500 -> 1,500
! number: 2,224 -> 2,242
! name: Titanic -> Olympic

1991-09-17
= Linus Torvalds uploads Linux 0.01
: Torvalds called it “just a hobby, won’t be big and professional like gnu”. It was put on a server
  at FUNET.
> Linux version 0.01 was released on 17 September 1991 and put on an FTP server at FUNET.
> Linus Torvalds wrote: “I'm doing a (free) operating system (just a hobby, won't be big and
  professional like gnu) for 386(486) AT clones.”
! number: 0.01 -> 0.02
! quotation: just a hobby, won’t -> only a hobby, won’t
! name: FUNET -> SUNET

1919-06-28
= The Treaty of Versailles is signed in the Hall of Mirrors
: Five years earlier Archduke Franz Ferdinand had been assassinated.
> The Treaty of Versailles was signed on 28 June 1919, exactly five years after the assassination of
  Archduke Franz Ferdinand, in the Hall of Mirrors.
! name: Treaty of Versailles -> Treaty of Trianon
! name: Archduke Franz Ferdinand -> Emperor Franz Ferdinand
! name: Hall of Mirrors -> Hall of Battles

2016-06-23
= The United Kingdom votes to leave the EU
: In the UK 51.9 per cent of voters chose to leave the European Union.
@ United Kingdom = UK; Britain
@ European Union = EU
> On 23 June 2016 51.9% of voters in the UK chose to leave the European Union.
! number: 51.9 -> 52.9
! number: per cent -> million
! name: leave the EU -> leave the UN

1815-06-18
= Wellington and Blücher defeat Napoleon at Waterloo
: The Duke of Wellington and Blücher, with troops from Prussia, beat France’s army.
> At Waterloo on Sunday 18 June 1815 the Duke of Wellington's army, with Field Marshal Blücher's
  Prussians, beat the French under Napoleon.
! name: Blücher -> Gneisenau
! name: Waterloo -> Ligny
! name: Duke of Wellington -> Earl of Wellington

1953-04-25
= Watson and Crick describe the double helix
: In Nature, Watson and Crick “suggest a structure” for the salt of DNA.
> “We wish to suggest a structure for the salt of deoxyribose nucleic acid (D.N.A.),” J. D. Watson
  and F. H. C. Crick wrote in Nature on 25 April 1953.
! quotation: suggest a structure -> propose a structure
! name: In Nature -> In Science
! name: DNA -> RNA

2020-03-11
= WHO calls COVID-19 a pandemic
: Director-General Tedros Adhanom Ghebreyesus spoke of over 118,000 cases in 114 countries.
> On 11 March 2020 WHO Director-General Tedros Adhanom Ghebreyesus said: "We have therefore made the
  assessment that COVID-19 can be characterized as a pandemic."
> There are now more than 118,000 cases in 114 countries, and 4,291 people have lost their lives.
! number: 114 -> 141
! name: COVID-19 -> COVID-20
! number: over 118,000 -> nearly 118,000

1963-08-28
= King speaks at the March on Washington
: About 250,000 people hear Martin Luther King say “I have a dream”.
> On August 28, 1963, some 250,000 people heard the Rev. Dr. Martin Luther King Jr. say "I have a
  dream" at the March on Washington.
! number: About 250,000 -> More than 250,000
! quotation: I have a dream -> I had a dream
! name: Martin Luther King -> Coretta Scott King

1787-09-17
= Thirty-nine delegates sign the Constitution in Philadelphia
: Of fifty-five delegates 39 signed.
> On September 17, 1787, 39 of the 55 delegates signed the Constitution at Philadelphia.
! number: Thirty-nine -> Thirty-eight
! number: fifty-five -> fifty-four
! name: Philadelphia -> Annapolis

1989-11-09
= Schabowski tells the press that the border is open “[i]mmediately”
: Günter Schabowski of East Berlin answers “without delay”.
> Asked when, Günter Schabowski, the East Berlin party chief, said on 9 November 1989: “Immediately,
  without delay.”
! quotation: “without delay” -> “without further delay”
! name: East Berlin -> West Berlin
! name: Günter Schabowski -> Guenter Krenz

1928-09
= Fleming notices mould in a dish at St Mary’s
: The mould was a Penicillium.
> Returning to St. Mary's Hospital in September 1928, Alexander Fleming noticed that a mould of the
  genus Penicillium had contaminated one of his dishes.
! name: St Mary’s -> St Thomas’s
! name: Penicillium -> Aspergillus

2015-12-12
= 196 parties adopt the Paris Agreement
: At COP21 in December 2015, the parties adopt it.
> The Paris Agreement was adopted by 196 Parties at the UN Climate Change Conference (COP21) on 12
  December 2015.
! number: 196 -> 195
! name: COP21 -> COP22
! date: December 2015 -> November 2015

1865-04-14
= Booth shoots President Lincoln at Ford’s Theatre
: In Washington, DC, John Wilkes Booth shoots the President.
> John Wilkes Booth shot President Abraham Lincoln at Ford's Theatre in Washington, D.C., on the
  evening of April 14, 1865; Lincoln died the next morning.
! name: Booth shoots -> Surratt shoots
! name: Ford’s Theatre -> Grover’s Theatre
! name: John Wilkes -> Edwin

1605-11-05
= Guy Fawkes is found with 36 barrels of gunpowder
> Fawkes—Guy Fawkes—was found on 5 November 1605 guarding thirty-six barrels of gunpowder.
! number: 36 -> 26
! name: Guy Fawkes -> Thomas Fawkes

2008-09-15
= Lehman Brothers files for bankruptcy with $613 billion of debt
: The bank with 25,000 staff files under Chapter 11.
> Lehman Brothers filed for Chapter 11 on September 15, 2008, citing bank debt of $613 billion and
  25,000 staff.
! number: $613 billion -> $631 billion
! number: $613 billion -> $613 million
! number: Chapter 11 -> Chapter 7

1903-12-17
= The Wrights make four flights at Kitty Hawk
: The longest took 57 seconds, against a wind of 21 miles. The Wright brothers were Orville and his
  brother.
> SUCCESS FOUR FLIGHTS THURSDAY MORNING ALL AGAINST TWENTY ONE MILE WIND STARTED FROM LEVEL WITH
  ENGINE POWER ALONE AVERAGE SPEED THROUGH AIR THIRTY ONE MILES LONGEST 57 SECONDS
> Orville Wright cabled from Kitty Hawk on 17 December 1903.
! number: four flights -> five flights
! number: 57 -> 59
! name: Kitty Hawk -> Kill Devil

2011-02-11
= Mubarak steps down after 18 days of protest
: Vice President Suleiman announces it on Friday.
> Vice President Omar Suleiman announced on Friday, 11 February 2011, that Hosni Mubarak was leaving
  office, after eighteen days of protests.
! number: 18 days -> 17 days
! date: on Friday -> on Thursday
! name: Vice President Suleiman -> Prime Minister Suleiman

1986-04-26
= Reactor No. 4 at Chernobyl explodes
: It happened at 1:23 in the night of 26 April, near Chernobyl in the Soviet Union.
@ Soviet Union = nuclear power plant
> Unit No. 4 of the Chernobyl nuclear power plant exploded at 1:23 a.m. on 26 April 1986.
! number: No. 4 -> No. 3
! number: 1:23 -> 1:32
! date: 26 April -> 25 April
! name: Soviet Union -> Ukraine

1994-04-27
= South Africans of all races vote for the first time
: Nearly twenty million people voted; the ANC received 62.65%.
> Nearly 20 million South Africans voted in the election that began on 27 April 1994; the ANC took
  62.65 per cent.
! number: Nearly twenty -> Twenty
! number: 62.65% -> 62.56%
! name: ANC -> PAC

1859-11-24
= Darwin publishes “On the Origin of Species”
: All 1250 copies are sold.
> Charles Darwin's On the Origin of Species appeared on 24 November 1859; the 1,250 copies were sold
  that day.
! quotation: On the Origin -> The Origin
! number: 1250 -> 1,500
! name: publishes -> and Wallace publish

1066-10-14
= William of Normandy defeats Harold at Hastings
: King Harold falls; William, Duke of Normandy, had landed at Pevensey.
@ King Harold = Harold
> In this year King William conquered England, and Harold fell at Hastings on the 14th of October.
> Duke William of Normandy landed at Pevensey.
! name: Hastings -> Stamford Bridge
! name: Pevensey -> Dover
! name: Harold falls -> Edgar falls

2018-05-25
= Ireland votes by 66.4 % to repeal the Eighth Amendment
: Taoiseach Leo Varadkar called it “a quiet revolution.”
> Irish voters chose on Friday 25 May 2018 to repeal the Eighth Amendment: 66.4% voted yes and 33.6%
  no. Taoiseach Leo Varadkar spoke of “a quiet revolution”.
! number: 66.4 % -> 64.4 %
! quotation: quiet revolution -> silent revolution
! name: Leo Varadkar -> Simon Varadkar

1930-03-12
= Gandhi sets out for Dandi with seventy-eight followers
: Mr Gandhi walks from Sabarmati.
> Mahatma Gandhi left Sabarmati on March 12, 1930, with 78 volunteers, to walk 240 miles to the
  village of Dandi.
! number: seventy-eight -> eighty-seven
! name: Dandi -> Surat
! name: Sabarmati -> Ahmedabad

1947-08-15
= India becomes independent; Nehru speaks of a “tryst with destiny”
: Prime Minister Nehru addresses the Constituent Assembly on 14 August.
> “Long years ago we made a tryst with destiny,” Prime Minister Jawaharlal Nehru told India's
  Constituent Assembly on the eve of independence, 14 August 1947.
! quotation: tryst with destiny -> date with destiny
! date: 14 August -> 13 August
! name: Nehru -> Patel

2012-07-04
= CERN announces a new particle at around 125 GeV
: ATLAS and CMS see it at five sigma, “in the mass region around 125–126 GeV”.
> Geneva, 4 July 2012. At a seminar held at CERN today, the ATLAS and CMS experiments presented a
  new particle “in the mass region around 125-126 GeV”, at the level of 5 sigma.
! number: five sigma -> six sigma
! name: ATLAS and CMS -> ALICE and CMS
! quotation: mass region -> mass range

1906-04-18
= An earthquake strikes San Francisco
: The fires burn for four days. The quake came at 5:12.
> At 5:12 a.m. on April 18, 1906, an earthquake struck San Francisco. Fires burned for four days.
! number: four days -> three days
! name: San Francisco -> San Diego
! number: 5:12 -> 5:21

1945-02-04/1945-02-11
= Churchill, Roosevelt and Stalin meet at Yalta
: Marshal Stalin received President Roosevelt and Winston Churchill in the Crimea. It began on 4
  February.
> From 4 to 11 February 1945 Prime Minister Winston Churchill, President Franklin D. Roosevelt and
  Marshal Joseph Stalin met at Yalta in the Crimea.
! name: Roosevelt and Stalin -> Truman and Stalin
! date: 4 February -> 5 February
! name: Marshal Stalin -> President Stalin

1994 fr
= The mayor of Toulouse opens a line of nine kilometres
: The letter of 26 June 1993 says so.
> Le maire de Toulouse, M. Dominique Baudis, a inauguré la ligne, longue de 9 km, le 26 juin 1993.
! number: nine -> ten
! name: Toulouse -> Marseille
! date: 26 June 1993 -> 27 June 1993

2007-01-09
= Jobs shows the iPhone: “An iPod, a phone, and an Internet communicator”
: Apple will ask $499 or more, dollars as they are, for the iPhone.
> “An iPod, a phone, and an Internet communicator … are you getting it?” Steve Jobs asked at
  Macworld on January 9, 2007. Apple said that the iPhone would cost from $499.
! name: iPhone: -> iPad:
! number: $499 -> $599
! number: $499 -> £499

1755-11-01
= Lisbon Is Destroyed by an Earthquake on All Saints’ Day
: King Joseph I was not in the palace but at Belém.
> The great Lisbon earthquake of 1 November 1755 struck on the feast of All Saints; King Joseph I
  was at Belém.
! name: at Belém -> at Sintra
! name: King Joseph I -> King John I
! quotation: King Joseph -> “Dom” Joseph

2003-02-15
= Millions march against war in Iraq in over 600 cities
: In Rome three million march; in all, more than 600 cities took part. Several hundred thousand
  marched elsewhere.
+ A march against the war in Iraq.
@ Iraq = people marched
> Organisers said that on February 15, 2003 people marched in more than 600 cities. Rome saw three
  million.
! number: three million -> two million
! name: In Rome -> In Milan
! number: more than 600 -> at most 600

2021-01-06
= Rioters storm the Capitol as Congress meets
: Police were overwhelmed. Lawmakers fled. Congress returned that evening.
> On January 6, 2021, a mob stormed the U.S. Capitol while Congress was meeting to count electoral
  votes.
! name: Capitol -> Pentagon

1917-11-07
= Bolsheviks seize power in Petrograd
: Under the old calendar it was 25 October. The Winter Palace fell.
> On 7 November (25 October, old style) 1917 Bolshevik troops seized government buildings in
  Petrograd and arrested ministers in the Winter Palace.
! date: 25 October -> 24 October
! name: in Petrograd -> in Moscow

1776-07-04
= Congress adopts its unanimous Declaration
: All 13 states agree. “The unanimous Declaration” is its heading.
> In Congress, July 4, 1776. The unanimous Declaration of the thirteen united States of America
! number: All 13 -> All 12
! quotation: unanimous Declaration” -> united Declaration”

1940-05-13
= Churchill offers “blood, toil, tears and sweat”
: Churchill, new in office, spoke in the Commons. He had “nothing to offer but blood, toil, tears
  and sweat”.
> I would say to the House, as I said to those who have joined this government: "I have nothing to
  offer but blood, toil, tears and sweat."
> Mr. Churchill spoke on 13 May 1940 in the House of Commons.
! quotation: blood, toil, tears and sweat” -> blood, sweat and tears”

1957-10-04
= The Soviet Union launches Sputnik 1
: Sputnik weighed 83.6 kg, or 184 pounds.
> Sputnik 1 was launched by the Soviet Union on 4 October 1957. The satellite weighed 83.6 kg (184
  lb).

1876-03-10
= Bell: “Mr. Watson—come here—I want to see you.”
: Alexander Graham Bell’s notebook has the sentence as “Mr. Watson—come here—I want to see you.”
> I then shouted into M the following sentence: "Mr. Watson—come here—I want to see you."
> Alexander Graham Bell's notebook, March 10, 1876

1994-05-06
= Queen Elizabeth II and President Mitterrand open the Channel Tunnel
: François Mitterrand, the French President, met the Queen in Calais. Nobody else is mentioned
  here.
> The Channel Tunnel was opened on 6 May 1994 by Queen Elizabeth II and the French president,
  François Mitterrand, in a ceremony at Calais.

1799-07
= Soldiers find a stone at Rosetta
: Lieutenant Bouchard found it near Rashid.
> The stone was found in July 1799 near the town of Rosetta (Rashid) by Lieutenant Pierre-François
  Bouchard.

1865-12-06
= The 13th Amendment is ratified
: Georgia was the twenty-seventh of thirty-six states.
> The Thirteenth Amendment was ratified on December 6, 1865, when Georgia became the 27th of the
  then 36 states to approve it.

2010-04-20
= Explosion on the Deepwater Horizon kills 11 workers
: BP’s rig belonged to Transocean. Eleven men died.
> An explosion on April 20, 2010 aboard the Deepwater Horizon rig, owned by Transocean and leased by
  BP, killed eleven workers.

2015-01-07
= Gunmen attack Charlie Hebdo in Paris, killing twelve
: The two gunmen struck on Wednesday in Paris.
> PARIS — Two masked gunmen killed 12 people on Wednesday, Jan. 7, 2015, at the offices of the
  newspaper Charlie Hebdo.

1929-10-29
= “Black Tuesday”: Wall Street crashes
: On Tuesday, October 29, 16,410,030 shares changed hands on the New York Stock Exchange.
> On Black Tuesday, October 29, 1929, 16,410,030 shares were traded on the New York Stock Exchange.
  Wall Street had never seen such a day.

1954-05-17
= Supreme Court rules in Brown v. Board of Education
: The Court ruled 9–0 that “separate educational facilities are inherently unequal.”
> In Brown v. Board of Education of Topeka, decided May 17, 1954, the Supreme Court held unanimously
  (9–0) that “separate educational facilities are inherently unequal.”
! number: 9–0 -> 9–1

1997-07-01
= Britain hands Hong Kong to China
: Governor Patten left aboard the Britannia on 30 June.
> At midnight on 30 June 1997, sovereignty over Hong Kong passed from the United Kingdom to China.
  Governor Chris Patten left on the royal yacht Britannia.
! name: Governor Patten -> President Patten
! date: 30 June -> 29 June

1981-04-12
= Space Shuttle Columbia makes its first flight
: Astronauts John Young and Robert Crippen flew her. One orbit followed another.
> The space shuttle Columbia lifted off for the first time on April 12, 1981, at 7:00 a.m. EST, with
  John Young and Robert Crippen aboard.
! name: Robert Crippen -> Roberta Crippen
! name: Columbia makes -> Challenger makes

1455
= Gutenberg prints the Bible with 42 lines a page
: In Mainz Gutenberg printed some 180 copies. It was finished by 1455.
> Johannes Gutenberg's 42-line Bible was finished at Mainz by 1455; about 180 copies were printed.

2022-02-24
= Russia invades Ukraine
: Russia’s troops crossed Ukraine’s borders; Mr Zelenskyy declared martial law. Ukrainian cities
  were shelled.
> On 24 February 2022, Russian forces invaded Ukraine from the north, east and south. President
  Volodymyr Zelenskyy declared martial law.

2017-06-14
= Fire at Grenfell Tower kills 72
: North Kensington’s Grenfell Tower had 24 storeys.
> A fire broke out shortly before 1 a.m. on 14 June 2017 in the 24-storey Grenfell Tower in North
  Kensington, London. Seventy-two people died.
! number: kills 72 -> kills 27
! number: 24 storeys -> 42 storeys

1789-07-14
= Parisians storm the Bastille
: De Launay, its governor, is killed. Seven prisoners are freed.
> On 14 July 1789 a Parisian crowd stormed the Bastille, freeing seven prisoners; the governor, de
  Launay, was killed.
! number: Seven -> Eight
! name: De Launay -> Du Launay

1848
= Marx and Engels publish the Communist Manifesto
: Published in London, it closes with ‘Workers of the world, unite!’
> The Communist Manifesto, by Karl Marx and Friedrich Engels, was first published in London in 1848.
  “Workers of the world, unite!” is its last line.

1973-01-22
= In Roe v. Wade, the Court strikes down a Texas law
: The vote was seven to two.
> On January 22, 1973, the Supreme Court, by a vote of 7 to 2, decided Roe v. Wade and struck down
  the Texas statute.

2009-01-15
= Flight 1549 lands on the Hudson; all 155 survive
: Captain Sullenberger leaves his A320 last.
> US Airways Flight 1549, an Airbus A320, ditched in the Hudson River on January 15, 2009. All 155
  people aboard were rescued. Captain Chesley “Sully” Sullenberger was the last to leave.

1588-08-08
= English ships beat the Armada off Gravelines
: Lord Howard and Drake sent 8 fireships against Spain’s Armada.
> Off Gravelines on 8 August 1588 (29 July O.S.) the English fleet under Lord Howard and Sir Francis
  Drake attacked the Spanish Armada with eight fireships.
! number: 8 fireships -> 80 fireships
! name: Lord Howard -> Lord Effingham

2020-01-31
= Britain leaves the EU, 1,317 days after its vote
: The referendum had been in June 2016. Midnight, the papers said.
> Britain left the EU at 11 p.m. on 31 January 2020. It was 1,317 days after the referendum of June
  2016.

2004-12-26
= A tsunami kills over 200,000 people around the Indian Ocean
: The quake off Sumatra had a magnitude of 9.1. Fourteen countries were hit on Boxing Day.
> The magnitude 9.1 earthquake off Sumatra on 26 December 2004 set off a tsunami that killed more
  than 200,000 people in 14 countries around the Indian Ocean.
! number: 9.1 -> 9.2
! number: Fourteen -> Forty
! number: over 200,000 -> 200,000

1938-09-30
= Chamberlain returns with “peace for our time”
: Prime Minister Chamberlain spoke in Downing Street. ‘I believe it is peace for our time’, he said.
> “I believe it is peace for our time,” the Prime Minister, Mr Neville Chamberlain, said in Downing
  Street on 30 September 1938.
! quotation: it is peace -> it was peace

1989-03-24
= The Exxon Valdez spills nearly 11 million gallons of oil in Alaska
: Almost eleven million gallons were lost at Bligh Reef.
> The tanker Exxon Valdez ran aground on Bligh Reef, Alaska, on March 24, 1989, spilling almost 11
  million US gallons of crude.

2001-09-11
= Al-Qaeda’s hijackers fly two planes into the World Trade Center
: In all, 19 terrorists hijacked 4 airliners. The Twin Towers fell.
> On the morning of September 11, 2001, nineteen al-Qaeda terrorists hijacked four airliners; two
  were flown into the Twin Towers of the World Trade Center.

1871-11-10
= Stanley greets Livingstone at Ujiji
: “Dr. Livingstone, I presume?” Stanley says he asked. Journalist Henry Morton Stanley wrote so
  himself.
> Henry Morton Stanley met David Livingstone at Ujiji on 10 November 1871 and, he wrote, said: “Dr.
  Livingstone, I presume?”

1961-04-12
= Yuri Gagarin orbits the Earth
> The world's first spaceship, Vostok, with a man on board was launched into orbit from the Soviet
  Union on April 12, 1961. The pilot, Yuri Gagarin, circled the earth in one hour and 48 minutes.

2019-04-15
= Notre-Dame burns
: Some 500 firefighters fought it for fifteen hours. The fire began on Monday beneath Notre-Dame de
  Paris’s roof.
> A fire broke out beneath the roof of Notre-Dame de Paris on Monday, 15 April 2019. About 500
  firefighters fought it for 15 hours.

2011-03-11
= Tohoku earthquake; Fukushima Daiichi loses power
: It struck at 14:46. Tsunami waves followed, and Fukushima Daiichi lost power.
> The magnitude 9.0 Tohoku earthquake struck at 14:46 JST on 11 March 2011. The tsunami cut power at
  the Fukushima Daiichi plant.

1620-11-21
= The Mayflower’s passengers sign a compact off Cape Cod
: By the Old Style the day was 11 November. Forty-one of 102 passengers signed.
> Having arrived off Cape Cod, 41 of the Mayflower's 102 passengers signed the compact on 11
  November 1620 (Old Style), that is 21 November.
"""


class Told(NamedTuple):
    """A block of the table."""

    date: str
    language: str
    lines: list[tuple[str, str]]

    def all(self, sign: str) -> list[str]:
        return [words for mark, words in self.lines if mark == sign]

    @property
    def title(self) -> str:
        return self.all("=")[0]

    @property
    def summary(self) -> str:
        return " ".join(self.all(":"))


class Fault(NamedTuple):
    """A fault planted in an event."""

    told: Told
    rule: str
    right: str
    planted: str


def blocks() -> Iterator[Told]:
    for block in TABLE.strip().split("\n\n"):
        first, *lines = block.replace("\n  ", " ").split("\n")
        date, _, language = first.partition(" ")
        yield Told(date, language, [(line[0], line[2:]) for line in lines])


def faults() -> Iterator[Fault]:
    for told in blocks():
        for line in told.all("!"):
            match = re.fullmatch(r"(\w+): (.*) -> (.*)", line)
            assert match, line
            yield Fault(told, f"claim-{match[1]}", match[2], match[3])


def problems(folder: Path, told: Told, title: str, summary: str) -> list[tuple[str, Problem]]:
    """What the four rules say of an event whose source has its quotes, each in a paragraph of its own."""
    quotes = told.all(">")
    files = {
        "sources/text.txt": "\n\n".join((*told.all("+"), *quotes)) + "\n",
        "sources/index.toml": "\n".join(index(told.language)),
        "events.toml": "\n".join(log(told, title, summary, quotes)),
    }
    (folder / "sources").mkdir()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    dossier = Dossier(load(folder / "events.toml"))
    assert len(dossier.located) == len(quotes)
    return [(rule.name, problem) for rule in RULES for problem in rule.check(dossier)]


def index(language: str) -> Iterator[str]:
    yield from ("[source.text]", 'file = "text.txt"', 'title = "A text"', 'publisher = "Gazette"')
    yield from ('published = "2022-12-31"', f'language = "{language or "en"}"')


def log(told: Told, title: str, summary: str, quotes: list[str]) -> Iterator[str]:
    yield "[timeline.names]"
    for names in told.all("@"):
        name, _, others = names.partition(" = ")
        yield f"{quoted(name)} = {json.dumps(others.split('; '))}"
    yield from ("[[event]]", 'id = "event"', f'date = "{told.date}"')
    yield from (f"title = {quoted(title)}", f"summary = {quoted(summary)}")
    for quote in quotes:
        yield from ("[[event.evidence]]", 'source = "text"', f"quote = {quoted(quote)}")


def quoted(text: str) -> str:
    """A TOML string; JSON's are."""
    return json.dumps(text, ensure_ascii=False)


@pytest.mark.parametrize("told", [*blocks()], ids=lambda told: told.title[:40])
def test_what_the_quotes_back_is_not_reported(tmp_path: Path, told: Told) -> None:
    found = problems(tmp_path, told, told.title, told.summary)
    assert [(rule, problem.about) for rule, problem in found] == []


@pytest.mark.parametrize("fault", [*faults()], ids=lambda fault: f"{fault.rule}-{fault.planted[:30]}")
def test_a_planted_fault_is_found_at_its_place(tmp_path: Path, fault: Fault) -> None:
    told = fault.told
    title, summary = (text.replace(fault.right, fault.planted) for text in (told.title, told.summary))
    assert (title, summary) != (told.title, told.summary)
    found = problems(tmp_path, told, title, summary)
    assert {name for name, _ in found} == {fault.rule}
    for _, problem in found:
        text = title if problem.where.path[2] == "title" else summary
        start, end = problem.where.part or (0, 0)
        assert text[start:end] == problem.about
        assert any(word in fault.planted for word in problem.about.split())
        assert problem.message.startswith(("no quote of the event", "“")) and problem.hint
