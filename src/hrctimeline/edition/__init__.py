"""The timeline as its readers get it, as plain values: what page, site and other formats all show."""
