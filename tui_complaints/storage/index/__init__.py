"""What is known of the cases of a store without reading them: made from them, and made again whenever it is lost."""
