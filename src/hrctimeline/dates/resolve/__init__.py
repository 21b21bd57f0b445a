"""From a sense to dates: direction, counting from a day, the words' limits, the reason given."""
