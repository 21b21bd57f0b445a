"""What turns a quote and what doesn't: (title, quotes, the kinds of turn and the words they stand at)."""

import hashlib
from itertools import pairwise, product
from pathlib import Path

import pytest

from hrctimeline import verify
from hrctimeline.claims.case import cases
from hrctimeline.claims.names.runs import runs
from hrctimeline.claims.numbers.vague import vague_amounts
from hrctimeline.claims.wording.content import LEADS, contents
from hrctimeline.claims.wording.quoted import Evidence, Voice
from hrctimeline.claims.wording.reading import turns, wordings
from hrctimeline.claims.wording.stems import lines, stems
from hrctimeline.claims.words import words

ROWS = [
    # denied here and not there, and the other way round
    ("The ferry sails", ["The ferry did not sail on Monday."], "negation sails"),
    ("The ferry sails", ["The ferry didn’t sail on Monday."], "negation sails"),
    ("The ferry does not sail", ["The ferry sailed on Monday."], "negation sail"),
    ("The guild refuses to vote", ["The guild voted on Monday."], "negation vote"),
    ("The guild votes", ["The guild refused, after a long day, to vote."], "negation votes"),
    ("The guild denies the theft", ["The guild reported the theft."], "negation theft"),
    ("The guild does not vote", ["The guild refused to vote."], ""),
    ("The guild fails to vote", ["The guild has yet to vote."], ""),
    ("The guild votes", ["It did not only talk. The guild voted."], ""),
    ("The ferry sails", ["There was no ferry on Sunday. The ferry sailed on Monday."], ""),
    ("Engine No. 3 sails for 90 crowns", ["Engine No. 3 sailed for 90 crowns."], ""),
    ("The toll is never raised", ["The town forbade every toll."], ""),
    ("The toll is never raised", ["The town spoke of it."], "negation raised"),
    ("The guild keeps the hall rather than sell it", ["The guild kept the hall and did not sell it."], ""),
    ("The miller sees less fear", ["“There is not that fear,” the miller said."], ""),
    ("The miller does not see the fear", ["“There is not that fear,” the miller said."], ""),
    ("The paper calls it close to a five-year high", ["The paper said it was near a five-year high."], ""),
    ("The toll is 5 pence lower", ["The toll rose by 5 pence."], "opposite lower"),
    ("The miller takes the baker to court", ["It came after he had not taken the needed steps."], ""),
    ("The miller no longer leads the guild", ["The miller leads the guild still."], "negation leads"),
    ("The smiths say the well is dry", ["The smiths cannot say whether the well is dry."], ""),
    ("The guild took over the mill", ["The guild will not take the mill's coin."], ""),
    ("Nowhere in the shire is bread dearer", ["Bread is dearer in Orne than anywhere else."], ""),
    ("The guild won't hand over its books", ["It is not obliged to show its books."], ""),
    ("The miller shuns the works", ["The wheel of the works was found not to be working."], ""),
    (
        "The miller blames the guild for doing nothing on drowned boats",
        ["She blamed its inaction on drowned boats."],
        "",
    ),
    ("The miller does not believe the smith", ["I would love to believe the smith, but that is not so."], ""),
    (
        "The smiths deny that they are guilty",
        ["The smiths have pushed back on claims that they drowned him."],
        "",
    ),
    ("The smiths grind for no lord", ["The smiths do not grind for any lord."], ""),
    ("What counts is the mill, not what Orne pays for it", ["Orne will reportedly pay for the mill."], ""),
    (
        "The miller was sad that the law did not pass",
        ["The miller wept at the failure of the law to pass."],
        "",
    ),
    ("The clerk excludes rust", ["The clerk could not rule out rust."], "negation excludes"),
    ("The town has cut its boats", ["The town will cut its boats. The mill has a shift cut."], "firmer cut"),
    # what is only asked, or hangs on a condition
    ("The wheel worked on Monday", ["The smiths asked whether the wheel worked on Monday."], "firmer worked"),
    ("The wheel worked, if the smiths are right", ["They asked whether the wheel worked on Monday."], ""),
    ("Pell lied to the guild", ["Tarn will act if Pell lied to the guild."], "firmer lied"),
    ("Pell lied to the guild", ["Tarn will act if Pell lied to the guild. Pell lied to the guild."], ""),
    ("The judge delayed the trial", ["She faces jail if convicted and the judge delayed the trial."], ""),
    (
        "The pond was part of the sale",
        ["They did not tell whether the pond was part of the sale."],
        "firmer part",
    ),
    # deeds denied by a noun
    ("The guild decides on the toll", ["The guild took no decision on the toll."], "negation decides"),
    (
        "Proof shows that the smith took the silver",
        ["There is no proof that the smith took the silver."],
        "firmer took + negation Proof",
    ),
    ("The guild has yet to decide on the toll", ["The guild took no decision on the toll."], ""),
    ("The guild decides on the toll", ["The guild took no further decision on the toll."], ""),
    ("Two steps before the guild raises the toll", ["The guild is two steps short of raising the toll."], ""),
    ("The guild raises the toll", ["The guild is two steps short of raising the toll."], "negation raises"),
    (
        "The wheel worked on Monday",
        ["The work began. They ask whether the wheel worked on Monday."],
        "firmer worked",
    ),
    (
        "The smith took the silver",
        ["The guild was not certain that the smith took the silver."],
        "firmer took",
    ),
    ("It is not known whether it floats", ["It is days before they know whether it floats."], ""),
    ("The smiths fear that the mill is lost", ["The mill will likely be lost."], ""),
    # prepositions
    ("Grain closed down a penny", ["Grain closed up a penny."], "turned closed"),
    ("Six smiths voted against the toll", ["Six smiths voted for the toll."], "turned voted"),
    ("Six smiths voted in favour of the toll", ["Six smiths voted for the toll."], ""),
    ("A letter to the guild is found", ["A letter from the guild was found."], "turned letter"),
    ("The mill's attack is told", ["An attack on the mill was told in Orne."], "turned attack"),
    ("A letter from the guild to the smiths", ["The guild's letter to the smiths was read."], ""),
    # degree and frequency
    ("Bread rises sharply", ["Bread rose slightly on Monday."], "opposite sharply"),
    ("Bread rises sharply", ["Bread rose slightly on Monday and sharply on Friday."], ""),
    (
        "The smiths often used the old forge",
        ["The smiths had never used the old forge."],
        "negation used + opposite often",
    ),
    ("A barge reaches Orne again", ["A barge reached Orne for the first time."], "opposite again"),
    ("A barge reaches Orne again", ["For the first time since May a barge returned to Orne."], ""),
    # ranks and reaches
    ("The mayor spoke of tolls", ["The deputy mayor spoke of tolls."], "wider mayor"),
    ("The acting mayor spoke of tolls", ["The acting mayor spoke of tolls."], ""),
    ("A national strike of smiths", ["There was a local strike of smiths."], "wider strike"),
    ("Several barges reach Orne", ["A barge reached Orne."], "wider barges"),
    ("Several barges reach Orne", ["A barge reached Orne, and more barges came."], ""),
    # a doubt that goes with its verb
    ("Frost caused the flood of Orne", ["Frost may have led to the flood of Orne."], "firmer caused"),
    ("Frost perhaps caused the flood of Orne", ["Frost may have led to the flood of Orne."], ""),
    ("The smiths fear a flood of Orne", ["The smiths may see a flood of Orne."], ""),
    (
        "The guild ordered the mill's end",
        ["The guild is expected to announce the mill's end."],
        "firmer ordered",
    ),
    ("The guild gives the mill to Tarn", ["The guild backs giving the mill to Tarn."], "firmer gives"),
    ("The guild closes the mill", ["The guild may close the mill."], "firmer closes"),
    ("The mill closes in May", ["In May the guards close the mill."], ""),
    ("Tarn rules the mill", ["Tarn claims to rule the mill."], "firmer rules"),
    ("Tarn vows to mend the mill", ["Tarn hopes to mend the mill."], "firmer vows"),
    # opposites
    ("The mill made a gain in the same quarter", ["The mill told of a loss for the third quarter."], ""),
    ("Orne wins against the miller’s guild", ["The miller’s guild lost its suit against Orne."], ""),
    ("Orne wins against the guild", ["Orne lost its suit against the guild."], "opposite wins"),
    (
        "The miller doubts that the well is deep",
        ["The miller believes that the smith is likely to sing."],
        "",
    ),
    ("The smiths reject the claim", ["The smiths pushed back on the claim."], ""),
    ("The toll is dropped", ["The town lifted the toll."], ""),
    ("The miller will leave the guild", ["The miller, who joined the guild in May, sang."], ""),
    ("The smith rows by night-time", ["He rowed perhaps thirty times."], ""),
    ("The miller opens his hall to strangers", ["He read it to a closed meeting of bakers."], ""),
    ("The miller sells his boat to Orne", ["Orne bought the boat."], ""),
    ("The toll falls", ["The toll rose to two pence."], "opposite falls"),
    ("The toll rises", ["The toll rose to two pence, then fell."], ""),
    ("The town backs the bridge", ["The town opposed the bridge."], "opposite backs"),
    ("The inn opens its doors", ["The inn shut its doors."], "opposite opens"),
    ("The inn opens", ["The school shut for the winter."], ""),
    ("The ferry sails after the storm", ["The ferry sailed before the storm."], "opposite after"),
    ("The ferry sails before the storm", ["The ferry sailed before the storm, not after it."], ""),
    (
        "Orne’s shares fall by ten crowns",
        ["Vail’s shares fell on Monday, whilst Orne’s shares gained ten crowns."],
        "",
    ),
    (
        "Orne’s shares plunge",
        ["The index fell. Vail’s shares rose, whilst Orne’s shares gained ten crowns."],
        "opposite plunge",
    ),
    ("The index gives up six crowns", ["The index closed down six crowns."], ""),
    # planned, doubted, limited
    ("The town has built a mill", ["The town plans to build a mill."], "firmer built"),
    ("The town built a mill", ["The town will build a mill."], "firmer built"),
    ("The town builds a mill", ["The town will build a mill."], ""),
    ("The town is to build a mill", ["The town will build a mill."], ""),
    ("The town plans to build a mill", ["The town built a mill."], "firmer build"),
    ("The town builds a mill", ["The guild asked the town on Monday to build a mill."], "firmer builds"),
    ("The smith stole a horse", ["The smith allegedly stole a horse."], "firmer stole"),
    ("The law is read", ["The proposed law was read."], "firmer law"),
    ("The proposed law is read", ["The proposed law was read."], ""),
    ("The oldest inn burns", ["The third oldest inn burned."], "firmer oldest"),
    ("The meeting ends", ["The third meeting ended."], ""),
    ("The guild will drown the law", ["The guild might drown the law."], "firmer drown"),
    (
        "The guild votes to call for a trial of the smith",
        ["The guild voted to ask Orne to try the smith."],
        "",
    ),
    # denied outright, and denied in part
    ("The raid had no link with the fire", ["The raid is not directly linked with the fire."], "wider link"),
    ("The raid had no direct link with the fire", ["The raid is not directly linked with the fire."], ""),
    (
        "The guild decides not to sell",
        ["The guild decided to take the mill to court."],
        "negation sell + negation decides",
    ),
    ("The guild decides not to sell", ["The guild decided to wait and not sell the mill."], ""),
    # two names round a verb
    ("On Monday Orne sues Vail", ["Vail sued Orne on Monday."], "turned Monday Orne sues Vail"),
    ("In May Orne is sued by Vail", ["Vail sued Orne in May."], ""),
    ("In May Orne sues Vail", ["Vail was sued by Orne in May."], ""),
    ("In May Orne sues Vail", ["Orne and Vail met. Orne sued Vail."], ""),
    ("Orne meets Vail", ["Vail met Orne on Monday."], ""),
    ("Vail sold the mill", ["Orne sold the mill. Vail wept."], "turned sold"),
    ("Vail sold the mill", ["Orne sold boats. Vail owned the mill."], ""),
    ("Three of them told the miller", ["The miller told three of them."], "turned told"),
    ("Three of them were told by the miller", ["The miller told three of them."], ""),
    ("The guild’s ferry overtakes the barge", ["The barge beat the guild’s ferry."], "turned overtakes"),
    ("The guild’s ferry overtakes the barge", ["The ferry of the guild passed the barge."], ""),
    ("Orne sold the mill to the guild", ["The guild bought the mill of Orne."], ""),
    # who says it
    ("The well is dry, according to Vail", ["The well of Vail is dry, according to Orne."], "turned Vail"),
    ("The well is dry, according to Orne", ["The well of Vail is dry, according to Orne."], ""),
    (
        "The well is dry, the baker says",
        ["The miller said the well was dry. The baker wept."],
        "turned baker",
    ),
    ("The well is dry, the miller says", ["The miller said the well was dry. The baker wept."], ""),
    ("The well is dry, he says", ["The miller said the well was dry."], ""),
    (
        "The mill owed coin to the United Towns",
        ["The miller said the mill owed coin to the United Towns."],
        "",
    ),
    ("The well is dry, Pell says", ["The miller said the well was dry. Pell wept."], ""),
    ("The well is dry, the Vail Guild says", ["The well was dry, sources said. The Vail Guild wept."], ""),
    (
        "The well is dry, the Vail Guild says",
        ["The well was dry, sources said.", "The Vail Guild wept."],
        "turned Vail Guild",
    ),
    ("The well is dry, says a Peruvian smith", ["The well was dry, a smith of Peru said."], ""),
    ("The well is dry, says Dr. Una Pell", ["The well was dry, Pell said."], ""),
    ("Vail now reckons the well gave 300 pails", ["Smiths of Vail estimated 300 pails."], ""),
    (
        "Vail now reckons the well gave 300 pails",
        ["Smiths revealed it gave 300 pails.", "Vail wept."],
        "turned Vail",
    ),
    ("He said the next day, the well was dry", ["The well was dry, old town smiths said."], "turned He"),
    ("He said the next day, the well was dry", ["The well was dry, a smith said."], ""),
    # what is early
    ("The mill is a week early", ["The mill is seven days ahead of schedule."], ""),
    ("The mill is a week late", ["The mill is seven days ahead of schedule."], "opposite week late"),
    ("The mill is a week early", ["The mill is days behind schedule."], "opposite week early"),
    ("The mill opened a week late", ["It was days early. Then it was weeks behind schedule."], ""),
    # whose duty
    (
        "Orne should have halted it",
        ["Vail should have halted the barge of Orne."],
        "turned halted + turned Orne",
    ),
    ("Orne must pay 40 crowns", ["Orne owes the bank 40 crowns. Vail must shut the mill."], ""),
    ("Orne ought to pay", ["Orne and Vail should pay."], ""),
    ("Orne ought to pay", ["Vail must vote. Orne must pay."], ""),
    ("Orne ought to pay", ["Vail should pay."], ""),
    # acts, and further ones than the quotes have
    ("The note proves that the smith drank", ["The smith drank, the note tells."], "firmer proves"),
    ("The note proves that the smith drank", ["The note is proof that the smith drank."], ""),
    ("The smith admits theft", ["The smith was told of a theft."], "firmer admits"),
    ("The smith admits theft", ["“I did it,” said the smith."], ""),
    ("Orne charges the smith", ["Orne detained the smith."], "firmer charges"),
    ("Orne charges the smith", ["Orne detained the smith. He was indicted."], ""),
    ("The storm killed the smith", ["The storm wounded the smith."], "firmer killed"),
    # more than the quotes say
    ("At first the guild met last week", ["The guild met on Monday."], ""),
    ("The guild met", ["Some of the guild met."], "wider guild"),
    ("Two millers met", ["Some millers met."], ""),
    ("The weir belongs to the sale", ["The weir was part of the sale."], ""),
    ("Caps of the mill are 29 crowns apiece", ["Caps of the mill were 29 crowns."], "wider apiece"),
    ("Caps of the mill are $29 apiece", ["Caps of the mill were $29."], ""),
    # reported
    ("The mill burned", ["The mill burned, officials said."], "firmer mill"),
    ("The mill burned", ["The mill burned, Orne said."], ""),
    ("Boils said to burn: the mill is dear", ["Boils said that the mill was dear."], ""),
    ("Linn has the mill, the firm of Pell counts", ["Linn has the mill, according to figures of Pell."], ""),
    ("The mill burned", ["Officials wept when the mill burned."], ""),
    # what turns nothing: a cause in other words, a focus beside a number, what is kept from being done
    ("The guild shuts him out because of the theft", ["The guild shut him out in protest at the theft."], ""),
    ("The guild shuts him out because of the theft", ["The guild shut him out."], "wider because"),
    ("Only 19 of the boats sink", ["Of the 40 boats, 19 sank."], ""),
    ("The guild counts the boats only in part", ["The guild counted the boats partially."], ""),
    ("The guild sells its only boat", ["The guild sold a boat."], "wider only"),
    ("Orne is hit hardest after Linn", ["Orne is the second hardest-hit town."], ""),
    ("Orne is the hardest-hit town", ["Orne is the second hardest-hit town."], "firmer hardest"),
    ("Orne has the largest fire", ["Orne’s second-largest mill stands."], ""),
    ("The miller withdraws the boats", ["The guild barred the miller from advancing the boats."], ""),
    ("The miller withdraws the boats", ["The miller was advancing the boats."], "opposite withdraws"),
    ("Orne should pass at some way from Vail", ["They did not expect Orne to pass near Vail."], ""),
    ("Orne gets coin from Vail", ["Vail got coin from Orne."], "turned Orne gets coin from Vail"),
    ("The hall of Orne low school is shut", ["Linn low school, in Orne, shut its hall."], ""),
    ("The clerk gives no reasons", ["The clerk declined to discuss the reasons."], ""),
    ("The clerk gives the reasons", ["The clerk discussed the reasons."], "firmer gives"),
    ("The smiths were not ready", ["The smiths were unprepared."], ""),
    ("Nobody officially confirms the sale", ["There is no official confirmation of the sale."], ""),
    ("Nobody confirms the sale", ["There is no official confirmation of the sale."], "wider confirms"),
    ("Rig owner Lowe sails", ["Lowe, who owned the boat, sailed."], ""),
    ("Lowe calls it a rigged vote", ["Lowe spoke of the vote."], "wider rigged"),
    ("Some smiths met the guild", ["Several of the guild’s boats sank."], ""),
    # what is to come, or only seems so, told as done by another verb
    ("The boats have passed through it", ["The boats were due to sail through it on a lock."], ""),
    ("The boats have passed the lock", ["The boats were due to sail through the lock."], "firmer passed"),
    ("The boats are to come through the lock", ["The boats were due to sail through the lock."], ""),
    (
        "The boats have come through the lock",
        ["The boats were due to sail through the lock. The boats came through the lock."],
        "",
    ),
    ("The smith said the fire was letting up", ["The smith said the fire seemed to be easing."], ""),
    (
        "The smith said the fire was dying in the hall",
        ["The smith said the fire seemed to be easing in the hall."],
        "firmer dying",
    ),
    ("The guild rang the millers", ["The guild called the millers, pledging to reschedule."], ""),
    # what a thing only may be
    ("Work on the weir was a folly", ["Work on the weir may have been a blunder."], "firmer was a"),
    ("Work on the weir was a possible folly", ["Work on the weir may have been a blunder."], ""),
    ("Work on the weir was perhaps a folly", ["Work on the weir may have been a blunder."], ""),
    (
        "Work on the weir was a folly",
        ["Work on the weir may have been a blunder. Work on the weir was a folly, she said."],
        "",
    ),
    ("The weir was a folly", ["The mill may have been a blunder. The weir fell."], ""),
    # provisos
    ("The guild asked for no boats", ["“The guild asked for no boats, as far as I know.”"], "firmer guild"),
    ("The guild asked for no boats, it knows", ["The guild asked for no boats, as far as I know."], ""),
    (
        "The guild asked for no boats",
        ["The guild asked for no boats, as far as I know.", "The guild asked for no boats."],
        "",
    ),
    (
        "The guild will choose which boats to sell",
        ["The guild will say which, if any, boats to sell."],
        "firmer guild",
    ),
    (
        "The guild will choose which boats to sell, if any",
        ["The guild will say which, if any, boats to sell."],
        "",
    ),
    ("The guild will sell boats", ["If anything is left, the guild will sell boats."], ""),
    # how long before or after
    (
        "Hours earlier the mill burned",
        ["The mill burned hours after the guild met."],
        "opposite Hours earlier",
    ),
    ("Hours later the mill burned", ["The mill burned hours after the guild met."], ""),
    ("The guild snubs the envoy of Orne", ["The guild greeted the envoy of Orne."], "opposite snubs"),
    # what befell how many, and for how long
    ("The mill burns, 11 hurt", ["The fire at the mill killed eleven smiths."], "turned hurt"),
    ("The mill burns, 11 dead", ["The fire at the mill killed eleven smiths and hurt 12."], ""),
    ("The ford is shut for the time being", ["The ford is shut permanently."], "opposite for the time being"),
    ("The ford is shut for good", ["The ford is shut permanently."], ""),
    ("Lowe drops the fair over plague fears", ["Lowe dropped the fair."], "wider fears"),
    ("Lowe drops the fair over plague fears", ["Lowe, afraid of the plague, dropped the fair."], ""),
    ("The bell rings for the first time", ["The bell, rung last week, rings."], "opposite first"),
    (
        "Because of the flood the ford shuts",
        ["The ford, due to open in May, shuts in the flood."],
        "wider Because",
    ),
    (
        "Lowe has settled with Vail",
        ["Lowe hopes to reach an out-of-court settlement with Vail."],
        "firmer settled",
    ),
    ("The guild bans boats", ["The guild is likely to raise the toll and ban the boats."], "firmer bans"),
    ("The guild has raised 50 crowns", ["The guild wants to raise 50 crowns."], "firmer raised"),
    # ranks, acts and degrees that no quote has, in sentences of the editor's own
    (
        "Lowe, the guild's former clerk, calls the well foul in a long speech",
        ["Lowe said so."],
        "wider former",
    ),
    ("The mayor's deputy speaks of the dry well to all of Orne", ["Mayor Lowe spoke."], "wider deputy"),
    ("A former smith speaks", ["We were told of it when I worked there."], ""),
    ("Lowe is sacked by the guild", ["Lowe will step down in May."], "firmer sacked"),
    ("Lowe quits", ["Lowe will step down in May."], ""),
    ("The guild calls off the fair", ["The guild told of the fair."], "firmer calls"),
    ("The fair proves costly", ["The fair cost much."], ""),
    ("Ships wipe out the mills of Orne", ["Ships hit the mills of Orne."], "firmer wipe"),
    (
        "The judge lets Vail cap its dues",
        ["Vail asked the judge to cap its dues."],
        "firmer cap + firmer lets",
    ),
    ("Some 40 fell mildly ill at the fair", ["The plague made some seriously ill."], "opposite mildly"),
    (
        "Orne holds back the bread it had vowed to Linn",
        ["Orne is giving the bread that Linn asked for."],
        "opposite holds",
    ),
    ("Guests are shown the dry well", ["They were told that guests seemed glad of the dry well."], ""),
    (
        "Two days before the guild met on the toll, the mill burned",
        ["The mill's fire comes two days after the guild met."],
        "opposite Two days before",
    ),
    (
        "Lowe lives under a law that preceded the flood",
        ["A law passed after the flood binds Lowe."],
        "opposite preceded",
    ),
    ("Lowe lives under a law that followed the flood", ["A law passed after the flood binds Lowe."], ""),
    (
        "Lowe told, once the fair had begun, that the mill would close",
        ["Lowe told of it before the fair began that week."],
        "opposite once",
    ),
    ("Once the fair was over, Lowe told of the mill", ["Lowe told of the mill after the fair."], ""),
    (
        "Lowe bade them ring the bell, and then clear away casks and empty barrels",
        ["Lowe bade them clear away casks and barrels, then afterward ring for help."],
        "opposite then",
    ),
    (
        "The clerk notes that the drought came after the rats",
        ["He noted that the rats came after the drought."],
        "opposite after",
    ),
    ("The guild met before the mayor", ["The guild met the day before the mill burned."], ""),
    ("Swans are past saving", ["The swans could not be saved."], ""),
    ("First the mill, then the ferry", ["The mill closed, and the ferry."], ""),
    ("Ship forces strike the fort", ["Ships struck the fort."], ""),
    (
        "The guild refuses to answer the miller's long, dull letter from Orne",
        ["We write on your letter."],
        "negation answer",
    ),
    ("The miller isn't going to Linn after all", ["The miller scrapped a trip to Linn."], "negation going"),
    ("Hours earlier the guild met", ["The mill burned hours after the guild met."], ""),
    ("Hours earlier the guild met at the mill", ["The mill burned hours after the guild met."], ""),
    ("The mill burned hours before the guild met", ["Hours later the guild met."], ""),
    ("The mill sank within hours", ["The mill burned, sinking two days later."], "opposite within hours"),
    ("The mill sank within hours", ["The mill burned at one and sank at three. Three hours later."], ""),
    ("The mill sank within days", ["The mill burned, sinking two days later."], ""),
    # against somebody's will
    ("The smith backs the sale", ["The guild sold it against the wishes of the smith."], "opposite backs"),
    ("The smith backs the sale", ["The guild sold it over the smith’s objections."], "opposite backs"),
    ("The guild backs the sale", ["The guild sold it against the wishes of the smith."], ""),
    ("The smith backs the sale", ["The smith backed the sale against the wishes of the smith Lowe."], ""),
    # one by one, and together; a land's speaker and another's; nobody in particular
    ("The guild meets the smiths together", ["The guild met the smiths separately."], "opposite together"),
    ("The guild meets the smiths apart", ["The guild met the smiths separately."], ""),
    (
        "The well is dry, the Blue House says",
        ["The well of the mill is dry, sources said.", "The Blue House stands."],
        "turned Blue House",
    ),
    (
        "The well is dry, the Blue House says",
        ["The well of the mill is dry, sources in the Blue House said.", "The Blue House stands."],
        "",
    ),
    # more, and level
    ("Orne burns more often than Linn", ["Orne burned at a rate similar to that of Linn."], "opposite more"),
    ("Orne burns as often as Linn", ["Orne burned at a rate similar to that of Linn."], ""),
    ("Orne burns more often than Linn", ["Orne burned more than Linn, though at the same hour."], ""),
    ("Orne burns more than 40 boats", ["Orne burned the same boats as Linn."], ""),
    # a noun that only says which, a headline's passive, an order of something else
    ("The smith speaks of bread", ["The smith speaks of no bread deal."], ""),
    (
        "Linn expels Pell, Lowe questioned over the hall",
        ["Linn expelled Pell and Lowe, who was questioned by Tarn over the hall."],
        "",
    ),
    (
        "Lowe orders boats against Linn",
        [
            "Linn defied demands for bread on Monday, after Lowe had said that it faced harm if it did not yield."
        ],
        "firmer orders",
    ),
    # hot, but not dry
    ("The smith was not hot", ["The smith was hot but not dry."], "negation hot"),
    ("The smith was not dry", ["The smith was hot but not dry."], ""),
    ("Note: the well of Vail is dry", ["Orne told Vail that the well is dry, according to a note."], ""),
    (
        "The well is dry, the Blue House says",
        ["The well is dry, said Blue House clerk Ann Lowe of Vail."],
        "",
    ),
]


