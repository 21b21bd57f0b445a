"""What changed between two revisions, in its formats."""
