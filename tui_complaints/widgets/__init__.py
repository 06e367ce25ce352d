"""What screens are made of: each is given data and says what the user did by a message."""
