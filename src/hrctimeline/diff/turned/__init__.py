"""What a new wording turns: it denies, opposes, firms up, exchanges or widens what was told."""
