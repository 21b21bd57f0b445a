"""Titles that tell a quote's numbers in another form, honest and wrong: (title, what the quote says). All is invented."""

# A row a case: it is not broken up.

Row = tuple[str, str]

HONEST: dict[str, list[Row]] = {
    "the minutes past an hour or to come": [
        ("The lake road is shut at twenty past noon", "12:20 EDT: the wardens shut the lake road."),
        ("Launch not before about ten to five", "The launch is set for no earlier than 4:49 p.m."),
        ("A last dose at twenty to eleven", "The last dose was given at 1040 on 25 June."),
        ("Lamps fail at twenty-five to four", "The lamps failed at 3:35 in the afternoon."),
        ("Ten minutes after noon the fire is out", "The fire was out at 12:10."),
        ("Gates shut at about twenty to midnight", "The gates were shut at 11:38 p.m."),
        ("The mayor speaks just past eight", "The mayor spoke at 8:03 p.m."),
        ("Half an hour before midnight the dam goes", "The dam went at 23:30."),
        ("Bridge shut at 11:20", "The bridge was closed at twenty past eleven."),
        ("The motion is carried by ten to five", "The motion was carried by ten votes to five."),
    ],
    "things told one by one": [
        ("Two chapels burn", "Fire gutted the chapel at Orne on Monday. A second blaze damaged the chapel in Vail."),
        ("Two consulates bombed", "The bomb at the consulate in Tarsk went off at nine. Another exploded outside the consulate in Medra."),
        ("Two ministers go over the leak", "The finance minister and the interior minister resigned over the leak."),
        ("Two judges disagree about the tenants", "Judge Marr found for the tenants; Judge Toll dissented."),
        ("Three resignations in a day", "The clerk resigned at nine, the cook resigned at noon, and by evening the porter had resigned too."),
        ("Two warnings go unheeded", "First came a warning at dawn. At noon a second warning went out; nobody heeded either."),
        ("Two shots at the gate", "The first shot at the gate fell at six and the second at half past six."),
        ("Two failures on one flight", "The first engine failed over Lund; the second engine failed on the approach."),
        ("Three letters, no answer", "He wrote to the council in March, wrote again in May, and in June for the third time."),
        ("Two releases are pulled", "The maintainer confirmed the removal of 2.4.1 at ten, and that of 2.4.2 later."),
        ("Two of the three ferries stop", "The ferries Alma and Bess were withdrawn; the ferry Cora sails on."),
    ],
    "those of a list": [
        ("Three walkers reach the hut", "Mr. Pell, Mr. Stroud, and I, reached the hut at dusk, with one mule."),
        ("Three posts share the data", "Data went to analysts at Brome, Kettle's Wind Laboratory, and Pike College in Dunmore, Ohio."),
        ("Four workers lose their posts", "A doctor, two nurses and a porter were dismissed."),
        ("One dead, two hurt", "One woman died in the crash; a man and a boy were injured."),
        ("Harlan sets out with three men", "Harlan took with him Captain Moss, along with two drovers, named Tibb and Rook."),
        ("Harlan sets out with three men", "Harlan and Moss, along with two men, named Tibb and Rook, set out."),
        ("A trawler comes in, and three more follow", "The trawler was just the first of four trawlers that reached the harbour."),
    ],
    "lengths of time between two times": [
        ("The second goes about a quarter of an hour later", "12:38: the removal of the first is confirmed. 12:54: the removal of the second is confirmed."),
        ("The engine comes within a quarter of an hour", "The call was made at 10:02. At 10:16 the engine arrived."),
        ("The leak is mended in under an hour", "11:59: a tester reports the leak. 12:54: the leak is mended."),
        ("The best part of three months among the islanders", "He lived among the islanders for nearly three months."),
        ("Two signals, a quarter of an hour each", "The station sent two 15-minute signals."),
        ("A ride of little more than an hour", "The train left at 7.05 and arrived at 8.10."),
    ],
    "sums, and shares of them": [
        ("The bill goes past £700,000", "The fine is £500,000. The firm will pay costs of £212,450 and a surcharge of £120."),
        ("£9,000 for the voyage", "The diet voted L6,000, and a friend of the cause added a sum of L3,000."),
        ("£6,000 is voted, and £3,000 more for ponies", "The diet voted L6,000, and spent L3,000 more on ponies."),
        ("A third of the £9,000 goes on ponies", "The council gave £6,000, and spent a further sum of £3,000 on ponies."),
        ("£80,000 for the roof, half of it from the county", "The county pays £40,000, the town £25,000 and the church £15,000."),
    ],
    "a number that is told of its own thing": [
        ("One death from the fever, 25 from the cure", "The fever killed one of them, but a cure given to 40,000 people killed 25 and led to 500 others falling blind."),
        ("Sales up, yet Tarnlund drops about $650m", "Tarnlund announced on Friday a $648.2 million loss. Tarnlund, whose sales rose to $2.35 billion, took a charge. Tarnlund stock fell 75 cents."),
        ("Wells give 12,000 to 19,000 barrels every day of the year, in place of an earlier figure of 5,000", "The wells gave 12,000 to 19,000 barrels daily, eclipsing an earlier figure of 5,000 barrels daily."),
        ("Two consulates, two truck bombs", "The truck bomb attack at the U.S. consulate in Tarsk killed nine. Within minutes came a truck bombing outside the U.S. consulate in Medra."),
    ],
}  # fmt: skip

