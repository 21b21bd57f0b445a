"""The timeline for readers on a terminal, and its formats by name."""
