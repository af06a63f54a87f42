"""The stages in order: read, extract, cluster, judge, resolve, store, report; the only place that joins them."""

from reconcile.pipeline._batch import check, run, stored
from reconcile.pipeline._collecting import seldom_collecting
from reconcile.pipeline._compare import compare, compare_batch
from reconcile.pipeline._conclude import conclude
from reconcile.pipeline._estimate import estimate_batch
from reconcile.pipeline._extract import extract
from reconcile.pipeline._look import browse, show, why
from reconcile.pipeline._print import choice, failing, formats, render, unheard, unread_share
from reconcile.pipeline._result import Result
from reconcile.pipeline._rule_new import rules_new
from reconcile.pipeline._rule_tests import rules_test
from reconcile.pipeline._rules import conditions, rules_list, schema

__all__ = [
    "Result",
    "browse",
    "check",
    "choice",
    "compare",
    "compare_batch",
    "conclude",
    "conditions",
    "estimate_batch",
    "extract",
    "failing",
    "formats",
    "render",
    "rules_list",
    "rules_new",
    "rules_test",
    "run",
    "schema",
    "seldom_collecting",
    "show",
    "stored",
    "unheard",
    "unread_share",
    "why",
]
