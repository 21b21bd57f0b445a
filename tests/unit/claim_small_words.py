"""Titles that turn on small words, about to, not, by, of, honest and wrong, as in `claim_kinds`; all invented."""

from .claim_kinds import Row

HONEST: dict[str, list[Row]] = {
    "what somebody is about to do, or means to": [
        ("The clerk is about to shut the gate", "The clerk was about to shut the gate when the bell rang."),
        ("The bell rings as the clerks are about to shut the gate", "The clerks were about to shut the gate when the bell rang."),
        ("Lowe hopes to found a mill", "Lowe spoke of her hope of founding a mill."),
        ("Orne Mill is to sell its barges", "Orne Mill announced its intention to sell its barges."),
        ("Lowe intends to free the clerks", "Lowe declared her intention of freeing the clerks."),
    ],
    "two denials of one deed": [
        ("The clerk pays the guild", "The clerk did not fail to pay the guild."),
        ("The clerk warns the mayor", "The clerk never omitted to warn the mayor."),
        ("The court hears the miller", "The court didn't decline to hear the miller."),
        ("The clerk calls the mayor a fool", "The clerk did not hesitate to call the mayor a fool."),
        ("The court does not hear the miller", "The court declined to hear the miller."),
    ],
    "neither of two": [
        ("Selby does not bid for the fair", "Neither Selby nor Goole bid for the fair."),
        ("Goole does not bid for the fair", "Neither Selby nor Goole bid for the fair."),
        ("Orne Mill makes no offer", "Neither Orne Mill nor Vail Mill made an offer."),
        ("Lowe did not vote", "Neither Tarn nor Lowe voted."),
    ],
    "seen by so many": [
        ("The balloon crosses the Tarn, seen by some 900 people", "The balloon crossed the Tarn, seen by 900 people or so from the hill."),
        ("Lowe flies over Vail, cheered by about 300 pupils", "Lowe flew over Vail, cheered by 300 pupils or so."),
    ],
    "ranges of what has the name of a change": [
        ("The rose window takes between 6 and 9 weeks", "The glaziers said that the rose window would take from six to nine weeks."),
        ("The drop hammer takes between 9 and 12 hours", "They said that the drop hammer took from nine to 12 hours."),
        ("The fare rises from 6 to 9 pence", "The rise from 6 to 9 pence in the fare began."),
    ],
    "all of a thing, and a part": [
        ("The entire crew is saved", "All nineteen of the crew were saved."),
        ("The entire board resigns", "The board resigned in a body, all seven of its members."),
        ("Part of the crew is saved", "Three of the crew of nineteen were saved."),
        ("Three of the crew are saved and the entire cargo is lost", "Three of the crew of nineteen were saved. The entire cargo was lost."),
        ("A minority of the lambs survive", "One in four of the lambs survived."),
        ("The bulk of the lambs survive", "Three in four of the lambs survived."),
    ],
    "few and many": [
        ("A handful of voters come", "Five voters came."),
        ("A few thousand voters come", "Four thousand voters came."),
        ("Several clerks are dismissed, and Orne Mill loses an order", "Eight clerks were dismissed, and Orne Mill lost an order of 12,000 yards."),
        ("Dozens of letters are lost", "In all 84 letters were lost."),
    ],
    "limits of a calling": [
        ("The acting matron, Ann Lowe, shuts the ward", "The acting matron, Ann Lowe, shut the ward."),
        ("The matron, Ann Lowe, shuts the ward", "The stern matron, Ann Lowe, shut the ward."),
        ("The paper mill burns", "The former paper mill burned."),
        ("Governor Lowe resigns", "Those who had served under Governor Lowe left when she resigned."),
        ("Lieutenant Governor Lowe opens the dock", "Lieutenant Governor Lowe opened the dock."),
    ],
    "what a likeness is of": [
        ("The mill sells a copy of the book", "The mill sold its last copy of the book."),
        ("The mayor sends the letter to the guild", "The mayor sent a copy of the letter to the guild."),
        ("The abbot's portrait hangs in the hall", "A portrait of the abbot was hung in the hall."),
        ("The town buys a mock engine", "The town bought a model of an engine."),
    ],
    "opposites each of its own party": [
        ("Wages fall while prices rise", "Prices rose while wages fell."),
        ("The west gate is shut and the east gate opened", "The east gate was opened and the west gate shut."),
        ("The ship leaves Orne", "The ship left Orne, and arrived at Vail with a prize."),
        ("The ship reaches Vail", "The ship arrived at Vail."),
    ],
    "weekdays that a thing was set for": [
        ("The sale was held on Friday, 3 May 2019", "The sale, which had been set for Monday, was held on Friday, 3 May 2019."),
        ("The sale, set for Monday, is put off", "The sale, set for Monday, was put off."),
    ],
    "several who did it": [
        ("Goole bears defeat Selby lions", "Selby lions were defeated by Goole bears."),
        ("Old members say the mill was shut", "The mill was shut, old members were told by clerks, who said it."),
    ],
    "what is kept from being done": [
        ("The guild may open a school", "The guild obtained leave to open a school."),
        ("Nearly all the trees fall", "Of the 100 trees 97 of the 100 fell."),
        ("The clerk doesn't sign the deed", "The clerk refrained from signing the deed."),
    ],
    "a name in brackets for a pronoun": [
        ("“She found the roof dry [emphasis added]”", "The abbess, Ann Lowe, came to Orne. She found the roof dry."),
    ],
    "who gives and who gets": [
        ("Lowe gives Tarn the flag", "Tarn received the flag from Lowe."),
        ("Ada Fenn presents Ann Lowe with the keys", "Ann Lowe was presented with the keys of the town by the mayor, Ada Fenn."),
        ("Ada Fenn presents the keys to Ann Lowe", "The keys were presented to Ann Lowe by Ada Fenn."),
        ("Ann Lowe pays Ada Fenn the rent", "Ann Lowe received a letter from Ada Fenn, and paid Ada Fenn the rent."),
    ],
}  # fmt: skip