@pytest.mark.parametrize(("title", "quotes", "wanted"), ROWS)
def test_what_turns_a_quote(title: str, quotes: list[str], wanted: str) -> None:
    found = list(turns(title, contents(title), Evidence(quotes), runs(words(title))))
    assert " + ".join(f"{each.kind} {title[slice(*each.span)]}" for each in found) == wanted


@pytest.mark.parametrize(
    ("title", "quote", "sure"),
    [
        ("The guild plans to sell its boats", "The guild sold its boats on Monday.", True),
        ("The guild asks Lowe to sell its boats", "Boats that Lowe sold had sunk.", False),
    ],
)
def test_a_plan_told_as_done_is_sure_where_both_parties_are_the_same(
    title: str, quote: str, sure: bool
) -> None:
    (found,) = turns(title, contents(title), Evidence([quote]), runs(words(title)))
    assert (found.said, found.sure) == ("the quote states it as done", sure)


@pytest.mark.parametrize(
    ("said_by", "kinds"), [("a Peruvian smith", {"turned"}), ("a smith of Chile", set()), ("a smith", set())]
)
def test_a_smith_of_one_land_is_none_of_another(said_by: str, kinds: set[str]) -> None:
    evidence = Evidence(["The old well of Orne was dry."], voices=[Voice(said_by)])
    assert _kinds("The old well of Orne is dry, says a Chilean smith", evidence) == kinds


