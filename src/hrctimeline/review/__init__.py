"""Who has read which event's wording, against which words, and whether they are still these."""
