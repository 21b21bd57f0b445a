"""The proper names of a title or summary, and whether the quotes have them."""
