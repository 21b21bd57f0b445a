"""Titles in a journalist's free words, honest and wrong, as in `claim_kinds`. All is invented."""

from .claim_kinds import Row

HONEST: dict[str, list[Row]] = {
    "a time of day with its part of the day": [
        ("The pump stops at 10.40 that morning", "The last time the pump ran was 1040 on 25 June."),
        ("The pump stops at 10.40 that morning", "The pump stopped at 10.40 am on the day of the flood."),
        ("The pump stops at 10.40", "The pump stopped at 10:40 am."),
        ("The pump stops at 8.15 that evening", "The pump stopped at 2015 GMT."),
        ("The pump stops at 2.30 that afternoon", "The pump stopped at 14:30."),
        ("The pump stops at 12.30 that night", "The pump stopped at 0030 hours."),
        ("The pump stops at nine this morning", "The pump stopped at 9am."),
        ("Shares close at 10.40", "Shares closed at 10.40 on Friday."),
    ],
    "labels that count nothing": [
        ("His number two, Ann Lowe, resigns", "His chief deputy, Ann Lowe, resigned."),
        ("The mill's number one target is Vail", "The mill's first target was Vail."),
        ("The minister speaks at No 10", "Speaking at Downing Street, the minister spoke."),
        ("The minister speaks at Number Ten", "Speaking at Downing Street, the minister spoke."),
        ("His second-in-command resigns", "His deputy resigned."),
        ("A helpline is open 24/7", "A helpline is open round the clock."),
        ("One day the mill may close", "The mill may close at some time."),
        ("At one point the mill was on fire", "The mill was on fire for a while."),
        ("The one-time mill owner goes on all fours", "The former mill owner crawls."),
        ("The council has second thoughts", "The council reconsiders."),
        ("The first lady opens the mill", "The president's wife opens the mill."),
        ("Zero tolerance for thieves", "The court will be hard on thieves."),
        ("A couple of men hurt at the mill", "Two men were hurt at the mill."),
        ("For once the mill is full", "The mill is full."),
        ("One in the eye for the mill", "A rebuff for the mill."),
        ("The mill is back at square one", "The mill has to begin again."),
        ("The mill is a two-horse race", "The mill is a race between Orne and Vail."),
    ],
    "those named and further ones": [
        ("The report lists six drugs in all", "Amitol and the sedative Benzex were the main drugs, but four further drugs were found."),
        ("A dozen trials await Lowe", "Lowe faces another 11 trials."),
        ("Eight people stand trial", "The former president and seven officials will be tried."),
        ("Five men are held", "Tom Reed and four others were held."),
        ("Six men are held", "Tom Reed, Alan Pike and four other men were held."),
        ("A dozen men are held", "The mayor and 11 councillors were held."),
    ],
    "sums with a hedge": [
        ("Aid comes to some £45m", "The public gave £25m. The state gave £20m."),
        ("Aid comes to about 45 tonnes", "The public gave 25 tonnes and the state 20 tonnes."),
        ("Aid comes to more than 40 tonnes", "The public gave 25 tonnes and the state 20 tonnes."),
        ("Aid comes to nearly 50 tonnes", "The public gave 28 tonnes and the state 21 tonnes."),
    ],
    "a currency whose sign is garbled": [
        ("The public gives £25m", "The public has so far donated # 25m to the appeal."),
        ("The public gives £25m", "The public has so far donated #25m to the appeal."),
        ("The public gives £25m", "The public has so far donated ?25m to the appeal."),
        ("The public gives £25m", "The public has so far donated Â£25m to the appeal."),
        ("Aid comes to some £45m", "The public gave # 25m. The state gave # 20m."),
        ("Aid comes to over half a billion pounds", "The debt is about $900m (# 557m)."),
        ("The public gives €25m", "The public gave EUR 25m."),
    ],
    "how often something comes": [
        ("The show runs for a third of an hour", "The new 20-minute daily show is called Pell."),
        ("A daily show of 20 minutes begins", "The show runs daily for 20 minutes."),
    ],
    "shares in other words": [
        ("Two farmers in five get by on less than $2", "About 40% of the farmers live off less than $2."),
        ("Nearly six in ten say it was wrong", "A poll shows that 57% say it was wrong."),
        ("The bulk of the seats are taken", "Most of the seats are taken."),
        ("Most of its seats are held by Whigs", "Whigs make up the bulk of its seats."),
        ("Fewer than half say yes", "A minority say yes."),
        ("Fewer than half say yes", "A poll shows that 43% say yes."),
        ("Fewer than half of the farmers say yes", "Of the farmers 43% say yes."),
        ("Up to 50,000 are dead", "About 45,000-50,000 people are dead."),
    ],
    "initials of what is in small letters": [
        ("The police and the DA want it sealed", "It is sealed at the request of the police and the district attorney."),
        ("He clears away IV bags", "He cleared away intravenous bags."),
        ("The PM speaks", "The prime minister spoke."),
        ("Two MPs resign", "Two members of parliament resigned."),
        ("Lowe speaks on TV", "Lowe spoke on television."),
        ("Police leave the HQ", "Police left their headquarters."),
        ("The CEO resigns", "The chief executive resigned."),
        ("An NGO sends tents", "A non-governmental organisation sent tents."),
        ("GPs say no", "General practitioners said no."),
    ],
    "spellings of two shores": [
        ("Labour's Ann Lowe speaks", "Ann Lowe, a Labor councillor, spoke."),
        ("The Defence Ministry says no", "The Defense Ministry said no."),
        ("Shia town is flooded", "The Shiite town was flooded."),
        ("Donors meet in NYC", "Donors met in New York."),
    ],
    "only, in an order of time": [
        ("He clears the room, and only then calls for help", "He cleared the room, then afterward called for help."),
        ("Only the day before, Lowe was in Orne", "On the day before, Lowe was in Orne."),
        ("Only two days later the mill closes", "The mill closed two days later."),
    ],
    "who is told of": [
        ("Neighbours call him a traitor", "His neighbours accused him of treason."),
    ],
    "years ago": [
        ("Four decades ago and more Lowe won a prize", "Lowe won a prize in 1967."),
        ("Lowe is sure of a vote by year's end", "Lowe said that Orne would have a vote by the end of the year."),
    ],
    "a passive without a verb to be": [
        ("Lowe given 775mg of Amitol", "Lowe received 775mg of Amitol, while Dr Pell was giving Lowe Amitol."),
    ],
}  # fmt: skip

