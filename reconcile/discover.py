"""Finding the parts of an open folder: every module without a leading underscore is one."""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType


def parts(package: str) -> dict[str, ModuleType]:
    """The modules of `package` by name, in alphabetical order, imported."""
    return {name: importlib.import_module(f"{package}.{name}") for name in names(package)}


def names(package: str) -> tuple[str, ...]:
    """The names of these modules, none of which is imported."""
    folder = importlib.import_module(package)
    return tuple(sorted(m.name for m in pkgutil.iter_modules(folder.__path__) if not m.name.startswith("_")))
