"""What an expression means: calendar periods, and the senses that become periods once a day is known."""
