"""Claims: what a title or summary says that a machine can hold against the quotes of its event.

A claim is taken apart into *atoms*: its quotations, numbers, proper names and dates (`fields`). What the
event gives to prove them stands in its `case`; `check` holds the one against the other, `advice` says what
to do. Offsets are code points of the title or summary as the log's reader gives it; spans are half-open.
"""
