"""Timelines of other makes, read for `init --from`: each format is a module with `read(text) -> Taken`."""
