"""What changed between two revisions of a timeline, event by event."""