def _kinds(prose: str, evidence: Evidence) -> set[str]:
    return {each.kind for each in turns(prose, contents(prose), evidence, [])}


@pytest.mark.parametrize(("head", "tail"), list(lines("opposites.txt")), ids=str)
def test_every_pair_of_opposites_is_seen(head: str, tail: list[str]) -> None:
    for one in head.split():
        for other in tail:
            if stems(one).isdisjoint(stems(other)):
                # before, above and their like lead another word
                form = "The miller stood {} grain." if one in LEADS else "The miller {} grain."
                assert "opposite" in _kinds(form.format(one), Evidence([form.format(other)])), (one, other)


@pytest.mark.parametrize(
    ("prefix", "adjectives"), list(lines("prefixed.txt")), ids=lambda each: str(each)[:9]
)
def test_an_adjective_denied_by_its_prefix_denies(prefix: str, adjectives: list[str]) -> None:
    assert _kinds("The mill is not ready", Evidence(["The mill was wet."])) == {"negation"}
    for each in adjectives:
        assert _kinds("The mill is not ready", Evidence([f"The mill was {prefix}{each}."])) == set(), each


@pytest.mark.parametrize(("base", "forms"), list(lines("irregular.txt")), ids=str)
def test_irregular_forms_are_one_word_with_their_base(base: str, forms: list[str]) -> None:
    for form in forms:
        assert not stems(form).isdisjoint(stems(base))


