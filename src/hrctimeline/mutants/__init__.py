"""A log proves its own strength: faults are planted in a copy, one at a time, and `verify` must see each.

Faults are made family by family (`dates`, `words`, `letters`, `claims`, `sources`, `texts`, `structure`),
harmless variants by `harmless`; `choice` draws from them, `trial` verifies the drawn ones in this process.
What can be changed is found with means of its own (`reading`, `atoms`), cruder than those of the rules: a
planter that saw with the rules' eyes would be blind where they are.
"""
