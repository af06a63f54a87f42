"""What reviewers decided: read, written, laid over findings, and taken into account by every later run."""
