"""The page on loopback, live: made anew when the log or a text of it changes."""
