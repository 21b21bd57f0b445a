"""The text as it is read, and what the words beside a place in it tell."""