@pytest.mark.parametrize(("kind", "cues"), list(lines("cues.txt")), ids=str)
def test_every_cue_bears_on_what_follows(kind: str, cues: list[str]) -> None:
    wanted = {
        "plan-to": "plan",
        "noun-plan": "plan",
        "intent-of": "plan",
        "speak-of": "plan",
        "fail-from": "deny",
        "fail-ing": "deny",
        "request-to": "plan",
        "future-to": "future",
        "fail-to": "deny",
        "yet-to": "deny",
        "no-longer": "deny",
        "rather-than": "deny",
        "instead-of": "deny",
        "report-to": "report",
        "plan-ing": "plan",
        "accuse-of": "report",
    }
    ties = {
        "no-longer": "longer ",
        "rather-than": "than ",
        "instead-of": "of ",
        "plan-ing": "",
        "accuse-of": "him of ",
        "intent-of": "of ",
        "speak-of": "of ",
        "fail-from": "from ",
        "fail-ing": "",
    }
    for cue in cues if kind != "against" and "no-to" not in kind and kind != "wish" else ():
        link = ties.get(kind, "to " * (kind in wanted))
        deed = "grinding" if kind.endswith(("-ing", "-of", "-from")) else "grind"
        last = contents(f"The miller {cue} {link}{deed}.")[-1]
        assert last.text == deed and wanted.get(kind, kind) in last.cues, cue


