"""A run in, tables for other programs out: one file a format."""
