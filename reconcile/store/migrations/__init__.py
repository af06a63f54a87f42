"""One file a step of the schema, in the order of their names; `up(db)` takes a database one step further.

A step that was released is never changed; the number of steps taken is the database's `user_version`.
"""