@pytest.mark.parametrize(("kind", "words_of_it"), list(lines("wider.txt")), ids=str)
def test_every_word_that_widens_is_seen_and_backed(kind: str, words_of_it: list[str]) -> None:
    at = words_of_it.index("|")
    leads = {
        "due": "due to the",
        "owing": "owing to",
        "thanks": "thanks to",
        "caused": "caused by",
        "alone": "Orne alone",
    }
    for word in words_of_it[:at]:
        plain, said = (f"It ground {leads.get(word, word)} oats.", "It ground oats.")
        plain, said = (said, plain) if kind == "part" else (plain, said)
        assert "wider" in _kinds(plain, Evidence([said])), word
        assert "wider" not in _kinds(plain, Evidence([plain, said])), word
    for word in words_of_it[at + 1 :] if kind != "part" else ():
        assert "wider" not in _kinds(f"It ground {words_of_it[0]} oats.", Evidence([f"It, {word} oats."])), (
            word
        )


@pytest.mark.parametrize(("name", "acts"), list(lines("acts.txt")), ids=str)
def test_every_act_is_seen_and_backed(name: str, acts: list[str]) -> None:
    at = acts.index("|")
    for verb in acts[:at]:
        assert "firmer" in _kinds(
            f"The miller and guild {verb} the grain board.", Evidence(["The miller had grain."])
        ), verb
        for backing in acts[at + 1 :]:
            quotes = Evidence(["The miller had grain.", f"The miller had {backing} about grain."])
            assert _kinds(f"The miller and guild {verb} the grain board.", quotes) == set(), (
                name,
                verb,
                backing,
            )


