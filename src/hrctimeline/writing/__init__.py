"""What commands write: a timeline to start with, texts taken in. Files are changed through `logfile.edit`."""
