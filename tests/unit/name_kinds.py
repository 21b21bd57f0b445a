"""Names, initials, numerals, units and parts of dates, honest and wrong: (title, what the quote says). All is invented."""

# A row a case: it is not broken up.

Row = tuple[str, str]

HONEST: dict[str, list[Row]] = {
    "limits before, behind and tied": [
        ("The self-styled Duke of Vail is held", "A self-styled Duke of Vail was held."),
        ("The governor-elect of Orne speaks", "The governor-elect of Orne spoke."),
        ("The future governor of Orne speaks", "The governor-elect of Orne spoke."),
        ("Ana Holt, emeritus professor of law, speaks", "Ana Holt, professor emeritus of law, spoke."),
        ("The exiled king writes", "The king in exile wrote."),
        ("The former king writes", "The deposed king wrote."),
        ("Juan Sol is put on a ship after the coup", "The ousted president, Juan Sol, was put on a ship."),
        ("President Ruiz flees", "Soldiers ousted President Ruiz, and he fled."),
        ("General Orlov flees", "The council accused General Orlov of theft, and he fled."),
        ("The ministers designate two parks", "The ministers designate two parks."),
        ("President Abel Rey is heard", "The president to be tried first, Abel Rey, was heard."),
        ("The candidate Ed Ross speaks", "The candidate for the mayoralty, Ed Ross, spoke."),
        (
            "A group that calls itself the Church of Light is raided",
            "The so-called Church of Light was raided.",
        ),
    ],
    "names over the ends of lines": [
        ("The club thanks Nadia Petrov", "The club thanked Nadia\\nPetrov, who took the chair."),
    ],
    "numerals in names": [
        ("George V opens the dock", "King George the Fifth opened the dock."),
        ("King George the Fifth opens the dock", "King George V opened the dock."),
        ("Mary II meets William III", "Queen Mary the Second met William the Third."),
        ("Louis XIV dies", "Louis the 14th died."),
        ("Henry VIII's crowning", "Henry the Eighth was crowned."),
        ("Charles V and Francis I meet", "Charles the Fifth and Francis the First met."),
        ("World War II ends", "World War Two ended."),
        ("World War Two ends", "World War II ended."),
        ("The Fifth Symphony is played", "Symphony No. 5 was played by 80 players."),
        ("Men are freed from Shaft 9", "12 men were freed from Shaft Nine."),
        ("The House passes Bills 12 and 13", "The House passed Bill 12 and Bill 13."),
        ("The House passes Bill 13", "The House passed Bills 12 and 13."),
        ("At Vail 12 pilots are fined, at Orne 44", "At Orne 44 pilots were fined and at Vail 12."),
        ("Orne beat Vail 3–2", "Orne 3, Vail 2 was the score."),
        ("The 747 is hit", "The Boeing 747 was hit with 310 people on board."),
    ],
    "initials": [
        ("The NDA writes to the SDC", "The National Dental Association wrote to the State Dental Council."),
        ("The CBV and the MoT sign it", "The Central Bank of Vail and the Ministry of Tolls signed it."),
        ("The IISCA raises rates", "The Inter-Island Shipping and Cargo Authority raised its rates."),
        ("The ISCA raises rates", "The Inter-Island Shipping and Cargo Authority raised its rates."),
        ("The UNFC opens an office", "The UN Fund for Caves opened an office."),
        ("The ICCR closes", "The International Congress on the Care of Rivers closed."),
        ("StanLeith closes", "Standard Oil of Leith closed."),
    ],
}

WRONG: dict[str, list[Row]] = {
    "limits before, behind and tied": [
        ("The Duke of Vail is held", "A self-styled Duke of Vail was held."),
        ("The governor of Orne speaks", "The governor-elect of Orne spoke."),
        ("The mayor of Orne speaks", "The mayor elect of Orne spoke."),
        ("President Ruiz speaks", "President-elect Ruiz spoke."),
        ("Ana Holt, bishop of Vail, speaks", "Ana Holt, bishop designate of Vail, spoke."),
        ("Ana Holt, professor of law, speaks", "Ana Holt, professor emeritus of law, spoke."),
        ("The duchess speaks", "The duchess-to-be spoke."),
        ("The king writes", "The king in exile wrote."),
        ("The government of Orne meets", "The government-in-exile of Orne met."),
        ("The king of Orne lands", "The deposed king of Orne landed."),
        ("President Ruiz flees", "The recently ousted President Ruiz fled."),
        ("The governor of Orne, Ed Ross, speaks", "Ed Ross, a candidate for governor of Orne, spoke."),
        ("The assassin flees", "The would-be assassin fled."),
        ("A doctor is jailed", "A fake doctor was jailed."),
        ("General Orlov lands", "The so-called General Orlov landed."),
    ],
    "names over the ends of lines": [
        ("The club thanks Nadia Petrov", "The club thanked Nadia\\n\\nPetrov took the chair."),
        ("They meet at the Grand Hotel", "They met at the Grand\\n\\nHotel guests complained."),
        ("They meet J. Petrov", "They met J.\\n\\nPetrov took the chair."),
    ],
    "numerals in names": [
        ("George IV opens the dock", "King George the Fifth opened the dock."),
        ("George the Fourth opens the dock", "King George V opened the dock."),
        ("Mary III meets William", "Queen Mary the Second met William the Third."),
        ("Louis XV dies", "Louis the 14th died."),
        ("World War II ends", "World War One ended."),
        ("Pilots are fined under Regulation 44", "44 pilots were fined under Regulation 91."),
        ("Guards of ward 7 are dismissed", "Seven guards of ward 3 were dismissed."),
        ("Symphony No. 80 is played", "Symphony No. 5 was played by 80 players."),
        ("Voyager 81 sends pictures", "Voyager 2 sent 81 pictures."),
        ("The House passes Bill 31", "The House passed Bills 12 and 13 with 31 votes."),
        ("The Boeing 310 lands", "The Boeing 747 was hit with 310 people on board."),
    ],
    "initials of two bodies": [
        ("The NDC writes", "The National Dental Association wrote to the State Dental Council."),
        ("The RHB sues", "The Royal Harbour Trust sued the Bureau of Inland Fisheries."),
        ("The UGG meets", "The Union of Glass Cutters met the League of Lens Grinders."),
        ("The CBT signs it", "The Central Bank of Vail and the Ministry of Trade signed it."),
        ("The RCC wins", "The Royal Institute of Chemistry beat the Northern Chess Club."),
        ("The MWT meets", "The Mill Board, the Dam Board and the Weir Trust met."),
        ("The ICSA raises rates", "The Inter-Island Shipping and Cargo Authority raised its rates."),
    ],
}
