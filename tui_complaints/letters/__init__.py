"""Choose what a document says, check it, write it."""
