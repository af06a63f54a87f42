"""Policies named on the command line, which go before those of the configuration."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reconcile.errors import Place, RuleError, UsageError
from reconcile.packs._settings import Settings
from reconcile.packs._yaml import Document


def with_policies(changed: Settings, said: Sequence[str]) -> Settings:
    """The configuration with these policies, each "ATTRIBUTE=POLICY" or "vague=TABLE"; `UsageError` for a faulty one.

    Whether a pack has the attribute is checked with those of the configuration.
    """
    for one in said:
        name, equals, policy = one.partition("=")
        if not equals or not name.strip():
            raise UsageError(f"--policy {one}", "names no attribute and policy", "write it like killed=conservative")
        changed = _with(changed, one, name.strip(), policy.strip())
    return changed


def _with(changed: Settings, one: str, name: str, policy: str) -> Settings:
    from reconcile.packs._check import check
    from reconcile.packs._settings_shape import SettingsShape

    place = Place(f"--policy {one}")
    try:
        found = check(Document(place.path, {"estimates": {name: policy}}, {}), SettingsShape).estimates
    except RuleError as error:
        raise UsageError(place, error.what, error.mend) from error
    if name == "vague":
        return replace(changed, vague=found.vague)
    estimates, chosen = {**changed.estimates, **found.policies}, {**changed.chosen, name: place}
    return replace(changed, estimates=estimates, chosen=chosen)
