"""The files of a timeline: log, index and texts; read into the model, with the place of everything."""
