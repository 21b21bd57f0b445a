"""A log proves its own strength: faults are planted in a copy, one at a time, and `verify` must see each.

`faults` are made family by family (`dates`, `words`, `letters`, `claims`, `sources`, `texts`, `structure`) and
harmless variants by `harmless`; `choice` draws from them, `trial` verifies the drawn ones in this process.
What is planted is found and judged by means of its own (`reading`), cruder than those of the rules: a planter
that saw with the rules' eyes would be blind where they are.
"""
