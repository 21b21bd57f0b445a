"""The quotes: where each stands, and whether it keeps its sense."""
