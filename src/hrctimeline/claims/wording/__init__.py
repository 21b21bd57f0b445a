"""The wording of title and summary: which words are the editor's own, and which turn what the quotes say."""
