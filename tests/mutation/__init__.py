"""Small faults planted in this project's own code, to see which of them no test notices.

`python -m tests.mutation` (`make mutation`) takes the modules of `plan.toml` one after the other; with names, only those.
For each it runs the tests named there once, noting which lines each test reaches; then every mutant of the module
in a process of its own, by the tests that reach its line, until one fails. What survives is printed, unless
`equivalent.toml` says why no test could tell it from the original.

mutmut passes over decorated functions, and each rule is one; it mutates no table outside a function, and this project's
relations are tables. cosmic-ray has no operator for tables and words, and starts pytest anew for each mutant.
"""
