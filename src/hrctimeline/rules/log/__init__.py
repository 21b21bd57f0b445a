"""The log itself: its form, how its entries go together, its waivers."""
