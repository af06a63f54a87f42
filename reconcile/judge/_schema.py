"""JSON Schema of rule files and the other files of a pack: completion and checks in an editor."""

from __future__ import annotations

from typing import Any, Literal, get_args, get_origin

from reconcile.claims import kinds
from reconcile.judge._bench import views
from reconcile.judge._condition import Condition, conditions
from reconcile.packs import PLACEHOLDERS, shapes

USUAL = "pair"  # what a rule is asked about when it does not say


def schemas() -> dict[str, dict[str, Any]]:
    """The schema of each kind of file, by name; that of a rule knows the conditions, by what the rule is over."""
    found: dict[str, dict[str, Any]] = dict(shapes())
    rule = found["rule"]
    fields = rule["properties"]
    one_of = {"enum": list(kinds())}
    fields["over"] |= {"enum": list(views())}
    fields["claims"] = {"anyOf": [one_of, {"type": "array", "items": one_of}], "description": "kinds of claims"}
    fields["message"]["description"] = "with " + ", ".join(f"{{{name}}}" for name in sorted(PLACEHOLDERS))
    rule["$defs"] |= {f"over_{name}": _entry(view.SUBJECT) for name, view in views().items()}
    rule["allOf"] = [_where(name) for name in views()]
    return found


def _where(over: str) -> dict[str, Any]:
    """Rules over this take its conditions; so do those that do not say what they are over, where it is the usual."""
    says: dict[str, Any] = {"properties": {"over": {"const": over}}}
    uses = {"items": {"$ref": f"#/$defs/over_{over}"}}
    return {
        "if": says if over == USUAL else says | {"required": ["over"]},
        "then": {"properties": {"when": uses, "unless": uses}},
    }


def _entry(subject: type) -> dict[str, Any]:
    fitting = [one for one in conditions().values() if any(issubclass(subject, asked) for asked in one.subjects)]
    return {
        "type": "object",
        "minProperties": 1,
        "maxProperties": 1,
        "additionalProperties": False,
        "properties": {one.name: _taken(one) | {"description": one.manual} for one in fitting},
    }


def _taken(one: Condition) -> dict[str, Any]:
    return {"const": True} if one.parameter is None else _typed(one.argument)


def _typed(wanted: object) -> dict[str, Any]:
    """The schema of an argument of this type."""
    if get_origin(wanted) is Literal:
        return {"enum": list(get_args(wanted))}
    if get_origin(wanted) is tuple:
        one = _typed(get_args(wanted)[0])
        return {"anyOf": [one, {"type": "array", "items": one, "minItems": 1}]}
    return {"type": "integer", "minimum": 0} if wanted is int else {"type": "string"}
