"""The timeline as a page that needs nothing but itself: templates, style sheet and script are files here."""
