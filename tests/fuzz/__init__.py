"""Fuzzing: `targets.py` says what is run, `python -m tests.fuzz` runs it, corpus/ has what each target starts from."""
