"""Texts read once: folding with its way back, sentences, where a quote stands, or the nearest passage."""
