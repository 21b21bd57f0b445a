"""For editors: the same calls as the commands, over files that aren't saved yet, as a language server."""
