"""What `verify` has to tell, in the formats it can be told in."""
