"""One file a table: `rows(index)` yields what its rows must be for a run.

`OF` names the column and the kind of noun that tell which block a row belongs to, `None` where it belongs to none.
"""