@pytest.mark.parametrize(("name", "rungs"), list(lines("rungs.txt")), ids=str)
def test_a_higher_rung_is_seen_and_a_lower_one_is_not(name: str, rungs: list[str]) -> None:
    ladder = [rung.split() for rung in " ".join(rungs).split("<")]
    for lower, higher in pairwise(ladder):
        for one, other in product(lower, higher):
            told, stated = (f"The miller and guild {word} bread." for word in (other, one))
            assert "firmer" in _kinds(told, Evidence([stated])), (name, one, other)
            assert "firmer" not in _kinds(stated, Evidence([told])), (name, one, other)


@pytest.mark.parametrize(("one", "converse"), list(lines("roles.txt")), ids=str)
def test_parties_exchanged_round_one_deed_or_its_converse(one: str, converse: list[str]) -> None:
    for verb, other in product(one.split(), [*one.split(), *converse]):
        if {verb, other} & {".", "lawsuit"}:
            continue
        forms = [word + ("es" if word.endswith("s") else "s") for word in (verb, other)]
        told, stated = f"The miller {forms[0]} the baker", f"The baker {forms[1]} the miller"
        found = "turned" in _kinds(told, Evidence([stated]))
        assert found is (other not in converse), (verb, other)


@pytest.mark.parametrize(("phrase", "said"), list(lines("phrasal.txt")), ids=str)
def test_a_verb_with_a_particle_is_one_with_the_verb_that_says_the_same(phrase: str, said: list[str]) -> None:
    (found,) = [word for word in contents(f"They {phrase} bread.") if word.text == phrase.split()[0]]
    assert found.stems == frozenset(stem for word in said for stem in stems(word))


