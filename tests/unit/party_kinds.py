"""Titles that give deeds, things, words and motives to parties, honest and wrong: (title, what the quote says).

All is invented. A row a case: it is not broken up.
"""

Row = tuple[str, str]

_OWNERS = "The court heard that Orne, which owned the mill, Vail, which owned the ferry, and Tarn, which had built the dam, had ignored the storm."

HONEST: dict[str, list[Row]] = {
    "deeds of several to several": [
        ("The weavers accuse the dyers", "The weavers accused the dyers before the bailiff."),
        ("The lodgers sue the landlords", "The landlords were sued by the lodgers."),
    ],
    "deeds that are put off": [
        ("The guild puts off the launch of the barge", "The guild put off the launch of the barge."),
        ("The synod delays its vote on the psalm", "The synod postponed its vote on the psalm."),
        ("The guild delays launching the barge", "The guild put off the launch of its barge."),
        ("The guild postpones launching the barge", "The guild delayed the launch of its barge."),
        ("The guild delays launching the barge", "The launch of the barge was postponed, the guild said."),
    ],
    "who stands beside what": [
        ("The mill belonged to Orne, the ferry to Vail, court hears", _OWNERS),
        ("Orne owned the mill and Vail the ferry, court hears", _OWNERS),
        ("Tarn built the dam, Vail owned the ferry", _OWNERS),
        ("Lowe wins in Orne, Tarn in Vail", "Ann Lowe won the seat of Orne; in Vail Mark Tarn won."),
        ("Lowe and Tarn meet in Vail, and Pell in Orne", "Ann Lowe met Mark Tarn in Vail, and Ruth Pell in Orne."),
    ],
    "from whom to whom": [
        ("The boat sails to Orne from Vail", "The boat sailed from Vail to Orne."),
        ("Pell's letter to Hale", "Lady Pell wrote a letter to Lord Hale."),
        ("Hale gets a letter from Pell", "Lady Pell wrote a letter to Lord Hale."),
        ("The mill goes from the guild to the abbey", "The guild sold the mill to the abbey for nine crowns."),
        ("The abbey buys the mill from the guild", "The guild sold the mill to the abbey for nine crowns."),
        ("The guild sells the mill to the abbey", "The abbey bought the mill from the guild for nine crowns."),
        ("Reed to take over from Berg as abbot", "Jon Reed will succeed Una Berg as abbot."),
        ("Bread comes to Orne from Vail", "Orne gets its bread from Vail."),
        ("Lowe is accused of theft by Tarn", "Mark Tarn accused Ann Lowe of theft."),
        ("From Vail, Lowe goes on to Orne", "Ann Lowe went to Vail from Selm, and from Vail to Orne."),
    ],
    "who counts, and who has a motive": [
        ("The Red Moon puts the dead at more than 100", "More than 100 people died in the flood, according to the Red Moon. The guild counted 40 dead."),
        ("More than 100 dead, says the Red Moon; the guild puts them at 40", "More than 100 people died in the flood, according to the Red Moon. The guild counted 40 dead."),
        ("Lowe: the toll hurts the town", "“The toll hurts the town,” said Ann Lowe, the mayor."),
        ("The mayor: the toll hurts the town", "“The toll hurts the town,” Ann Lowe said."),
        ("Miners strike in protest at low pay", "The miners downed tools over low pay. They were angry at the owner."),
        ("Owner shuts the pit to punish the miners", "The owner shut the pit; he wanted to teach the miners a lesson."),
        ("Guild calls the count rigged", "The count was fraudulent, the guild said."),
        ("Students carted to the field to cheer the abbot", "Students were taken by cart to the field to cheer the abbot."),
        ("Students are forced to cheer the abbot", "Students had to cheer the abbot, and were told to smile. Guards made them march."),
        ("The port orders nets", "The port demanded nets of its men."),
        ("Protest at the mill gate", "Men marched to the mill gate."),
        ("A protest in the square", "Hundreds stood in the square and booed the abbot."),
        ("Lowe dismisses talk of a deal", "“That is nonsense,” Ann Lowe said of the deal. “We do not deal.”"),
        ("Guild dismisses its abbot", "The guild sacked its abbot."),
    ],
    "denials that agree, and of a part": [
        ("The flood cannot be contained", "The flood could not be contained in Orne."),
        ("The jury reaches no verdict", "The jury in Orne could reach no verdict."),
        ("Many of the sick not yet tested", "Of the 40 sick in Orne, nine have been tested."),
        ("Orne no longer in the race for the mill", "Orne is no longer trying to buy the mill."),
        ("Don’t swim in the weir, Orne’s doctors say", "Doctors in Orne say nobody should swim in the weir."),
    ],
    "who speaks behind the verb, or by another's letter": [
        ("Repair has failed, says Lowe, so Orne is to sell", "Lowe says repair has failed, so Orne is to sell."),
        ("The mill fails the town, says Orne clerk P.J. Lowe", "The mill fails the town, Orne clerk P.J. Lowe said."),
    ],
    "by which no doer stands": [
        ("The crew of Orne wins by 21 lengths", "The crew of Orne won by twenty-one lengths."),
        ("The army of Orne camps by the brook", "The army of Orne camped by the brook."),
    ],
    "what somebody orders done": [
        ("A clerk leaves a mayor who ordered riders shot", "A clerk left a mayor who had given orders to shoot riders."),
    ],
    "capitals and where somebody comes from": [
        ("FERRY ADA LOWE COMES HOME FROM THE VAIL BANK", "They saw the ferry Ada Lowe as she came home from the Vail Bank."),
    ],
    "initials of a genitive, a zone and an office that is another's": [
        ("The CMG’s clerk resigns", "The clerk of the Coastal Millers’ Guild resigned."),
        ("Nothing to land before noon, Central time", "Nothing is to land in Orne before noon CST."),
        ("The President, Lowe writes, is wrong", "Governor Lowe wrote to the President, and told him he was wrong."),
    ],
    "deeds of a further rung that are of something else": [
        ("Orne gives up its mill", "Orne cedes its mill. The strike between the two towns is to be suspended."),
        ("Mayor lets the town down", "The mayor failed the town. He promised to seek money for it."),
        ("A town of Orne's size keeps to the deal with Vail", "The clerk came to discuss this flood. Orne stands by its offer to Vail."),
    ],
    "acts in other senses": [
        ("Guild votes for nets as coasts lie open", "The guild voted for nets, for the coasts were undefended."),
        ("The mill quits the weir’s supply", "The mill stopped taking the weir’s water."),
        ("Review of the flood ordered", "The mayor has initiated a review of the flood."),
        ("Riders find a marked tree and hidden stores", "The riders found a tree marked DIG, and stores buried below it."),
    ],
    "not until, and in words of one’s own": [
        ("Vail is to hold the bay until a peace is concluded", "Vail will hold the bay pending the conclusion of a peace."),
        ("Miller no longer trusts the weir with his wheel", "The miller stopped taking the weir’s water, for he feared for his wheel."),
        ("A board of inquiry fails to name a culprit", "The board of inquiry halted for want of proof of who had done it."),
    ],
    "only, of a number and of one": [
        ("The bell is heard, but only for 30 minutes", "The bell was heard for 30 minutes."),
        ("Leak hours before the start", "The leak was found a few hours ahead of the start."),
    ],
    "less than a day, and then": [
        ("Lowe misses Pell by less than a day", "Lowe reached the depot of Orne, and Pell had left it the same day."),
        ("Orne shuts out a carter, then lifts the ban", "After a theft by carts of a carter of Orne, Lowe shut the carter out. After this the ban was lifted."),
    ],
    "who has the office": [
        ("Both chambers of Congress vote", "A vote of both Houses was taken."),
        ("City Hall calls the water safe", "The city called the water safe."),
        ("Lowe meets Aboriginal people", "Lowe met the natives."),
        ("Lowe holds a Q&A on the flood", "Lowe took questions on the flood."),
    ],
    "what is agreed on, told as agreed": [
        ("The two mills have agreed to merge", "The two mills agreed to merge."),
        ("The two mills have merged", "The two mills agreed to merge. They merged the next day."),
    ],
    "a part and its whole": [
        ("Scotland moves the alarm to level six", "Clerks in the UK moved the alarm to level six. In Scotland they wait."),
    ],
    "causes, shares in them, and names that are dropped": [
        ("The net is taken down because it was no use", "One net was tried, and taken down as it was no use."),
        ("The slurry may have helped cause the blast", "The slurry could have contributed to the blast."),
    ],
    "lives that are lost, and what one is willing to admit": [
        ("Nearly 50 Americans die as the ferry sinks", "The ferry sank with the loss of nearly 50 American lives."),
        ("Lowe admits that the mill failed", "Lowe wrote: “I am willing to admit that the mill failed.”"),
    ],
    "names in small letters": [
        ("The millers move to OVTC", "The millers moved to irc.ovtc.net."),
        ("The millers thank Kristel", "The millers thanked kristel."),
        ("The millers write to a European guild", "The millers wrote to an EU-based guild."),
    ],
}  # fmt: skip

