"""Fits the weights of levels of traits by logistic regression, with a penalty on their squares; JSON in, JSON out.

A line of standard input is a list: traits of a pair with their levels, whether it is of one question, its weight. A
trait may be a number, which is the factor of one weight under the level "".
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from importlib import import_module

PENALTY = 0.3  # C of scikit-learn: the smaller, the nearer to 0 the weights of rare levels
FEWEST = 5  # pairs with a level, below which it weighs nothing
DIGITS = 2
ROUNDS = 2000
BETWEEN = "\t"  # trait and level


def main() -> None:
    """Read, fit, and print the weight of any pair and of each level."""
    told = [json.loads(line) for line in sys.stdin]
    lines = [dict(_feature(name, level) for name, level in traits.items()) for traits, _, _ in told]
    met = Counter(name for line in lines for name in line)
    kept = [{name: factor for name, factor in line.items() if met[name] >= FEWEST} for line in lines]
    vector = import_module("sklearn.feature_extraction").DictVectorizer()
    model = import_module("sklearn.linear_model").LogisticRegression(C=PENALTY, max_iter=ROUNDS)
    model.fit(vector.fit_transform(kept), [same for _, same, _ in told], sample_weight=[weight for *_, weight in told])
    levels: dict[str, dict[str, float]] = defaultdict(dict)
    for trait, weight in sorted(zip(vector.get_feature_names_out(), model.coef_[0], strict=True)):
        name, level = trait.split(BETWEEN)
        levels[name][level] = round(float(weight), DIGITS)
    print(json.dumps({"any": round(float(model.intercept_[0]), DIGITS), "levels": levels}))


def _feature(name: str, level: str | float) -> tuple[str, float]:
    return (f"{name}{BETWEEN}{level}", 1) if isinstance(level, str) else (f"{name}{BETWEEN}", level)


if __name__ == "__main__":
    main()
