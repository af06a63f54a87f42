"""What a pair of claims weighs beside its rivals: kind -> term -> factor.

Made by bench/leads.py from the gold clusters in tests/gold; not edited by hand.
"""

from __future__ import annotations

LEADS: dict[str, dict[str, float]] = {
    "date": {"any": -0.2, "alone": 0.68, "both": 1.19, "lead": 0.62, "one": -1.04},
    "ordinal": {"any": -0.22, "alone": 1.03, "both": 0.7, "lead": 0.53, "one": -0.4},
    "quantity": {"any": -0.43, "alone": 0.99, "both": 0.91, "lead": 0.36, "one": 0.1},
}
