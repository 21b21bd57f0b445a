"""The formats that texts come in: each read into its words, with what the file says beside them."""
