"""Build a wronged customer's case and get it answered."""

__version__ = "0.1.0"
