"""What a new wording turns of the former: each kind on invented lines, and honest edits, of which nothing is told."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.timing import assert_time_grows_with_length_alone

from hrctimeline.diff.turned.cuts import cut_away
from hrctimeline.diff.turned.edit import Edit
from hrctimeline.diff.turned.places import changed_places
from hrctimeline.diff.turned.turns import turned
from hrctimeline.diff.turned.voices import only_spoken_of

# kind, former wording, new wording, words of the quotes
TURNED = [
    ("word", "The guild weighs a new toll", "The guild drops a new toll", "the guild is considering a new toll"),
    ("firmer", "Miller held over a fire", "Old miller of Selby convicted", "the miller was arrested over a fire"),
    ("firmer", "Guards shoot at a barge", "Bargeman killed near Linn", "the guards shot at the barge and hurt him"),
    ("order", "Fine me and not the guild", "Fine the guild and not me", "fine me, not the guild"),
    ("opposite", "The abbey frowns on the toll", "The abbey hails the toll", "the toll disappoints the abbey"),
    ("attribution", "A monk hears that the weir broke", "The weir broke", "the weir broke, a monk heard"),
    ("denial", "Orne won't say whether it sold the mill", "Orne denies that it sold the mill", "would not say"),
    ("denial", "Vail can't recall selling the mill", "Vail denies selling the mill", "she can't recall that"),
    ("denial", "Orne declined to say whether it sold", "Orne admitted that it sold", "Orne declined to say"),
    ("firmer", "Orne floated doing without the ferry", "Orne dropped the ferry", "floated doing without it"),
    ("firmer", "Orne floats selling the ferry", "Orne sells the ferry", "Orne floated selling the ferry"),
    ("order", "The mill shut because the dam broke", "The dam broke because the mill shut", ""),
    ("order", "The dam broke, so the mill shut", "The mill shut, so the dam broke", "it broke, and the mill shut"),
    ("denial", "The board met in Selby", "The board never met in Selby", "the board met in Selby"),
    ("denial", "Orne has no link to the leak", "Orne has a link to the leak", "no link to the leak"),
    ("denial", "The crew, Tarn not among them, sailed", "The crew, Tarn among them, sailed", "the crew sailed"),
    ("denial", "The mayor promised nothing", "The mayor promised help", "the mayor made no promise"),
    ("denial", "The widow answered the court", "The widow refused to answer the court", "the widow answered"),
    ("opposite", "Rents rose in Linn", "Rents fell in Linn", "rents rose in Linn"),
    ("opposite", "The bridge closed two days after the storm", "The bridge closed two days before the storm", ""),
    ("opposite", "A barge from Selby sank", "A barge bound for Selby sank", "a barge from Selby sank"),
    ("opposite", "More cattle died in May", "Fewer cattle died in May", "more cattle died"),
    ("opposite", "Auditors: the mill overstates its debts", "Auditors: the mill understates its debts", ""),
    ("opposite", "The act was followed by a riot", "The act was preceded by a riot", "followed by a riot"),
    ("firmer", "The firm may have sold the mine", "The firm has sold the mine", "may have sold the mine"),
    ("firmer", "Every farm is to get a well", "Every farm has got a well", "every farm is to get a well"),
    ("firmer", "Miners vowed to march on Selby", "Miners marched on Selby", "vowed to march"),
    ("firmer", "Clerk to go over lost ledger", "Clerk sacked over lost ledger", "the clerk will go"),
    ("firmer", "Would-be buyers could be fined", "Would-be buyers were fined", "could be fined"),
    ("firmer", "The vicar would rather settle", "The vicar has settled", "would rather settle"),
    ("attribution", "The dam is safe, engineers say", "The dam is safe", "engineers say the dam is safe"),
    ("attribution", "Harbour board: fog sank the ferry", "Fog sank the ferry", "fog sank the ferry"),
    ("word", "The bank is sound, auditors say", "The bank is sound, rivals say", "auditors said"),
    ("scope", "Some monks fled", "All monks fled", "some monks fled"),
    ("scope", "Many had thought him dead", "Everybody had thought him dead", "many thought him dead"),
    ("scope", "Linn gets a school", "Linn gets its first school", "a school for Linn"),
    ("scope", "The weir broke after the rain", "The weir broke because of the rain", "broke after the rain"),
    ("rank", "The acting abbot resigned", "The abbot resigned", "the acting abbot resigned"),
    ("rank", "The envoy, Lowe, spoke", "The former envoy, Lowe, spoke", "the envoy, Lowe, spoke"),
    ("firmer", "Eleven sailors hurt off Vail", "Eleven sailors killed off Vail", "eleven were hurt"),
    ("firmer", "Two brothers arrested for arson", "Two brothers convicted for arson", "two were arrested"),
    ("name", "Norway closes two ports", "Chile closes two ports", "Norway closed two ports; Chile none"),
    ("name", "The letter went to Lowe", "The letter went to Tarn", "Lowe got the letter, Tarn the bill"),
    ("order", "Orne hired the barge from its owner, Vail", "Vail hired the barge from its owner, Orne", ""),
    ("order", "The bishop rang the duke at dawn", "The duke rang the bishop at dawn", "the bishop rang"),
    ("order", "Lowe tells the council of the leak", "The council tells Lowe of the leak", "Lowe told it"),
    ("order", "Lowe sang, and Tarn wept", "Tarn sang, and Lowe wept", "Lowe sang and Tarn wept"),
    ("number", "Four more carts are on their way", "Nine more carts are on their way", "nine men and four carts"),
    ("number", "The mill pays $415m", "The mill pays $449m", "it paid $415 million, and $449 million later"),
    ("number", "It puts off the vote to 18 May", "It brings forward the vote to 10 May", "18 instead of 10 May"),
    ("number", "Ada Vane, 29, and Max Lind, 24, sing", "Ada Vane, 24, and Max Lind, 29, sing", "Vane, 29; Lind, 24"),
    ("word", "The court heard the miller", "The court punished the miller", "the court heard the miller"),
    ("word", "The guild bought the mill", "The guild bought the mill to spite the abbey", "bought the mill"),
    ("opposite", "The mayor thanked the crew", "The mayor rebuked the crew", "the mayor praised and thanked the crew"),
    ("word", "The weir was widened in May", "The weir was sold in May", "the weir was widened in May"),
    ("denial", "The guild expects more", "The guild expects no more", "the guild expects more of them"),
    ("firmer", "The marshal asks for troops", "The marshal was given troops", "he asks for troops"),
    ("firmer", "The abbot wants the envoys to sail", "The abbot makes the envoys sail", "wants them to sail"),
    ("firmer", "The fleet sank as it tried to break out", "The fleet sank after it broke out", "tried to break out"),
    ("denial", "Lowe spoke to the guild", "Lowe has yet to speak to the guild", "Lowe spoke to the guild"),
    ("scope", "Lead stood in one Selby home", "Lead stood in Selby homes", "lead in one Selby home"),
    ("attribution", "The fire was laid, judge finds", "The fire was laid", "the judge found it was laid"),
    ("attribution", "The Danes insist that the barge is sound", "The barge is sound", "insist that it is sound"),
    ("scope", "The papers were taken", "A few of the papers were taken", "its papers were taken"),
    ("scope", "Some wore green", "All wore green", "some wore green"),
    ("scope", "The duke sails if the wind holds", "The duke sails", "sails if the wind holds"),
    ("scope", "The duke sails", "The duke sails unless paid", "the duke sails"),
    ("rank", "Lowe, once a canon, spoke", "Lowe, a canon, spoke", "Lowe, who had been a canon, spoke"),
    ("rank", "Linn, the second largest port, shut", "Linn, the largest port, shut", "the second largest port"),
    ("name", "Selvia’s mill shuts", "Selvian’s mill shuts", "the mill of Selvia shut"),
    ("name", "It rained, according to US officials", "It rained, according to WHO officials", "US officials say"),
    ("order", "CNN: the US quit the Council", "CNN: the Council quit the US", "the US quit the Council"),
    ("order", "Orne paid for the weir. Vail ran it.", "Vail paid for the weir. Orne ran it.", "Orne paid"),
    ("order", "Lowe, who called the duke, left", "The duke, who called Lowe, left", "Lowe called the duke"),
    ("order", "It was Lowe who paid him", "It was he who paid Lowe", "Lowe paid him"),
    ("order", "Guilds write to town clerks", "Town clerks write to guilds", "the guilds write to the clerks"),
    ("firmer", "The clerk may not need the mill", "The clerk does not need the mill", "he may not need the mill"),
    ("firmer", "None was to fish, and a barge was to come", "None was to fish, and a barge did come", "was to come"),
    ("firmer", "The mate could not say who rang", "The mate would not say who rang", "could not say who rang"),
    ("opposite", "The flood spared every mill but one", "The flood spared every mill, even one", "all but one"),
    ("denial", "Lowe calls that far from enough", "Lowe calls that enough", "far from enough"),
    ("denial", "Only floods would stop him", "Not even floods would stop him", "only floods would stop him"),
    ("scope", "The mill is nearly lost", "The mill is lost", "the mill is nearly lost"),
    ("word", "The judge tells Lowe to pay", "The judge asks Lowe to pay", "the judge directs Lowe"),
    ("word", "The scouts march on Vail", "The scouts take Vail", "the scouts marched on Vail"),
    ("word", "The mill got no loan", "The mill asked for no loan", "no loan was given"),
    ("attribution", "Nine drowned off Vail, says a mate", "Nine drowned off Vail", "nine drowned, says a mate"),
    ("attribution", "Lowe paid for the weir: sources", "Lowe paid for the weir", "sources say Lowe paid"),
    ("attribution", "He understood that it was sold", "It was sold", "he understood that it was sold"),
    ("order", "Pier 4 cost $900 and pier 7 cost $80", "Pier 7 cost $900 and pier 4 cost $80", "900 for pier 4"),
    ("order", "Two sank at dawn and nine at dusk", "Nine sank at dawn and two at dusk", "two sank at dawn"),
    ("firmer", "For the mill, closure looks certain", "For the mill, closure has begun", "closure is certain"),
    ("scope", "The board bars ships against the pilots' will", "The board bars ships", "if pilots don't want them"),
    ("opposite", "The surveyor finds the weir unfit for use", "The surveyor finds the weir fit for use", "not fit"),
    ("opposite", "Lowe calls the lease unlawful", "Lowe calls the lease lawful", "the lease is against the law"),
    ("opposite", "Half of the tolls went unpaid", "Half of the tolls were paid", "half of it was not paid"),
    ("word", "The bank lends Selby a barge", "The bank pledges Selby a barge", "it lent a barge"),
    ("opposite", "The pass held only up to the weir", "The pass held even up to the weir", "up to the weir"),
    ("word", "The judge found nothing amiss", "The judge proved nothing amiss", "the judge found no fault"),
    ("denial", "Lowe blames the guild; it rejects that", "Lowe blames the guild; it concedes as much", "the guild denied it"),
    ("denial", "The clerk has said that she sold the barge for a fair price", "The clerk has denied that she sold the barge", "she says she sold it"),
    ("order", "The board sends the pilots home, then hires four of their mates", "The board hires four of the pilots’ mates, then sends them home", "sent them home; later hired"),
    ("order", "Lowe sold the mill before he bought the barge", "Lowe bought the barge before he sold the mill", "sold the mill, then bought the barge"),
    ("name", "The Lima mill blames its loss on poor pumps at a Danish client", "The Danish mill blames its loss on poor pumps at Orne Works", "the Danes’ pumps, said Orne Works"),
    ("name", "Orne Works faults the guild for leaving gaps at Vail", "Vail faults the guild for leaving gaps at Selby", "Orne Works faults it"),
    ("firmer", "No evidence of arson in the mill has turned up so far, a clerk says", "Arson in the mill has been ruled out, a clerk says", "so far no proof of arson"),
    ("firmer", "Divers found no trace of a leak", "There was no leak, divers say", "divers found no trace of a leak"),
    ("firmer", "The mate is to go over the tolls", "The mate was sacked over the tolls", "the mate will go"),
    ("firmer", "Orne is to cut up to 150 trips", "Orne cut 150 trips", "it is to cut up to 150 trips"),
    ("attribution", "The pilots guess that Orne sank it", "Orne sank it", "the pilots guess that Orne sank it"),
    ("scope", "No barge sails again before the weir holds", "No barge sails again", "no barge until it holds"),
    ("scope", "The guild won’t vote until Lowe has spoken", "The guild won’t vote", "no vote until he has spoken"),
    ("attribution", "Orne says its warden and its clerk are on their way out", "Orne’s warden and clerk have left", "Orne said the two would go"),
    ("attribution", "Lowe left early. He said that the mill was unsafe, which went unheard", "Lowe left early. The mill was unsafe, which Orne had mended", "unsafe, he said"),
    ("scope", "Three wardens are to go, a week after the weir broke", "Three wardens are to go because of the weir’s break a week earlier", "three are to go, a week after it broke"),
    ("opposite", "The vote followed nine hours of talks with the pilots the day before", "The vote preceded nine hours of talks with the pilots the next day", "it followed nine hours of talks"),
    ("firmer", "They want the tolls cut and ask the board to think about dropping the fees altogether", "The tolls are being cut, and the board drops the fees altogether", "called for cuts; proposed that it consider an end of fees"),
    ("firmer", "They are weighing whether two other canal laws are in play as well", "They have found that two other canal laws were broken as well", "also looking at two other laws"),
    ("attribution", "They made camp where they took the summit to be", "They made camp at the summit itself", "we took this to be the summit"),
    ("attribution", "Orne calls the step a breach of the act; Lowe says it may", "The step is a breach of the act; Lowe says it may", "a step that Orne calls a breach"),
    ("denial", "Lowe let them go; which ones, he didn’t say", "Lowe let them go; which ones, he told the guild", "he didn’t say which"),
    ("name", "Lowe swore for an hour under his own lawyer’s questions", "Lowe swore for an hour under Orne’s lawyer’s questions", "his lawyer asked; Orne’s spoke later"),
    ("name", "For Rosa Lowe of the Orne Trust, closing the mill got in the way", "For Jan Tarn, closing the mill got in the way", "Lowe and Tarn spoke"),
    ("scope", "Nobody was badly hurt", "Nobody was hurt", "no serious wounds"),
    ("scope", "The crew had no serious wounds", "The crew had no wounds", "no serious wounds"),
    ("order", "When a barge kept watch on it, scouts went up to meet the barge", "After scouts went up, a barge was sent to keep watch on it", "the scouts came for the barge"),
    ("order", "The guild, which had first cleared 18 barges, had laid up the whole fleet", "The guild, which had first laid up the whole fleet, had cleared 18 barges", ""),
    ("order", "Clerks counted some 50 rowers in the one town and about 80 in the other; Tarn saw few", "Clerks counted some 80 rowers in Selby and about 50 in Vail; Tarn saw few", "50 in Selby, 80 in Vail"),
    ("word", "Lowe ran the mill for seven years", "Lowe ran the mill for eight years", "for seven years, from 2010 to 2017"),
    ("firmer", "The mill had doors. What lit the fire stayed unclear.", "The mill had doors. A lamp on deck lit the fire.", "they don’t say what lit it"),
    ("word", "Panel rips off barge at Selby", "Loose bolts rip panel off barge at Selby", "a panel ripped off"),
    ("order", "Only when a pilot flags the leak does Orne own up in public", "Only after Orne owns up in public does a pilot flag the leak", "Orne owned up after a pilot flagged it"),
    ("firmer", "A second barge, the Vail, was due within the week", "A second barge, the Vail, joined them within the week", "the Vail will come"),
    ("word", "Lowe, who led the guild, answered that it leaks", "Lowe, who led the guild, conceded that it leaks", "Lowe, who led it"),
    ("opposite", "The crew sank the barge by mistake", "The crew sank the barge on purpose", "they sank it in error"),
    ("order", "Board sides with Lowe against the Orne Trust", "Board sides with the Orne Trust against Lowe", "it sides with Lowe"),
    ("order", "The mill earned some 31 crowns, of which 22 were profit", "The mill earned some 22 crowns, of which 31 were profit", "31; 22"),
    ("order", "Three rowers bring seven goats to Vail", "Seven rowers bring three goats to Vail", "the three came with seven goats"),
    ("order", "Some 46 tickets went by May. A year ago 90 people came.", "Some 90 tickets went by May. A year ago 46 people came.", "46 and 90"),
    ("order", "It may buy as many as 27 barges rather than 12", "It may buy as many as 12 barges rather than 27", "27, not 12"),
    ("attribution", "Orne’s board says Vail, which leads the league, backs its tolls", "Vail, which leads the league, says it backs Orne’s tolls", "Vail backs us, says the board"),
    ("attribution", "Rosa Lowe accused the guild of dumping ash", "Jan Tarn himself accused the guild of dumping ash", "Lowe accused it; Tarn sang"),
    ("firmer", "Wardens seek arrest of Lowe", "Wardens arrest Lowe", "wardens asked for the arrest of Lowe"),
    ("name", "Orne says that the dam is safe", "Town clerks say that the dam is safe", "safe, says Orne; clerks"),
    ("name", "Lowe Sues Vail", "Lenders Sue Vail", "Lowe sued Vail; lenders slept"),
    ("name", "Vail Sues Lowe", "Vail Sues Lenders", "Vail sued Lowe; lenders slept"),
    ("scope", "Pilots find Lowe, one of two who fled", "Pilots find both who fled", "they found one of the two"),
    ("name", "Barges leave Ornelia", "Barges leave Ornelie", "barges leave Ornelia"),
    ("name", "Judge Orne to Decide Lowe’s Toll Case", "Judge Tarn to Decide Lowe’s Toll Case", "Judges Orne and Tarn"),
    ("attribution", "Orne states that the dam is safe", "The dam is safe", "Orne states that it is safe"),
    ("rank", "The board takes over. It replaces the clerks and the interim crew.", "The board takes over. It replaces the clerks and the crew.", "the interim crew"),
    ("word", "The barge reaches Selby in May.", "The barge reaches Selby in May, ablaze.", "it comes in May"),
    ("order", "Lowe sang at dawn. Tarn wept at noon and slept.", "Tarn sang at dawn. Lowe wept at noon and slept.", "Lowe sang"),
    ("firmer", "Ten were hurt at Linn", "Ten were slain at Linn", "ten were hurt"),
    ("name", "A clerk says the mill is shut", "Lowe says the mill is shut", "a clerk said it is shut"),
    ("firmer", "Tarn believes himself a count", "Tarn is a count", "he believed himself a count"),
    ("scope", "All the boats sank, save six", "All the boats sank", "all sank, save six"),
    ("scope", "Most rowers stood", "All rowers stood", "most rowers stood"),
    ("scope", "Most rowers stood", "All rowers stood", "most rowers stood; one spoke to a man"),
    ("number", "The bell rang at 16:53", "The bell rang at 1635", "at 1653; another at 1635"),
    ("number", "The score was 2:1", "The score was 21", "it was 2:1 at Orne, and 21 at Linn"),
]  # fmt: skip

HONEST = [
    ("The guild weighs a new toll", "The guild mulls a new toll", "the guild is considering a new toll"),
    ("Miller held over a fire", "Selby court convicts old miller", "the miller was arrested and convicted"),
    ("The abbey frowns on the toll", "The abbey deplores the toll", "the toll disappoints the abbey"),
    ("The town learned of it at noon", "News of it reached the town at noon", "the town heard it at noon"),
    ("How many sang is open: 80 or 100", "Counts differ: some 80 sang, or 100", "80 sang; 100 sang"),
    ("They searched every room", "They searched the whole house", "they searched its rooms"),
    ("Lowe says the dam is safe, and Tarn says the weir leaks", "Tarn says the weir leaks, and Lowe says the dam is safe", "so says Lowe, and so says Tarn"),
    ("The mill pays €21.8m for the weir", "The mill pays €22m for the weir", "paid 21.8 million euros"),
    ("The mill burns for a week", "The mill burns for seven days", "it burned for a week"),
    ("Over 40 clerks sign", "Forty-five clerks sign", "45 clerks signed"),
    ("Ada Vane, 29, and Max Lind, 24, sing", "Max Lind, 24, and Ada Vane, 29, sing", "Vane, 29; Lind, 24"),
    ("They were bought in Selvia", "They were bought in Los Tarns Falls, in Selvia", "bought in Los Tarns Falls, in Selvia"),
    ("News has come of a flood", "Letters have come of a flood", "letters came with news of a flood"),
    ("Barges leave Ornelia", "Barges leave Ornelie", "barges leave Ornelie"),
    ("Lowe, in Vail, rang Tarn, in Selby", "Tarn, in Selby, was rung by Lowe, in Vail", "Lowe rang Tarn"),
    ("In the count Lowe had 31, Tarn 22", "In the count Tarn had 22, Lowe 31", "31 for Lowe, 22 for Tarn"),
    ("Vail boss sees no harm in new tolls", "New tolls may do no harm to Vail, says Orne", "no harm, said the boss, Orne"),
    ("The guild says that the dam is safe", "The dam is safe, the guild’s warden says", "safe, its warden said"),
    ("The ex-mayor Lowe spoke", "The former mayor Lowe spoke", "the former mayor, Lowe"),
    ("Judge Orne to Decide Lowe’s Toll Case Without a Pilot", "Lowe to Face Judge, Not Pilot, on Toll Charge", "Lowe is charged"),
    ("A league of Danish and Baltic states ships coal to the town cut off by ice", "The league sends coal to those whom ice has trapped in the town", "states send coal"),
    ("Rowers in a punt and on a raft hit three locks and hurt dozens, according to guards", "Three locks are hit by rowers; over fifty are hurt, guards say", "guards say"),
    ("Lowe wrote that she told the pilots to leave at once", "Pilots had to be gone by dawn, or lose their barges", "leave by dawn, Lowe told them"),
    ("Vail’s Tarn brings barge-hiring to rowers by letter", "By letter, not wire: Tarn hires barges in Vail", "Tarn hires barges"),
    ("The barge reaches Selby in May.", "The barge reaches Selby in May. Coal for the mill will follow, says Tarn.", "coal for the mill comes later, Tarn said"),
    ("Lowe’s third guild takes the weir at Vail", "Danish guild seizes the weir at Vail", "the third guild took it"),
    ("The board takes over the mill. It replaces the clerks and the interim crew.", "The board takes over the mill, replacing the clerks and the interim crew. Nine guilds sent a warden.", "in place of the clerks and the interim crew; nine guilds sent a warden"),
    ("Divers to search the weir for a missing bell", "Weir hides lost bell, so Vail hires divers", "divers hired to look for the bell"),
    ("Orne won't say whether it sold the mill", "Orne denies that it sold the mill", "it denied the sale"),
    ("Orne won't say whether it sold the mill", "Orne declines to say whether it sold the mill", ""),
    ("Orne started selling the ferry", "Orne sold the ferry", "Orne sold the ferry from May"),
    ("Orne floated doing without the ferry", "Orne proposed dropping the ferry", "proposed dropping the ferry"),
    ("The mill shut because the dam broke", "Because the dam broke, the mill shut", "shut because it broke"),
    ("The mill shut because the dam broke", "The mill closed because the dam broke", "closed, the dam broke"),
    ("The dam broke, so the mill shut", "The mill shut because the dam broke", "shut because it broke"),
    ("The board meets in Selby", "The board met in Selby", "the board met in Selby"),
    ("The board met in Selby", "The board held its meeting in Selby", "a meeting was held in Selby"),
    ("Norway sued Chile", "Chile was sued by Norway", "Norway sued Chile"),
    ("Lowe left before Tarn came", "Tarn came after Lowe left", "Lowe left, and then Tarn came"),
    ("Orne bought a barge from Vail", "Vail sold a barge to Orne", "Orne bought a barge that Vail sold"),
    ("The duke has not yet signed", "The duke has yet to sign", "the duke has not signed"),
    ("The duke won’t sign", "The duke refuses to sign", "the duke refuses to sign"),
    ("The duke did not stay", "The duke left", "the duke left"),
    ("The firm may sell the mine", "The firm might sell the mine", "may sell the mine"),
    ("Ms Vail will step down", "Ms Vail is to step down", "Ms Vail will step down"),
    ("The carpenter may have died", "The carpenter is thought to have died", "may have died"),
    ("The dam is safe, engineers say", "Engineers say the dam is safe", "engineers say the dam is safe"),
    ("Engineers: the dam is safe", "The dam is safe, according to engineers", "engineers say it is safe"),
    ("Lowe told the court of it", "The court heard from Lowe of it", "Lowe told the court"),
    ("Washington closes two ports", "The US closes two ports", "the United States closed two ports"),
    ("Denmark votes on the treaty", "Danes vote on the treaty", "Danes voted on the treaty"),
    ("Lowe’s doctor spoke", "Tarn spoke", "Tarn, Lowe’s doctor, spoke"),
    ("The ferry sank in the storm", "The ferry sank at Vail in the storm", "the ferry sank at Vail"),
    ("No more than five came", "At least four came", "five came"),
    ("The council shuts the mill", "The council closes the mill", "the council closed the mill"),
    ("Board goes public: six died in the mill", "Grain dust lit the mill at dawn, and six died", "six died"),
    ("Users could no longer reach the mill", "The mill was out of reach for its users", "unable to reach it"),
    ("Lowe and Tarn sang", "Tarn and Lowe sang", "Lowe and Tarn sang"),
    ("The mayor fired the clerk", "The mayor sacked the clerk", "the clerk had to go"),
    ("The crew came back to Selby", "The crew returned to Selby", "back in Selby"),
    ("The clerk was let go", "The clerk was freed", "he walked out of jail"),
    ("Rents rose in Linn", "Rents increased in Linn", "rents are up in Linn"),
    ("Lowe sang in Selby", "The miller sang in Selby", "Lowe, the miller, sang"),
    ("The crew slept beside their nets", "The crew lay down for the night, nets at hand", "slept by the nets"),
    ("The abbey hopes to save coal in May", "The abbey wants to cut its costs in May", "hopes to save coal"),
    ("The weir broke. It has none.", "The weir broke. That is untrue.", "the weir broke; there is none"),
    ("The mate would not speak", "The mate declined to speak", "he would not speak"),
    ("The pilots say that it costs nothing", "The pilots deny that it costs anything", "it costs nothing"),
    ("News of the flood has not come", "Selby knows nothing of the flood", "Selby had not heard"),
    ("The guild wires an offer to Lima: two ships", "The guild offers Lima two ships by wire", "an offer to Lima"),
    ("Board blames the flood on Lowe", "Lowe gets the blame for the flood from the board", "it blames Lowe"),
    ("It sank nine, and the mate fled", "Nine were sunk by it, and the mate fled", "it sank nine"),
    ("Lowe told them of it", "They heard from Lowe of it", "Lowe told them"),
    ("The pilots ask for a note that might name it", "The pilots ask for a possible note that would name it", "possible"),
    ("No hens are confirmed to be sick", "There is no confirmed case of a sick hen", "no sick hens"),
    ("The shipyard says it is sound", "Tarn says it is sound", "it is sound, the shipyard Tarn said"),
    ("EMC says it is sound", "Eastern Mill Council says it is sound", "the Eastern Mill Council (EMC) says so"),
    ("The mayor tried out the weir", "The mayor tested the weir", "a test of the weir by the mayor"),
    ("Lowe vowed to look at it", "Lowe promised to look at it", "Lowe promised to look at it"),
    ("The mayor will go, and Orne fills in", "Orne fills in after the mayor goes", "the mayor will go"),
    ("The duke asks Lowe to go", "The duke urges Lowe to go", "the duke urged Lowe to go"),
    ("It ran for a mile", "It ran for 1,760 yards", "it ran for a mile"),
    ("All the mills stayed open", "None of the mills closed", "the mills stayed open"),
    ("The mayor isn’t rushing", "The mayor is in no hurry", "the mayor takes time"),
    ("The crew was due to sail", "The crew was to sail", "the crew would sail"),
    ("No more than five came", "At most five came", "five came"),
    ("Ships are to be barred from dealing", "Ships are to be forbidden to deal", "ships may not deal"),
    ("Washington moves its ships", "US moves its ships", "the United States moved its ships"),
    ("Guards hauled her off", "She was hauled off", "guards hauled her off"),
    ("The mayor sank the barge, and an hour afterwards he fled", "An hour before he fled the mayor sank the barge", ""),
    ("Rents fell before the guild existed", "Rents fell, and the guild did not exist yet", "before the guild was"),
    ("Two sank at dawn and nine at dusk", "Nine sank at dusk and two at dawn", "two at dawn, nine at dusk"),
    ("Pumps 4 and 7 broke", "Pumps 7 and 4 broke", "pumps 4 and 7 broke"),
    ("Only floods stop it before dawn", "Floods alone stop it before dawn", "floods alone stop it"),
    ("The duke made Lowe sell", "Lowe sold at the duke’s order", "Lowe sold at the duke’s order"),
    ("Its cook left the inn", "The cook of the inn left it", "its cook left the inn"),
    ("The abbot wants peace", "The abbot hopes for peace", "the abbot hopes for peace"),
    ("The weir is unfit for use", "The weir is not fit for use", "the weir is not fit"),
    ("Orne offers Selby a barge", "Orne promises Selby a barge", "Orne promised a barge"),
    ("The pilots held back the vote until May", "The pilots put off the vote until May", "they delayed the vote"),
    ("The guild must pay somewhere else", "The guild must pay in another place", "pay elsewhere"),
    ("The mate got out somehow", "The mate got out in some way", "nobody knows how the mate got out"),
    ("The march was allowed", "The march was allowed to go ahead", "the march was allowed"),
    ("The sale was let through", "The sale was allowed to proceed", "the sale was allowed"),
    ("It closed in May, it is believed", "It is thought to have closed in May", "it is believed to have closed"),
    ("Selvia’s mill shuts", "Selvian mill shuts", "the mill of Selvia shut"),
    ("A Danish lender shut", "Selby Bank shut", "Denmark’s largest lender, Selby Bank, shut"),
    ("Selby Bank shut", "A Danish bank shut", "Selby Bank (SB) of Denmark shut"),
    ("A mill in Denmark lost grain", "A Danish mill lost grain to Orne Works", "a mill in Denmark lost it to Orne Works"),
    ("The guild rejects the claim", "The guild says that the claim is untrue", "the guild said it was untrue"),
    ("Lowe calls the charge against him groundless", "Lowe rejects the charge against him", "groundless, he said"),
    ("The guild denies the sale of the weir", "The guild disputes the sale of the weir", "the guild disputes the sale"),
    ("The clerk says that she sold nothing", "The clerk denies having sold anything", "she says she sold nothing"),
    ("Lowe left the mill before Tarn burned it", "Before Tarn burned the mill, Lowe left it", "Lowe left it"),
    ("Lowe rang, then left", "Lowe left after he rang", "Lowe rang, then left"),
    ("Orne sued the Danish mill in May", "In May the Danish mill was sued by Orne", "Orne sued it"),
    ("Orne paid Denmark for the barge at Vail", "Denmark got money from Orne for the barge at Vail", "Orne paid it"),
    ("No evidence of arson in the mill turned up", "Nobody found any sign of arson in the mill", "no proof of arson"),
    ("No evidence of arson in the mill turned up", "Arson in the mill could not be proven", "no proof of arson"),
    ("At least one of them drank the water", "One or more of them drank the water", "at least one drank"),
    ("Orne cut up to 150 trips", "Orne cut at most 150 trips", "cut up to 150 trips"),
    ("The crew conceded that it sank", "The crew admitted that it sank", "it had sunk, the crew said"),
    ("The pilots guess that Orne sank it", "The pilots suspect that Orne sank it", "pilots suspect that"),
    ("No such barge was seen before", "No such barge was seen", "nobody had seen such a barge"),
    ("The barge sailed before the weir broke", "The barge sailed", "the barge sailed"),
    ("Lowe did not pay. Tarn left before the weir broke", "Lowe did not pay. Tarn left", "Lowe did not pay"),
    ("No barge sails until the weir holds", "No barge sails before the weir holds", "no barge until it holds"),
    ("Dismayed at poor locks, the clerk asked for help", "Shocked by bad locks, the clerk asked for help", "appalled at bad locks"),
    ("The crew said that some of them had drunk nothing", "The crew said that not all of them had drunk", "some drank nothing"),
    ("Orne: the mill is not about coal", "Orne denies that the mill is about coal", "it is not about coal, said Orne"),
    ("Engineer Rosa Lowe warns that the weir could break in a flood", "Engineer: weir could break in high water", "the weir could break, she warned"),
    ("Rosa Lowe tells the town about the leak", "Lowe makes the leak known", "Lowe made it known to the town"),
    ("Lowe bought it in May. He said that he had been robbed, which went unheard", "Lowe got it in the first week of May. According to him, he had been robbed, which went unheard", ""),
    ("The guild told pilots to moor some 90 barges until each had been searched", "The guild instructed crews to berth some 90 barges until each had been searched", ""),
    ("Orne won’t say whether the odd barge is its own", "Orne silent on whether odd barge is Danish", "Orne didn’t comment"),
    ("Orne admits its pumps will stop working properly in Vail", "Orne cripples its pumps in Vail", "its pumps will break, Orne admits"),
    ("Lowe derides the weir as a sieve", "Lowe mocks the weir as a sieve", "a sieve, laughed Lowe"),
    ("Orne hits back at the guild’s Lowe", "Orne rebuts the guild’s Lowe", "Orne answered Lowe"),
    ("The flood shatters the hopes of Selby", "The flood dashes the hopes of Selby", "Selby gave up hope"),
    ("Orne backs down and promises to mend the weir", "Orne relents: Selby to get its weir back", "Orne will mend it"),
    ("Lowe lost his mill in May", "Lowe lost Lowe’s mill in May", "Lowe lost it"),
    ("Lowe lost his mill in May", "Lowe lost the Selby mill in May", "Lowe lost it at Selby"),
    ("Lowe has not yet sailed", "Lowe has not sailed", "Lowe has not yet sailed"),
    ("No more than five came", "Fewer than six came", "five came"),
    ("The bell rang when Lowe left", "Lowe left when the bell rang", "the bell rang as he left"),
    ("Lowe ran the mill for seven years", "Lowe ran the mill for 7 years", "for seven years, from 2010 to 2017"),
    ("What lit the fire stayed unclear", "Nobody knew what lit the fire", "they don’t say what lit it"),
    ("The barge left for Linn with 43 aboard", "Bound for Norway, the barge left with 43 aboard", "for Linn, Norway"),
    ("Lowe reminded them that they had fled before, and wrote that Lowe would go", "Lowe reminded them that they had fled before, and wrote that they had no wish for Lowe to go", "Lowe wrote it"),
    ("More than half of it has evaporated, and Orne made no profit", "More than half of it has been wiped out, and Orne made no profit", "half is lost"),
    ("It’s your own fault, Orne tells the pilots who sued", "Orne blames the suing pilots", "your own fault, said Orne"),
    ("They get into about 40 barges", "Roughly 40 barges are broken into", "40 barges were entered"),
    ("Pilots slam the lease as a ploy", "Pilots slam the lease as a manoeuvre", "a legal maneuver, they say"),
    ("Nine guilds reply to Lowe’s note", "Nine guilds answer Lowe’s note", "we write in response to your note"),
    ("Pilots report widths that differ by one fathom, as the board admits", "The board concedes that pilots must report widths of 32 fathoms", "they report widths"),
    ("A band took over the mill, calling for two millers to be freed", "A group moved into the mill and demanded that two millers be let go", "they wanted two millers free"),
    ("One rower said they’d give up the next day", "One of the rowers said that they would give up the day after", "we will give up tomorrow"),
    ("Lowe tells of hundreds of wrecks at Vail", "The old pilot speaks of hundreds of wrecks at Vail", "he told of wrecks"),
    ("Twin barges leave Selby", "Both barges are launched", "the twin barges left"),
    ("Tarn, who runs the lock, says it hints that the pump is working in part", "Lock manager Tarn says it suggests that the pump works partly", "the pump partly works"),
    ("The count was disputed: nine according to Lowe, six according to Tarn", "The counts differ: nine say Lowe’s men, six say Tarn’s", "nine, said Lowe; six, said Tarn"),
    ("The guild sends Lowe to trial", "The guild puts Lowe on trial", "Lowe goes on trial"),
    ("After a 20-hour debate 55 pilots voted to try her and 22 against", "By 55 votes to 22, after debating for 20 hours, the pilots decided to try her", "they debated 20 hours and decided 55-22"),
    ("Lowe admitted to errors, and left", "Lowe conceded mistakes, and left", "Lowe conceded mistakes"),
    ("The incoming mayor, Lowe, spoke", "The mayor-elect, Lowe, spoke", "the mayor-elect is Lowe"),
    ("Lowe violated rights by putting barges in danger", "By endangering barges Lowe breached rights", "he endangered barges"),
    ("The judge cut the award to a pound", "The judge set the award at only a pound", "set at just a pound"),
    ("Tarn leaned on Lowe to give up the mill", "Tarn pressed Lowe to hand over the mill", "pressed to hand it over"),
    ("A clerk spoke at the fair. Guards led him out to boos", "A clerk spoke at the fair. The guards took him out while the town booed", "the town booed"),
    ("The pilots first sent back 35 forms. Five were paid, for $9m altogether", "The pilots first sent back 35 forms. But five went through, worth $9m in all", "five went through"),
    ("Ten were slain at Linn", "Ten were killed at Linn", "ten were slain"),
    ("The crew stood to a man", "All the crew stood", "the crew stood to a man"),
    ("Léro won in Linn", "Lero won in Linn", "Rene Léro won"),
    ("Lero won in Linn", "Léro won in Linn", "Rene Lero won"),
    ("The bell rang at 1653", "The bell rang at 16:53", "it rang at 1653"),
    ("A clerk says the mill is shut", "Lowe says the mill is shut", "Lowe, a clerk, said it is shut"),
    ("Tarn works to save six", "Tarn works", "Tarn worked to save six"),
    ("All rowers left the bar", "All rowers left", "all rowers left the bar"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "old", "new", "quote"), TURNED)
def test_what_turns_is_told(kind: str, old: str, new: str, quote: str) -> None:
    assert kind in {turn.kind for turn in turned(old, new, [quote])}


@pytest.mark.parametrize(("old", "new", "quote"), HONEST)
def test_of_an_honest_edit_nothing_is_told(old: str, new: str, quote: str) -> None:
    assert turned(old, new, [quote]) == ()


# of the first, of the second, of neither
AHEAD, BEHIND = ("mayor", "judge", "old"), ("fled", "slept", "sang")


@pytest.mark.parametrize("both", ["", "Sir "])
@pytest.mark.parametrize("places", [*product(range(3), repeat=4)])
def test_names_changed_places_where_each_has_words_of_the_other_and_none_of_its_own(
    places: tuple[int, int, int, int], both: str
) -> None:
    first, second = (AHEAD[places[0]], BEHIND[places[1]]), (AHEAD[places[2]], BEHIND[places[3]])
    old = f"The mayor {both}Lowe fled. The judge {both}Tarn slept."
    new = f"The {first[0]} {both}Lowe {first[1]}. The {second[0]} {both}Tarn {second[1]}."
    apart = [
        (mine, its) for mine, its in (places[::2], places[1::2]) if mine != its
    ]  # a word by both tells nothing
    own = any(mine == 0 or its == 1 for mine, its in apart)
    others = any(mine == 1 for mine, _ in apart) and any(its == 0 for _, its in apart)
    assert bool([*changed_places(Edit(old, new, ()))]) == (others and not own)


def test_the_noun_behind_to_is_no_plan() -> None:
    assert not kinds("Lowe was taken to task over the tolls", "Lowe was criticised over the tolls", "")
    assert kinds("Lowe was to go over the tolls", "Lowe was criticised over the tolls", "he is to go")


PARTY = st.sampled_from(["Norway", "the duke", "Lowe", "the council", "miners", "Ms Vail", "the bank"])
DEED = st.sampled_from(["sued", "hired", "praised", "rang", "paid", "warned", "followed"])


@given(PARTY, PARTY, DEED)
def test_two_parties_that_change_places_are_told_whoever_they_are(one: str, other: str, deed: str) -> None:
    old, new = (f"{a} {deed} {b} in May" for a, b in ((one, other), (other, one)))
    told = {turn.kind for turn in turned(old, new, [old])}
    assert (not told) if one == other else bool(told & {"order", "name"})


@given(st.lists(PARTY | DEED | st.sampled_from(["not", "all", "may", "says", "to", ":", ","]), max_size=12))
def test_the_same_words_turn_nothing(words: list[str]) -> None:
    prose = " ".join(words)
    assert turned(prose, prose, []) == ()


LINE = st.builds(
    "{} {} {} {}".format,
    PARTY,
    DEED,
    PARTY,
    st.sampled_from(
        ["in May", "before the storm", "for 12 boats", "at Selby", "without a permit", "if it rains"]
    ),
)
LINES = st.lists(LINE, min_size=1, max_size=3)


def kinds(old: str, new: str, *quotes: str) -> set[str]:
    return {turn.kind for turn in turned(old, new, quotes)}


@given(LINES, st.sampled_from([("'", "’"), (" ", "\u00a0"), (" ", "\n"), ("-", "–"), (" for ", "  for ")]))
def test_typography_turns_nothing(lines: list[str], typography: tuple[str, str]) -> None:
    prose = ". ".join(lines) + "."
    assert not kinds(prose, prose.replace(*typography), prose)


@given(st.lists(LINE, min_size=2, max_size=3, unique=True), st.data())
def test_another_order_of_whole_sentences_turns_nothing(lines: list[str], data: st.DataObject) -> None:
    told = [f"{line[0].upper()}{line[1:]}." for line in lines]
    assert not kinds(" ".join(told), " ".join(data.draw(st.permutations(told))), " ".join(told))


CHANGES = st.sampled_from(
    [
        ("sued", "never sued"), ("in May", "in June"), ("boats", "barges"), ("praised", "blamed"), ("rang", "robbed"),
        ("before", "after"), ("the duke", "the former duke"), ("without", "with"),
        ("paid", "plans to pay"), ("hired", "may have hired"), ("warned", "reportedly warned"), ("Ms Vail", "Lowe"),
    ]
)  # fmt: skip


@given(LINE, CHANGES)
def test_what_is_turned_one_way_is_told_or_known_the_other_way(line: str, change: tuple[str, str]) -> None:
    """Of a quote that has the former wording a change is told, and its reverse of one that has the new.

    Who makes less of what he told claims nothing more.
    """
    new = line.replace(*change, 1)
    hedged = change[1] in ("plans to pay", "may have hired", "reportedly warned")
    if new != line and "in June" not in new:
        assert (hedged or kinds(line, new, line)) and kinds(new, line, new)


@given(LINE, CHANGES, LINE)
def test_a_further_quote_that_has_the_words_adds_no_turn(
    line: str, change: tuple[str, str], other: str
) -> None:
    new = line.replace(*change, 1)
    once = kinds(line, new, line)
    assert kinds(line, new, line, new) <= once
    assert kinds(line, new, line, other, new) <= kinds(line, new, line, new)


@given(PARTY, DEED, st.sampled_from(["only", "first", "former", "all"]))
def test_a_word_that_a_quote_has_makes_nothing_wider(party: str, deed: str, word: str) -> None:
    old, new = f"The mill {deed} {party}", f"The {word} mill {deed} {party}"
    assert {turn.kind for turn in turned(old, new, [old])} & {"scope", "rank"}
    assert not {turn.kind for turn in turned(old, new, [old, new])} & {"scope", "rank"}


CUT = [
    ("He may have sold the mine to Orne in May", "sold the mine to Orne in May", "may"),
    ("It is needless and as it seems to me unjust", "It is needless and […] unjust", "seems"),
    ("on petition of Mr Walker, alleging breach of the act", "on petition of Mr Walker, […] breach of the act", "alleging"),
    ("the first commercial landing without a crew", "the […] commercial landing without a crew", "first"),
    ("The crew did not sail on Monday", "sail on Monday", "not"),
    ("No barge is lost, based on what I hear", "No barge is lost", "based"),
    ("The crew sailed on Monday at dawn", "The crew sailed on Monday", ""),
    ("Lowe made an untrue claim that it sank", "Lowe made […] claim that it sank", "untrue"),
    ("He sold a forged deed to Orne", "He sold a […] deed to Orne", "forged"),
    ("He sold an old deed to Orne", "He sold […] deed to Orne", ""),
    ("The crew did not sail", "The mayor sailed", ""),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "lost"), CUT)
def test_words_of_weight_that_a_quote_loses(old: str, new: str, lost: str) -> None:
    assert cut_away(old, new) == lost


@pytest.mark.parametrize(
    ("name", "quote", "spoken_of"),
    [
        ("Rosa Lowe", "The board took down a letter by Rosa Lowe. It is false.", True),
        ("Lowe", "The board took down a letter by Rosa Lowe. It is false.", True),
        ("Lowe", "The mill is closed", False),
        ("Lowe", "Lowe took down a letter of the board", False),
        ("Lowe", "It is false, according to Lowe", False),
        ("Lowe", "The claim by Lowe, who said it was false", False),
        ("Lowe", "We got a letter by Lowe", False),
    ],
)
def test_whom_a_quote_only_speaks_of(name: str, quote: str, *, spoken_of: bool) -> None:
    assert only_spoken_of(name, quote) is spoken_of


@pytest.mark.parametrize("unit", ["mill ", "all mills may leave, "])
def test_a_long_wording_beside_a_short_one_takes_time_by_its_length(unit: str) -> None:
    assert_time_grows_with_length_alone(lambda text: turned("The mill in Selby", text, ["The mill"]), unit)
    assert_time_grows_with_length_alone(lambda text: turned(text, "The mill in Selby", ["The mill"]), unit)


def test_whom_a_long_quote_speaks_of_takes_time_by_its_length() -> None:
    assert_time_grows_with_length_alone(lambda text: only_spoken_of("Lowe", text), "Lowe ")
