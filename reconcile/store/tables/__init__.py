"""One file a table: `rows(index)` yields what its rows must be for a run."""
