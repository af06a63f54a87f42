"""What rules may be asked about: one file a kind of subject, found by itself.

Each file has `SUBJECT` (the class conditions are typed with), `RANK` (lower ones are judged first), `subjects(case,
aside)` and `gather`, which makes findings' sides of the subjects that a rule spoke about. `ABSENT` says why its
explanations do not apply to a conflict of another kind of subject.
"""
