"""Splink on DuckDB over the rows of claims in a file, the first argument: what it took and how well it went, as JSON.

Set up as its documentation advises: u by random sampling, the other parameters by expectation maximisation over two
blockings, names by Jaro-Winkler with term frequencies, dates by their distance, several blocking rules of which each
makes up for what another misses. The threshold is the one that the truth shows to be the best, which favours Splink.
"""

from __future__ import annotations

import json
import logging
import resource
import sys
import time
from importlib import import_module
from typing import Any

from agreement import Agreement, agreement

THRESHOLDS = range(21)
SEED = 1
PAIRS = 1e6
RECALL = 0.5  # of the rule by which the prior is guessed


def settings() -> Any:
    """What is compared, and which pairs."""
    splink, compare = import_module("splink"), import_module("splink.comparison_library")
    on = splink.block_on
    week, other_week = "date_trunc('week', told)", "date_trunc('week', told + interval 4 day)"
    return splink.SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            compare.JaroWinklerAtThresholds("place", [0.92, 0.8]).configure(term_frequency_adjustments=True),
            compare.JaroWinklerAtThresholds("about", [0.92, 0.8]).configure(term_frequency_adjustments=True),
            compare.ArrayIntersectAtSizes("names", [4, 3, 2, 1]),
            _days(compare, "published", [1, 3]),
            _days(compare, "told", [1, 3, 7]),
            compare.ExactMatch("number").configure(term_frequency_adjustments=True),
        ],
        blocking_rules_to_generate_predictions=[
            on("attribute", "day", "place"),
            on("attribute", "about", week),
            on("attribute", "about", other_week),
            on("attribute", "names", week, arrays_to_explode=["names"]),
            on("attribute", "names", other_week, arrays_to_explode=["names"]),
        ],
        retain_matching_columns=False,
        retain_intermediate_calculation_columns=False,
    )


def _days(compare: Any, column: str, thresholds: list[int]) -> Any:
    metrics = ["day"] * len(thresholds)
    return compare.AbsoluteDateDifferenceAtThresholds(
        column, input_is_string=False, metrics=metrics, thresholds=thresholds
    )


def train(linker: Any) -> None:
    """Estimate the parameters from the rows alone."""
    on, training = import_module("splink").block_on, linker.training
    training.estimate_probability_two_random_records_match([on("attribute", "day", "place")], recall=RECALL)
    training.estimate_u_using_random_sampling(max_pairs=PAIRS, seed=SEED)
    for rule in (on("attribute", "about", "told"), on("attribute", "day", "place")):
        training.estimate_parameters_using_expectation_maximisation(rule, max_pairs=PAIRS, record_sample_proportion=1.0)


def clusters(linker: Any, pairs: Any, threshold: int) -> list[list[str]]:
    """The rows in groups that pairs over the threshold join."""
    done = linker.clustering.cluster_pairwise_predictions_at_threshold(pairs, threshold_match_weight=threshold)
    groups: dict[str, list[str]] = {}
    for row in done.as_record_list():
        groups.setdefault(row["cluster_id"], []).append(row["unique_id"])
    return list(groups.values())


def main() -> None:
    """Train, link, and cluster at each threshold; the best is told, with the seconds it took."""
    logging.disable(logging.WARNING)
    splink, duckdb = import_module("splink"), import_module("duckdb")
    connection = duckdb.connect()
    connection.execute("create table claims as select * from read_json_auto(?)", [sys.argv[1]])
    truth = dict(connection.execute("select unique_id, truth from claims").fetchall())
    connection.execute("alter table claims drop truth")
    begun = time.perf_counter()
    api = splink.DuckDBAPI(connection)
    linker = splink.Linker(api.register("claims"), settings())
    train(linker)
    trained = time.perf_counter()
    pairs = linker.inference.predict(threshold_match_weight=THRESHOLDS[0])
    linked = time.perf_counter()
    tried: list[tuple[float, float, int, Agreement]] = []
    for threshold in THRESHOLDS:
        start = time.perf_counter()
        found = clusters(linker, pairs, threshold)
        spent = time.perf_counter() - start
        how_well = agreement(found, truth)
        tried.append((how_well.f1, spent, threshold, how_well))
    f1, clustering, threshold, how_well = max(tried, key=lambda one: one[0])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    told = {"training": trained - begun, "linking": linked - trained + clustering, "threshold": threshold, "peak": peak}
    print(json.dumps({**told, "precision": how_well.precision, "recall": how_well.recall, "f1": f1}))


if __name__ == "__main__":
    main()
