"""What turns a quote and what doesn't: (title, quotes, the kinds of turn, "?" for a note, and their words)."""

import hashlib
from itertools import pairwise, product
from pathlib import Path

import pytest

from hrctimeline import verify
from hrctimeline.claims.case import cases
from hrctimeline.claims.names.runs import runs
from hrctimeline.claims.numbers.vague import vague_amounts
from hrctimeline.claims.wording.content import LEADS, contents
from hrctimeline.claims.wording.quoted import Evidence
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
    ("The guild keeps the hall rather than sell it", ["The guild kept the hall and did not sell it."], ""),
    ("The miller sees less fear", ["“There is not that fear,” the miller said."], ""),
    ("The miller does not see the fear", ["“There is not that fear,” the miller said."], ""),
    ("The paper calls it close to a five-year high", ["The paper said it was near a five-year high."], ""),
    ("The toll is 5 pence lower", ["The toll rose by 5 pence."], "opposite lower"),
    ("The miller takes the baker to court", ["It came after he had not taken the needed steps."], ""),
    ("The miller no longer leads the guild", ["The miller leads the guild still."], "negation leads"),
    ("The smiths say the well is dry", ["The smiths cannot say whether the well is dry."], ""),
    ("The guild took over the mill", ["The guild will not take the mill's coin."], ""),
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
    # deeds denied by a noun
    ("The guild decides on the toll", ["The guild took no decision on the toll."], "negation decides"),
    ("The guild has yet to decide on the toll", ["The guild took no decision on the toll."], ""),
    ("The guild decides on the toll", ["The guild took no further decision on the toll."], ""),
    ("Two steps before the guild raises the toll", ["The guild is two steps short of raising the toll."], ""),
    ("The guild raises the toll", ["The guild is two steps short of raising the toll."], "negation raises"),
    ("It is not known whether it floats", ["It is days before they know whether it floats."], ""),
    ("The smiths fear that the mill is lost", ["The mill will likely be lost."], ""),
    (
        "The barge shot first, at 10.57",
        ["At 10.57 the ferry got its first load of solid shot from the barge."],
        "",
    ),
    ("The barge shot at the ferry, at 10.57", ["At 10.57 the ferry shot at the barge."], "turned shot"),
    ("The guild voted thanks to the smiths", ["The guild voted, thanking the smiths."], ""),
    ("The guild voted thanks to the smiths", ["The guild voted with the smiths."], "wider thanks"),
    ("The miller sells boats", ["The guild blocked the miller from selling boats."], "negation sells"),
    ("First Orne boat shown in Vail", ["The clerk showed in Vail the first boat of Orne."], ""),
    # what isn't, by the verb that has it for its object
    ("The ferry has a bell", ["The ferry lacked a bell."], "negation bell"),
    ("The ferry has no bell", ["The ferry lacked a bell."], ""),
    ("The ferry drifts by the weir", ["By the weir the ferry narrowly avoided drifting."], "negation drifts"),
    ("A drift of the ferry is averted", ["The ferry narrowly avoided a drift."], ""),
    ("The ferry nearly drifts by the weir", ["The ferry avoided a drift by the weir."], ""),
    ("Orne agrees to a loan of the mill", ["Orne ruled out a loan of the mill."], "negation loan"),
    ("Orne rules out a loan of the mill", ["A loan of the mill was ruled out by Orne."], ""),
    ("Orne lends the mill", ["Orne could not rule out lending the mill."], ""),
    ("The smiths pay the toll", ["The smiths were far from paying the toll."], "negation pay"),
    ("The town lies by the weir", ["The town lies far from the mill by the weir."], ""),
    ("The smiths weigh the iron", ["The smiths missed the chance to weigh the iron."], "negation weigh"),
    ("The smiths miss the boat to Orne", ["The smiths missed the boat to Orne."], ""),
    ("The smiths took the lower road", ["The smiths avoided the hill and took the lower road."], ""),
    ("The guild sells the mill", ["The sale of the mill by the guild fell through."], "negation sells"),
    ("The guild sells the mill", ["The guild’s planned sale of the mill was cancelled."], "negation sells"),
    ("The guild sells the mill", ["The guild sold the mill. A second sale was cancelled."], ""),
    ("The guild’s sale of the mill fails", ["The guild’s sale of the mill fell through."], ""),
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
        "opposite often",
    ),
    ("A barge reaches Orne again", ["For the first time since May a barge returned to Orne."], ""),
    # ranks and reaches
    ("The mayor spoke of tolls", ["The deputy mayor spoke of tolls."], "wider mayor"),
    ("The acting mayor spoke of tolls", ["The acting mayor spoke of tolls."], ""),
    ("Several barges reach Orne", ["A barge reached Orne."], "wider barges"),
    ("Several barges reach Orne", ["A barge reached Orne, and more barges came."], ""),
    # a doubt that goes
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
    ("The board cuts the toll", ["The board made no boost to the toll."], ""),
    ("The board cuts the toll", ["The board gave a boost to the toll."], "opposite cuts"),
    (
        "The board cuts the toll",
        ["A boost for the board comes of the toll.", "Reductions of the toll are due in May."],
        "",
    ),
    (
        "The board cuts the toll",
        ["The board boosts the toll.", "Reductions of rye are due."],
        "opposite cuts",
    ),
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
    (
        "The mill tells of a profit of six crowns",
        ["The mill told of a loss of six crowns."],
        "opposite profit",
    ),
    ("The mill tells of a profit", ["The mill told of a profit after a loss in May."], ""),
    ("The mill is shown in early light", ["The mill was shown late people."], ""),
    # prefixes that come or go
    ("The smiths row in the final", ["The smiths rowed in the semi-final."], "opposite final"),
    ("The smiths row in the final", ["The smiths rowed in the semifinal."], "opposite final"),
    ("The smiths row in the final", ["The smiths rowed in the semi-final and the final."], ""),
    ("The smiths row in the semi-final", ["The smiths rowed in the final."], "opposite semi-final"),
    ("The smiths row in the semifinal", ["The smiths rowed in the semi-final."], ""),
    ("A manned boat sails to Orne", ["An unmanned boat sailed to Orne."], "opposite manned"),
    ("An unmanned boat sails to Orne", ["The boat that sailed to Orne was not manned."], ""),
    ("The union sails under Orne", ["The union sailed under Orne."], ""),
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
    ("The guild decides not to sell", ["The guild decided to wait and not sell the mill."], ""),
    # two names round a verb
    ("On Monday Orne sues Vail", ["Vail sued Orne on Monday."], "turned Monday Orne sues Vail"),
    ("In May Orne is sued by Vail", ["Vail sued Orne in May."], ""),
    ("In May Orne sues Vail", ["Vail was sued by Orne in May."], ""),
    ("In May Orne sues Vail", ["Orne and Vail met. Orne sued Vail."], ""),
    ("Orne meets Vail", ["Vail met Orne on Monday."], ""),
    ("Vail sold the mill", ["Orne sold boats. Vail owned the mill."], ""),
    ("Three of them told the miller", ["The miller told three of them."], "turned told"),
    ("Three of them were told by the miller", ["The miller told three of them."], ""),
    ("The guild’s ferry overtakes the barge", ["The barge beat the guild’s ferry."], "turned overtakes"),
    ("The guild’s ferry overtakes the barge", ["The ferry of the guild passed the barge."], ""),
    ("Orne sold the mill to the guild", ["The guild bought the mill of Orne."], ""),
    ("Orne buys the boats of Vail", ["Vail sold its boats to Orne."], ""),
    ("Orne buys Vail’s boats", ["Vail sold its boats to Orne."], ""),
    ("In May Vail buys the boats of Orne", ["In May Vail sold its boats to Orne."], "turned buys"),
    (
        "In May Vail buys its boats from Orne",
        ["Vail sold its boats to Orne in May."],
        "turned Vail buys its boats from Orne",
    ),
    ("In May Orne is fed on the advice of Vail", ["In May, on the advice of Vail, guards fed Orne."], ""),
    ("In May Orne sues Pell on the advice of Vail", ["In May, on Vail’s advice, Orne sued Pell."], ""),
    (
        "In May Vail is fed on the advice of Orne",
        ["In May, on the advice of Vail, guards fed Orne."],
        "turned advice of Orne",
    ),
    (
        "The mill of Orne burns by the barn of Vail",
        ["Vail’s mill burned by the barn of Orne."],
        "turned Orne burns by the barn of Vail",
    ),
    ("In May Rooks lose to Owls", ["In May Rooks beat Owls."], "turned lose"),
    ("In May Owls lose to Rooks", ["In May Rooks beat Owls."], ""),
    ("In May Owls defeat Rooks", ["In May Rooks beat Owls."], "turned defeat"),
    ("In May Owls defeat Rooks", ["In May Rooks lost to Owls."], ""),
    ("In May Owls defeat Rooks", ["In May Rooks lost a boat to Owls."], ""),
    ("The baker trails the miller by ten sacks", ["The miller led the baker by ten sacks."], ""),
    (
        "The lane goes from Weir Hill to Mill Hill",
        ["The lane went from Mill Hill to Weir Hill."],
        "turned Weir Hill",
    ),
    # what is early
    (
        "Orne should have halted it",
        ["Vail should have halted the barge of Orne."],
        "turned halted",
    ),
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
    ("Two millers met", ["Some millers met."], ""),
    ("The weir belongs to the sale", ["The weir was part of the sale."], ""),
    # reported
    ("The mill burned", ["The mill burned, officials said."], "firmer? burned"),
    ("The mill burned", ["The mill burned, Orne said."], ""),
    ("Boils said to burn: the mill is dear", ["Boils said that the mill was dear."], ""),
    ("Linn has the mill, the firm of Pell counts", ["Linn has the mill, according to figures of Pell."], ""),
    ("The mill burned", ["Officials wept when the mill burned."], ""),
    # whose a thing is, and who does another; an object before "by"; a headline's passive; an apposition
    (
        "Pell's loss to be mourned as Orne meets",
        ["The guild of Orne will mourn the loss of Pell as it meets."],
        "",
    ),
    ("Orne's letter to Pell", ["Pell wrote a letter to Orne."], "turned Orne's letter to Pell"),
    ("Orne refuses Pell's bread", ["Orne on Monday refused a loaf of bread by Pell."], ""),
    ("Orne refuses Pell", ["Orne was on Monday refused by Pell."], "turned Orne refuses Pell"),
    ("Toll doubled for barges of Linn", ["The clerks of Linn doubled the toll for barges."], ""),
    ("The toll doubled the clerks", ["The clerks doubled the toll."], "turned doubled"),
    ("Colonel Pell rides in by the Orne Gate", ["Colonel Pell rode through the Orne Gate."], ""),
    (
        "Colonel Pell is driven in by Orne",
        ["Colonel Pell drives in Orne."],
        "turned driven",
    ),
    ("Orne raiders meet the king", ["Two raiders of the Orne met the king."], ""),
    ("The miller's wife has a son", ["The miller's wife, daughter of the smith, has a child."], ""),
    ("The miller's wife has a son", ["The miller's wife has a daughter."], "opposite son"),
    ("The guild shuts him out because of the theft", ["The guild shut him out."], "wider? because"),
    # what turns nothing: a focus beside a number, what is kept from being done
    (
        "Earlier that day the pump of the ferry broke",
        ["Late that day the ferry sank; its pump broke at noon."],
        "",
    ),
    ("The ferry sank early that day", ["The ferry sank late that day."], "opposite early"),
    ("The guild shuts him out because he stole oats", ["The guild shut him out for stealing oats."], ""),
    (
        "The guild shuts him out because of the oats",
        ["The guild shut him out over the loss of its oats."],
        "",
    ),
    (
        "The guild shuts him out because of the oats",
        ["The guild shut him out for two years."],
        "wider? because",
    ),
    ("Only 19 of the boats sink", ["Of the 40 boats, 19 sank."], ""),
    ("The guild counts the boats only in part", ["The guild counted the boats partially."], ""),
    ("The guild pays because it broke a boat", ["The guild was liable for the loss of a boat."], ""),
    ("The guild sells its only boat", ["The guild sold a boat."], "wider only"),
    ("The guild, formed only that April, sails", ["The guild, formed that April, sailed."], ""),
    ("The guild kept the boat only for a moment", ["The guild kept the boat for a moment."], ""),
    ("The guild kept the boat only for a friend", ["The guild kept the boat for a friend."], "wider only"),
    ("The guild votes on last autumn's boats", ["The guild voted on the boats of the autumn."], ""),
    # two other things of which the one came first
    (
        "Three weeks earlier Lowe threatened it",
        ["The day before the book was printed Tarn sued. It followed a threat by Lowe."],
        "",
    ),
    ("Earlier that Sunday the boat leaked", ["The boat leaked late on Sunday."], ""),
    ("Early that Sunday the boat leaked", ["The boat leaked late on Sunday."], "opposite Early"),
    ("Orne is hit hardest after Linn", ["Orne is the second hardest-hit town."], ""),
    ("Orne is the hardest-hit town", ["Orne is the second hardest-hit town."], "firmer hardest"),
    ("Orne has the largest fire", ["Orne’s second-largest mill stands."], ""),
    ("The miller withdraws the boats", ["The guild barred the miller from advancing the boats."], ""),
    ("The miller withdraws the boats", ["The miller was advancing the boats."], "opposite withdraws"),
    ("Orne should pass at some way from Vail", ["They did not expect Orne to pass near Vail."], ""),
    ("Orne gets coin from Vail", ["Vail got coin from Orne."], "turned Orne gets coin from Vail"),
    ("The hall of Orne low school is shut", ["Linn low school, in Orne, shut its hall."], ""),
    ("The clerk gives no reasons", ["The clerk declined to discuss the reasons."], ""),
    ("Rig owner Lowe sails", ["Lowe, who owned the boat, sailed."], ""),
    ("Some smiths met the guild", ["Several of the guild’s boats sank."], ""),
    # what is to come, or only seems so, told as done by another verb
    ("The guild rang the millers", ["The guild called the millers, pledging to reschedule."], ""),
    # how long before or after
    (
        "Hours earlier the mill burned",
        ["The mill burned hours after the guild met."],
        "opposite Hours earlier",
    ),
    ("Hours later the mill burned", ["The mill burned hours after the guild met."], ""),
    ("The guild snubs the envoy of Orne", ["The guild greeted the envoy of Orne."], "opposite snubs"),
    # what befell how many, and for how long
    ("The mill burns, 11 hurt", ["The fire at the mill killed eleven smiths."], "turned? hurt"),
    ("The mill burns, 11 dead", ["The fire at the mill killed eleven smiths and hurt 12."], ""),
    ("The ford is shut for the time being", ["The ford is shut permanently."], "opposite for the time being"),
    ("The ford is shut for good", ["The ford is shut permanently."], ""),
    (
        "Because of the flood the ford shuts",
        ["The ford, due to open in May, shuts in the flood."],
        "wider Because",
    ),
    ("The guild bans boats", ["The guild is likely to raise the toll and ban the boats."], "firmer bans"),
    ("The guild has raised 50 crowns", ["The guild wants to raise 50 crowns."], "firmer raised"),
    # ranks, acts and degrees that no quote has, in sentences of the editor's own
    (
        "Lowe, the guild's former clerk, calls the well foul in a long speech",
        ["Lowe said so."],
        "wider? former",
    ),
    ("The mayor's deputy speaks of the dry well to all of Orne", ["Mayor Lowe spoke."], "wider? deputy"),
    ("A former smith speaks", ["We were told of it when I worked there."], ""),
    ("Lowe is sacked by the guild", ["Lowe will step down in May."], "firmer? sacked"),
    ("The fair proves costly", ["The fair cost much."], ""),
    ("Some 40 fell mildly ill at the fair", ["The plague made some seriously ill."], "opposite? mildly"),
    (
        "Orne holds back the bread it had vowed to Linn",
        ["Orne is giving the bread that Linn asked for."],
        "opposite holds",
    ),
    (
        "Two days before the guild met on the toll, the mill burned",
        ["The mill's fire comes two days after the guild met."],
        "opposite? Two days before",
    ),
    (
        "Lowe lives under a law that preceded the flood",
        ["A law passed after the flood binds Lowe."],
        "opposite? preceded",
    ),
    ("Lowe lives under a law that followed the flood", ["A law passed after the flood binds Lowe."], ""),
    (
        "Lowe told, once the fair had begun, that the mill would close",
        ["Lowe told of it before the fair began that week."],
        "opposite? once",
    ),
    ("Once the fair was over, Lowe told of the mill", ["Lowe told of the mill after the fair."], ""),
    (
        "Lowe bade them ring the bell, and then clear away casks and empty barrels",
        ["Lowe bade them clear away casks and barrels, then afterward ring for help."],
        "opposite? then",
    ),
    (
        "The clerk notes that the drought came after the rats",
        ["He noted that the rats came after the drought."],
        "opposite? after",
    ),
    ("The guild met before the mayor", ["The guild met the day before the mill burned."], ""),
    ("Ship forces strike the fort", ["Ships struck the fort."], ""),
    ("Hours earlier the guild met", ["The mill burned hours after the guild met."], ""),
    ("Hours earlier the guild met at the mill", ["The mill burned hours after the guild met."], ""),
    ("The mill burned hours before the guild met", ["Hours later the guild met."], ""),
    # one by one, and together; a land's speaker and another's; nobody in particular
    ("The guild meets the smiths together", ["The guild met the smiths separately."], "opposite together"),
    ("The guild meets the smiths apart", ["The guild met the smiths separately."], ""),
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
        "firmer? orders",
    ),
    # how it ended, a month, and who hides
    ("The mill was run for a year, only to burn down", ["The mill was run for a year, and burned down."], ""),
    ("Only the mill burned down", ["The mill burned down."], "wider Only"),
    ("The mill burned last August", ["The mill burned in August."], ""),
    ("His last mill burned", ["His mill burned in August."], "wider last"),
    ("The clerk is found hiding in a barn", ["The clerk was found in a barn."], ""),
    ("The clerk is found hiding the barn", ["The clerk was found in a barn."], "firmer hiding"),
    # what is claimed, and what a land has
    (
        "The clerk closes the mill on the lake",
        ["The clerk closed the mill on the lake, which Linn holds for one of its claims."],
        "",
    ),
    (
        "The clerk closes the mill on the lake",
        ["The clerk closed the mill on the lake, the guild claims."],
        "firmer? closes",
    ),
    # what is still open: spoken of, asked whether to, and to go is no going
    ("The town has built a mill", ["The town was in talks to build a mill."], "firmer built"),
    ("The town is in talks to build a mill", ["The town was in talks to build a mill."], ""),
    ("The guild cut the toll", ["The guild weighed whether to cut the toll."], "firmer cut"),
    ("The guild admitted bakers", ["The guild voted on whether to admit bakers."], "firmer admitted"),
    ("The guild votes on admitting bakers", ["The guild voted on whether to admit bakers."], ""),
    ("The guild cut the toll", ["The guild cut the toll, whether or not the smiths wept."], ""),
    ("The guild bought the mill", ["The guild was negotiating the purchase of the mill."], "firmer bought"),
    ("The guild bought the mill", ["The guild was in talks on buying the mill."], "firmer bought"),
    ("The guild bought the mill", ["The guild was in talks, and bought the mill."], ""),
    ("The guild bought the mill", ["The guild announced the purchase of the mill."], ""),
    ("The abbot has gone to Linn", ["The abbot is to go to Linn."], "firmer gone"),
    ("The abbot went to Linn", ["The abbot will go to Linn."], "firmer went"),
    ("The abbot went to Linn", ["The abbot has gone to Linn."], ""),
    # who condemns somebody sentences him; who is accused is somebody, and suspects are others
    (
        "Forty suspects cleared at Linn, three sentenced",
        ["Linn cleared forty persons suspected of theft, and condemned three."],
        "",
    ),
    (
        "Forty suspects cleared at Linn, three sentenced",
        ["Linn cleared forty persons, and three are suspected of theft."],
        "firmer sentenced",
    ),
    ("The jury convicts two smiths of theft", ["The jury found the accused guilty of theft."], ""),
    ("The jury convicts two smiths of theft", ["The jury accused two smiths of theft."], "firmer convicts"),
    # hot, but not dry
    ("The smith was not hot", ["The smith was hot but not dry."], "negation hot"),
    ("The smith was not dry", ["The smith was hot but not dry."], ""),
]


@pytest.mark.parametrize(("title", "quotes", "wanted"), ROWS)
def test_what_turns_a_quote(title: str, quotes: list[str], wanted: str) -> None:
    found = list(turns(title, contents(title), Evidence(quotes), runs(words(title))))
    told = [f"{each.kind}{'' if each.sure else '?'} {title[slice(*each.span)]}" for each in found]
    assert " + ".join(told) == wanted


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
        "fail-object": "deny",
        "fail-out": "deny",
        "request-to": "plan",
        "future-to": "future",
        "doubt-to": "doubt",
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
        "fail-object": "",
        "fail-out": "out ",
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
        parted = [word.partition("_") for word in (verb, other)]
        forms = [word + ("es " if word.endswith("s") else "s ") + particle for word, _, particle in parted]
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
