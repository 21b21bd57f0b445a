"""A log judged part by part: what the rules say of some events and texts, as values."""