WRONG: dict[str, list[Row]] = {
    "the minutes past an hour or to come, turned": [
        ("The lake road is shut at twenty to noon", "12:20 EDT: the wardens shut the lake road."),
        ("Launch not before about ten past five", "The launch is set for no earlier than 4:49 p.m."),
        ("A last dose at twenty past ten", "The last dose was given at 1040 on 25 June."),
        ("A last dose at twenty to ten", "The last dose was given at 1040 on 25 June."),
        ("Ten minutes before noon the fire is out", "The fire was out at 12:10."),
        ("Gates shut at about twenty past midnight", "The gates were shut at 11:38 p.m."),
        ("Sighted at 7.10 am", "The boat was sighted at ten to seven in the morning."),
        ("The mayor speaks just past nine", "The mayor spoke at 8:03 p.m."),
    ],
    "another number of things told one by one": [
        ("Three chapels burn", "Fire gutted the chapel at Orne on Monday. A second blaze damaged the chapel in Vail."),
        ("Three consulates bombed", "The bomb at the consulate in Tarsk went off at nine. Another exploded outside the consulate in Medra."),
        ("Three ministers go over the leak", "The finance minister and the interior minister resigned over the leak."),
        ("Three judges disagree about the tenants", "Judge Marr found for the tenants; Judge Toll dissented."),
        ("Four warnings go unheeded", "First came a warning at dawn. At noon a second warning went out; nobody heeded either."),
        ("Three releases are pulled", "The maintainer confirmed the removal of 2.4.1 at ten, and that of 2.4.2 later."),
        ("Three museums share the coins", "The coins went to the Maritime Museum in Hull and the Fishing Museum at Wick."),
        ("No more: zero chapels burn", "Fire gutted 18 chapels on Monday."),
        ("Eight ships leave Vail", "Nine ships left the port of Vail."),
        ("Three mills close", "The company closed its four mills in Orne, Vail, Selm and Torp."),
    ],
    "a list of another length": [
        ("Four walkers reach the hut", "Mr. Pell, Mr. Stroud, and I, reached the hut at dusk, with one mule."),
        ("Two walkers reach the hut", "Mr. Pell, Mr. Stroud, and I, reached the hut at dusk, with one mule."),
        ("Five posts share the data", "Data went to analysts at Brome, Kettle's Wind Laboratory, and Pike College in Dunmore, Ohio."),
        ("Six workers lose their posts", "A doctor, two nurses and a porter were dismissed."),
        ("One dead, four hurt", "One woman died in the crash; a man and a boy were injured."),
        ("Harlan sets out with five men", "Harlan took with him Captain Moss, along with two drovers, named Tibb and Rook."),
        ("A trawler comes in, and five more follow", "The trawler was just the first of four trawlers that reached the harbour."),
    ],
    "other lengths of time between two times": [
        ("The second goes about half an hour later", "12:38: the removal of the first is confirmed. 12:54: the removal of the second is confirmed."),
        ("The engine comes within a quarter of an hour", "The call was made at 10:02. At 10:36 the engine arrived."),
        ("The leak is mended in under an hour", "11:59: a tester reports the leak. 13:14: the leak is mended."),
        ("The best part of four months among the islanders", "He lived among the islanders for nearly three months."),
        ("The better part of a year adrift", "They drifted for three months."),
        ("Two signals, half an hour each", "The station sent two 15-minute signals."),
    ],
    "other sums, and other shares": [
        ("The bill goes past £800,000", "The fine is £500,000. The firm will pay costs of £212,450 and a surcharge of £120."),
        ("£8,000 for the voyage", "The diet voted L6,000, and a friend of the cause added a sum of L3,000."),
        ("£7,000 is voted", "The diet voted L6,000, and spent L3,000 more on ponies."),
        ("A quarter of the £9,000 goes on ponies", "The council gave £6,000, and spent a further sum of £3,000 on ponies."),
        ("£80,000 for the roof, a quarter of it from the county", "The county pays £40,000, the town £25,000 and the church £15,000."),
        ("£500 is voted", "Under rule L500 the diet met."),
    ],
    "a number that is told of another thing": [
        ("20 killed in Orne", "8 were killed in Orne and 20 in Vail."),
        ("The firm drops about $230m", "The firm announced a $648.2 million loss. The firm, whose sales rose to $2.35 billion, took a $230 million charge."),
        ("Wells give 12,000 to 19,000 barrels every day of the year, in place of an earlier figure of 6,000", "The wells gave 12,000 to 19,000 barrels daily, eclipsing an earlier figure of 5,000 barrels daily."),
    ],
}  # fmt: skip
