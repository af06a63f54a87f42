"""JSON Schema of the files that people write, from the shapes they are checked by."""

from __future__ import annotations

Schema = dict[str, object]


def shapes() -> dict[str, Schema]:
    """The schema of each kind of file, by name: pack, attributes, names, sources, rule, settings."""
    from reconcile.packs import _shapes
    from reconcile.packs._settings_shape import SettingsShape

    found: dict[str, type[_shapes.Shape]] = {
        "pack": _shapes.PackShape,
        "attributes": _shapes.AttributesShape,
        "names": _shapes.NamesShape,
        "sources": _shapes.SourcesShape,
        "rule": _shapes.RuleShape,
        "settings": SettingsShape,
    }
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return {name: head | shape.model_json_schema(by_alias=True) for name, shape in found.items()}
