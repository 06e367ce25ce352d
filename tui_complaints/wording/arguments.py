"""What Python's argparse says of the arguments of a command: it asks for these texts itself (``cli.parser``)."""

from __future__ import annotations

from tui_complaints.translation import marked

TEXTS = (
    marked("usage: "),
    marked("positional arguments"),
    marked("options"),
    marked("argument %(argument_name)s: %(message)s"),
    marked("the following arguments are required: %s"),
    marked("unrecognized arguments: %s"),
    marked("ignored explicit argument %r"),
    marked("expected one argument"),
    marked("invalid choice: %(value)r (choose from %(choices)s)"),
)
"""Those of its texts that a command of ours can meet."""
