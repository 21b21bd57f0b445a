"""Questions to a log and its texts: why an event holds, which dated statements there are."""
