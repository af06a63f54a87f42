"""Conditions that rules may use; a new file with a function under `@condition` adds one."""
