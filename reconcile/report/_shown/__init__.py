"""One file a noun that `show` can tell of: `ids(run)` and `tell(block, look, id)`."""
