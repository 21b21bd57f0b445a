"""The timeline for other programs: each format is a module that makes text of an `Edition`."""
