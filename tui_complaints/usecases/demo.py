"""A store of the bundled examples that is thrown away: to look around in, and to try things on."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tui_complaints.errors import NotFoundError
from tui_complaints.storage.folders import make_private
from tui_complaints.storage.reading import read_case
from tui_complaints.translation import _
from tui_complaints.usecases.places import EXAMPLES

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def throwaway_store() -> Iterator[Path]:
    """A folder of copies of the examples, for its owner alone; it is gone when the block ends."""
    with tempfile.TemporaryDirectory(prefix="complaints-", ignore_cleanup_errors=True) as folder:
        store = Path(folder) / "cases"
        for example in example_names():
            copy_example(example, store)
        yield store


def example_names() -> tuple[str, ...]:
    """The bundled examples, by name."""
    return tuple(sorted(case.parent.name for case in EXAMPLES.glob("*/case.toml")))


def example_titles() -> tuple[tuple[str, str], ...]:
    """The bundled examples: name and title, each in its own language."""
    return tuple((name, str(read_case(EXAMPLES / name / "case.toml").case.title)) for name in example_names())


def copy_example(name: str, store: Path) -> Path:
    """Copy an example into a store; one that is there already is left as it is.

    Returns:
        Its ``case.toml`` in the store.

    Raises:
        NotFoundError: there is no such example.
    """
    source = EXAMPLES / name
    if not (source / "case.toml").is_file():
        raise NotFoundError(_("there is no example {name!r}").format(name=name))
    target = store / name
    if not target.exists():
        make_private(target)
        for file in sorted(path for path in source.rglob("*") if path.is_file()):
            copy = target / file.relative_to(source)
            make_private(copy.parent)
            shutil.copyfile(file, copy)
            copy.chmod(0o600)
    return target / "case.toml"
