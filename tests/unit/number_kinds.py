"""Titles that tell a quote's numbers in another form, honest and wrong: (title, what the quote says).

All is invented. A row a case: it is not broken up.
"""

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
}

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
}
