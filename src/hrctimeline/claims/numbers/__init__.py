"""The numbers of a title or summary, by value, unit and hedge, and whether the quotes prove them."""
