"""What the texts give for the log: quotes in their places, dated statements, the verdict on a date."""