WRONG: dict[str, list[Row]] = {
    "deeds of several to several, turned": [
        ("The dyers accuse the weavers", "The weavers accused the dyers before the bailiff."),
        ("The landlords sue the lodgers", "The lodgers sued the landlords."),
    ],
    "deeds that are put off, told as done": [
        ("The guild launches the barge", "The guild put off the launch of the barge."),
        ("The synod votes on the psalm", "The synod postponed its vote on the psalm."),
        ("The firm sells the mill", "The firm shelved its sale of the mill."),
        ("The guild launches the barge", "The launch of the barge was postponed, the guild said."),
        ("The guild delays launching the barge", "The guild launched its barge."),
        ("The guild delays launching the barge", "The guild welcomed the launch of its barge."),
    ],
    "who stands beside what": [
        ("Tarn owned the ferry, Vail had built the dam", _OWNERS),
    ],
    "from whom to whom": [
        ("The boat sails from Orne to Vail", "The boat sailed from Vail to Orne."),
        ("Hale writes a letter to Pell", "Lady Pell wrote a letter to Lord Hale."),
        ("A letter from Hale to Pell", "Lady Pell wrote a letter to Lord Hale."),
        ("Hale's letter to Pell", "Lady Pell wrote a letter to Lord Hale."),
        ("The abbey sells the mill to the guild", "The guild sold the mill to the abbey for nine crowns."),
        ("The guild buys the mill from the abbey", "The guild sold the mill to the abbey for nine crowns."),
        ("Berg to take over from Reed as abbot", "Jon Reed will succeed Una Berg as abbot."),
        ("Lowe accuses Tarn of theft", "Mark Tarn accused Ann Lowe of theft."),
        ("Tarn faces an accusation of theft by Lowe", "Mark Tarn accused Ann Lowe of theft."),
    ],
    "who counts, and who has a motive": [
        ("Students forced to cheer the abbot", "Students were taken by cart to the field to cheer the abbot."),
        ("Students forced to cheer the abbot", "Students were taken by cart to the field to cheer the abbot. Hale said that a guard had been given orders to shoot."),
        ("The port orders the use of force", "The port approved the use of force."),
        ("Lowe dismisses talk of dealings with the guild", "Ann Lowe spoke of years of dealings with the guild."),
    ],
    "denials of the whole": [
        ("Orne is contained", "Orne may not be contained."),
        ("The bridge is not yet tested", "The bridge has been tested."),
    ],
    "by which a doer stands": [
        ("Lowe beats Tarn", "Lowe, beaten by Tarn, left Orne."),
        ("The town sues the clerk of Orne", "The town was sued by the clerk of Orne."),
    ],
    "initials with a letter of another": [
        ("The ICA sells its barges", "The Inland Canal Trust sold its barges."),
    ],
    "words behind a mark drawn as the closing one": [
        ("The widow begs: ’Leave us the goat’", "The widow begged them: “Leave us the cow.”"),
    ],
    "deeds of a further rung of one thing": [
        ("The guild orders people to wear masks", "The guild encourages people to wear masks."),
        ("Jury convicts the clerk of Orne", "The jury indicted the clerk of Orne."),
    ],
    "only, of what isn't counted": [
        ("Miller the only witness as the jury charges the guild", "A miller was a witness, and the jury charged the guild."),
        ("The bell is only for the guild", "The bell was for the guild."),
    ],
    "what is agreed on, told as done": [
        ("The two mills have merged", "The two mills agreed to merge."),
        ("Ned Pell has been deported for the theft of a bell", "The court ordered that Ned Pell be deported for the theft of a bell."),
    ],
    "causes that are none": [
        ("The slurry caused the blast", "The slurry could have contributed to the blast."),
    ],
    "who lives or dies, and what one is willing to do": [
        ("Lowe dies in Orne", "Lowe lives in Orne."),
        ("Lowe sells the mill", "Lowe wrote: “I am willing to sell the mill.”"),
    ],
    "names that are no others in small letters": [
        ("The millers move to OVTC", "The millers moved to irc.orne.net."),
        ("The millers thank Kristel", "The millers thanked the clerk."),
    ],
}  # fmt: skip
