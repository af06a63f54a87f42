"""The parts of a SARIF log: its rules, its results and their locations, and what the program has to tell of itself."""
