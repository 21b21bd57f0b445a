"""The dates: does each follow from what the cited words say, counted from the day they were written?"""
