"""Everything that is printed or written out."""
