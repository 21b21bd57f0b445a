"""The texts: their files, when they were published, and which of them are one document."""