def test_own_words_are_what_no_quote_has(tmp_path: Path) -> None:
    log = """
[timeline]
title = "The week in Linn"
[[event]]
id = "sale"
date = "1887-03-12"
title = "Linn’s only ferry is sold, “as it stood”, to thirsty sailors"
[[event.evidence]]
source = "gazette"
quote = "On 12 March 1887 Linn sold a ferry, as it stood, to the sailors."
"""
    text = "14 March 1887. On 12 March 1887 Linn sold a ferry, as it stood, to the sailors.\n"
    index = f"""
[source.gazette]
file = "gazette.txt"
sha256 = "{hashlib.sha256(text.encode()).hexdigest()}"
title = "The week"
publisher = "Gazette"
published = "1887-03-14"
dateline = "14 March 1887"
"""
    (tmp_path / "sources").mkdir()
    (tmp_path / "events.toml").write_text(log, encoding="utf-8")
    (tmp_path / "sources/index.toml").write_text(index, encoding="utf-8")
    (tmp_path / "sources/gazette.txt").write_text(text, encoding="utf-8")
    (case,) = cases(verify(tmp_path / "events.toml").dossier)
    (wording,) = wordings(case)
    assert [case.event.title[slice(*span)] for span in wording.own] == ["only", "thirsty"]


def test_most_of_the_blame_is_no_amount() -> None:
    assert not [*vague_amounts("The smith put most of the blame on the ford")]
    assert [*vague_amounts("The smith sold most of the boats")]
