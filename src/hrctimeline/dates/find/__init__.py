"""From a text to the expressions in it: the scan, the words that limit an expression, ranges."""
