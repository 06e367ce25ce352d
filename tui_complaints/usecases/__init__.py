"""What a person can do, a verb a module; both faces ask here."""
