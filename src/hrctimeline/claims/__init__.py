"""Claims: what a title or summary says that a machine can hold against the quotes of its event.

A claim is taken apart into *atoms*: its quotations, numbers, proper names and dates (`atoms`). What the event's
evidence proves stands in its `Backing`; `check` compares the two and says what isn't backed.
Offsets are code points of the title or summary as the log's reader gives it; spans are half-open.
"""
