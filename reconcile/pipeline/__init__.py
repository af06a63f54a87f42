"""The stages in order: read, extract, cluster, judge, resolve, store, report; the only place that joins them."""

from reconcile.pipeline._baseline import accepted, outdated, with_baseline
from reconcile.pipeline._batch import check, run, stored
from reconcile.pipeline._by import By
from reconcile.pipeline._collecting import seldom_collecting
from reconcile.pipeline._compare import compare, compare_batch
from reconcile.pipeline._complete import ids_like, pack_names, rule_names, schema_kinds
from reconcile.pipeline._conclude import conclude
from reconcile.pipeline._doctor import Health, damage, doctor, repair
from reconcile.pipeline._estimate import estimate_batch
from reconcile.pipeline._exact import exactly
from reconcile.pipeline._export import export, export_formats
from reconcile.pipeline._extract import extract
from reconcile.pipeline._forget import forget
from reconcile.pipeline._look import browse, show, why
from reconcile.pipeline._print import abouts, choice, failing, formats, render, unheard, unread_share
from reconcile.pipeline._redo import redo
from reconcile.pipeline._result import Result
from reconcile.pipeline._reviewing import decide, queue
from reconcile.pipeline._rule_new import rules_new
from reconcile.pipeline._rule_tests import rules_test
from reconcile.pipeline._rules import conditions, rules_list, schema
from reconcile.pipeline._slice import Slice
from reconcile.pipeline._spread import bring_in, spread, spread_in
from reconcile.pipeline._watch import Watch
from reconcile.pipeline._writing import Manner, writing_so

__all__ = [
    "By",
    "Health",
    "Manner",
    "Result",
    "Slice",
    "Watch",
    "abouts",
    "accepted",
    "bring_in",
    "browse",
    "check",
    "choice",
    "compare",
    "compare_batch",
    "conclude",
    "conditions",
    "damage",
    "decide",
    "doctor",
    "estimate_batch",
    "exactly",
    "export",
    "export_formats",
    "extract",
    "failing",
    "forget",
    "formats",
    "ids_like",
    "outdated",
    "pack_names",
    "queue",
    "redo",
    "render",
    "repair",
    "rule_names",
    "rules_list",
    "rules_new",
    "rules_test",
    "run",
    "schema",
    "schema_kinds",
    "seldom_collecting",
    "show",
    "spread",
    "spread_in",
    "stored",
    "unheard",
    "unread_share",
    "why",
    "with_baseline",
    "writing_so",
]
