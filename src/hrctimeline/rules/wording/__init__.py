"""The wording of titles and summaries: what turns their quotes, and who has read it."""
