"""A public review from the case: own experience, facts and dates, and nothing that names or endangers a person."""
