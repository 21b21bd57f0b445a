"""The timeline for readers, and the pages of the rules."""
