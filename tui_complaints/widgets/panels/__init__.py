"""The panels of the case screen: each is shown a state of the case and says which entry is meant."""