WRONG: dict[str, list[Row]] = {
    "a time of day with its part of the day": [
        ("The pump stops at 10.40 that evening", "The last time the pump ran was 1040 on 25 June."),
        ("The pump stops at 10.40 that evening", "The pump stopped at 10.40 am on the day of the flood."),
        ("The pump stops at 11.40 that morning", "The pump stopped at 10.40 am on the day of the flood."),
        ("The pump stops at 2.30 that morning", "The pump stopped at 14:30."),
        ("The pump stops at 10.20", "The pump stopped at 10:40 am."),
        ("Shares close at 10.60", "Shares closed at 10.40 on Friday."),
    ],
    "labels that count nothing": [
        ("Pump number three stops", "Pump number two stopped."),
        ("The two mills close in one day", "The two mills closed within three days."),
    ],
    "those named and further ones": [
        ("The report lists seven drugs in all", "Amitol and the sedative Benzex were the main drugs, but four further drugs were found."),
        ("Fourteen trials await Lowe", "Lowe faces another 11 trials."),
        ("Nine people stand trial", "The former president and seven officials will be tried."),
        ("Seven men are held", "Tom Reed and four others were held."),
    ],
    "sums with a hedge": [
        ("Aid comes to some £55m", "The public gave £25m. The state gave £20m."),
        ("Aid comes to more than 50 tonnes", "The public gave 25 tonnes and the state 20 tonnes."),
    ],
    "a currency whose sign is garbled": [
        ("The public gives £35m", "The public has so far donated # 25m to the appeal."),
        ("The public gives £25m", "The public has so far donated $25m to the appeal."),
        ("The public gives €25m", "The public has so far donated £25m to the appeal."),
        ("Aid comes to some £55m", "The public gave # 25m. The state gave # 20m."),
    ],
    "how often something comes": [
        ("The show runs for half an hour", "The new 20-minute daily show is called Pell."),
    ],
    "shares in other words": [
        ("Three farmers in five get by on less than $2", "About 40% of the farmers live off less than $2."),
        ("Most of the farmers say yes", "Of the farmers 43% say yes."),
        ("Fewer than half of them say yes", "A poll shows that 57% of them say yes."),
        ("Up to 60,000 are dead", "About 45,000-50,000 people are dead."),
        ("All of its seats are held by Whigs", "Whigs make up the bulk of its seats."),
    ],
    "initials of what is in small letters": [
        ("The police and the DA want it sealed", "It is sealed at the request of the police and the district judge."),
        ("He clears away IV bags", "He cleared away plastic bags."),
        ("The FBI wants it sealed", "It is sealed at the request of the police and the district attorney."),
    ],
    "spellings of two shores": [
        ("Sunni town is flooded", "The Shiite town was flooded."),
        ("Donors meet in NYC", "Donors met in Boston."),
    ],
    "only, in an order of time": [
        ("Only Lowe calls for help", "Lowe called for help."),
    ],
    "a passive without a verb to be": [
        ("Lowe gives Pell Benzex", "Pell was giving Lowe Benzex."),
    ],
}  # fmt: skip