WRONG: dict[str, list[Row]] = {
    "what somebody is about to do, or means to": [
        ("The clerk shuts the gate", "The clerk was about to shut the gate when the bell rang."),
        ("The clerk shuts the gate", "The clerk was going to shut the gate."),
        ("The clerk shuts the gate", "The clerk was on the point of shutting the gate."),
        ("The clerks open the gate", "The clerks were preparing to open the gate."),
        ("Lowe founded a mill", "Lowe spoke of her hope of founding a mill."),
        ("Orne Mill sells its barges", "Orne Mill announced its intention to sell its barges."),
        ("The clerks are freed", "Lowe declared her intention of freeing the clerks."),
        ("The guild closes the baths", "The guild published its plans for closing the baths."),
        ("Lowe rebuilt the tower", "Lowe declared her resolve to rebuild the tower."),
    ],
    "two denials of one deed": [
        ("The clerk does not pay the guild", "The clerk did not fail to pay the guild."),
        ("The clerk fails to pay the guild", "The clerk did not fail to pay the guild."),
        ("The clerk pays the guild", "The clerk failed to pay the guild."),
        ("The clerk pays the guild", "The clerk did not fail to dine, and did not pay the guild."),
    ],
    "neither of two": [
        ("Selby bids for the fair", "Neither Selby nor Goole bid for the fair."),
        ("Lowe voted", "Neither Tarn nor Lowe voted."),
    ],
    "ranges of what has the name of a change": [
        ("The rose window takes between 6 and 8 weeks", "The glaziers said that the rose window would take from six to nine weeks."),
        ("The fare is between 6 and 9 pence", "The fare rose from 6 to 9 pence."),
    ],
    "all of a thing, and a part": [
        ("The entire crew is saved", "Three of her crew of nineteen were saved."),
        ("The whole board resigns", "Four of the board's seven members resigned."),
        ("The whole of the herd is sold", "Half of the herd was sold."),
        ("The entire village burns", "Nine of the forty houses of the village burned."),
        ("Both bridges fall", "One of the two bridges fell."),
        ("Most of the lambs survive", "One in four of the lambs survived."),
        ("The bulk of the lambs survive", "One in five of the lambs survived."),
        ("A minority of the lambs survive", "Three in four of the lambs survived."),
    ],
    "few and many": [
        ("A handful of voters come", "Nine thousand voters came."),
        ("Several clerks are dismissed", "In all 12,000 clerks were dismissed."),
        ("A couple of cows drown", "Forty cows drowned."),
        ("Dozens of letters are lost", "In all 80,000 letters were lost."),
    ],
    "limits of a calling": [
        ("The matron, Ann Lowe, shuts the ward", "The acting matron, Ann Lowe, shut the ward."),
        ("The headmistress shuts the ward", "The acting headmistress shut the ward."),
        ("The headmaster, Ian Lowe, dies", "The retired headmaster, Ian Lowe, died."),
        ("The owner is fined", "The former owner was fined."),
        ("Governor Lowe opens the dock", "Lieutenant Governor Lowe opened the dock."),
        ("Dean Lowe preaches", "Sub-Dean Lowe preached."),
        ("Secretary Lowe speaks", "That day Under Secretary Lowe spoke."),
        ("Secretary Lowe speaks", "Under-Secretary Lowe spoke."),
    ],
    "what a likeness is of": [
        ("The mill sells a Vandermeer", "The mill sold a copy of a Vandermeer."),
        ("The town buys an engine", "The town bought a model of an engine."),
        ("The crowd burns the mayor", "The crowd burned an effigy of the mayor."),
        ("Thieves take the crown of Orne", "Thieves took an imitation of the crown of Orne."),
    ],
    "opposites each of its own party": [
        ("The ship leaves Vail", "The ship arrived at Vail."),
        ("The ship reaches Vail", "The ship sailed from Vail."),
    ],
    "weekdays that a thing was set for": [
        ("The sale is held on Monday", "The sale, which had been set for Monday, was held on Friday, 3 May 2019."),
        ("The sale is held on Tuesday", "The sale, put off from Tuesday, was held on Friday, 3 May 2019."),
    ],
    "several who did it": [
        ("Selby lions defeat Goole bears", "Selby lions were defeated by Goole bears."),
    ],
    "what is kept from being done": [
        ("The clerk signs the deed", "The clerk refrained from signing the deed."),
        ("The clerk signs the deed", "The clerk was prevented from signing the deed."),
        ("The clerk leaves for Orne", "The clerk delayed leaving for Orne."),
        ("The guild has opened a school", "The guild obtained leave to open a school."),
        ("The guild buys the hall", "The guild offered to buy the hall."),
    ],
    "less than a deed or an office": [
        ("The steward sells the plate", "The under-steward sold the plate."),
        ("Tom Pell, the king's physician, flees", "Tom Pell, once the king's physician, fled."),
        ("Pell is guilty of arson", "Pell was guilty of conspiracy to arson."),
        ("Pell confesses to the theft", "Pell confessed to having a hand in the theft."),
        ("The museum buys a diamond", "The museum bought an imitation diamond."),
    ],
    "an elision over words that turn": [
        ("The warden says the bridge “was […] safe”", "The warden said that the bridge was anything but safe."),
        ("Pell says he “would […] sell the herd”", "Pell said he would sooner starve than sell the herd."),
    ],
    "a name in brackets for a pronoun": [
        ("“[Ida Fenn] found the roof dry”", "The abbess, Ann Lowe, came to Orne. She found the roof dry and told Ida Fenn."),
    ],
    "times of day, and what is doubled": [
        ("The pier opens at dawn", "The pier opened at dusk."),
        ("The pier opens in the evening", "The pier opened in the morning."),
        ("The debt is halved", "The debt was doubled."),
    ],
    "orders, and what is bought": [
        ("The fleet has sailed", "The fleet was under orders to sail."),
        ("Vail Steel will buy Orne Coal", "Vail Steel bought Orne Coal."),
    ],
    "who gives and who gets": [
        ("Tarn gives Lowe the flag", "Tarn received the flag from Lowe."),
        ("Ann Lowe presents Ada Fenn with the keys", "Ann Lowe was presented with the keys of the town by the mayor, Ada Fenn."),
        ("Ann Lowe presents the keys to Ada Fenn", "The keys were presented to Ann Lowe by Ada Fenn."),
        ("Lowe borrows the boat from Tarn", "Lowe lent Tarn the boat."),
    ],
}  # fmt: skip
